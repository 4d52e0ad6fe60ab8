using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// Puts frames on the boards, each kind no oftener than design 6 allows: counts and always shown splits once a second, watched splits
/// four times a second, afterVote splits once a minute for offline use. All polls of an organization that moved go out together, and
/// what did not change does not go out.
/// </summary>
internal sealed class FramePublisher(FrameBoards boards)
{
    internal const int CountEveryMs = 1_000;
    internal const int WatchEveryMs = 250;
    internal const int SplitEveryMs = 1_000;
    internal const int OfflineEveryMs = 60_000;

    private readonly Dictionary<OrganizationId, Pace> _paces = [];

    /// <summary>True when tablets have something new to be given.</summary>
    internal bool Publish(IEnumerable<LivePoll> polls, long now)
    {
        var any = false;
        foreach (var organization in polls.GroupBy(poll => poll.Meta.Key.Organization))
        {
            var (board, pace) = (boards.Of(organization.Key), PaceOf(organization.Key));
            if (IsDue(pace.CountAt, now, CountEveryMs) && Put(board.Counts, organization.Where(CountMoved), poll => poll.Fresh!.ToCount(poll.Meta.Key),
                poll => poll.CountSent = poll.Fresh))
                (pace.CountAt, any) = (now + CountEveryMs, true);
            if (IsDue(pace.WatchAt, now, WatchEveryMs) && Put(board.Watched, organization.Where(poll => WatchMoved(poll, now)), poll => Split(poll, now),
                poll => poll.WatchSent = Sent(poll, now), WithStore))
                (pace.WatchAt, any) = (now + WatchEveryMs, true);
            if (IsDue(pace.SplitAt, now, SplitEveryMs) && Put(board.Splits, organization.Where(poll => SplitMoved(poll, now) && SplitDue(poll, now) <= now), poll => Split(poll, now),
                poll => (poll.SplitSent, poll.ShownAt) = (Sent(poll, now), now)))
                (pace.SplitAt, any) = (now + SplitEveryMs, true);
        }
        return any;
    }

    /// <summary>Forgets the frames of polls that are followed no more.</summary>
    internal void Keep(IEnumerable<LivePoll> polls)
    {
        var followed = polls.ToLookup(poll => poll.Meta.Key.Organization, poll => poll.Meta.Publication);
        foreach (var (organization, board) in boards.All)
        {
            var kept = followed[organization].ToHashSet();
            board.Counts.Keep(kept);
            board.Watched.Keep(kept);
            board.Splits.Keep(kept);
        }
    }

    /// <summary>When something of this poll may go out next; the end of time when nothing waits.</summary>
    internal long DueAt(LivePoll poll, long now)
    {
        var pace = PaceOf(poll.Meta.Key.Organization);
        var due = long.MaxValue;
        if (CountMoved(poll)) due = Math.Min(due, pace.CountAt);
        if (WatchMoved(poll, now)) due = Math.Min(due, pace.WatchAt);
        if (SplitMoved(poll, now)) due = Math.Min(due, Math.Max(pace.SplitAt, SplitDue(poll, now)));
        return due;
    }

    private static bool Put<TFrame>(
        FrameBoard<TFrame> board, IEnumerable<LivePoll> moved, Func<LivePoll, TFrame> frame, Action<LivePoll> sent,
        Func<LivePoll, TFrame, Func<StoreId, TFrame?>>? own = null) where TFrame : class
    {
        var polls = moved.ToArray();
        if (polls.Length == 0) return false;
        board.Put(Array.ConvertAll(polls, poll =>
        {
            var common = frame(poll);
            return (poll.Meta.Publication, common, own?.Invoke(poll, common));
        }));
        Array.ForEach(polls, sent);
        return true;
    }

    /// <summary>What waits for longer than it is ever made to was paced by a clock that has been set back since.</summary>
    private static bool IsDue(long at, long now, int everyMs) => now >= at || at - now > everyMs;

    private static SentSplit Sent(LivePoll poll, long now) => new(poll.Split!, poll.Meta.IsClosed(now));

    private static ResultFrame Split(LivePoll poll, long now) => poll.Split!.ToResult(poll.Meta, now);

    private static Func<StoreId, ResultFrame?> WithStore(LivePoll poll, ResultFrame common)
    {
        var stores = poll.Stores.Parts;
        return store => stores.TryGetValue(store, out var part) ? common with { Store = part } : null;
    }

    private static bool CountMoved(LivePoll poll) => poll.Fresh is { } fresh
        && (poll.CountSent is not { } sent || sent.Answers != fresh.Answers || !SameEpochs(sent.Version, fresh.Version));

    private static bool WatchMoved(LivePoll poll, long now) =>
        poll.HasWatcher(now) && poll.Meta.MayShow(now) && Moved(poll, poll.WatchSent, now);

    private static bool SplitMoved(LivePoll poll, long now) => poll.Meta.MayShow(now) && Moved(poll, poll.SplitSent, now);

    /// <summary>While a poll is open its split after voting is not for those who have not voted: they get it rarely, to have one offline.</summary>
    private static long SplitDue(LivePoll poll, long now) => poll.ShownAt > now ? now : poll.Meta.Content.Visibility is Visibility.AfterVote && !poll.Meta.IsClosed(now)
        ? poll.ShownAt + OfflineEveryMs
        : poll.ShownAt + SplitEveryMs;

    /// <summary>Also when it was closed since: its verdict is another then, by the same counts.</summary>
    private static bool Moved(LivePoll poll, SentSplit? sent, long now) => poll.Split is { } split
        && (sent is null || sent.Closed != poll.Meta.IsClosed(now) || !SameEpochs(sent.Split.Version, split.Version)
            || sent.Split.Answers != split.Answers || !sent.Split.Counts.SequenceEqual(split.Counts));

    private static bool SameEpochs(FrameVersion one, FrameVersion other) =>
        one.OrganizationEpoch == other.OrganizationEpoch && one.TallyEpoch == other.TallyEpoch;

    private Pace PaceOf(OrganizationId organization)
    {
        if (!_paces.TryGetValue(organization, out var pace)) _paces[organization] = pace = new Pace();
        return pace;
    }

    /// <summary>When each kind may go out next.</summary>
    private sealed class Pace
    {
        // Half of the least there is: the time until then is still a number.
        private const long LongAgo = long.MinValue / 2;

        internal long CountAt { get; set; } = LongAgo;
        internal long WatchAt { get; set; } = LongAgo;
        internal long SplitAt { get; set; } = LongAgo;
    }
}
