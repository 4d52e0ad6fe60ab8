using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Signage.Plays;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage.Plays;

/// <summary>From what tablets report to what is counted of it: each play once.</summary>
[TakesLong]
public sealed class PlayTests
{
    private const long Hour = 3_600_000;

    [Theory, OnBothEngines]
    public async Task What_tablets_report_is_counted_by_campaign_slide_store_day_and_hour(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine, slides: 2);
        var (ground, tablet) = (stage.Ground, stage.Tablet);
        var other = await ground.Admin.AddStoreAsync("Lutakko");
        await using var second = await ground.TabletAsync(other, "Ovi");
        await stage.HoldsAsync(second);
        tablet.Plays(stage.Campaign, slide: 0, ground.Clock.NowMs - Hour, seenMs: 10_000);
        tablet.Plays(stage.Campaign, slide: 1, ground.Clock.NowMs - 20_000, seenMs: 4_000, cut: true);
        second.Plays(stage.Campaign, slide: 0, ground.Clock.NowMs - (12 * Hour), seenMs: 9_000);

        await tablet.ReportPlaysAsync();
        await second.ReportPlaysAsync();

        var campaign = Assert.Single((await stage.ReportAsync("campaign")).Lines);
        Assert.Equal(("Syyskampanja", 3, 1, 23_000), (campaign.CampaignName, campaign.Figures.Plays, campaign.Figures.Cut, campaign.Figures.SeenMs));
        var slides = (await stage.ReportAsync("slide")).Lines;
        Assert.Equal([(2, 1, "Kuva 1"), (1, 2, "Kuva 2")], slides.Select(line => ((int)line.Figures.Plays, line.Slide!.Place!.Value, line.Slide.Title!.Fi)));
        Assert.Equal([("Prisma", 2L), ("Lutakko", 1L)], (await stage.ReportAsync("store")).Lines.Select(line => (line.StoreName, line.Figures.Plays)));
        // Noon in Helsinki; twelve hours ago it was midnight there, and the day before in UTC.
        Assert.Equal([("2037-11-23", 3L)], (await stage.ReportAsync("day")).Lines.Select(line => (line.Date, line.Figures.Plays)));
        Assert.Equal([-12 * Hour, -Hour, -Hour], (await stage.ReportAsync("hour")).Lines
            .SelectMany(line => Enumerable.Repeat(line.HourMs!.Value - ground.Clock.NowMs, (int)line.Figures.Plays)));
        Assert.Equal(3, (await stage.ReportAsync("detail")).Lines.Length);
        Assert.Equal(1, (await stage.ReportAsync("campaign", $"&store={other.Id}")).Total.Plays);
        Assert.Equal(0, (await stage.ReportAsync("campaign", $"&campaign={Guid.NewGuid()}")).Total.Plays);
    }

    [Theory, OnBothEngines]
    public async Task What_is_sent_again_over_any_line_counts_once(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var tablet = stage.Tablet;
        for (var at = 0; at < 250; at++) tablet.Plays(stage.Campaign);
        var all = tablet.WaitingPlays;

        // The answers to the first are lost: all of it comes again, in other portions, and in part at once.
        Assert.Equal(100, (await tablet.Link.ReportPlays(tablet.Report(all.Take(100), after: 0))).HighWater);
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => tablet.Link.ReportPlays(tablet.Report(all.Skip(50).Take(100), after: 50))));
        await tablet.ConnectAsync();
        await tablet.ReportPlaysAsync();
        await tablet.Link.ReportPlays(tablet.Report(all.Take(100), after: 0));

        Assert.Equal(250, (await stage.ReportAsync("campaign")).Total.Plays);
        Assert.Empty(tablet.WaitingPlays);
    }

    [Theory, OnBothEngines]
    public async Task A_report_that_came_too_soon_is_not_counted_before_what_it_follows(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var tablet = stage.Tablet;
        for (var at = 0; at < 4; at++) tablet.Plays(stage.Campaign);
        var all = tablet.WaitingPlays;

        Assert.Equal(0, (await tablet.Link.ReportPlays(tablet.Report(all.Skip(2), after: 2))).HighWater);
        Assert.Equal(2, (await tablet.Link.ReportPlays(tablet.Report(all.Take(2), after: 0))).HighWater);
        Assert.Equal(4, (await tablet.Link.ReportPlays(tablet.Report(all.Skip(2).Reverse(), after: 2))).HighWater);

        Assert.Equal(4, (await stage.ReportAsync("campaign")).Total.Plays);
    }

    [Theory, OnBothEngines]
    public async Task What_names_nothing_that_was_published_is_ignored_and_holds_nothing_up(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var (tablet, ground) = (stage.Tablet, stage.Ground);
        using var south = await ground.Hub.NewOrganizationAsync();
        var foreign = await south.PublishAsync(Sample.Campaign("Muualla", (await south.AddAsync(Sample.Playlist("Muualla"))).Id));
        var good = tablet.Plays(stage.Campaign);
        Play[] bad =
        [
            good with { Sequence = 2, PublicationId = Guid.NewGuid() },
            good with { Sequence = 3, PublicationId = foreign.Id },
            good with { Sequence = 4, SlideId = Guid.NewGuid() },
            good with { Sequence = 5, Version = good.Version + 1 },
            good with { Sequence = 6, Version = 0 },
            good with { Sequence = 7, SeenMs = 0 },
            good with { Sequence = 8, SeenMs = PlayBounds.MaxSeenMs + 1 },
            good with { Sequence = 9, SeenMs = -5 },
        ];

        var reply = await tablet.Link.ReportPlays(tablet.Report([.. bad, good with { Sequence = 10 }]));

        Assert.Equal(10, reply.HighWater);
        var report = await stage.ReportAsync("campaign");
        Assert.Equal((1, bad.Length), (report.Total.Plays, report.Ignored));
        Assert.Equal(0, (await south.Api.Get<PlayReportView>("/api/plays")).Total.Plays);
        Assert.Single(ground.Hub.Log.Lines, line => line.Text.Contains("plays of kiosk", StringComparison.Ordinal));
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_speaks_for_its_own_stays_and_for_those_of_the_one_it_was_before(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var ground = stage.Ground;
        await using var neighbour = await ground.TabletAsync(ground.Store, "Kassa");
        await using var longGone = await ground.TabletAsync(ground.Store, "Kahvio");
        await stage.HoldsAsync(neighbour);
        var play = neighbour.Plays(stage.Campaign);

        Assert.Equal((0, 1), await ReportForAsync(stage.Tablet));
        await RevokeAsync(stage.Tablet, daysAgo: 29);
        Assert.Equal((1, 1), await ReportForAsync(stage.Tablet));
        await RevokeAsync(longGone, daysAgo: 31);
        Assert.Equal((1, 2), await ReportForAsync(longGone));

        async Task<(long, long)> ReportForAsync(Tablet tablet)
        {
            await neighbour.Link.ReportPlays(
                neighbour.Report([play]) with { RunId = Guid.CreateVersion7(), PlacementId = tablet.Identity.PlacementId });
            var report = await stage.ReportAsync("campaign");
            return (report.Total.Plays, report.Ignored);
        }

        async Task RevokeAsync(Tablet tablet, int daysAgo)
        {
            await ground.Admin.Api.Post($"/api/kiosks/{tablet.Identity.KioskId}/revoke");
            await ground.Hub.Database.ScalarAsync($"update kiosks set retired_at = retired_at - {daysAgo * 24L * Hour} where name = '{tablet.Identity.Name}'");
        }
    }

    [Theory, OnBothEngines]
    public async Task A_moved_tablet_reports_what_it_showed_before_for_the_store_where_it_did(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var (tablet, ground) = (stage.Tablet, stage.Ground);
        var other = await ground.Admin.AddStoreAsync("Lutakko");
        tablet.Plays(stage.Campaign);
        var before = tablet.Report(tablet.WaitingPlays);
        await ground.Admin.Api.Post($"/api/kiosks/{tablet.Identity.KioskId}/move", new MoveRequest { StoreId = other.Id });
        await Eventually.TrueAsync(async () => { await tablet.SyncAsync(); return tablet.Identity.StoreId == other.Id; });

        await tablet.Link.ReportPlays(before);

        Assert.Equal(["Prisma"], (await stage.ReportAsync("store")).Lines.Select(line => line.StoreName));
    }

    [Theory, OnBothEngines]
    public async Task A_play_whose_time_can_not_be_gone_by_counts_when_it_came_and_is_told_apart(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var (tablet, now) = (stage.Tablet, stage.Ground.Clock.NowMs);
        tablet.Plays(stage.Campaign, fromMs: now - (3 * Hour), quality: TimeQuality.Unknown);
        tablet.Plays(stage.Campaign, fromMs: now + (2 * Hour));
        tablet.Plays(stage.Campaign, fromMs: now - PlayTables.HoursKeptMs - 1);
        tablet.Plays(stage.Campaign, fromMs: long.MinValue);
        tablet.Plays(stage.Campaign, fromMs: now - (3 * Hour), quality: TimeQuality.Carried);

        await tablet.ReportPlaysAsync();

        var hours = (await stage.ReportAsync("hour")).Lines;
        Assert.Equal([(now - (3 * Hour), 1, 0), (now, 4, 4)], hours.Select(line => (line.HourMs!.Value, (int)line.Figures.Plays, (int)line.Figures.Uncertain)));
    }

    [Theory, OnBothEngines]
    public async Task A_version_that_was_on_the_tablets_before_still_counts(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine, slides: 2);
        var (tablet, ground) = (stage.Tablet, stage.Ground);
        var old = tablet.Plays(stage.Campaign, slide: 1);
        var written = await ground.Admin.Api.Get<PlaylistView>($"/api/playlists/{ground.Playlist.Id}");
        await ground.Admin.Api.Put<PlaylistView>($"/api/playlists/{ground.Playlist.Id}", written.Content with { Slides = written.Content.Slides[..1] });
        await ground.Admin.PublishCampaignAsync(stage.Campaign);
        await Eventually.TrueAsync(() => tablet.Holds(stage.Campaign, old.Version + 1));

        await tablet.ReportPlaysAsync();

        var line = Assert.Single((await stage.ReportAsync("slide")).Lines);
        Assert.Equal(("Kuva 2", null, 1L), (line.Slide!.Title!.Fi, line.Slide.Place, line.Figures.Plays));
        await ground.Admin.Api.Post<CampaignView>($"/api/campaigns/{stage.Campaign}/withdraw");
        await ground.Admin.Api.Delete($"/api/campaigns/{stage.Campaign}");
        Assert.Equal("Syyskampanja", Assert.Single((await stage.ReportAsync("campaign")).Lines).CampaignName);
    }

    /// <summary>An earlier build kept no slides of what it published.</summary>
    [Theory, OnBothEngines]
    public async Task A_campaign_that_was_published_before_plays_were_counted_counts(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        await stage.Ground.Hub.Database.ScalarAsync("delete from campaign_slides");
        stage.Tablet.Plays(stage.Campaign);

        await stage.Tablet.ReportPlaysAsync();

        Assert.Equal("Kuva 1", Assert.Single((await stage.ReportAsync("slide")).Lines).Slide!.Title!.Fi);
    }

    [Theory, OnBothEngines]
    public async Task A_report_over_its_bounds_is_refused_and_the_tablet_stays_connected(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var (tablet, play) = (stage.Tablet, stage.Tablet.Plays(stage.Campaign));
        var report = tablet.Report([play]);

        await Assert.ThrowsAsync<HubException>(() => tablet.Link.ReportPlays(report with { Plays = [.. Enumerable.Repeat(play, PlayBounds.MaxPlays + 1)] }));
        await Assert.ThrowsAsync<HubException>(() => tablet.Link.ReportPlays(report with { Plays = [null!] }));
        await Assert.ThrowsAsync<HubException>(() => tablet.Link.ReportPlays(report with { Plays = null! }));
        await Assert.ThrowsAsync<HubException>(() => tablet.Link.ReportPlays(report with { RunId = Guid.Empty }));
        await Assert.ThrowsAsync<HubException>(() => tablet.Link.ReportPlays(report with { After = -1 }));
        // The longest numbers there are: a whole report fits in a message.
        var longest = play with { FromMs = long.MinValue, SeenMs = int.MinValue, Version = int.MinValue, Cut = true };
        var most = await tablet.Link.ReportPlays(report with
        {
            Lost = long.MaxValue,
            Plays = [.. Enumerable.Range(0, PlayBounds.MaxPlays).Select(at => longest with { Sequence = long.MaxValue - 100 + at })],
        });
        Assert.Equal(long.MaxValue - 1, most.HighWater);
        Assert.True(tablet.IsConnected);
    }

    [Theory, OnBothEngines]
    public async Task What_a_tablet_had_no_room_for_is_told(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var play = stage.Tablet.Plays(stage.Campaign);
        await stage.Tablet.Link.ReportPlays(stage.Tablet.Report([play]) with { Lost = 7 });
        await stage.Tablet.Link.ReportPlays(stage.Tablet.Report([play]) with { Lost = 5 });

        Assert.Equal(7, (await stage.ReportAsync("campaign")).Lost);
        Assert.Equal(0, (await stage.ReportAsync("campaign", "&fromDate=2037-11-24&untilDate=2037-11-24")).Lost);
    }
}
