using System.Text.Json;
using Microsoft.Extensions.Logging.Abstractions;
using Raati.Hub.Ballots;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Hub.Tests.Ballots;

/// <summary>The ballot box on a real engine, without the doors: two organizations that use the same ids for everything.</summary>
internal sealed class BoxGround : IAsyncDisposable
{
    internal const int GapMs = 15_000;
    internal static readonly Guid Poll = new("01990000-0000-7000-8000-00000000aaaa");
    internal static readonly Guid ClosedPoll = new("01990000-0000-7000-8000-00000000bbbb");
    internal static readonly Guid Draft = new("01990000-0000-7000-8000-00000000cccc");
    internal static readonly KioskId Kiosk = new(new Guid("01990000-0000-7000-8000-000000000001"));
    internal static readonly KioskId OtherKiosk = new(new Guid("01990000-0000-7000-8000-000000000002"));
    internal static readonly Guid Stay = new("01990000-0000-7000-8000-0000000000f1");
    internal static readonly Guid OtherStay = new("01990000-0000-7000-8000-0000000000f2");
    internal static readonly OrganizationId North = new(new Guid("01990000-0000-7000-8000-0000000000a1"));
    internal static readonly OrganizationId South = new(new Guid("01990000-0000-7000-8000-0000000000a2"));

    private readonly Func<Task> _drop;
    private readonly BallotWriter _writer;

    private BoxGround(Database database, Func<Task> drop)
    {
        (Database, _drop) = (database, drop);
        Statements = database.Engine is Engine.Sqlite
            ? new SqliteBallotStatements(new PollShapes())
            : new PostgresBallotStatements(new PollShapes());
        _writer = new BallotWriter(database, Statements, new LocalHints(), Clock, NullLogger<BallotWriter>.Instance);
        Box = new BallotBox(_writer, Clock, NullLogger<BallotBox>.Instance);
    }

    internal FakeClock Clock { get; } = new();
    internal Database Database { get; }
    internal BallotBox Box { get; }
    internal IBallotStatements Statements { get; }

    internal static async Task<BoxGround> StartAsync(Engine engine)
    {
        DapperTypes.Register();
        var ground = engine is Engine.Sqlite ? OnSqlite() : await OnPostgresAsync();
        await Migrator.Run(ground.Database, CancellationToken.None);
        await ground.Database.Write(async session =>
        {
            foreach (var organization in new[] { North, South }) await ground.SeedAsync(session, organization);
        });
        await ground._writer.StartAsync(CancellationToken.None);
        return ground;
    }

    internal Task<CastReply> CastAsync(params Ballot[] ballots) => Box.Cast(North, Kiosk, ballots, CancellationToken.None);

    internal Ballot Ballot(int option = 1, Guid? poll = null) => new()
    {
        Id = Guid.CreateVersion7(Clock.GetUtcNow()),
        PollId = poll ?? Poll,
        Answers = [new Answer { QuestionId = 1, OptionIds = [option] }],
        SittingId = Guid.CreateVersion7(Clock.GetUtcNow()),
        PlacementId = Stay,
        KioskSequence = 1,
        OnScreenMs = 2_000,
        Language = Language.Fi,
        CastAtMs = Clock.NowMs,
        TimeQuality = TimeQuality.Synced,
        Channel = Channel.Tablet,
    };

    internal Task<long> NumberAsync(string sql, OrganizationId? organization = null) =>
        Database.Read(session => session.QueryOne<long>(sql, new { organization = organization ?? North }));

    public async ValueTask DisposeAsync()
    {
        await _writer.StopAsync(CancellationToken.None);
        _writer.Dispose();
        await Database.DisposeAsync();
        await _drop();
    }

    private static BoxGround OnSqlite()
    {
        var directory = TestDirectory.Create("box-sqlite");
        return new BoxGround(SqliteDatabase.Open(Path.Combine(directory, "raati.db")), () => TestDirectory.RemoveAsync(directory));
    }

    private static async Task<BoxGround> OnPostgresAsync()
    {
        var server = await PostgresServer.SharedAsync();
        var connection = await server.NewDatabaseAsync();
        return new BoxGround(PostgresDatabase.Open(connection), () => Task.CompletedTask);
    }

    private async Task SeedAsync(Session session, OrganizationId organization)
    {
        var store = new StoreId(new Guid("01990000-0000-7000-8000-0000000000c1"));
        await session.Execute("insert into organizations (id, name, log_epoch, log_head, created_at) values (@organization, @name, 1, 0, 0)", new { organization, name = "O" });
        await session.Execute(
            "insert into stores (organization_id, id, name, format, time_zone, member_count) values (@organization, @store, 'S', 'market', 'Europe/Helsinki', 0)",
            new { organization, store });
        foreach (var (kiosk, stay) in new[] { (Kiosk, Stay), (OtherKiosk, OtherStay) })
        {
            await session.Execute("""
                insert into kiosks values (@organization, @kiosk, 'K', @store, @stay, 'checkout', '[]', @no, 0, null, null)
                """, new { organization, kiosk, store, stay, no = false });
            await session.Execute("insert into placements values (@organization, @stay, @kiosk, @store, 0, null)",
                new { organization, stay, kiosk, store });
        }
        var now = Clock.NowMs;
        await AddPollAsync(session, organization, Poll, publishedAt: now, closesAt: null);
        await AddPollAsync(session, organization, ClosedPoll, publishedAt: now, closesAt: now - 1_000);
        await AddPollAsync(session, organization, Draft, publishedAt: null, closesAt: null);
    }

    private static Task<int> AddPollAsync(Session session, OrganizationId organization, Guid poll, long? publishedAt, long? closesAt)
    {
        var content = JsonSerializer.Serialize(new PollRequest
        {
            Name = "Taste",
            Languages = [Language.Fi],
            Audience = new Audience { All = true },
            Questions = [new Question { Id = 1, Kind = QuestionKind.YesNo, Text = new LocalizedText { Fi = "Maistuuko?" },
                Order = OptionOrder.Ordinal, Options = [Option(1), Option(2)] }],
        }, Wire.Json);
        return session.Execute("""
            insert into polls (organization_id, id, content, created_at, published_at, opens_at, closes_at, rapid_repeat_ms, poll_key)
            values (@organization, @poll, @content, 0, @publishedAt, @publishedAt, @closesAt, @gap, @key)
            """, new { organization, poll, content, publishedAt, closesAt, gap = (long)GapMs, key = new byte[32] });
    }

    private static Option Option(int id) => new() { Id = id, Text = new LocalizedText { Fi = $"{id}" } };
}
