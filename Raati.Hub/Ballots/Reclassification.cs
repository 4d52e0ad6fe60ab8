using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// Runs the rule again over the ballots that a moved closing time can give another class: those whose time lies between the old closing and
/// the new one. The caller holds the poll alone (<see cref="PollLock"/>).
/// </summary>
internal sealed class Reclassification(IBallotStatements statements)
{
    // Tablet by tablet, along the index; the case is the index's, and the time that BallotClassifier holds against the closing.
    private const string ReadBetween = """
        select b.id, b.class, b.staff_test, b.cast_at, b.time_quality, b.received_at, b.since_previous_ms, b.answers, b.store_id, b.channel
        from kiosks k cross join ballots b
        where k.organization_id = @organization
          and b.organization_id = @organization and b.poll_id = @poll and b.kiosk_id = k.id
          and case when b.time_quality = 'unknown' then b.received_at else b.cast_at end >= @from
          and case when b.time_quality = 'unknown' then b.received_at else b.cast_at end < @until
        """;

    /// <summary>The closing was another and is now the rule's. The tally follows, under the next epoch when a class has changed.</summary>
    internal async Task MoveClosing(Session session, PollKey key, long? closedAt, ClassRule rule)
    {
        var (before, after) = (closedAt ?? long.MaxValue, rule.ClosesAt ?? long.MaxValue);
        if (before == after) return;
        var rows = await session.Query<Row>(ReadBetween, new
        {
            organization = key.Organization,
            poll = key.Poll,
            from = Math.Min(before, after),
            until = Math.Max(before, after),
        });
        var moved = new List<(BallotId, BallotClass)>();
        var delta = new TallyDelta();
        foreach (var row in rows)
        {
            var (was, now) = (WireEnum.Parse<BallotClass>(row.Class), BallotClassifier.Classify(row.Facts, rule));
            if (was == now) continue;
            moved.Add((row.Id, now));
            delta.Add(key, BallotContent.Choices(row.Answers), row.StoreId, WireEnum.Parse<Channel>(row.Channel), was, ballots: -1);
            delta.Add(key, BallotContent.Choices(row.Answers), row.StoreId, WireEnum.Parse<Channel>(row.Channel), now);
        }
        if (moved.Count == 0) return;
        await statements.Reclass(session, key.Organization, moved);
        await PollVersion.NextEpoch(session, key);
        await statements.Add(session, delta);
    }

    private sealed record Row
    {
        public BallotId Id { get; init; }
        public string Class { get; init; } = "";
        public bool StaffTest { get; init; }
        public long CastAt { get; init; }
        public string TimeQuality { get; init; } = "";
        public long ReceivedAt { get; init; }
        public long? SincePreviousMs { get; init; }
        public string Answers { get; init; } = "";
        public StoreId StoreId { get; init; }
        public string Channel { get; init; } = "";

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
