using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Fleet;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Fleet;

public sealed class PresenceTests
{
    private const string ReadRow = "select * from presence";

    [Theory, OnBothEngines]
    public async Task A_board_that_was_dropped_and_made_again_goes_on_above_what_consoles_have_seen(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await using var tablet = await Tablet.PairOnlyAsync(maija, (await maija.AddStoreAsync("Keskusta")).Id, "Ovi");
        var organization = new OrganizationId((await maija.Api.Get<Me>("/api/session")).OrganizationId);
        var records = await hub.Services.GetRequiredService<Database>().Fleet(organization, CancellationToken.None);
        var (before, after) = (new FleetBoard(hub.Services.GetRequiredService<FleetPresence>()), new FleetBoard(hub.Services.GetRequiredService<FleetPresence>()));
        before.Judge(records, 0);

        after.Judge(records, 0);
        var seen = after.View!.Version;
        after.Judge(records, 0);

        Assert.True(seen > before.View!.Version);
        Assert.Equal(seen, after.View!.Version);
    }

    [Theory, OnBothEngines]
    public async Task An_older_connection_never_overwrites_a_newer_one(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (kiosk, node, other) = (new KioskId(Guid.NewGuid()), new NodeId(Guid.NewGuid()), new NodeId(Guid.NewGuid()));
        var newer = scene.OwnRow(kiosk, node) with { ConnectionOrder = 2_000, OutboxCount = 7 };

        await scene.PutAsync(newer);
        await scene.PutAsync(newer with { NodeId = other, ConnectionOrder = 1_000, OutboxCount = 3, DisconnectedAt = 2_500 });

        Assert.Equal((7, null), await OutboxAndEndAsync(scene));
    }

    [Theory, OnBothEngines]
    public async Task A_connection_that_ended_gives_way_to_a_living_one_whatever_their_order(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (kiosk, ahead, behind) = (new KioskId(Guid.NewGuid()), new NodeId(Guid.NewGuid()), new NodeId(Guid.NewGuid()));

        await scene.PutAsync(scene.OwnRow(kiosk, ahead) with { ConnectionOrder = 9_000, DisconnectedAt = 9_500 });
        await scene.PutAsync(scene.OwnRow(kiosk, behind) with { ConnectionOrder = 4_000, OutboxCount = 5 });

        Assert.Equal((5, null), await OutboxAndEndAsync(scene));
    }

    [Theory, OnBothEngines]
    public async Task A_node_writes_its_own_newer_connection_though_the_databases_clock_was_set_back(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (kiosk, node) = (new KioskId(Guid.NewGuid()), new NodeId(Guid.NewGuid()));

        await scene.PutAsync(scene.OwnRow(kiosk, node) with { ConnectionOrder = 9_000 });
        await scene.PutAsync(scene.OwnRow(kiosk, node) with { ConnectionOrder = 4_000, OutboxCount = 5 });

        Assert.Equal((5, null), await OutboxAndEndAsync(scene));
    }

    [Theory, OnBothEngines]
    public async Task What_a_new_connection_does_not_know_yet_stays_as_it_stood(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var (kiosk, node) = (new KioskId(Guid.NewGuid()), new NodeId(Guid.NewGuid()));

        await scene.PutAsync(scene.OwnRow(kiosk, node) with { OutboxCount = 4, OutboxEmptyAt = 77, Build = "b1" });
        await scene.PutAsync(new PresenceRow
        {
            OrganizationId = scene.Organization,
            KioskId = kiosk,
            NodeId = node,
            ConnectionOrder = 1,
            ConnectedAt = scene.Clock.NowMs + 1,
        });

        var row = await scene.Database.Read(session => session.QueryOne<Stored>(ReadRow));
        Assert.Equal((4, 77, "b1", false), (row!.OutboxCount, row.OutboxEmptyAt, row.Build, row.IsCurrent));
    }

    [Theory, OnBothEngines]
    public async Task An_empty_outbox_is_written_down_with_its_time(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");

        await tablet.BeatAsync();

        await Eventually.TrueAsync(async () =>
            (await scene.Database.Read(session => session.QueryOne<Stored>(ReadRow)))?.OutboxEmptyAt == scene.Clock.NowMs);
    }

    private static async Task<(int, long?)> OutboxAndEndAsync(Scene scene)
    {
        var row = await scene.Database.Read(session => session.QueryOne<Stored>(ReadRow));
        return (row!.OutboxCount, row.DisconnectedAt);
    }

    private sealed record Stored
    {
        public int OutboxCount { get; init; }
        public long? DisconnectedAt { get; init; }
        public long? OutboxEmptyAt { get; init; }
        public string? Build { get; init; }
        public bool IsCurrent { get; init; }
    }
}
