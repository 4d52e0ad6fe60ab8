using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>What has been let out of a poll whose split moves in steps. That it has such a row says that it does, for good.</summary>
internal sealed record PublishedSplit
{
    /// <summary>No question moves with fewer answers.</summary>
    internal const int Step = 5;

    private const string ReadRow = """
        select tally_epoch, ballots, answers, counts, bases, as_of from published_splits
        where organization_id = @organization and poll_id = @poll
        """;
    private const string PutFirst = """
        insert into published_splits (organization_id, poll_id, tally_epoch, ballots, answers, counts, bases, as_of)
        values (@organization, @poll, @epoch, @ballots, @answers, @counts, @bases, @asOf) on conflict do nothing
        """;
    private const string PutNext = """
        update published_splits
        set tally_epoch = @epoch, ballots = @ballots, answers = @answers, counts = @counts, bases = @bases, as_of = @asOf
        where organization_id = @organization and poll_id = @poll and tally_epoch = @seenEpoch and ballots = @seenBallots
          and answers = @seenAnswers
        """;

    private const string ForgetUnused = """
        delete from published_splits where organization_id = @organization and poll_id = @poll
          and not exists (select 1 from ballots where organization_id = @organization and poll_id = @poll)
        """;

    public long TallyEpoch { get; init; }
    public long Ballots { get; init; }
    public long Answers { get; init; }
    public string Counts { get; init; } = "[]";
    public string Bases { get; init; } = "{}";
    public long AsOf { get; init; }

    /// <summary>Counts of the questions that have been shown.</summary>
    internal OptionCount[] Shown => JsonSerializer.Deserialize<OptionCount[]>(Counts, Wire.Json) ?? [];

    /// <summary>Answers that a question steps from while nothing of it has been shown; 0 where none is named.</summary>
    private Dictionary<int, long> From => JsonSerializer.Deserialize<Dictionary<int, long>>(Bases, Wire.Json) ?? [];

    /// <summary>A whole split: everybody may have seen it.</summary>
    internal static PublishedSplit Of(PollFrame split) => new()
    {
        TallyEpoch = split.Version.TallyEpoch,
        Ballots = split.Version.Version,
        Answers = split.Answers,
        Counts = JsonSerializer.Serialize(split.Counts, Wire.Json),
        AsOf = split.AsOf,
    };

    /// <summary>Nothing is shown, and a step begins here.</summary>
    internal static PublishedSplit Nothing(PollMeta meta, PollFrame at) => new()
    {
        TallyEpoch = at.Version.TallyEpoch,
        Ballots = at.Version.Version,
        Bases = JsonSerializer.Serialize(meta.Content.Questions.ToDictionary(question => question.Id, question => Size(question, at.Counts)), Wire.Json),
        AsOf = at.AsOf,
    };

    /// <summary>The same with every question moved that has gathered a step; null when none has.</summary>
    internal PublishedSplit? Next(PollMeta meta, PollFrame fresh)
    {
        var (shown, from) = (Shown, From);
        var moved = meta.Content.Questions.Where(question => Math.Abs(Size(question, fresh.Counts)
            - (shown.Any(Of(question)) ? Size(question, shown) : from.GetValueOrDefault(question.Id))) >= Step).ToArray();
        if (moved.Length == 0) return null;
        foreach (var question in moved) from.Remove(question.Id);
        return Of(fresh) with
        {
            Counts = JsonSerializer.Serialize(meta.Content.Questions.SelectMany(question =>
                (moved.Contains(question) ? fresh.Counts : shown).Where(Of(question))), Wire.Json),
            Bases = JsonSerializer.Serialize(from, Wire.Json),
        };
    }

    /// <summary>Null while nothing is shown.</summary>
    internal PollFrame? ToFrame(PollMeta meta, long organizationEpoch)
    {
        var version = new FrameVersion { OrganizationEpoch = organizationEpoch, TallyEpoch = TallyEpoch, Version = Ballots };
        return Shown is { Length: > 0 } shown ? PollFrame.Of(meta, version, Answers, shown, AsOf) : null;
    }

    internal static Task<PublishedSplit?> Read(Session session, PollKey key) =>
        session.QueryOne<PublishedSplit>(ReadRow, new { organization = key.Organization, poll = key.Poll });

    /// <summary>Puts a split in place of the one seen there, unless another node has been before.</summary>
    internal static Task<int> Put(Session session, PollKey key, PublishedSplit? seen, PublishedSplit next) =>
        session.Execute(seen is null ? PutFirst : PutNext, new
        {
            organization = key.Organization,
            poll = key.Poll,
            epoch = next.TallyEpoch,
            ballots = next.Ballots,
            answers = next.Answers,
            counts = next.Counts,
            bases = next.Bases,
            asOf = next.AsOf,
            seenEpoch = seen?.TallyEpoch,
            seenBallots = seen?.Ballots,
            seenAnswers = seen?.Answers,
        });

    /// <summary>As long as there is no ballot, there is nothing to step from.</summary>
    internal static Task<int> Forget(Session session, PollKey key) =>
        session.Execute(ForgetUnused, new { organization = key.Organization, poll = key.Poll });

    /// <summary>Answers of a question; of one with several choices, as many as there are at least.</summary>
    private static long Size(Question question, OptionCount[] counts)
    {
        var own = counts.Where(Of(question)).Select(count => count.Count);
        return question.HasOneAnswer ? own.Sum() : own.DefaultIfEmpty().Max();
    }

    private static Func<OptionCount, bool> Of(Question question) => count => count.QuestionId == question.Id;
}
