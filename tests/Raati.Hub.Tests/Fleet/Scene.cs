using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Fleet;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Fleet;

/// <summary>One hub with a clock that stands, one store, and a console that looks at the fleet.</summary>
internal sealed class Scene : IAsyncDisposable
{
    private const string PutLease = """
        insert into nodes (id, name, started_at, lease_until) values (@node, 'other', 0, @until)
        on conflict (id) do update set lease_until = excluded.lease_until
        """;

    internal required FakeClock Clock { get; init; }
    internal required TestHub Hub { get; init; }
    internal required Operator Admin { get; init; }
    internal required StoreView Kallio { get; init; }
    internal required ConsoleHubClient Console { get; init; }

    internal static async Task<Scene> StartAsync(Engine engine)
    {
        var clock = new FakeClock();
        var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        var admin = await hub.SignInAsync();
        var kallio = await admin.AddStoreAsync("Kallio");
        var console = await admin.OpenConsoleAsync();
        await console.WatchFleet();
        return new Scene { Clock = clock, Hub = hub, Admin = admin, Kallio = kallio, Console = console };
    }

    internal Database Database => Hub.Services.GetRequiredService<Database>();

    internal KioskRow? Row(string name) => Console.Fleet.Values.FirstOrDefault(row => row.Name == name);

    internal async Task<KioskRow> SeesAsync(string name, KioskStatus status)
    {
        await Eventually.TrueAsync(() => Row(name)?.Status == status, what: $"{name} is {status}");
        return Row(name)!;
    }

    /// <summary>Returns when the hub has judged every tablet at the time that is now: it shows a tablet that was not there before.</summary>
    internal async Task JudgedAsync()
    {
        var name = $"{Guid.NewGuid():N}";
        await using var witness = await Tablet.PairOnlyAsync(Admin, Kallio.Id, name);
        await SeesAsync(name, KioskStatus.NeverSeen);
    }

    internal Task LeaseAsync(NodeId node, long forMs) => Database.Write(session => session.Execute(
        PutLease, new { node, until = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds() + forMs }));

    internal Task PutAsync(params PresenceRow[] rows) => Database.Write(session => PresenceStore.Put(session, rows, Clock.NowMs));

    /// <summary>The presence of a tablet that is well.</summary>
    internal PresenceRow OwnRow(KioskId kiosk, NodeId node) => new()
    {
        OrganizationId = Organization,
        KioskId = kiosk,
        NodeId = node,
        ConnectedAt = Clock.NowMs,
        LastBeatAt = Clock.NowMs,
        LastPaintedAt = Clock.NowMs,
        IsCurrent = true,
    };

    internal OrganizationId Organization =>
        Database.Read(session => session.QueryOne<OrganizationId>("select organization_id from stores where name = 'Kallio'")).Result;

    public async ValueTask DisposeAsync()
    {
        await Console.DisposeAsync();
        Admin.Dispose();
        await Hub.DisposeAsync();
    }
}
