namespace Raati.Hub.Results.Report;

/// <summary>When a ballot was cast, as far as a table or curve believes it.</summary>
internal static class BallotHour
{
    /// <summary>
    /// SQL over <c>ballots</c>, ms: the tablet's word, or the hub's where the tablet does not know the time; never before <c>@opensAt</c> and never after
    /// the ballot came in, so that a tablet's clock makes no hours that the poll has not had.
    /// </summary>
    internal const string At = $"""
        (case when {Told} < @opensAt then @opensAt when {Told} > received_at then received_at else {Told} end)
        """;
    private const string Told = "(case when time_quality = 'unknown' then received_at else cast_at end)";
}
