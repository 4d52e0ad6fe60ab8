using System.Text.Json;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Stores;

/// <summary>A store's split in one question as it was let out. Counts stand in the order of the question's options.</summary>
internal sealed record PublishedStoreSplit
{
    public int QuestionId { get; init; }
    public StoreId StoreId { get; init; }
    public int Round { get; init; }
    public long Answers { get; init; }
    public string Counts { get; init; } = "[]";
    public long AsOf { get; init; }

    internal long[] Cells => JsonSerializer.Deserialize<long[]>(Counts, Wire.Json) ?? [];
}

/// <summary>How far the rounds of one question have come.</summary>
internal sealed record RoundRow
{
    public int QuestionId { get; init; }
    public int Round { get; init; }
    public long Answers { get; init; }
    public long? DueAnswers { get; init; }

    /// <summary>With fewer answers no round comes.</summary>
    internal long NotBefore => Math.Max(DueAnswers ?? 0, SplitRound.EarliestAfter(Answers));
}

/// <summary>Counted answers of one option in one store.</summary>
internal sealed record StoreTallyRow
{
    public int QuestionId { get; init; }
    public int OptionId { get; init; }
    public StoreId StoreId { get; init; }
    public long Counted { get; init; }
}

/// <summary>The rounds and splits of stores in the database.</summary>
internal static class SplitRows
{
    private const int FromTheStart = -1;
    private const string Certified =
        "select count(*) from polls where organization_id = @organization and id = @poll and certified_at is not null";
    private const string Rounds = """
        select question_id, round, answers, due_answers from split_rounds where organization_id = @organization and poll_id = @poll
        """;
    private const string Seen = "select question_id, seen, members from split_rounds where organization_id = @organization and poll_id = @poll";
    private const string Splits = """
        select question_id, store_id, round, answers, counts, as_of from store_splits
        where organization_id = @organization and poll_id = @poll
        """;
    private const string Tallies = """
        select question_id, option_id, store_id, cast(sum(ballots) as bigint) as counted from tallies
        where organization_id = @organization and poll_id = @poll and class = 'counted' group by question_id, option_id, store_id
        """;
    private const string StartRounds = """
        insert into split_rounds (organization_id, poll_id, question_id, round, answers, seen, members)
        values (@organization, @poll, @question, 0, 0, '{}', @members) on conflict do nothing
        """;
    private const string ReadMembers = "select round, members from split_rounds where " + OneQuestion;
    private const string PutMembers = "update split_rounds set members = @next where members = @members and round = @round and " + OneQuestion;
    private const string OneQuestion = "organization_id = @organization and poll_id = @poll and question_id = @question";
    private const string LogHead = "select log_head from organizations where id = @organization";
    private const string PutDue = """
        update split_rounds set due_answers = @due where organization_id = @organization and poll_id = @poll and question_id = @question
          and round = @round and due_answers is null
        """;
    private const string WinRound = """
        update split_rounds set round = @round + 1, answers = @answers, due_answers = null, seen = @seen
        where organization_id = @organization and poll_id = @poll and question_id = @question and round = @round
        """;
    private const string PutSplit = """
        insert into store_splits (organization_id, poll_id, question_id, store_id, round, answers, counts, as_of)
        values (@organization, @poll, @question, @store, @round, @answers, @counts, @asOf)
        on conflict (organization_id, poll_id, question_id, store_id)
        do update set round = excluded.round, answers = excluded.answers, counts = excluded.counts, as_of = excluded.as_of
        """;

    internal static async Task<bool> IsCertified(this Session session, PollKey key) => await session.QueryOne<long>(Certified, Of(key)) > 0;

    internal static async Task<Dictionary<int, RoundRow>> SplitRounds(this Session session, PollKey key) =>
        (await session.Query<RoundRow>(Rounds, Of(key))).ToDictionary(row => row.QuestionId);

    /// <summary>What was at the last round of each question: long in a large organization, so read only when a round is near.</summary>
    internal static async Task<Dictionary<int, LastRound>> LastRounds(this Session session, PollKey key) =>
        (await session.Query<SeenRow>(Seen, Of(key))).ToDictionary(row => row.QuestionId, row => new LastRound(
            JsonSerializer.Deserialize<Dictionary<Guid, long>>(row.Seen, Wire.Json) ?? [], MembersOf(row.Members)));

    /// <summary>Where the organization's log stands.</summary>
    internal static Task<long> LogHeadOf(this Session session, OrganizationId organization) =>
        session.QueryOne<long>(LogHead, new { organization });

    /// <summary>Who is in the audience from here on. Those that the rounds of a question begin with have been there always; whoever comes later
    /// did so after the rounds that were made by then. False when another node has written meanwhile.</summary>
    internal static async Task<bool> PutMembersOf(this Session session, PollKey key, int question, IReadOnlySet<StoreId> stores)
    {
        var (organization, poll) = (key.Organization, key.Poll);
        if (await session.QueryOne<MembersRow>(ReadMembers, new { organization, poll, question }) is not { } row)
            return await session.Execute(StartRounds, new { organization, poll, question, members = Text(_ => FromTheStart) }) == 1;
        var before = MembersOf(row.Members);
        var comers = before.Count == 0 ? FromTheStart : row.Round;
        var next = Text(store => before.GetValueOrDefault(store, comers));
        return before.Count == stores.Count && stores.All(store => before.ContainsKey(store.Value))
            || await session.Execute(PutMembers, new { organization, poll, question, members = row.Members, next, round = row.Round }) == 1;

        string Text(Func<Guid, int> since) => JsonSerializer.Serialize(stores.ToDictionary(store => store.Value, store => since(store.Value)), Wire.Json);
    }

    internal static Task<PublishedStoreSplit[]> StoreSplits(this Session session, PollKey key) =>
        session.Query<PublishedStoreSplit>(Splits, Of(key));

    internal static Task<StoreTallyRow[]> StoreTallies(this Session session, PollKey key) => session.Query<StoreTallyRow>(Tallies, Of(key));

    internal static async Task PutDueAnswers(this Session session, PollKey key, int question, int round, long due)
    {
        await session.Execute(PutDue, new { organization = key.Organization, poll = key.Poll, question, round, due });
    }

    /// <summary>Nothing happens when another hub has made this round.</summary>
    internal static async Task PutRound(this Session session, PollKey key, NextRound next, long asOf)
    {
        var (organization, poll, question) = (key.Organization, key.Poll, next.Question);
        var won = await session.Execute(WinRound, new
        {
            organization,
            poll,
            question,
            round = next.After,
            answers = next.Answers,
            seen = JsonSerializer.Serialize(next.Seen, Wire.Json),
        });
        if (won == 0) return;
        foreach (var (store, cells) in next.Movers)
        {
            await session.Execute(PutSplit, new
            {
                organization,
                poll,
                question,
                store,
                round = next.After + 1,
                answers = cells.Sum(),
                counts = JsonSerializer.Serialize(cells, Wire.Json),
                asOf,
            });
        }
    }

    private sealed record SeenRow
    {
        public int QuestionId { get; init; }
        public string Seen { get; init; } = "{}";
        public string Members { get; init; } = "{}";
    }

    private sealed record MembersRow
    {
        public int Round { get; init; }
        public string Members { get; init; } = "{}";
    }

    private static Dictionary<Guid, int> MembersOf(string text) => JsonSerializer.Deserialize<Dictionary<Guid, int>>(text, Wire.Json) ?? [];

    private static object Of(PollKey key) => new { organization = key.Organization, poll = key.Poll };
}

/// <summary>What was at the last round of a question.</summary>
/// <param name="Seen">Answers of every store then.</param>
/// <param name="Members">Stores that are in the audience, and how many rounds had been made when each came; less than 0: was there always.</param>
internal sealed record LastRound(Dictionary<Guid, long> Seen, Dictionary<Guid, int> Members)
{
    internal static readonly LastRound None = new([], []);
}

/// <summary>A round to be made.</summary>
/// <param name="Question">Of which question.</param>
/// <param name="After">The round it comes after.</param>
/// <param name="Answers">The organization's answers.</param>
/// <param name="Seen">Answers of every store.</param>
/// <param name="Movers">The whole splits of those that move.</param>
internal sealed record NextRound(
    int Question, int After, long Answers, Dictionary<Guid, long> Seen, IReadOnlyList<(StoreId Store, long[] Cells)> Movers);
