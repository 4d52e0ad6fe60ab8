using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// What happens to one batch inside its transaction. What stands in the ledger decides first: an id that is there is either a repeat,
/// which gets the receipt it had, or a conflict. A new one is refused only for what its poll does not offer. A ballot whose poll is not
/// known, or which names a stay that is not this tablet's (it was paired anew, say), has no store to count for and is quarantined raw.
/// </summary>
internal sealed class CastBatch(IBallotStatements statements, TimeProvider time)
{
    internal async Task Run(Session session, IReadOnlyList<CastItem> items)
    {
        foreach (var item in items) item.Reset();
        var polls = await statements.Polls(session, items.Select(item => item.Poll).Distinct().ToArray());
        var stays = await statements.Stays(session, items.Select(PlacementOf).Distinct().ToArray());
        // Read after the locks are held: no ballot can seem to have come before a closing that it waited for.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();

        foreach (var item in items) Judge(item, polls, stays, now);
        // The same id twice in one batch: the first goes in, the others meet it in the ledger.
        var fresh = items.Where(item => item.Outcome is CastOutcome.Accepted).DistinctBy(item => item.Key)
            .OrderBy(item => item.Organization.Value).ThenBy(item => item.Ballot.Id).ToArray();
        if (fresh.Length > 0) await statements.Insert(session, fresh);
        await SettleRest(session, items, now);
        await Tally(session, fresh);
    }

    private static void Judge(
        CastItem item, Dictionary<PollKey, PollFacts> polls, Dictionary<PlacementKey, Stay> stays, long now)
    {
        if (!polls.TryGetValue(item.Poll, out var poll))
        {
            item.Refuse(CastOutcome.Quarantined, "its poll is not known");
            return;
        }
        if (!stays.TryGetValue(PlacementOf(item), out var stay) || stay.Kiosk != item.Kiosk)
        {
            item.Refuse(CastOutcome.Quarantined, "its placement is not this tablet's");
            return;
        }
        var outcome = poll.Shape.Check(item.Ballot.Answers);
        if (outcome is not CastOutcome.Accepted)
        {
            item.Refuse(outcome, "its answers are not of its poll");
            return;
        }
        item.Outcome = outcome;
        item.Store = stay.Store;
        // Nodes' clocks differ: what comes after a certification is stamped no earlier than it.
        item.ReceivedAt = Math.Max(now, poll.Rule.CertifiedAt ?? now);
        item.Class = BallotClassifier.Classify(FactsOf(item), poll.Rule);
    }

    private async Task SettleRest(Session session, IReadOnlyList<CastItem> items, long now)
    {
        var rest = items.Where(item => !item.Inserted).ToArray();
        if (rest.Length == 0) return;
        var ledger = await statements.Standing(session, rest);
        var unknown = new List<CastItem>();
        foreach (var item in rest)
        {
            if (!ledger.TryGetValue(item.Key, out var standing))
            {
                if (item.Outcome is CastOutcome.Quarantined) unknown.Add(item);
            }
            else if (standing.Hash.AsSpan().SequenceEqual(item.Hash))
            {
                (item.Outcome, item.Class, item.Reason) = (CastOutcome.Accepted, standing.Class, null);
            }
            else
            {
                item.Refuse(CastOutcome.Conflict, "its id stands in the ledger with other content");
                item.Class = null;
            }
        }
        if (unknown.Count > 0) await BallotQuarantine.Keep(session, unknown, now);
    }

    private Task Tally(Session session, CastItem[] fresh)
    {
        var delta = new TallyDelta();
        foreach (var item in fresh)
        {
            if (item is { Inserted: true, Class: { } taken })
                delta.Add(item.Poll, Choices(item.Ballot.Answers), item.Store, item.Ballot.Channel, taken);
        }
        return statements.Add(session, delta);
    }

    private static IEnumerable<(int, int)> Choices(Answer[] answers) =>
        answers.SelectMany(answer => answer.OptionIds, (answer, option) => (answer.QuestionId, option));

    private static PlacementKey PlacementOf(CastItem item) => new(item.Organization, item.Ballot.PlacementId);

    private static BallotFacts FactsOf(CastItem item) => new()
    {
        StaffTest = item.Ballot.StaffTest,
        CastAt = item.Ballot.CastAtMs,
        TimeQuality = item.Ballot.TimeQuality,
        ReceivedAt = item.ReceivedAt,
        SincePreviousMs = item.Ballot.SincePreviousMs,
    };
}
