namespace Raati.Hub.Programs;

/// <summary>
/// The newest offsets of an organization's log, in memory. A tablet that names one which is not among them has seen a history that a
/// restored database no longer has.
/// </summary>
internal sealed class LogTrail
{
    internal const int Longest = 1000;

    private readonly long[] _ascending;

    private LogTrail(long[] ascending) => _ascending = ascending;

    internal static LogTrail Of(IEnumerable<long> offsets) => new([.. offsets.Order().TakeLast(Longest)]);

    internal LogTrail With(IEnumerable<long> newer) => Of(_ascending.Concat(newer).Distinct());

    /// <summary>Null: it is older than what is kept here, and the log itself must be asked.</summary>
    internal bool? Has(long offset)
    {
        if (offset == 0 || Array.BinarySearch(_ascending, offset) >= 0) return true;
        return _ascending.Length == Longest && offset < _ascending[0] ? null : false;
    }
}
