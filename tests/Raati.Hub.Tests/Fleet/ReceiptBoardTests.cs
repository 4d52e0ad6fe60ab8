using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Fleet;

public sealed class ReceiptBoardTests
{
    private static readonly TabletOptions Mute = new() { Acknowledges = false };

    [Theory, OnBothEngines]
    public async Task The_board_counts_who_has_a_poll_and_names_everyone_else_with_the_reason(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var well = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Hyvä");
        await using var away = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Poissa");
        await using var boxed = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Laatikossa");
        await using var slow = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Hidas", Mute);
        await using var broken = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Rikki", Mute);
        await using var ready = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Odottaa vuoroaan", Mute);
        await away.DisconnectAsync();

        var poll = await scene.Admin.PublishAsync(Sample.Poll("Uutta?"));
        await scene.Console.WatchReceipts(poll.Id);
        await Eventually.TrueAsync(() => broken.Holds(poll.Id) && ready.Holds(poll.Id));
        await broken.AcknowledgeAsync(Receipt(poll, ReceiptState.Failed) with { Reason = "Muisti täynnä" });
        await ready.AcknowledgeAsync(Receipt(poll, ReceiptState.Received), Receipt(poll, ReceiptState.Applied));

        await Eventually.TrueAsync(() => Board(scene, poll) is { Audience: 6, Received: 3, Applied: 2, Painted: 1 });
        await Eventually.TrueAsync(() => Board(scene, poll).Laggards.Any(laggard => laggard.Reason is LagReason.Offline));
        Assert.Equal(
            [
                ("Rikki", LagReason.Failed, ReceiptState.Failed, "Muisti täynnä"),
                ("Poissa", LagReason.Offline, ReceiptState.Unknown, null),
                ("Laatikossa", LagReason.NeverSeen, ReceiptState.Unknown, null),
                ("Hidas", LagReason.Waiting, ReceiptState.Unknown, null),
                ("Odottaa vuoroaan", LagReason.NotYetShown, ReceiptState.Applied, null),
            ],
            Board(scene, poll).Laggards.Select(laggard => (laggard.Name, laggard.Reason, laggard.State, laggard.Detail)));
        // Hidas, Hyvä, Laatikossa, Odottaa vuoroaan, Poissa, Rikki.
        Assert.Equal("wpoaof", Board(scene, poll).Marks);
        Assert.Equal([5, 4, 2, 0, 3], Board(scene, poll).Laggards.Select(laggard => laggard.At));

        await away.ConnectAsync();
        await Eventually.TrueAsync(() => Board(scene, poll).Painted == 2);
    }

    [Theory, OnBothEngines]
    public async Task The_board_says_how_fast_half_of_the_tablets_and_the_last_one_took_each_step(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var tablets = new List<Tablet>();
        for (var at = 0; at < 3; at++) tablets.Add(await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, $"Tabletti {at}", Mute));
        var poll = await scene.Admin.PublishAsync(Sample.Poll("Nopeasti?"));
        await scene.Console.WatchReceipts(poll.Id);
        await Eventually.TrueAsync(() => tablets.All(tablet => tablet.Holds(poll.Id)));
        Assert.Null(Board(scene, poll).ReceivedPace);

        var published = Board(scene, poll).PublishedAtMs;
        // What a tablet says of its times is believed up to now.
        scene.Clock.Advance(TimeSpan.FromSeconds(5));
        foreach (var (tablet, after) in tablets.Zip((long[])[200, 700, 2_500]))
            await tablet.AcknowledgeAsync(Receipt(poll, ReceiptState.Received) with { AtMs = published + after });
        await tablets[0].AcknowledgeAsync(Receipt(poll, ReceiptState.Painted) with { AtMs = published - 40 });

        await Eventually.TrueAsync(() => Board(scene, poll) is { Received: 3, Painted: 1 });
        Assert.Equal(new ReceiptPace { HalfMs = 700, LastMs = 2_500 }, Board(scene, poll).ReceivedPace);
        Assert.Equal(new ReceiptPace { HalfMs = 0, LastMs = 0 }, Board(scene, poll).PaintedPace);
        Assert.Null(Board(scene, poll).AppliedPace);
        foreach (var tablet in tablets) await tablet.DisposeAsync();
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_counts_its_own_stores_and_another_organization_has_no_such_publication(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var vallila = await scene.Admin.AddStoreAsync("Vallila");
        await using var one = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Kallion ovi");
        await using var other = await Tablet.PairAsync(scene.Admin, vallila.Id, "Vallilan ovi");
        using var manager = await scene.Admin.InviteAsync(OperatorRole.StoreManager, vallila.Id);
        using var stranger = await scene.Hub.NewOrganizationAsync();
        await using var managers = await manager.OpenConsoleAsync();
        await using var strangers = await stranger.OpenConsoleAsync();

        var poll = await scene.Admin.PublishAsync(Sample.Poll("Uutta?"));
        await scene.Console.WatchReceipts(poll.Id);
        await managers.WatchReceipts(poll.Id);

        await Eventually.TrueAsync(() => Board(scene, poll) is { Audience: 2, Painted: 2, Laggards: [] });
        await Eventually.TrueAsync(() => managers.Receipts[poll.Id] is { Audience: 1, Painted: 1 });
        Assert.Null(await strangers.WatchReceipts(poll.Id));
        Assert.Null(await scene.Console.WatchReceipts(Guid.NewGuid()));
    }

    /// <summary>With a clock that stands nothing else wakes the console's loop later.</summary>
    [Theory, OnBothEngines]
    public async Task A_receipt_that_comes_just_as_a_console_begins_to_look_is_shown(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        for (var i = 0; i < 20; i++)
        {
            var poll = await scene.Admin.PublishAsync(Sample.Poll($"Uutta {i}?"));
            await scene.Console.WatchReceipts(poll.Id);
            await Eventually.TrueAsync(() => Board(scene, poll).Painted == 1);
        }
    }

    private static ReceiptBoard Board(Scene scene, PollView poll) => scene.Console.Receipts[poll.Id];

    private static Receipt Receipt(PollView poll, ReceiptState state) =>
        new() { PublicationId = poll.Id, Version = poll.PublicationVersion, State = state, AtMs = 1 };
}
