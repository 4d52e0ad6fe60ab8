using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// What happens to one batch inside its transaction. What stands in the ledger decides first: an id that is there is either a repeat,
/// which gets the receipt it had, or a conflict. A new one is refused only for what its poll does not offer. A ballot whose poll is not
/// known, or whose stay is not this tablet's to speak for, is quarantined raw.
/// </summary>
internal sealed class CastBatch(IBallotStatements statements, TimeProvider time)
{
    /// <summary>
    /// So long after a kiosk was revoked another one may hand in what was cast under its stays: the same tablet, paired anew. A stay's id is
    /// known to its own tablet only, and one that stands in a store hands in its ballots itself.
    /// </summary>
    internal const long HandOverMs = 30L * 24 * 60 * 60 * 1000;
    private const string KeepHandedIn = """
        insert into handed_in_ballots (organization_id, id, kiosk_id) values (@Organization, @Id, @Kiosk) on conflict do nothing
        """;

    private readonly StaysSeen _stays = new(statements);

    internal async Task Run(Session session, IReadOnlyList<CastItem> items)
    {
        foreach (var item in items) item.Reset();
        var polls = await statements.Polls(session, items.Select(item => item.Poll).Distinct().ToArray());
        var stays = await _stays.Of(session, items);
        // Read after the locks are held: no ballot can seem to have come before a closing that it waited for.
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();

        foreach (var item in items) Judge(item, polls, stays, now);
        // The same id twice in one batch: the first goes in, the others meet it in the ledger.
        var fresh = items.Where(item => item.Outcome is CastOutcome.Accepted).DistinctBy(item => item.Key)
            .OrderBy(item => item.Organization.Value).ThenBy(item => item.Ballot.Id).ToArray();
        if (fresh.Length > 0) await statements.Insert(session, fresh);
        await SettleRest(session, items, now);
        var handedIn = fresh.Where(item => item.Inserted && item.StayKiosk != item.Kiosk)
            .Select(item => new { item.Organization, item.Ballot.Id, item.Kiosk }).ToArray();
        if (handedIn.Length > 0) await session.Execute(KeepHandedIn, handedIn);
        await Tally(session, fresh);
    }

    private static void Judge(
        CastItem item, Dictionary<PollKey, PollFacts> polls, Dictionary<PlacementKey, Stay> stays, long now)
    {
        if (!polls.TryGetValue(item.Poll, out var poll))
        {
            item.SetAside(SetAsideReason.PollUnknown, "its poll is not known");
            return;
        }
        if (!stays.TryGetValue(item.Placement, out var stay))
        {
            item.SetAside(SetAsideReason.PlacementUnknown, "its placement is not known");
            return;
        }
        if (!MayHandIn(item, stay, now))
        {
            item.SetAside(SetAsideReason.PlacementOfAnother, "its placement is another tablet's");
            return;
        }
        var outcome = poll.Shape.Check(item.Ballot.Answers);
        if (outcome is not CastOutcome.Accepted)
        {
            item.Refuse(outcome, "its answers are not of its poll");
            return;
        }
        item.Outcome = outcome;
        (item.StayKiosk, item.Store) = (stay.Kiosk, stay.Store);
        // Nodes' clocks differ: what comes after a certification is stamped no earlier than it.
        item.ReceivedAt = poll.Rule.CertifiedAt is { } certified ? Math.Max(now, certified) : item.Again?.ReceivedAt ?? now;
        item.Class = BallotClassifier.Classify(FactsOf(item), poll.Rule);
    }

    private static bool MayHandIn(CastItem item, Stay stay, long now) =>
        stay.Kiosk == item.Kiosk || item.Again is { Vouched: true } || now - stay.RetiredAt < HandOverMs;

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

    private static BallotFacts FactsOf(CastItem item) => new()
    {
        StaffTest = item.Ballot.StaffTest,
        CastAt = item.Ballot.CastAtMs,
        TimeQuality = item.Ballot.TimeQuality,
        ReceivedAt = item.ReceivedAt,
        SincePreviousMs = item.Ballot.SincePreviousMs,
    };
}
