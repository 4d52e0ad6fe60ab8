using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>A campaign as it is stored: what is written, and what was last published.</summary>
internal sealed record StoredCampaign
{
    public Guid Id { get; init; }
    public string Content { get; init; } = "";
    public bool Published { get; init; }
    public string? PublishedContent { get; init; }
    public string? PublishedDigest { get; init; }
    public string Digest { get; init; } = "";
    public string PlaylistName { get; init; } = "";
    public int Slides { get; init; }
    public int? Version { get; init; }

    internal CampaignRequest Written => CampaignRows.Read(Content);

    /// <summary>As it is on the tablets.</summary>
    internal CampaignRequest Standing =>
        CampaignRows.Read(PublishedContent ?? throw new InvalidOperationException($"Campaign {Id} was never published."));

    internal CampaignView View(long now)
    {
        var written = Written;
        return new CampaignView
        {
            Id = Id,
            Content = written,
            PlaylistName = PlaylistName,
            Slides = Slides,
            PublicationVersion = Version ?? 0,
            Published = Published,
            Changed = !Published || Content != PublishedContent || Digest != PublishedDigest,
            IsOver = ScheduleDates.IsOver(written.Schedule, now),
        };
    }
}

/// <summary>Campaigns in the database.</summary>
internal static class CampaignRows
{
    private const string Select = """
        select c.id, c.content, c.published, c.published_content, c.published_digest, l.digest, l.name as playlist_name, l.slides, p.version
        from campaigns c
        join playlists l on l.organization_id = c.organization_id and l.id = c.playlist_id
        left join publications p on p.organization_id = c.organization_id and p.id = c.id
        where c.organization_id = @organization

        """;
    private const string ReadAll = Select + "order by c.created_at desc, c.id desc";
    private const string ReadOne = Select + "and c.id = @id";
    private const string ReadGiving = Select + "and c.published and c.published_playlist_id = @playlist order by c.created_at, c.id";
    private const string Insert = """
        insert into campaigns (organization_id, id, playlist_id, content, created_at, published)
        values (@organization, @id, @playlist, @content, @now, @no)
        """;
    private const string PutContent =
        "update campaigns set content = @content, playlist_id = @playlist where organization_id = @organization and id = @id";
    private const string PutPublished = """
        update campaigns set published = @yes, published_content = @content, published_playlist_id = @playlist, published_digest = @digest
        where organization_id = @organization and id = @id
        """;
    private const string PutWithdrawn = "update campaigns set published = @no where organization_id = @organization and id = @id";
    private const string DeleteOne = "delete from campaigns where organization_id = @organization and id = @id";

    /// <summary>Newest first.</summary>
    internal static Task<StoredCampaign[]> Campaigns(this Session session, OrganizationId organization) =>
        session.Query<StoredCampaign>(ReadAll, new { organization });

    internal static Task<StoredCampaign?> Campaign(this Session session, OrganizationId organization, Guid id) =>
        session.QueryOne<StoredCampaign>(ReadOne, new { organization, id });

    /// <summary>Those on the tablets with this playlist's slides.</summary>
    internal static Task<StoredCampaign[]> CampaignsGiving(this Session session, OrganizationId organization, Guid playlist) =>
        session.Query<StoredCampaign>(ReadGiving, new { organization, playlist });

    internal static Task AddCampaign(this Session session, OrganizationId organization, Guid id, CampaignRequest campaign, long now) =>
        session.Execute(Insert, new { organization, id, playlist = campaign.PlaylistId, content = Text(campaign), now, no = false });

    internal static Task PutCampaign(this Session session, OrganizationId organization, Guid id, CampaignRequest campaign) =>
        session.Execute(PutContent, new { organization, id, playlist = campaign.PlaylistId, content = Text(campaign) });

    internal static Task PutPublishedCampaign(this Session session, OrganizationId organization, Guid id, CampaignRequest campaign, string digest) =>
        session.Execute(PutPublished, new { organization, id, playlist = campaign.PlaylistId, content = Text(campaign), digest, yes = true });

    internal static Task PutWithdrawnCampaign(this Session session, OrganizationId organization, Guid id) =>
        session.Execute(PutWithdrawn, new { organization, id, no = false });

    internal static Task DeleteCampaign(this Session session, OrganizationId organization, Guid id) =>
        session.Execute(DeleteOne, new { organization, id });

    internal static string Text(CampaignRequest campaign) => JsonSerializer.Serialize(campaign, Wire.Json);

    internal static CampaignRequest Read(string content) =>
        JsonSerializer.Deserialize<CampaignRequest>(content, Wire.Json) ?? throw new JsonException("A campaign has no content.");
}
