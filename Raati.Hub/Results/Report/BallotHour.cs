namespace Raati.Hub.Results.Report;

/// <summary>When a ballot was cast, as far as a table or curve believes it.</summary>
internal static class BallotHour
{
    /// <summary>
    /// SQL over <c>ballots</c>, ms: the tablet's word, or the hub's where the tablet does not know the time; never before <c>@opensAt</c> and never after
    /// the ballot came in, so that a tablet's clock makes no hours that the poll has not had.
    /// </summary>
    internal const string At = Begin + "@opensAt then @opensAt" + End;

    /// <summary>The same, joined to their polls as <c>p</c>.</summary>
    internal const string AtOfPolls = Begin + "p.opens_at then p.opens_at" + End;

    /// <summary>The time that the index of ballots by tablet ends with.</summary>
    internal const string Told = "(case when time_quality = 'unknown' then received_at else cast_at end)";
    private const string Begin = $"(case when {Told} < ";
    private const string End = $" when {Told} > received_at then received_at else {Told} end)";
}
