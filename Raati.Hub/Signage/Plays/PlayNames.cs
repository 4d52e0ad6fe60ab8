using System.Text.Json;
using Dapper;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>What the campaigns, slides and stores of a page of lines are called.</summary>
internal sealed class PlayNames
{
    private const string Campaigns = "select id, document from publications where organization_id = @organization and id in ";
    private const string Slides = "select campaign_id, slide_id, document from campaign_slides where organization_id = @organization and campaign_id in ";
    private const string Stores = "select id, name from stores where organization_id = @organization";

    private readonly Dictionary<Guid, CampaignDocument> _campaigns = [];
    private readonly Dictionary<(Guid, Guid), SlideDocument> _slides = [];
    private readonly Dictionary<StoreId, string> _stores = [];

    internal static async Task<PlayNames> Read(Session session, OrganizationId organization, PlayRow[] page)
    {
        var names = new PlayNames();
        Guid[] campaigns = [.. page.Select(row => row.PublicationId).OfType<Guid>().Distinct()];
        if (campaigns.Length > 0)
        {
            var parameters = new DynamicParameters(new { organization });
            var list = List(campaigns, parameters);
            foreach (var row in await session.Query<CampaignRow>(Campaigns + list, parameters)) names._campaigns[row.Id] = Read<CampaignDocument>(row.Document);
            foreach (var row in await session.Query<SlideRow>(Slides + list, parameters))
                names._slides[(row.CampaignId, row.SlideId)] = Read<SlideDocument>(row.Document);
        }
        if (page.Any(row => row.StoreId is not null))
        {
            foreach (var row in await session.Query<StoreRow>(Stores, new { organization })) names._stores[row.Id] = row.Name;
        }
        return names;
    }

    internal PlayLine Line(PlayRow row) => new()
    {
        CampaignId = row.PublicationId,
        CampaignName = row.PublicationId is { } campaign ? _campaigns.GetValueOrDefault(campaign)?.Name : null,
        Slide = row is { PublicationId: { } of, SlideId: { } slide } ? Slide(of, slide) : null,
        StoreId = row.StoreId?.Value,
        StoreName = row.StoreId is { } store ? _stores.GetValueOrDefault(store) : null,
        Date = row.Day,
        HourMs = row.Hour,
        Figures = row.Figures,
    };

    private PlayedSlide Slide(Guid campaign, Guid id)
    {
        var standing = _campaigns.GetValueOrDefault(campaign)?.Slides ?? [];
        var at = Array.FindIndex(standing, slide => slide.Id == id);
        var document = at >= 0 ? standing[at] : _slides.GetValueOrDefault((campaign, id));
        return new PlayedSlide
        {
            Id = id,
            Kind = document?.Kind ?? SlideKind.Unknown,
            Title = document?.Title ?? document?.Description,
            MediaSha256 = (document?.Poster ?? (document?.Kind is SlideKind.Video ? null : document?.Media))?.Sha256,
            Place = at >= 0 ? at + 1 : null,
        };
    }

    // Lists bind differently on the two engines; names do not.
    private static string List(Guid[] ids, DynamicParameters parameters)
    {
        for (var at = 0; at < ids.Length; at++) parameters.Add($"id{at}", ids[at]);
        return $"({string.Join(", ", ids.Select((_, at) => $"@id{at}"))})";
    }

    private static T Read<T>(string document) => JsonSerializer.Deserialize<T>(document, Wire.Json) ?? throw new JsonException("A document is empty.");

    private sealed record CampaignRow
    {
        public Guid Id { get; init; }
        public string Document { get; init; } = "";
    }

    private sealed record SlideRow
    {
        public Guid CampaignId { get; init; }
        public Guid SlideId { get; init; }
        public string Document { get; init; } = "";
    }

    private sealed record StoreRow
    {
        public StoreId Id { get; init; }
        public string Name { get; init; } = "";
    }
}
