using System.Data.Common;
using Dapper;

namespace Raati.Hub.Storage;

/// <summary>One transaction on either engine. Statements are plain SQL that both understand; names bind as <c>@name</c>.</summary>
public sealed class Session(Engine engine, DbConnection connection, DbTransaction transaction)
{
    private const int LongSeconds = 600;
    private List<Action>? _afterCommit;
    private int? _seconds;

    public Engine Engine => engine;
    public DbConnection Connection => connection;
    public DbTransaction Transaction => transaction;

    public async Task<T[]> Query<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(sql, parameters, transaction, _seconds)).AsArray();

    /// <summary>Row by row, for results that are not to be in memory whole. Nothing else is asked of the session until it has ended.</summary>
    public IAsyncEnumerable<T> Stream<T>(string sql, object? parameters = null) =>
        connection.QueryUnbufferedAsync<T>(sql, parameters, transaction, _seconds);

    public Task<T?> QueryOne<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(sql, parameters, transaction, _seconds);

    /// <summary>The number of rows touched.</summary>
    public Task<int> Execute(string sql, object? parameters = null) => connection.ExecuteAsync(sql, parameters, transaction, _seconds);

    /// <summary>From here on a statement of this transaction may take 10 minutes: for whole ledgers, and for nothing that a tablet waits for. SQLite has
    /// no limit to lift.</summary>
    public async Task TakeTime()
    {
        if (engine is not Engine.Postgres) return;
        _seconds = LongSeconds;
        await Execute($"set local statement_timeout = {LongSeconds * 1000}");
    }

    /// <summary>Runs once the transaction has committed, and never when it did not: hints and wake-ups.</summary>
    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    internal void Committed() => _afterCommit?.ForEach(action => action());
}

file static class Arrays
{
    internal static T[] AsArray<T>(this IEnumerable<T> rows) => rows is List<T> list ? list.ToArray() : rows.ToArray();
}
