using System.Data;
using System.Net.Sockets;
using Npgsql;

namespace Raati.Hub.Storage;

internal sealed class PostgresDatabase(NpgsqlDataSource source) : Database
{
    private const int Attempts = 4;

    public override Engine Engine => Engine.Postgres;

    internal NpgsqlDataSource Source => source;

    /// <summary>
    /// A server that does not answer must not hold a hub method: connecting takes at most 2 s and a statement 10 s,
    /// unless a session takes its time (<see cref="Session.TakeTime"/>). The session's
    /// <c>synchronous_commit=on</c> holds whatever the server's default is: a receipt means the disk.
    /// </summary>
    internal static PostgresDatabase Open(string connectionString) => new(new NpgsqlDataSourceBuilder(Settings(connectionString))
        // Only PostgreSQL's own types are used: there is no need to ask each server for all it has.
        .ConfigureTypeLoading(types => types.EnableTypeLoading(false))
        .Build());

    /// <summary>What was given, with what a hub must have.</summary>
    internal static string Settings(string connectionString)
    {
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            Timeout = 2,
            CommandTimeout = 10,
            CancellationTimeout = 1000,
            KeepAlive = 5,
            // Every session is one transaction, and all it sets and locks is that transaction's own: a connection comes back as it was.
            NoResetOnClose = true,
            Options = "-c synchronous_commit=on -c statement_timeout=10000 -c idle_in_transaction_session_timeout=15000",
        };
        if (!settings.ShouldSerialize("Maximum Pool Size")) settings.MaxPoolSize = 30;
        settings.ApplicationName ??= "raati";
        return settings.ConnectionString;
    }

    public override Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default) =>
        Run(work, cancellationToken);

    public override Task<T> Write<T>(
        Func<Session, Task<T>> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellationToken = default) =>
        Run(work, cancellationToken);

    public override ValueTask DisposeAsync() => source.DisposeAsync();

    private async Task<T> Run<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken)
    {
        for (var attempt = 1; ; attempt++)
        {
            try
            {
                await using var connection = await source.OpenConnectionAsync(cancellationToken);
                await using var transaction = await connection.BeginTransactionAsync(IsolationLevel.ReadCommitted, cancellationToken);
                var session = new Session(Engine.Postgres, connection, transaction);
                var result = await work(session);
                await transaction.CommitAsync(cancellationToken);
                session.Committed();
                return result;
            }
            catch (PostgresException e) when (MayRetry(e) && attempt < Attempts)
            {
                // Deadlock or serialization: the server has rolled back, nothing of it happened.
            }
            catch (Exception e) when (IsDown(e))
            {
                throw new StorageUnavailableException("PostgreSQL does not answer.", e);
            }
        }
    }

    private static bool MayRetry(PostgresException e) =>
        e.SqlState is PostgresErrorCodes.DeadlockDetected or PostgresErrorCodes.SerializationFailure;

    private static bool IsDown(Exception e) => e switch
    {
        // A server that became a standby only reads; one that is being stopped ends what it was doing.
        PostgresException p => p.IsTransient || p.SqlState is PostgresErrorCodes.DiskFull or PostgresErrorCodes.QueryCanceled
            or PostgresErrorCodes.ReadOnlySqlTransaction or PostgresErrorCodes.AdminShutdown or PostgresErrorCodes.CrashShutdown,
        NpgsqlException or SocketException or TimeoutException or EndOfStreamException => true,
        _ => false,
    };
}
