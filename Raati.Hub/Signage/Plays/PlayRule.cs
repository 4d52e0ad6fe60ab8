using Raati.Contracts;

namespace Raati.Hub.Signage.Plays;

/// <summary>What a play counts for.</summary>
/// <param name="AtMs">In which hour and day, ms since 1970 UTC.</param>
/// <param name="Uncertain">By the hub's clock, since the tablet's can't be gone by.</param>
internal readonly record struct CountedPlay(long AtMs, bool Uncertain);

/// <summary>Which plays count, and when. A pure function of the play and of the time at which it came.</summary>
internal static class PlayRule
{
    /// <summary>A tablet's time runs ahead of the hub's by no more than its beats allow.</summary>
    internal const long AheadMs = 5 * 60_000;

    /// <summary>Null: it is out of bounds, and counts nowhere.</summary>
    internal static CountedPlay? Judge(Play play, long now)
    {
        if (play.SeenMs is < 1 or > PlayBounds.MaxSeenMs || play.Sequence < 1) return null;
        var certain = play.TimeQuality is TimeQuality.Synced or TimeQuality.Carried
            && play.FromMs <= now + AheadMs && play.FromMs > now - PlayTables.HoursKeptMs;
        return certain ? new CountedPlay(play.FromMs, false) : new CountedPlay(now, true);
    }
}
