using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Kiosks.Fanout;

/// <summary>A hub with some connected tablets and a lane of the test's own.</summary>
internal sealed class FanoutWorld : IAsyncDisposable
{
    private FanoutWorld(TestHub hub, Operator manager)
    {
        (Hub, Manager) = (hub, manager);
        Connections = hub.Services.GetRequiredService<KioskConnections>();
        Lane = new FrameLane(Connections);
        Connections.Register(Lane);
    }

    internal TestHub Hub { get; }
    internal Operator Manager { get; }
    internal KioskConnections Connections { get; }
    internal FrameLane Lane { get; }
    internal List<Tablet> TabletList { get; } = [];
    internal Tablet[] Tablets => [.. TabletList];
    internal Guid Poll { get; } = Guid.NewGuid();

    internal static async Task<FanoutWorld> CreateAsync(int tablets)
    {
        var hub = await TestHub.StartAsync(Engine.Sqlite);
        var world = new FanoutWorld(hub, await hub.SignInAsync());
        var store = await world.Manager.AddStoreAsync("Havu Kuusiharju");
        for (var i = 0; i < tablets; i++) world.TabletList.Add(await Tablet.PairAsync(world.Manager, store.Id, $"tabletti {i}"));
        return world;
    }

    internal KioskId Kiosk(int tablet) => new(Tablets[tablet].Identity.KioskId);

    internal static SyncRequest FirstSync(Guid instance) =>
        new() { Epoch = 0, Offset = 0, Digest = "0000000000000000", Build = "test", Instance = instance };

    /// <summary>One more connection with the first tablet's token, synced as the given page load.</summary>
    internal async Task<KioskHubClient> RawAsync(Guid instance)
    {
        if (Tablets[0].IsConnected) await LeaveAsync(Tablets[0]);
        var link = new KioskHubClient(
            new HubAddress { Hub = Hub.Url, Path = KioskHubClient.HubPath, Bearer = Tablets[0].Token }, Tablets[0]);
        await link.StartAsync();
        await link.Sync(FirstSync(instance));
        return link;
    }

    /// <summary>The tablet goes, and the hub has seen it go: until then it would be a second tablet with its token.</summary>
    private async Task LeaveAsync(Tablet tablet)
    {
        var others = Connections.Count - 1;
        await tablet.DisconnectAsync();
        await Eventually.TrueAsync(() => Connections.Count == others);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tablet in TabletList) await tablet.DisposeAsync();
        Manager.Dispose();
        await Hub.DisposeAsync();
    }
}
