using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// Lets splits out. An exact poll's goes as it is. In a stepped one a question moves only when at least 5 answers to it have gathered since
/// it was last let out; time alone never lets anything out. Nodes agree through the database: one compare-and-set wins, and all show what
/// won. A split that was let out under an earlier tally epoch stays until the step is reached in the new one. When an exact poll becomes a
/// stepped one, what was last let out is what it steps from; it never becomes exact again, since the answers that had not made a step
/// would stand out.
/// </summary>
internal sealed class SplitGate(SplitRule rule, Database database)
{
    /// <summary>The split that may be shown now; null while none may be.</summary>
    internal async Task<PollFrame?> Show(LivePoll poll, PollFrame fresh, CancellationToken cancellationToken)
    {
        if (!await rule.IsStepped(poll, fresh, cancellationToken))
        {
            // It was in few stores only before the first ballot.
            if (fresh.HasSteps)
                await database.Write(session => PublishedSplit.Forget(session, poll.Meta.Key), cancellationToken: cancellationToken);
            poll.LetOutExact(fresh);
            return fresh;
        }
        var meta = poll.Meta;
        var seen = await database.Read(session => PublishedSplit.Read(session, meta.Key), cancellationToken);
        if (poll.Exact is { } exact && StepsFrom(meta, seen, exact, fresh))
            seen = await Put(meta, seen, PublishedSplit.Of(exact), cancellationToken);
        // What another node, or this one before it was started anew, has shown of it is not known here.
        seen ??= await Put(meta, null, PublishedSplit.Nothing(meta, fresh), cancellationToken);
        if (IsNewer(fresh, seen) && seen?.Next(meta, fresh) is { } next) seen = await Put(meta, seen, next, cancellationToken);
        return seen?.ToFrame(meta, fresh.Version.OrganizationEpoch);
    }

    /// <summary>A published poll's steps begin here and now, unless they have begun: for a caller that holds the poll alone.</summary>
    /// <param name="session">The transaction.</param>
    /// <param name="meta">The poll.</param>
    /// <param name="shown">Everybody could see its split until now.</param>
    /// <param name="now">Hub time, ms.</param>
    internal static async Task Begin(Session session, PollMeta meta, bool shown, long now)
    {
        if (await PollFrame.Read(session, meta, now) is { } at)
            await PublishedSplit.Put(session, meta.Key, null, shown ? PublishedSplit.Of(at) : PublishedSplit.Nothing(meta, at));
    }

    /// <summary>An exact split that everyone could see is newer than what stands here. After a restore versions say nothing of one another.</summary>
    private static bool StepsFrom(PollMeta meta, PublishedSplit? seen, PollFrame exact, PollFrame fresh) =>
        exact.Version.OrganizationEpoch == fresh.Version.OrganizationEpoch
        && (seen is null || (seen.ToFrame(meta, exact.Version.OrganizationEpoch) is { } shown && exact.IsAfter(shown)));

    private static bool IsNewer(PollFrame fresh, PublishedSplit? seen) => seen is null
        || fresh.Version.TallyEpoch > seen.TallyEpoch || fresh.Version.Version > seen.Ballots;

    /// <summary>What stands there then.</summary>
    private async Task<PublishedSplit?> Put(PollMeta meta, PublishedSplit? seen, PublishedSplit next, CancellationToken cancellationToken)
    {
        await database.Write(session => PublishedSplit.Put(session, meta.Key, seen, next), cancellationToken: cancellationToken);
        return await database.Read(session => PublishedSplit.Read(session, meta.Key), cancellationToken);
    }
}
