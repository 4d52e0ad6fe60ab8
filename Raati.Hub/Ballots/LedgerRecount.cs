using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>Makes a poll's classes and tally anew from its ledger. The caller holds the poll alone (<see cref="PollLock"/>).</summary>
internal sealed class LedgerRecount(IBallotStatements statements)
{
    private const int PageBallots = 5_000;
    private const string ReadPage = """
        select id, class, staff_test, cast_at, time_quality, received_at, since_previous_ms from ballots
        where organization_id = @organization and poll_id = @poll and id > @after order by id limit @page
        """;
    private const string PutClass = "update ballots set class = @class where organization_id = @organization and id = @id";
    private const string ClearTallies = "delete from tallies where organization_id = @organization and poll_id = @poll";
    private const string ClearClasses = "delete from class_totals where organization_id = @organization and poll_id = @poll";
    private const string NextEpoch = """
        update poll_totals set tally_epoch = tally_epoch + 1, ballots = 0 where organization_id = @organization and poll_id = @poll
        """;
    private const string ReadGroups = """
        select answers, store_id, channel, class, count(*) as ballots from ballots
        where organization_id = @organization and poll_id = @poll group by answers, store_id, channel, class
        """;

    /// <summary>The poll's rule has changed: every ballot is classed by the new one, and the tally made anew.</summary>
    internal async Task Reclassify(Session session, OrganizationId organization, PollId poll, ClassRule rule)
    {
        var after = new BallotId(Guid.Empty);
        while (true)
        {
            var page = await session.Query<Row>(ReadPage, new { organization, poll, after, page = PageBallots });
            foreach (var row in page)
            {
                var taken = WireEnum.Name(BallotClassifier.Classify(row.Facts, rule));
                if (taken != row.Class) await session.Execute(PutClass, new { organization, id = row.Id, @class = taken });
            }
            if (page.Length < PageBallots) break;
            after = page[^1].Id;
        }
        await Retally(session, organization, poll);
    }

    /// <summary>The tally made anew, under the next tally epoch.</summary>
    internal async Task Retally(Session session, OrganizationId organization, PollId poll)
    {
        await session.Execute(ClearTallies, new { organization, poll });
        await session.Execute(ClearClasses, new { organization, poll });
        await session.Execute(NextEpoch, new { organization, poll });
        await statements.Add(session, await Count(session, organization, poll));
    }

    /// <summary>What the ledger says, counted ballot by ballot.</summary>
    internal static async Task<TallyDelta> Count(Session session, OrganizationId organization, PollId poll)
    {
        var delta = new TallyDelta();
        foreach (var group in await session.Query<Group>(ReadGroups, new { organization, poll }))
        {
            delta.Add(new PollKey(organization, poll), BallotContent.Choices(group.Answers), group.StoreId,
                WireEnum.Parse<Channel>(group.Channel), WireEnum.Parse<BallotClass>(group.Class), group.Ballots);
        }
        return delta;
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

        internal BallotFacts Facts => new()
        {
            StaffTest = StaffTest,
            CastAt = CastAt,
            TimeQuality = WireEnum.Parse<TimeQuality>(TimeQuality),
            ReceivedAt = ReceivedAt,
            SincePreviousMs = SincePreviousMs,
        };
    }

    private sealed record Group
    {
        public string Answers { get; init; } = "";
        public StoreId StoreId { get; init; }
        public string Channel { get; init; } = "";
        public string Class { get; init; } = "";
        public long Ballots { get; init; }
    }
}
