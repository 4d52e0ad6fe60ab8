using Raati.Contracts;

namespace Raati.Hub.Polls;

/// <summary>What the state of a poll hangs on.</summary>
internal readonly record struct PollLifeFacts
{
    internal required long? PublishedAt { get; init; }
    internal required long? OpensAt { get; init; }
    internal required long? ClosesAt { get; init; }
    internal required long? CertifiedAt { get; init; }
    internal required long? ArchivedAt { get; init; }
}

/// <summary>
/// The one place that says where a poll is in its life. Nothing stores the state: it follows from what was done to the poll, from the
/// time, and from whether tablets may still hold ballots of it.
/// <code>
/// Draft -publish-> Scheduled -opens-> Open -closes-> Provisional -all heard, or 24 h-> Closed -certify-> Certified
///                      any but Draft -archive-> Archived          Certified -certify-> Certified (a new revision)
/// </code>
/// </summary>
internal static class PollLife
{
    /// <summary>After this a tablet that was not heard of is no longer waited for.</summary>
    internal const long ProvisionalMs = 24 * 60 * 60 * 1000;

    /// <param name="facts">What was done to it.</param>
    /// <param name="waitingFor">Tablets of the audience whose outbox was not heard empty since it closed.</param>
    /// <param name="now">Hub time, ms.</param>
    internal static PollState StateOf(in PollLifeFacts facts, int waitingFor, long now)
    {
        if (facts.PublishedAt is null) return PollState.Draft;
        if (facts.ArchivedAt is not null) return PollState.Archived;
        if (facts.CertifiedAt is not null) return PollState.Certified;
        if (now < facts.OpensAt) return PollState.Scheduled;
        if (facts.ClosesAt is not { } closes || now < closes) return PollState.Open;
        return waitingFor == 0 || now >= closes + ProvisionalMs ? PollState.Closed : PollState.Provisional;
    }

    /// <summary>Whether it has to be asked who is waited for.</summary>
    internal static bool IsWaiting(in PollLifeFacts facts, long now) => StateOf(facts, waitingFor: 1, now) is PollState.Provisional;

    internal static bool MayEdit(PollState state) => state is PollState.Draft;

    internal static bool MayPublish(PollState state) => state is PollState.Draft;

    internal static bool MayChangeAudience(PollState state) => state is PollState.Scheduled or PollState.Open;

    internal static bool MayMoveClosing(PollState state) =>
        state is PollState.Scheduled or PollState.Open or PollState.Provisional or PollState.Closed;

    internal static bool MayClose(PollState state) => state is PollState.Open;

    internal static bool MayCertify(PollState state) => state is PollState.Closed or PollState.Certified;

    internal static bool MayRecount(PollState state) => state is not PollState.Draft;

    internal static bool MayArchive(PollState state) => state is not (PollState.Draft or PollState.Archived);
}
