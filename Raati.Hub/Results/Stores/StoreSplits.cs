using System.Security.Cryptography;
using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Stores;

/// <summary>What of a poll's stores may be shown, as one node knows it.</summary>
/// <param name="Rounds">The newest round of each question.</param>
/// <param name="Parts">Of each store that may be shown.</param>
/// <param name="Members">Stores of the audience, as the database has been told.</param>
internal sealed record StoreBoard(
    IReadOnlyDictionary<int, int> Rounds, IReadOnlyDictionary<StoreId, StorePart> Parts, IReadOnlySet<StoreId> Members)
{
    internal static readonly StoreBoard Empty = new(new Dictionary<int, int>(), new Dictionary<StoreId, StorePart>(), new HashSet<StoreId>());
}

/// <summary>
/// Lets the splits of stores out, in rounds (<see cref="SplitRound"/>). Every hub looks whether a round may be; one compare-and-set wins,
/// and all show what won. Time alone never lets anything out; a certified poll's last round waits for no further answers.
/// </summary>
internal sealed class StoreSplits(Database database, SplitRule rule)
{
    /// <summary>Looks at a poll whose figures have moved, and gives what may be shown now.</summary>
    internal async Task<StoreBoard> Follow(LivePoll poll, PollFrame fresh, CancellationToken cancellationToken)
    {
        var (meta, known) = (poll.Meta, poll.Stores);
        // Without knowing who may answer no round is made.
        if (await rule.StoresOf(poll, fresh, cancellationToken) is not { } members) return known;
        if (!known.Members.SetEquals(members))
        {
            var told = await database.Write(session => Tell(session, meta, members), cancellationToken: cancellationToken);
            if (!told) return known;
            known = known with { Members = members };
        }
        var look = await database.Read(session => Look(session, meta, fresh), cancellationToken);
        if (look.Due.Count > 0 || look.Next.Count > 0)
        {
            await database.Write(async session =>
            {
                foreach (var (question, round, due) in look.Due) await session.PutDueAnswers(meta.Key, question, round, due);
                foreach (var next in look.Next) await session.PutRound(meta.Key, next, fresh.AsOf);
            }, cancellationToken);
        }
        var same = look.Next.Count == 0 && look.Rounds.All(row => known.Rounds.GetValueOrDefault(row.Key) == row.Value.Round);
        return same ? known : await database.Read(session => Load(session, meta, known.Members), cancellationToken);
    }

    private static async Task<bool> Tell(Session session, PollMeta meta, IReadOnlySet<StoreId> members)
    {
        var all = true;
        foreach (var question in meta.Content.Questions) all &= await session.PutMembersOf(meta.Key, question.Id, members);
        return all;
    }

    private static async Task<Plan> Look(Session session, PollMeta meta, PollFrame fresh)
    {
        // The rounds first: the tallies beside them are never older.
        var rounds = await session.SplitRounds(meta.Key);
        var certified = await session.IsCertified(meta.Key);
        var plan = new Plan(rounds, [], []);
        // No question has more answers than the poll has ballots: most looks end here.
        if (!certified && meta.Content.Questions.All(question => rounds.GetValueOrDefault(question.Id) is { } row && fresh.Answers < row.NotBefore)) return plan;
        var last = await session.LastRounds(meta.Key);
        var splits = (await session.StoreSplits(meta.Key)).ToLookup(split => split.QuestionId);
        var tallies = (await session.StoreTallies(meta.Key)).ToLookup(row => row.QuestionId);
        // Somebody came or went meanwhile: the next look knows who.
        if (await session.LogHeadOf(meta.Key.Organization) != fresh.LogHead) return plan;
        foreach (var question in meta.Content.Questions.Where(question => question.HasOneAnswer))
        {
            var row = rounds.GetValueOrDefault(question.Id) ?? new RoundRow { QuestionId = question.Id };
            var live = Live(question, tallies[question.Id]);
            var answers = live.Values.Sum(cells => cells.Sum());
            if (answers < SplitRound.EarliestAfter(certified ? 0 : row.Answers)) continue;
            var movers = SplitRound.Movers(Standings(row.Round, last.GetValueOrDefault(question.Id) ?? LastRound.None, splits[question.Id], live));
            if (movers.Count == 0) continue;
            if (certified || answers >= row.DueAnswers)
                plan.Next.Add(new NextRound(question.Id, row.Round, answers, live.ToDictionary(store => store.Key.Value, store => store.Value.Sum()),
                    [.. movers.Select(store => (store, live[store]))]));
            else if (row.DueAnswers is null)
                plan.Due.Add((question.Id, row.Round, answers + RandomNumberGenerator.GetInt32(SplitRound.LeastWait, SplitRound.MostWait + 1)));
        }
        return plan;
    }

    private static async Task<StoreBoard> Load(Session session, PollMeta meta, IReadOnlySet<StoreId> members)
    {
        var rounds = await session.SplitRounds(meta.Key);
        var splits = await session.StoreSplits(meta.Key);
        var parts = splits.Where(split => split.Answers >= SplitRound.LeastShown).GroupBy(split => split.StoreId)
            .Select(store => (store.Key, Part: Part(meta, [.. store]))).Where(store => store.Part.Counts.Length > 0);
        return new StoreBoard(rounds.ToDictionary(row => row.Key, row => row.Value.Round), parts.ToDictionary(store => store.Key, store => store.Part), members);
    }

    private static StorePart Part(PollMeta meta, PublishedStoreSplit[] splits) => new()
    {
        Answers = splits.Max(split => split.Answers),
        AsOfMs = splits.Max(split => split.AsOf),
        Counts = [.. from question in meta.Content.Questions
                     from split in splits.Where(split => split.QuestionId == question.Id)
                     from cell in SplitMask.Cover(split.Cells).Select((count, at) => (count, question.Options[at].Id))
                     where cell.count is not null
                     select new OptionCount { QuestionId = question.Id, OptionId = cell.Id, Count = cell.count ?? 0 }],
    };

    private static Dictionary<StoreId, long[]> Live(Question question, IEnumerable<StoreTallyRow> tallies) =>
        tallies.GroupBy(row => row.StoreId).ToDictionary(store => store.Key, store =>
        {
            var counts = store.ToDictionary(row => row.OptionId, row => row.Counted);
            return Array.ConvertAll(question.Options, option => counts.GetValueOrDefault(option.Id));
        });

    private static List<StoreStanding> Standings(
        int round, LastRound last, IEnumerable<PublishedStoreSplit> splits, Dictionary<StoreId, long[]> live)
    {
        var published = splits.ToDictionary(split => split.StoreId);
        return [.. live.Select(store =>
        {
            var split = published.GetValueOrDefault(store.Key);
            var here = last.Members.TryGetValue(store.Key.Value, out var since);
            return new StoreStanding(store.Key, split?.Round ?? 0, split?.Answers ?? 0, last.Seen.GetValueOrDefault(store.Key.Value),
                store.Value.Sum(), Waits: since + 1, Settled: here && since < round);
        })];
    }

    private sealed record Plan(Dictionary<int, RoundRow> Rounds, List<(int Question, int Round, long Due)> Due, List<NextRound> Next);
}
