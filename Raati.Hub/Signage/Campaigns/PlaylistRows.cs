using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>A playlist as it is stored.</summary>
internal sealed record StoredPlaylist
{
    public Guid Id { get; init; }
    public string Content { get; init; } = "";
    public string Digest { get; init; } = "";
    public int Revision { get; init; }
    public long ChangedAt { get; init; }

    internal PlaylistRequest Written => JsonSerializer.Deserialize<PlaylistRequest>(Content, Wire.Json)
        ?? throw new JsonException($"Playlist {Id} has no content.");
}

/// <summary>Playlists in the database.</summary>
internal static class PlaylistRows
{
    private const string Select = "select id, content, digest, revision, changed_at from playlists where organization_id = @organization";
    private const string ReadAll = Select + " order by name, id";
    private const string ReadOne = Select + " and id = @id";
    private const string ByName = "select count(*) from playlists where organization_id = @organization and name = @name and id <> @id";
    private const string Insert = """
        insert into playlists (organization_id, id, name, content, slides, digest, revision, changed_at)
        values (@organization, @id, @name, @content, @slides, @digest, 1, @now)
        """;
    private const string PutContent = """
        update playlists set name = @name, content = @content, slides = @slides, digest = @digest, revision = revision + 1, changed_at = @now
        where organization_id = @organization and id = @id
        """;
    private const string DeleteOne = "delete from playlists where organization_id = @organization and id = @id";
    private const string GivenBy = """
        select id, content, published, published_playlist_id from campaigns
        where organization_id = @organization and (playlist_id = @id or (published and published_playlist_id = @id)) order by created_at, id
        """;
    private const string Given = """
        select id, content, published, playlist_id, published_playlist_id from campaigns where organization_id = @organization order by created_at, id
        """;

    /// <summary>By name.</summary>
    internal static async Task<PlaylistView[]> Playlists(this Session session, OrganizationId organization)
    {
        var campaigns = await session.Query<GivingCampaign>(Given, new { organization });
        return Array.ConvertAll(await session.Query<StoredPlaylist>(ReadAll, new { organization }),
            row => View(row, campaigns.Where(campaign => campaign.Gives(row.Id))));
    }

    internal static Task<StoredPlaylist?> Playlist(this Session session, OrganizationId organization, Guid id) =>
        session.QueryOne<StoredPlaylist>(ReadOne, new { organization, id });

    internal static async Task<PlaylistView?> PlaylistView(this Session session, OrganizationId organization, Guid id) =>
        await session.Playlist(organization, id) is { } row ? View(row, await session.Query<GivingCampaign>(GivenBy, new { organization, id })) : null;

    internal static async Task<bool> IsPlaylistNameTaken(this Session session, OrganizationId organization, Guid id, string name) =>
        await session.QueryOne<int>(ByName, new { organization, id, name }) > 0;

    internal static Task AddPlaylist(this Session session, OrganizationId organization, Guid id, PlaylistRequest playlist, long now) =>
        session.Execute(Insert, Columns(organization, id, playlist, now));

    internal static Task PutPlaylist(this Session session, OrganizationId organization, Guid id, PlaylistRequest playlist, long now) =>
        session.Execute(PutContent, Columns(organization, id, playlist, now));

    internal static Task DeletePlaylist(this Session session, OrganizationId organization, Guid id) =>
        session.Execute(DeleteOne, new { organization, id });

    internal static string Text(PlaylistRequest playlist) => JsonSerializer.Serialize(playlist, Wire.Json);

    private static object Columns(OrganizationId organization, Guid id, PlaylistRequest playlist, long now) => new
    {
        organization,
        id,
        name = playlist.Name,
        content = Text(playlist),
        slides = playlist.Slides.Length,
        digest = DigestOf(playlist),
        now,
    };

    private static string DigestOf(PlaylistRequest playlist) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Text(playlist with { Name = "" }))));

    private static PlaylistView View(StoredPlaylist row, IEnumerable<GivingCampaign> campaigns) => new()
    {
        Id = row.Id,
        Content = row.Written,
        Revision = row.Revision,
        ChangedAtMs = row.ChangedAt,
        Campaigns = [.. campaigns.Select(campaign => campaign.Ref)],
    };

    private sealed record GivingCampaign
    {
        public Guid Id { get; init; }
        public string Content { get; init; } = "";
        public bool Published { get; init; }
        public Guid PlaylistId { get; init; }
        public Guid? PublishedPlaylistId { get; init; }

        internal bool Gives(Guid playlist) => PlaylistId == playlist || (Published && PublishedPlaylistId == playlist);

        internal CampaignRef Ref => new() { Id = Id, Name = CampaignRows.Read(Content).Name, Published = Published };
    }
}
