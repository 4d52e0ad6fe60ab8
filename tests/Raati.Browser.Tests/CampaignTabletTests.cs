using Microsoft.Playwright;
using Raati.Endurance;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>A campaign from the library to the glass of a real page.</summary>
[TakesLong]
public sealed class CampaignTabletTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const int SlideMs = 3_000;

    [Fact]
    public async Task Its_picture_is_fetched_and_hashed_before_it_is_said_to_be_there_and_it_goes_when_it_is_withdrawn()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var campaign = await PublishAsync(stand);

        await Expect(Shown(stand, "img")).ToBeVisibleAsync();
        await Expect(Shown(stand, "h1")).ToHaveTextAsync("Sadonkorjuu alkoi");
        await Expect(Shown(stand, "img")).ToBeVisibleAsync();
        foreach (var state in (string[])["received_at", "applied_at", "painted_at"])
            await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, state) == 1, what: state);
        Assert.Equal(1, await stand.Page.EvaluateAsync<int>(StoredFiles));

        await stand.Maija.Api.Post<CampaignView>($"/api/campaigns/{campaign.Id}/withdraw");
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Tervetuloa");
        await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, "removed_at") == 1, what: "removed");
        Assert.Empty(stand.Complaints);
    }

    [Fact]
    public async Task Without_a_network_it_plays_on_also_after_a_restart_of_the_page()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await PublishAsync(stand);
        await Expect(Shown(stand, "img")).ToBeVisibleAsync();
        await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, "painted_at") == 1);
        await stand.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; while (!navigator.serviceWorker.controller) await new Promise(again => setTimeout(again, 20)); }");

        await stand.Page.Context.SetOfflineAsync(true);
        await stand.Page.ReloadAsync();

        await Expect(Shown(stand, "img")).ToBeVisibleAsync();
        Assert.True(await stand.Page.EvaluateAsync<bool>("() => document.querySelector('.layer.shown img').naturalWidth === 1280"));
        await Expect(Shown(stand, "h1")).ToHaveTextAsync("Sadonkorjuu alkoi");
    }

    /// <summary>The timetable decides: one that is on at another time is held, applied, and not shown.</summary>
    [Fact]
    public async Task One_whose_time_has_not_come_is_on_the_tablet_and_not_on_the_glass()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var later = TimeProvider.System.GetUtcNow().AddDays(3).ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture);
        var campaign = await PublishAsync(stand, new CampaignSchedule { FromDate = later });
        await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, "applied_at") == 1, what: "applied");
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Tervetuloa");
        Assert.Equal(0, await ReceiptsAsync(stand, "painted_at"));

        await stand.Maija.Api.Put<CampaignView>($"/api/campaigns/{campaign.Id}", campaign.Content with { Schedule = new CampaignSchedule() });
        await stand.Maija.PublishCampaignAsync(campaign.Id);

        await Expect(Shown(stand, "h1")).ToHaveTextAsync("Sadonkorjuu alkoi");
        await Eventually.TrueAsync(async () => await ReceiptsAsync(stand, "painted_at") == 1, what: "painted");
    }

    [Fact]
    public async Task A_video_plays_and_is_sought_in_without_a_network_and_stays_in_the_library_while_a_tablet_has_it()
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        var film = await stand.Maija.AddMediaAsync(Films.H264, "syksy.mp4");
        var poster = await stand.Maija.AddMediaAsync(await stand.Page.PictureOfAsync(), "syksy.png");
        var slide = new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Video, DurationMs = 20_000, MediaSha256 = film.File.Sha256 };
        await stand.Maija.Api.Put<MediaView>($"/api/media/{film.File.Sha256}", new MediaRequest { Name = film.Name, PosterSha256 = poster.File.Sha256 });
        var refused = await Assert.ThrowsAsync<ApiException>(() => stand.Maija.AddAsync(Sample.Playlist("Väärin", Sample.Slide(), slide with { MediaSha256 = poster.File.Sha256 })));
        Assert.Contains("slides[1].mediaSha256", refused.Fields.Keys);

        var playlist = await stand.Maija.AddAsync(Sample.Playlist("Syksy", slide));
        var campaign = await stand.Maija.PublishAsync(Sample.Campaign("Syksy", playlist.Id) with { Priority = CampaignPriority.Only });
        await stand.Page.WaitForFunctionAsync(Plays);
        Assert.Equal(poster.File.Sha256, (await Shown(stand, "img.picture").GetAttributeAsync("src"))!.Split('/')[^1]);

        await stand.Page.EvaluateAsync("async () => { await navigator.serviceWorker.ready; while (!navigator.serviceWorker.controller) await new Promise(requestAnimationFrame); }");
        await stand.Page.Context.SetOfflineAsync(true);
        await stand.Page.ReloadAsync();
        await stand.Page.WaitForFunctionAsync(Plays);
        Assert.Equal(1, await stand.Page.EvaluateAsync<double>(Sought), 0.05);
        await stand.Page.Context.SetOfflineAsync(false);

        await IsUsedAsync(film);
        await IsUsedAsync(poster);
        await stand.Maija.Api.Put<PlaylistView>($"/api/playlists/{playlist.Id}", Sample.Playlist("Syksy"));
        await IsUsedAsync(film);
        await stand.Maija.Api.Post<CampaignView>($"/api/campaigns/{campaign.Id}/withdraw");
        await stand.Maija.Api.Delete($"/api/media/{film.File.Sha256}");
        await stand.Maija.Api.Delete($"/api/media/{poster.File.Sha256}");

        async Task IsUsedAsync(MediaView media) =>
            Assert.Equal(System.Net.HttpStatusCode.Conflict, (await Assert.ThrowsAsync<ApiException>(() => stand.Maija.Api.Delete($"/api/media/{media.File.Sha256}"))).Status);
    }

    /// <summary>The film on the glass goes on, without sound.</summary>
    private const string Plays = """
        () => {
          const film = document.querySelector('.layer.shown .film video');
          return film && film.muted && !film.paused && film.currentTime > 0.3;
        }
        """;

    private const string Sought = """
        () => new Promise((done, fail) => {
          const film = document.querySelector('.layer.shown .film video');
          film.pause();
          film.addEventListener('seeked', () => done(film.currentTime), { once: true });
          film.addEventListener('error', () => fail(film.error), { once: true });
          film.currentTime = 1;
        })
        """;

    private const string StoredFiles = """
        async () => {
          const db = await new Promise((done, fail) => {
            const asked = indexedDB.open('raati-signage');
            asked.onsuccess = () => done(asked.result);
            asked.onerror = () => fail(asked.error);
          });
          const count = db.transaction('files').objectStore('files').count();
          const files = await new Promise(done => { count.onsuccess = () => done(count.result); });
          db.close();
          return files;
        }
        """;

    private static ILocator Shown(TabletStand stand, string what) => stand.Page.Locator($".layer.shown {what}");

    private static async Task<CampaignView> PublishAsync(TabletStand stand, CampaignSchedule? schedule = null)
    {
        var picture = await stand.Maija.AddMediaAsync(await stand.Page.PictureOfAsync(), "sato.png");
        var playlist = await stand.Maija.AddAsync(Sample.Playlist("Syksy",
            new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Image, DurationMs = SlideMs, MediaSha256 = picture.File.Sha256 },
            Sample.Slide("Sadonkorjuu alkoi", seconds: SlideMs / 1_000)));
        return await stand.Maija.PublishAsync(Sample.Campaign("Sadonkorjuu", playlist.Id, schedule));
    }

    /// <summary>Receipts of campaigns that have come this far.</summary>
    private static Task<long> ReceiptsAsync(TabletStand stand, string state) => stand.Hub.Database.CountAsync(
        $"select count(*) from receipts where {state} is not null and publication_id in (select id from publications where lower(kind) = 'campaign')");
}
