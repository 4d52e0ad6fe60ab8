using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Results.Report;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>A poll's figures in one snapshot of the database.</summary>
internal sealed record PollFrame
{
    // One statement and so one snapshot on both engines: versions and counts belong together.
    private const string ReadFrame = """
        select o.log_epoch, o.log_head, t.tally_epoch, t.ballots,
          (select cast(coalesce(sum(c.ballots), 0) as bigint) from class_totals c
            where c.organization_id = t.organization_id and c.poll_id = t.poll_id and c.class = 'counted') as answers,
          (select count(*) from published_splits p where p.organization_id = t.organization_id and p.poll_id = t.poll_id) as steps,
          s.question_id, s.option_id, s.counted
        from poll_totals t
        join organizations o on o.id = t.organization_id
        left join (
          select poll_id, question_id, option_id, cast(sum(ballots) as bigint) as counted from tallies
          where organization_id = @organization and poll_id = @poll and class = 'counted' group by poll_id, question_id, option_id
        ) s on s.poll_id = t.poll_id
        where t.organization_id = @organization and t.poll_id = @poll
        """;

    internal required FrameVersion Version { get; init; }
    internal required long Answers { get; init; }
    internal required OptionCount[] Counts { get; init; }
    internal required long AsOf { get; init; }
    /// <summary>Where the organization's log stood in the same snapshot: which audience these figures are of.</summary>
    internal long LogHead { get; init; }
    /// <summary>The poll's split has begun to move in steps, though perhaps before the first ballot.</summary>
    internal bool HasSteps { get; init; }

    /// <summary>Null when the poll was never published.</summary>
    internal static async Task<PollFrame?> Read(Session session, PollMeta meta, long now)
    {
        var rows = await session.Query<Row>(ReadFrame, new { organization = meta.Key.Organization, poll = meta.Key.Poll });
        if (rows.Length == 0) return null;
        var counts = rows.Where(row => row.Counted is not null).ToDictionary(row => (row.QuestionId, row.OptionId), row => row.Counted ?? 0);
        return new PollFrame
        {
            Version = new FrameVersion
            {
                OrganizationEpoch = rows[0].LogEpoch,
                TallyEpoch = rows[0].TallyEpoch,
                Version = rows[0].Ballots,
            },
            Answers = rows[0].Answers,
            Counts = CountsOf(meta, counts),
            AsOf = now,
            LogHead = rows[0].LogHead,
            HasSteps = rows[0].Steps > 0,
        };
    }

    /// <summary>For consoles: a poll of which no split has been let out yet.</summary>
    internal static PollFrame Nothing(PollMeta meta, FrameVersion fresh, long now) => new()
    {
        Version = fresh with { Version = 0 },
        Answers = 0,
        Counts = CountsOf(meta, []),
        AsOf = now,
    };

    /// <summary>A split that was kept: 0 for an option without a count.</summary>
    internal static PollFrame Of(PollMeta meta, FrameVersion version, long answers, OptionCount[] counts, long asOf) => new()
    {
        Version = version,
        Answers = answers,
        Counts = CountsOf(meta, counts.ToDictionary(count => (count.QuestionId, count.OptionId), count => count.Count)),
        AsOf = asOf,
    };

    /// <summary>Newer than another of the same poll, by (organization epoch, tally epoch, version).</summary>
    internal bool IsAfter(PollFrame other) => (Version.OrganizationEpoch, Version.TallyEpoch, Version.Version)
        .CompareTo((other.Version.OrganizationEpoch, other.Version.TallyEpoch, other.Version.Version)) > 0;

    internal CountFrame ToCount(PollKey key) => new() { PollId = key.Poll.Value, Version = Version, Answers = Answers, AsOfMs = AsOf };

    internal ResultFrame ToResult(PollMeta meta, long now) => new()
    {
        PollId = meta.Key.Poll.Value,
        Version = Version,
        Answers = Answers,
        Counts = Counts,
        // The same figures say more once the poll is closed; a later time tells it from the frame before.
        AsOfMs = meta.IsClosed(now) ? Math.Max(AsOf, meta.ClosesAt ?? AsOf) : AsOf,
        Verdicts = Array.ConvertAll(meta.Content.Questions, question => QuestionReport.Verdict(
            question, [.. Counts.Where(count => count.QuestionId == question.Id).Select(count => count.Count)], meta.IsClosed(now))),
    };

    /// <summary>For consoles: with the ballots that were kept and not counted.</summary>
    internal ResultFrame ToConsole(PollMeta meta, long now) => ToResult(meta, now) with { Discarded = Version.Version - Answers };

    private static OptionCount[] CountsOf(PollMeta meta, Dictionary<(int, int), long> counts) =>
        [.. meta.Content.Questions.SelectMany(question => question.Options, (question, option) => new OptionCount
        {
            QuestionId = question.Id,
            OptionId = option.Id,
            Count = counts.GetValueOrDefault((question.Id, option.Id)),
        })];

    private sealed record Row
    {
        public long LogEpoch { get; init; }
        public long LogHead { get; init; }
        public long TallyEpoch { get; init; }
        public long Ballots { get; init; }
        public long Answers { get; init; }
        public long Steps { get; init; }
        public int QuestionId { get; init; }
        public int OptionId { get; init; }
        public long? Counted { get; init; }
    }
}
