using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage.Plays;

/// <summary>A store with a tablet that holds a campaign, at Monday noon in Helsinki.</summary>
internal sealed class PlayStage : IAsyncDisposable
{
    internal required Ground Ground { get; init; }
    internal required Tablet Tablet { get; init; }
    internal required Guid Campaign { get; init; }

    internal static async Task<PlayStage> StartAsync(Engine engine, int slides = 1, DateTimeOffset? start = null)
    {
        var ground = await Ground.StartAsync(engine, start);
        await ground.Admin.Api.Put<PlaylistView>($"/api/playlists/{ground.Playlist.Id}",
            Sample.Playlist("Syksy", [.. Enumerable.Range(1, slides).Select(number => Sample.Slide($"Kuva {number}"))]));
        var campaign = await ground.PublishAsync("Syyskampanja", new CampaignSchedule());
        var tablet = await ground.TabletAsync(ground.Store, "Ovi");
        var stage = new PlayStage { Ground = ground, Tablet = tablet, Campaign = campaign.Id };
        await stage.HoldsAsync(tablet);
        return stage;
    }

    internal Task HoldsAsync(Tablet tablet) => Eventually.TrueAsync(() => tablet.Holds(Campaign), what: "the tablet holds the campaign");

    internal Task<PlayReportView> ReportAsync(string by, string filter = "") => Ground.Admin.Api.Get<PlayReportView>($"/api/plays?by={by}{filter}");

    public async ValueTask DisposeAsync()
    {
        await Tablet.DisposeAsync();
        await Ground.DisposeAsync();
    }
}
