using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Organizations;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Programs;

/// <summary>
/// One organization, two stores in two areas, some tablets, and one hub or two on the same database, all on one clock. Hints get lost, pushes
/// get lost, and the database may go back to an earlier state.
/// </summary>
internal sealed class ProgramWorld : IAsyncDisposable
{
    private readonly HintExchange _exchange;
    // What gets lost depends on timing, and must not decide what happens next.
    private readonly Random _losses;
    private readonly TestDatabase _database;
    private int _written;

    private ProgramWorld(TestDatabase database, Random random)
    {
        _database = database;
        Random = random;
        _losses = new Random(random.Next());
        _exchange = new HintExchange(() => Lost(0.3));
    }

    internal Random Random { get; }
    internal FakeClock Clock { get; } = new();
    internal List<TestHub> Hubs { get; } = [];
    internal List<Tablet> Tablets { get; } = [];
    internal List<StoreView> Stores { get; } = [];
    internal List<AreaView> Areas { get; } = [];
    internal HashSet<Guid> Published { get; } = [];
    internal HashSet<Guid> SinceBackup { get; } = [];
    internal OrganizationId Organization { get; private set; }

    internal static async Task<ProgramWorld> CreateAsync(Engine engine, int seed, int hubs, int tablets)
    {
        var world = new ProgramWorld(await TestDatabase.CreateMigratedAsync(engine), new Random(seed));
        for (var i = 0; i < hubs; i++) world.Hubs.Add(await world.StartHubAsync());
        using var manager = await world.Hubs[0].SignInAsync();
        world.Organization = new OrganizationId((await manager.Api.Get<Me>("/api/session")).OrganizationId);
        foreach (var name in (string[])["Etelä", "Pohjoinen"]) world.Areas.Add(await manager.AddAreaAsync(name));
        foreach (var (name, area, format) in new[] { ("Kuusiharju", 0, "suur"), ("Myllyoja", 1, "pikku"), ("Niemi", 1, "") })
            world.Stores.Add(await manager.AddStoreAsync(name, world.Areas[area].Id, format));
        for (var i = 0; i < tablets; i++)
            world.Tablets.Add(await Tablet.PairAsync(manager, world.Pick(world.Stores).Id, $"tabletti {i}", world.Options()));
        return world;
    }

    internal T Pick<T>(IReadOnlyList<T> from) => from[Random.Next(from.Count)];

    internal bool Chance(double chance) => Random.NextDouble() < chance;

    /// <summary>A document that no other publication ever had.</summary>
    internal string Document() => $$"""{"words":"{{Interlocked.Increment(ref _written)}}"}""";

    internal static Task Write(TestHub hub, Func<Session, PublicationLog, Task> work) =>
        hub.Services.GetRequiredService<Database>().Write(session => work(session, hub.Services.GetRequiredService<PublicationLog>()));

    internal static Task WriteMember(TestHub hub, Func<Session, OrganizationLog, Task> work) =>
        hub.Services.GetRequiredService<Database>().Write(session => work(session, hub.Services.GetRequiredService<OrganizationLog>()));

    /// <summary>A hub dies and another one starts in its place; its tablets come back to it.</summary>
    internal async Task RestartAsync(int at)
    {
        await Hubs[at].DisposeAsync();
        Hubs[at] = await StartHubAsync();
        foreach (var tablet in Tablets.Where(tablet => !tablet.IsConnected)) await tablet.ConnectAsync(Hubs[at].Url);
    }

    /// <summary>Without any hint: each hub polls, and then stands where the database does.</summary>
    internal async Task SettleAsync()
    {
        foreach (var hub in Hubs)
        {
            var known = hub.Services.GetRequiredService<OrganizationPrograms>();
            await Clock.AdvanceUntilAsync(() => known.Of(Organization) is not null, TimeSpan.FromSeconds(1));
            var program = known.Of(Organization)!;
            var stale = true;
            while (stale)
            {
                Clock.Advance(TimeSpan.FromSeconds(2));
                var head = await Truth.HeadAsync(hub, Organization);
                stale = (program.Current.Epoch, program.Current.Offset) != head;
            }
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tablet in Tablets) await tablet.DisposeAsync();
        foreach (var hub in Hubs) await hub.DisposeAsync();
        await _database.DisposeAsync();
    }

    private bool Lost(double chance)
    {
        lock (_losses) return _losses.NextDouble() < chance;
    }

    private TabletOptions Options() => new() { Clock = Clock, LosesPush = () => Lost(0.25), Acknowledges = false };

    private Task<TestHub> StartHubAsync() => TestHub.StartAsync(Hubs.Count == 0 || _database.Engine is Engine.Sqlite ? _database : _database.ForAnotherHub(), new HubSettings
    {
        Clock = Clock,
        Configure = builder => builder.Services.AddSingleton(_exchange.Join()),
    });
}
