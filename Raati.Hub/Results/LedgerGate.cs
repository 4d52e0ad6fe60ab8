using System.Threading.RateLimiting;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// The one way to a poll's whole ledger, which may take seconds and a core: at most 2 are read at a time on a hub and 1 for a caller, so that
/// votes and beats go on. Behind them wait at most 8, 2 of them for one caller, for 10 s; who comes then is told to come back.
/// </summary>
internal sealed class LedgerGate : IDisposable
{
    private const int AtOnce = 2;
    private const int MayWait = 8;
    private const int MayWaitOfOne = 2;
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(10);

    private readonly PartitionedRateLimiter<string> _ofOne = PartitionedRateLimiter.Create<string, string>(reader => Places(reader, 1, MayWaitOfOne));
    private readonly PartitionedRateLimiter<string> _ofAll = PartitionedRateLimiter.Create<string, string>(_ => Places("hub", AtOnce, MayWait));
    private readonly PartitionedRateLimiter<string> _places;
    private readonly Database _database;
    private readonly TimeProvider _time;

    public LedgerGate(Database database, TimeProvider time)
    {
        (_database, _time) = (database, time);
        _places = PartitionedRateLimiter.CreateChained(_ofOne, _ofAll);
    }

    /// <exception cref="LedgerBusyException">Too many are being read.</exception>
    internal async Task<T> Read<T>(Caller caller, Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        using var place = await Enter(caller, cancellationToken);
        return await _database.ReadLong(work, cancellationToken);
    }

    /// <summary>For the hub itself.</summary>
    /// <exception cref="LedgerBusyException">Too many are being read.</exception>
    internal async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        using var place = await Enter("hub", cancellationToken);
        return await _database.ReadLong(work, cancellationToken);
    }

    /// <summary>A place, held until it is disposed: for who reads more than once, or holds what it has read.</summary>
    /// <exception cref="LedgerBusyException">Too many are being read.</exception>
    internal Task<IDisposable> Enter(Caller caller, CancellationToken cancellationToken) =>
        Enter($"{caller.Organization.Value} {caller.Actor}", cancellationToken);

    public void Dispose()
    {
        _places.Dispose();
        // A chain does not dispose of its links.
        _ofOne.Dispose();
        _ofAll.Dispose();
    }

    private async Task<IDisposable> Enter(string reader, CancellationToken cancellationToken)
    {
        using var patience = new CancellationTokenSource(LongestWait, _time);
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken, patience.Token);
        try
        {
            var place = await _places.AcquireAsync(reader, 1, ended.Token);
            if (place.IsAcquired) return place;
            place.Dispose();
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            // It has waited long enough.
        }
        throw new LedgerBusyException();
    }

    private static RateLimitPartition<string> Places(string of, int atOnce, int mayWait) => RateLimitPartition.GetConcurrencyLimiter(
        of, _ => new() { PermitLimit = atOnce, QueueLimit = mayWait, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });
}

/// <summary>As many ledgers are being read as may be; the caller tells its client to come back.</summary>
internal sealed class LedgerBusyException() : Exception("As many ledgers are being read as may be at once.");
