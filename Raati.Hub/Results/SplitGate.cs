using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// Lets splits out. An exact poll's goes as it is. A stepped one's moves only when at least 5 counted ballots have gathered since the
/// last that was let out; time alone never lets one out. Nodes agree through the database: one compare-and-set wins, and all show what
/// won. A split that was let out under an earlier tally epoch stays until the step is reached in the new one. When an exact poll becomes a
/// stepped one, what was last let out is what it steps from.
/// </summary>
internal sealed class SplitGate(SplitRule rule, Database database)
{
    internal const int Step = 5;
    private const string ReadPublished = """
        select tally_epoch, ballots, answers, counts, as_of from published_splits
        where organization_id = @organization and poll_id = @poll
        """;
    private const string PublishFirst = """
        insert into published_splits (organization_id, poll_id, tally_epoch, ballots, answers, counts, as_of)
        values (@organization, @poll, @epoch, @ballots, @answers, @counts, @asOf) on conflict do nothing
        """;
    private const string PublishNext = """
        update published_splits set tally_epoch = @epoch, ballots = @ballots, answers = @answers, counts = @counts, as_of = @asOf
        where organization_id = @organization and poll_id = @poll and tally_epoch = @seenEpoch and ballots = @seenBallots
          and answers = @seenAnswers
        """;

    /// <summary>The split that may be shown now; null while none may be.</summary>
    internal async Task<PollFrame?> Show(LivePoll poll, PollFrame fresh, CancellationToken cancellationToken)
    {
        if (!await rule.IsStepped(poll, fresh, cancellationToken))
        {
            poll.LetOutExact(fresh);
            return fresh;
        }
        var seen = await Read(poll.Meta, cancellationToken);
        if (poll.Exact is { } exact && StepsFrom(seen, exact, fresh)) seen = await Publish(poll.Meta, seen, exact, cancellationToken);
        if (Moves(seen, fresh)) seen = await Publish(poll.Meta, seen, fresh, cancellationToken);
        return seen?.ToFrame(fresh.Version.OrganizationEpoch);
    }

    /// <summary>An exact split that everyone could see is newer than what stands here. After a restore versions say nothing of one another.</summary>
    private static bool StepsFrom(Row? seen, PollFrame exact, PollFrame fresh) =>
        exact.Version.OrganizationEpoch == fresh.Version.OrganizationEpoch
        && (seen is null || exact.IsAfter(seen.ToFrame(exact.Version.OrganizationEpoch)));

    private static bool Moves(Row? seen, PollFrame fresh) => Math.Abs(fresh.Answers - (seen?.Answers ?? 0)) >= Step
        && (seen is null || fresh.Version.TallyEpoch > seen.TallyEpoch || fresh.Version.Version > seen.Ballots);

    private Task<Row?> Read(PollMeta meta, CancellationToken cancellationToken) => database.Read(session =>
        session.QueryOne<Row>(ReadPublished, new { organization = meta.Key.Organization, poll = meta.Key.Poll }), cancellationToken);

    /// <summary>Puts a split in place of the one seen there, unless another node has been before. What stands there then.</summary>
    private async Task<Row?> Publish(PollMeta meta, Row? seen, PollFrame split, CancellationToken cancellationToken)
    {
        await database.Write(session => Publish(session, meta, seen, split), cancellationToken: cancellationToken);
        return await Read(meta, cancellationToken);
    }

    private static Task<int> Publish(Session session, PollMeta meta, Row? seen, PollFrame fresh) =>
        session.Execute(seen is null ? PublishFirst : PublishNext, new
        {
            organization = meta.Key.Organization,
            poll = meta.Key.Poll,
            epoch = fresh.Version.TallyEpoch,
            ballots = fresh.Version.Version,
            answers = fresh.Answers,
            counts = JsonSerializer.Serialize(fresh.Counts, Wire.Json),
            asOf = fresh.AsOf,
            seenEpoch = seen?.TallyEpoch,
            seenBallots = seen?.Ballots,
            seenAnswers = seen?.Answers,
        });

    private sealed record Row
    {
        public long TallyEpoch { get; init; }
        public long Ballots { get; init; }
        public long Answers { get; init; }
        public string Counts { get; init; } = "[]";
        public long AsOf { get; init; }

        internal PollFrame ToFrame(long organizationEpoch) => new()
        {
            Version = new FrameVersion { OrganizationEpoch = organizationEpoch, TallyEpoch = TallyEpoch, Version = Ballots },
            Answers = Answers,
            Counts = JsonSerializer.Deserialize<OptionCount[]>(Counts, Wire.Json) ?? [],
            AsOf = AsOf,
        };
    }
}
