using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Signage.Media;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>Files that playlists hold, and those that campaigns on the tablets show: none of them is deleted.</summary>
internal sealed class SignageUses : IMediaUses
{
    // A hash stands in a document as it is; 64 hex digits are found by accident in no other text.
    private const string Playlists = """
        select id, name, content as document from playlists
        where organization_id = @organization and (@hash is null or content like @hash) order by name
        """;
    private const string PublishedCampaigns = """
        select c.id, p.document as document, '' as name from campaigns c
        join publications p on p.organization_id = c.organization_id and p.id = c.id
        where c.organization_id = @organization and c.published and (@hash is null or p.document like @hash) order by c.created_at
        """;

    public async Task<IEnumerable<MediaUseOf>> Of(Session session, OrganizationId organization, string? sha256)
    {
        var hash = sha256 is null ? null : $"%{sha256}%";
        var playlists = await session.Query<Row>(Playlists, new { organization, hash });
        var campaigns = await session.Query<Row>(PublishedCampaigns, new { organization, hash });
        return playlists.SelectMany(OfPlaylist).Concat(campaigns.SelectMany(OfCampaign)).Where(use => sha256 is null || use.Sha256 == sha256);
    }

    private static IEnumerable<MediaUseOf> OfPlaylist(Row row) =>
        new StoredPlaylist { Id = row.Id, Content = row.Document }.Written.Slides.Where(slide => slide.Kind.TakesMedia)
            .Select(slide => slide.MediaSha256).OfType<string>().Distinct()
            .Select(sha256 => new MediaUseOf(sha256, new MediaUse { By = MediaUser.Playlist, Id = row.Id, Name = row.Name }));

    private static IEnumerable<MediaUseOf> OfCampaign(Row row)
    {
        var campaign = JsonSerializer.Deserialize<CampaignDocument>(row.Document, Wire.Json) ?? throw new JsonException($"Campaign {row.Id} has no document.");
        return campaign.Slides.SelectMany(slide => new[] { slide.Media?.Sha256, slide.Poster?.Sha256 }).OfType<string>().Distinct()
            .Select(sha256 => new MediaUseOf(sha256, new MediaUse { By = MediaUser.Campaign, Id = row.Id, Name = campaign.Name }));
    }

    private sealed record Row
    {
        public Guid Id { get; init; }
        public string Name { get; init; } = "";
        public string Document { get; init; } = "";
    }
}
