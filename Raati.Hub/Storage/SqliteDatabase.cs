using System.Collections.Concurrent;
using Microsoft.Data.Sqlite;

namespace Raati.Hub.Storage;

/// <summary>
/// One connection on one thread does all writes and all checkpoints: the SQLite served here (3.50.4) can lose WAL frames when two
/// connections write or checkpoint. Readers have their own connections and never checkpoint.
/// </summary>
internal sealed class SqliteDatabase : Database
{
    private const int QueuedWrites = 4096;
    private const int FullError = 13;
    private const int IoError = 10;
    private const int BusyError = 5;
    private const int CannotOpenError = 14;

    // Of 4 kB. A large batch of ballots stays in the writer's 32 MB, where its pages would go to the log and back; a checkpoint writes the
    // pages that many batches share once for 16 MB of log.
    private const int WriterPages = 8_192;
    private const int CheckpointPages = 4_096;
    private const int ReaderPages = 512;

    private readonly string _path;
    // Both are bounded; a caller that finds its queue full is told that the storage is unavailable.
    private readonly BlockingCollection<Action<SqliteConnection>> _ballots = new(QueuedWrites);
    private readonly BlockingCollection<Action<SqliteConnection>> _normal = new(QueuedWrites);
    private readonly ConcurrentBag<SqliteConnection> _readers = [];
    private readonly Thread _writer;
    private readonly SqliteConnection _connection;
    private readonly FileStream _lock;

    private SqliteDatabase(string path)
    {
        _path = path;
        _lock = Lock(path);
        KeepPrivate(path);
        _connection = Connect(path, WriterPages, CheckpointPages);
        _writer = new Thread(RunWrites) { IsBackground = true, Name = "sqlite-writer" };
        _writer.Start();
    }

    public override Engine Engine => Engine.Sqlite;

    internal static SqliteDatabase Open(string path) => new(path);

    public override async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        if (!_readers.TryTake(out var connection)) connection = Connect(_path, ReaderPages, autoCheckpoint: 0);
        try
        {
            T result;
            await using (var transaction = connection.BeginTransaction(deferred: true))
            {
                result = await work(new Session(Engine.Sqlite, connection, transaction));
            }
            _readers.Add(connection);
            // What is given back after the end would stay open for as long as the process lives.
            if (_normal.IsAddingCompleted) CloseReaders();
            return result;
        }
        catch (Exception e)
        {
            // A connection that failed once is not handed out again.
            await connection.DisposeAsync();
            if (IsDown(e)) throw new StorageUnavailableException("SQLite can't read.", e);
            throw;
        }
    }

    public override async Task<T> Write<T>(
        Func<Session, Task<T>> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellationToken = default)
    {
        cancellationToken.ThrowIfCancellationRequested();
        var done = new TaskCompletionSource<(T, Session)>(TaskCreationOptions.RunContinuationsAsynchronously);
        var queue = priority is WritePriority.Ballots ? _ballots : _normal;
        try
        {
            if (!queue.TryAdd(connection => RunOne(connection, work, done)))
                throw new StorageUnavailableException("Too many writes are waiting.");
        }
        catch (InvalidOperationException e) when (queue.IsAddingCompleted)
        {
            throw new StorageUnavailableException("The hub is stopping.", e);
        }
        var (result, session) = await done.Task;
        session.Committed();
        return result;
    }

    public override ValueTask DisposeAsync()
    {
        if (_normal.IsAddingCompleted) return ValueTask.CompletedTask;
        _ballots.CompleteAdding();
        _normal.CompleteAdding();
        _writer.Join();
        CloseReaders();
        _connection.Dispose();
        _lock.Dispose();
        return ValueTask.CompletedTask;
    }

    private void CloseReaders()
    {
        while (_readers.TryTake(out var reader)) reader.Dispose();
    }

    private void RunWrites()
    {
        BlockingCollection<Action<SqliteConnection>>[] queues = [_ballots, _normal];
        while (!_ballots.IsCompleted || !_normal.IsCompleted)
        {
            try
            {
                // Takes from the first queue that has something: ballots go first.
                BlockingCollection<Action<SqliteConnection>>.TakeFromAny(queues, out var work);
                work!(_connection);
            }
            catch (ArgumentException) when (_ballots.IsAddingCompleted)
            {
                DrainRest();
                return;
            }
        }
    }

    private void DrainRest()
    {
        foreach (var work in _ballots.GetConsumingEnumerable()) work(_connection);
        foreach (var work in _normal.GetConsumingEnumerable()) work(_connection);
    }

    private static void RunOne<T>(SqliteConnection connection, Func<Session, Task<T>> work, TaskCompletionSource<(T, Session)> done)
    {
        try
        {
            using var transaction = connection.BeginTransaction(deferred: false);
            var session = new Session(Engine.Sqlite, connection, transaction);
            var running = work(session);
            if (!running.IsCompleted) throw new InvalidOperationException("A write awaited something other than its session.");
            var result = running.GetAwaiter().GetResult();
            transaction.Commit();
            done.SetResult((result, session));
        }
        catch (Exception e)
        {
            done.SetException(IsDown(e) ? new StorageUnavailableException("SQLite can't write.", e) : e);
        }
    }

    /// <summary>A second hub on the same file would be a second writer. The system lets go of the lock when the process ends, however it ends.</summary>
    private static FileStream Lock(string path)
    {
        try
        {
            return new FileStream(path + ".lock", FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None);
        }
        catch (IOException e)
        {
            throw new ConfigurationException($"{DataDirectory.Key}: another hub has {path} open, or it can't be locked: {e.Message}");
        }
    }

    /// <summary>
    /// It holds password hashes and the polls' keys: only the hub's own user may read it. SQLite gives the files beside it the mode of the first.
    /// </summary>
    private static void KeepPrivate(string path)
    {
        if (OperatingSystem.IsWindows()) return;
        const UnixFileMode own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        try
        {
            if (!File.Exists(path))
                new FileStream(path, new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write, UnixCreateMode = own }).Dispose();
            foreach (var file in (string[])[path, path + "-wal", path + "-shm", path + ".lock"])
            {
                if (File.Exists(file)) File.SetUnixFileMode(file, own);
            }
        }
        catch (Exception e) when (e is UnauthorizedAccessException or IOException)
        {
            // Somebody else's file, or no modes there: whether it can be opened is seen next.
        }
    }

    private static SqliteConnection Connect(string path, int pages, int autoCheckpoint)
    {
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder
        {
            DataSource = path,
            Pooling = false,
            ForeignKeys = true,
            DefaultTimeout = 5,
        }.ConnectionString);
        connection.Open();
        using var command = connection.CreateCommand();
        command.CommandText =
            $"pragma journal_mode=wal; pragma synchronous=full; pragma wal_autocheckpoint={autoCheckpoint}; pragma temp_store=memory; pragma cache_size={pages};";
        command.ExecuteNonQuery();
        command.CommandText = "pragma synchronous";
        if (Convert.ToInt32(command.ExecuteScalar(), System.Globalization.CultureInfo.InvariantCulture) != 2)
            throw new InvalidOperationException("SQLite did not take synchronous=full: a receipt would not mean the disk.");
        return connection;
    }

    private static bool IsDown(Exception e) =>
        e is SqliteException { SqliteErrorCode: FullError or IoError or BusyError or CannotOpenError };
}
