using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Cluster.Tests.Redis;

/// <summary>Hub A and hub B on one PostgreSQL and one Redis, each reaching Redis by a line of its own; a tablet on B, a manager on A.</summary>
internal sealed class TwoHubs : IAsyncDisposable
{
    /// <summary>Within so long a canary falls silent or is heard again.</summary>
    internal static readonly TimeSpan Noticed = TimeSpan.FromSeconds(15);
    internal static readonly TimeSpan Healed = TimeSpan.FromSeconds(30);

    private TestDatabase? _database;

    internal RedisServer Redis { get; private set; } = null!;
    internal TcpProxy LineOfA { get; private set; } = null!;
    internal TcpProxy LineOfB { get; private set; } = null!;
    internal TestHub A { get; private set; } = null!;
    internal TestHub B { get; private set; } = null!;
    internal Operator Manager { get; private set; } = null!;
    internal StoreView Store { get; private set; } = null!;
    internal Tablet OnA { get; private set; } = null!;
    internal Tablet OnB { get; private set; } = null!;
    internal ConsoleHubClient ConsoleOnA { get; private set; } = null!;

    internal bool BothDegraded => HealthOf(A).Degraded && HealthOf(B).Degraded;
    internal bool NoneDegraded => !HealthOf(A).Degraded && !HealthOf(B).Degraded;

    internal static async Task<TwoHubs> StartAsync(TimeProvider? clockOfA = null)
    {
        var two = new TwoHubs { Redis = await RedisServer.StartAsync() };
        two.LineOfA = TcpProxy.To(two.Redis.Port);
        two.LineOfB = TcpProxy.To(two.Redis.Port);
        two._database = await TestDatabase.CreateAsync(Engine.Postgres);
        two.A = await TestHub.StartAsync(
            two._database, new HubSettings { Redis = RedisServer.ConnectionStringFor(two.LineOfA.Port), Clock = clockOfA });
        two.B = await TestHub.StartAsync(
            two._database.ForAnotherHub(), new HubSettings { Redis = RedisServer.ConnectionStringFor(two.LineOfB.Port) });
        two.Manager = await two.A.SignInAsync();
        two.Store = await two.Manager.AddStoreAsync("Havu Kuusiharju");
        two.OnB = await Tablet.PairOnlyAsync(two.Manager, two.Store.Id, "ovi");
        await two.OnB.ConnectAsync(two.B.Url);
        two.OnA = await Tablet.PairAsync(two.Manager, two.Store.Id, "kassat");
        two.ConsoleOnA = await two.Manager.OpenConsoleAsync();
        return two;
    }

    /// <summary>How long a poll that is published on A takes to the tablet on B.</summary>
    internal async Task<TimeSpan> PublishOnAAsync()
    {
        var poll = await Manager.DraftAsync(Sample.Poll($"Kysely {Guid.NewGuid():N}"));
        var started = TimeProvider.System.GetTimestamp();
        await Manager.PublishAsync(poll.Id);
        await Eventually.TrueAsync(() => OnB.Holds(poll.Id), what: "the poll published on A is on the tablet on B");
        return TimeProvider.System.GetElapsedTime(started);
    }

    /// <summary>How long four votes on B take to the bars of a shopper on A who has just voted, and of a console on A.</summary>
    internal async Task<TimeSpan> VoteOnBAsync()
    {
        var poll = await Manager.PublishAsync(Sample.Poll($"Äänestys {Guid.NewGuid():N}"));
        await Eventually.TrueAsync(() => OnA.Holds(poll.Id) && OnB.Holds(poll.Id));
        await ConsoleOnA.WatchPoll(poll.Id);
        await new Shopper(OnA).VotesAsync(poll.Id, 1);
        // One store: the split moves when five have voted.
        for (var i = 0; i < 4; i++) OnB.Seal(poll.Id, 2);
        var started = TimeProvider.System.GetTimestamp();
        await OnB.DrainAsync();
        await Eventually.TrueAsync(
            () => OnA.Results.GetValueOrDefault(poll.Id)?.Answers == 5 && ConsoleOnA.Results.GetValueOrDefault(poll.Id)?.Answers == 5,
            what: "what was voted on B is in the bars of a tablet and of a console on A");
        return TimeProvider.System.GetElapsedTime(started);
    }

    internal static ClusterHealth HealthOf(TestHub hub) => hub.Services.GetRequiredService<ClusterHealth>();

    public async ValueTask DisposeAsync()
    {
        await ConsoleOnA.DisposeAsync();
        await OnA.DisposeAsync();
        await OnB.DisposeAsync();
        Manager.Dispose();
        await B.DisposeAsync();
        await A.DisposeAsync();
        await LineOfA.DisposeAsync();
        await LineOfB.DisposeAsync();
        await Redis.DisposeAsync();
        if (_database is not null) await _database.DisposeAsync();
    }
}
