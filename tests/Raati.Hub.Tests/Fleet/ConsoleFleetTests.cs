using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Fleet;

/// <summary>What ops sees of its tablets, in a console, over real connections.</summary>
public sealed class ConsoleFleetTests
{
    [Theory, OnBothEngines]
    public async Task A_tablet_is_seen_paired_then_connected_then_online_and_red_as_soon_as_it_closes(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await scene.SeesAsync("Ovi", KioskStatus.NeverSeen);

        await tablet.ConnectAsync();
        await scene.SeesAsync("Ovi", KioskStatus.Behind);
        await tablet.BeatAsync();
        var row = await scene.SeesAsync("Ovi", KioskStatus.Online);
        Assert.Equal((true, true, true, "Kallio", "driver"), (row.Connected, row.Painting, row.Current, row.StoreName, row.Build));

        await tablet.DisconnectAsync();
        await scene.SeesAsync("Ovi", KioskStatus.Offline);
    }

    [Theory, OnBothEngines]
    public async Task What_a_tablet_has_set_aside_and_what_its_storage_lost_is_on_its_row(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await tablet.BeatAsync(vitals: new Vitals { StorageLosses = 2 });
        await Eventually.TrueAsync(() => scene.Row("Ovi") is { StorageLosses: 2, ParkedCount: null });

        Assert.Equal(CastOutcome.Malformed, Assert.Single((await tablet.Link.Cast([tablet.Seal(Guid.Empty, 1)])).Receipts).Outcome);
        await tablet.DrainAsync();
        await tablet.BeatAsync();
        await Eventually.TrueAsync(() => scene.Row("Ovi") is { StorageLosses: 2, ParkedCount: 1, OutboxCount: 0 });

        // As the database keeps it, for the other nodes and after a restart.
        await Eventually.TrueAsync(() => scene.Database.Read(session =>
            session.QueryOne<long>("select storage_losses * 10 + parked_count from presence")).Result == 21);
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_that_falls_silent_is_red_within_30_seconds_and_not_before_two_beats_are_missed(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await tablet.BeatAsync();
        await scene.SeesAsync("Ovi", KioskStatus.Online);

        scene.Clock.Advance(TimeSpan.FromSeconds(24));
        await scene.JudgedAsync();
        Assert.Equal(KioskStatus.Online, scene.Row("Ovi")?.Status);
        scene.Clock.Advance(TimeSpan.FromSeconds(4));
        await scene.SeesAsync("Ovi", KioskStatus.Offline);

        await tablet.BeatAsync();
        await scene.SeesAsync("Ovi", KioskStatus.Online);
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_that_beats_but_paints_nothing_is_red_within_60_seconds(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await tablet.BeatAsync(framesPainted: 300);
        for (var beat = 0; beat < 5; beat++)
        {
            scene.Clock.Advance(TimeSpan.FromSeconds(10));
            await tablet.BeatAsync(framesPainted: 0);
        }
        var row = await scene.SeesAsync("Ovi", KioskStatus.NotPainting);
        Assert.Equal((true, false, true), (row.Connected, row.Painting, row.Current));

        await tablet.BeatAsync(framesPainted: 1);
        await scene.SeesAsync("Ovi", KioskStatus.Online);
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_of_a_node_whose_lease_ran_out_is_offline_though_nobody_closed_it(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = new KioskId((await scene.SeesAsync("Ovi", KioskStatus.NeverSeen)).KioskId);
        var node = new NodeId(Guid.CreateVersion7());

        await scene.LeaseAsync(node, forMs: 60_000);
        await scene.PutAsync(scene.OwnRow(kiosk, node));
        await scene.JudgedAsync();
        Assert.Equal(KioskStatus.Online, scene.Row("Ovi")?.Status);
        await scene.LeaseAsync(node, forMs: -1);
        await scene.JudgedAsync();
        Assert.Equal(KioskStatus.Offline, scene.Row("Ovi")?.Status);
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_sees_the_tablets_of_its_own_stores_and_another_organization_sees_none(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var vallila = await scene.Admin.AddStoreAsync("Vallila");
        using var manager = await scene.Admin.InviteAsync(OperatorRole.StoreManager, vallila.Id);
        using var stranger = await scene.Hub.NewOrganizationAsync();
        await using var managers = await manager.OpenConsoleAsync();
        await using var strangers = await stranger.OpenConsoleAsync();
        await managers.WatchFleet();
        await strangers.WatchFleet();

        await using var one = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Kallion ovi");
        await using var other = await Tablet.PairAsync(scene.Admin, vallila.Id, "Vallilan ovi");
        await one.BeatAsync();
        await other.BeatAsync();
        await scene.SeesAsync("Kallion ovi", KioskStatus.Online);
        await Eventually.TrueAsync(() => managers.Fleet.Values.Any(row => row.Status is KioskStatus.Online));

        Assert.Equal("Vallilan ovi", Assert.Single(managers.Fleet.Values).Name);
        Assert.Equal("Vallilan ovi", Assert.Single((await managers.WatchFleet()).Rows).Name);
        Assert.Empty(strangers.Fleet);
        Assert.Empty((await strangers.WatchFleet()).Rows);
    }

    [Theory, OnBothEngines]
    public async Task An_api_key_that_is_revoked_takes_its_console_with_it(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var key = await scene.Admin.Api.Post<ApiKeyView>("/api/api-keys", new ApiKeyRequest { Name = "seinä", Role = OperatorRole.Viewer, Days = 1 });
        using var viewer = Operator.WithKey(scene.Hub.Url, key.Secret!);
        await using var console = await viewer.OpenConsoleAsync();
        await console.WatchFleet();

        await scene.Admin.Api.Delete($"/api/api-keys/{key.Id}");
        await scene.Clock.AdvanceUntilAsync(() => !console.IsConnected, step: TimeSpan.FromSeconds(1), atMost: TimeSpan.FromSeconds(300));
        Assert.True(scene.Console.IsConnected);
    }

    [Theory, OnBothEngines]
    public async Task What_changes_is_announced_to_consoles_of_the_organization_only(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var stranger = await scene.Hub.NewOrganizationAsync();
        await using var strangers = await stranger.OpenConsoleAsync();
        await strangers.WatchChanges();
        await scene.Console.WatchChanges();

        await scene.Admin.AddStoreAsync("Vallila");
        await scene.Admin.DraftAsync(Sample.Poll("Parempi?"));

        await Eventually.TrueAsync(() => scene.Console.Notices.Any(notice => notice.Topic is ChangeTopic.Stores));
        await Eventually.TrueAsync(() => scene.Console.Notices.Any(notice => notice.Topic is ChangeTopic.Polls));
        Assert.Empty(strangers.Notices);
    }

    [Theory, OnBothEngines]
    public async Task A_vote_moves_the_bars_of_a_console_that_watches(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        var poll = await admin.PublishAsync(Sample.Poll("Parempi?"));
        await using var console = await admin.OpenConsoleAsync();
        Assert.Equal(0, (await console.WatchPoll(poll.Id))?.Answers);
        Assert.Null(await console.WatchPoll(Guid.NewGuid()));
        await using var tablet = await Tablet.PairAsync(admin, store.Id, "Ovi");

        // One store: the split moves in steps of five, so that no single vote can be seen.
        for (var vote = 0; vote < 5; vote++) Assert.Equal(CastOutcome.Accepted, (await tablet.VoteAsync(poll.Id, 2))?.Outcome);

        await Eventually.TrueAsync(() => console.Results[poll.Id].Answers == 5);
        Assert.Equal(5, console.Results[poll.Id].Counts.Single(count => count.OptionId == 2).Count);
    }
}
