using Raati.Contracts;

namespace Raati.Hub.Ballots;

/// <summary>What the class of a ballot hangs on: facts of the ballot itself and of its poll, nothing of the order of arrival.</summary>
internal readonly record struct BallotFacts
{
    internal required bool StaffTest { get; init; }
    internal required long CastAt { get; init; }
    internal required TimeQuality TimeQuality { get; init; }
    internal required long ReceivedAt { get; init; }
    internal required long? SincePreviousMs { get; init; }
}

/// <summary>The parameters of the rule, from the poll's row.</summary>
internal readonly record struct ClassRule
{
    internal required long? ClosesAt { get; init; }
    internal required long? CertifiedAt { get; init; }
    internal required long RapidRepeatMs { get; init; }
}

/// <summary>
/// The one rule that says what a ballot is taken for (design 5 and 9). In this order:
/// <list type="number">
/// <item>staffTest: the tablet was in test use.</item>
/// <item>lateSync: received at or after the certification; or cast at or after the closing time. The time of casting counts when the
/// tablet's time was synced or carried over a restart; a ballot whose time quality is unknown is taken as cast when it was received.</item>
/// <item>rapidRepeat: sooner after the same tablet's previous ballot in the same poll than the poll's gap. The tablet measures that time
/// with its monotonic clock and seals it into the ballot; a gap of 0 switches the rule off, and the first ballot of a page has no such time.</item>
/// <item>counted.</item>
/// </list>
/// It is a pure function, so it can be run again over the ledger, in any order, with the same outcome.
/// </summary>
internal static class BallotClassifier
{
    /// <summary>Named beside every result; a change of the rule is a new version.</summary>
    internal const int RuleVersion = 1;

    internal static BallotClass Classify(in BallotFacts ballot, in ClassRule rule)
    {
        if (ballot.StaffTest) return BallotClass.StaffTest;
        if (ballot.ReceivedAt >= rule.CertifiedAt) return BallotClass.LateSync;
        var castAt = ballot.TimeQuality is TimeQuality.Unknown ? ballot.ReceivedAt : ballot.CastAt;
        if (castAt >= rule.ClosesAt) return BallotClass.LateSync;
        return ballot.SincePreviousMs < rule.RapidRepeatMs ? BallotClass.RapidRepeat : BallotClass.Counted;
    }
}
