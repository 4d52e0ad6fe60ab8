namespace Raati.Hub.Storage;

public enum Engine
{
    Sqlite,
    Postgres,
}

/// <summary>Which write goes first where only one can.</summary>
public enum WritePriority
{
    /// <summary>Ballots.</summary>
    Ballots,
    /// <summary>Everything else.</summary>
    Normal,
}

/// <summary>
/// The truth. <see cref="Write{T}"/> is the only door for writes of any kind; it returns when the transaction is durable.
/// Work must await nothing but the session: on SQLite it runs on the one writer thread.
/// </summary>
public abstract class Database : IAsyncDisposable
{
    public abstract Engine Engine { get; }

    /// <summary>Runs work in one read transaction: one snapshot on SQLite; one snapshot a statement on PostgreSQL.</summary>
    /// <exception cref="StorageUnavailableException">The engine can't be reached or doesn't answer.</exception>
    public abstract Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default);

    /// <summary>Read, for statements over a whole ledger: each may take 10 minutes.</summary>
    /// <exception cref="StorageUnavailableException">The engine can't be reached or doesn't answer.</exception>
    public virtual Task<T> ReadLong<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default) => Read(async session =>
    {
        await session.TakeTime();
        return await work(session);
    }, cancellationToken);

    /// <summary>Runs work in one write transaction, and again when the engine asks for a retry.</summary>
    /// <exception cref="StorageUnavailableException">The engine can't be reached, doesn't answer, or its disk is full.</exception>
    public abstract Task<T> Write<T>(
        Func<Session, Task<T>> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellationToken = default);

    /// <summary>Write without a result.</summary>
    public Task Write(Func<Session, Task> work, CancellationToken cancellationToken = default) =>
        Write(async session => { await work(session); return true; }, WritePriority.Normal, cancellationToken);

    public abstract ValueTask DisposeAsync();
}

/// <summary>The database can't take or give anything now; the caller tells its client to come back.</summary>
public sealed class StorageUnavailableException(string message, Exception? inner = null) : Exception(message, inner);
