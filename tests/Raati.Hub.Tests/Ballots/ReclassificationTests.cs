using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

public sealed class ReclassificationTests
{
    private const int Casts = 40;
    private const int BallotsEach = 10;
    private const int Moves = 25;
    private const int AroundMs = 600_000;
    private const string PutClosing = "update polls set closes_at = @closing where organization_id = @organization and id = @poll";
    private const string ReadLedger = """
        select class, staff_test, cast_at, time_quality, received_at, since_previous_ms from ballots
        where organization_id = @organization and poll_id = @poll order by id
        """;
    private static readonly PollKey Moved = new(BoxGround.North, new PollId(BoxGround.Poll));
    private static readonly PollKey Other = new(BoxGround.South, new PollId(BoxGround.Poll));

    [Theory, InlineData(Engine.Sqlite), InlineData(Engine.Postgres)]
    public async Task Wherever_a_closing_is_moved_every_class_is_the_rules_and_the_tally_follows(Engine engine)
    {
        var random = new Random(20261125);
        await using var ground = await BoxGround.StartAsync(engine);
        for (var cast = 0; cast < Casts; cast++)
        {
            ground.Clock.Advance(TimeSpan.FromSeconds(7));
            var (kiosk, stay) = cast % 2 == 0 ? (BoxGround.Kiosk, BoxGround.Stay) : (BoxGround.OtherKiosk, BoxGround.OtherStay);
            var ballots = Enumerable.Range(0, BallotsEach).Select(_ => Any(ground, random) with { PlacementId = stay }).ToArray();
            foreach (var organization in new[] { BoxGround.North, BoxGround.South })
                await ground.Box.Cast(organization, kiosk, ballots, CancellationToken.None);
        }
        var south = await LedgerAsync(ground, Other);
        long? closedAt = null;
        var times = (await LedgerAsync(ground, Moved)).SelectMany(row => new[] { row.CastAt, row.ReceivedAt }).ToArray();

        for (var move = 0; move < Moves; move++)
        {
            long? closing = move % 6 == 5 ? null : times[random.Next(times.Length)] + random.Next(2);
            await MoveAsync(ground, closedAt, closing);
            closedAt = closing;

            var rule = RuleOf(closing);
            Assert.All(await LedgerAsync(ground, Moved), row => Assert.Equal(BallotClassifier.Classify(row.Facts, rule), row.Taken));
            Assert.Equal(0, (await ground.Database.Read(session => LedgerCount.Read(session, Moved)))?.Missing.Size);
        }
        Assert.Equal(Casts * BallotsEach, south.Length);
        Assert.Equal(south, await LedgerAsync(ground, Other));
    }

    private static Task MoveAsync(BoxGround ground, long? from, long? to) => ground.Database.Write(async session =>
    {
        await session.Execute(PutClosing, new { organization = Moved.Organization, poll = Moved.Poll, closing = to });
        await new Reclassification(ground.Statements).MoveClosing(session, Moved, from, RuleOf(to));
    });

    private static ClassRule RuleOf(long? closing) => new() { ClosesAt = closing, CertifiedAt = null, RapidRepeatMs = BoxGround.GapMs };

    private static Ballot Any(BoxGround ground, Random random) => ground.Ballot(1 + random.Next(2)) with
    {
        CastAtMs = ground.Clock.NowMs + random.Next(-AroundMs, AroundMs),
        TimeQuality = (TimeQuality)random.Next(Enum.GetValues<TimeQuality>().Length),
        StaffTest = random.Next(10) == 0,
        SincePreviousMs = random.Next(3) switch { 0 => null, 1 => BoxGround.GapMs - 1, _ => BoxGround.GapMs },
    };

    private static Task<Row[]> LedgerAsync(BoxGround ground, PollKey key) => ground.Database.Read(session =>
        session.Query<Row>(ReadLedger, new { organization = key.Organization, poll = key.Poll }));

    private sealed record Row
    {
        public string Class { get; init; } = "";
        public bool StaffTest { get; init; }
        public long CastAt { get; init; }
        public string TimeQuality { get; init; } = "";
        public long ReceivedAt { get; init; }
        public long? SincePreviousMs { get; init; }

        internal BallotClass Taken => WireEnum.Parse<BallotClass>(Class);

        internal BallotFacts Facts => new()
        {
            StaffTest = StaffTest,
            CastAt = CastAt,
            TimeQuality = WireEnum.Parse<TimeQuality>(TimeQuality),
            ReceivedAt = ReceivedAt,
            SincePreviousMs = SincePreviousMs,
        };
    }
}
