using System.Data.Common;
using Dapper;

namespace Raati.Hub.Storage;

/// <summary>One transaction on either engine. Statements are plain SQL that both understand; names bind as <c>@name</c>.</summary>
public sealed class Session(Engine engine, DbConnection connection, DbTransaction transaction)
{
    private List<Action>? _afterCommit;

    public Engine Engine => engine;
    public DbConnection Connection => connection;
    public DbTransaction Transaction => transaction;

    public async Task<T[]> Query<T>(string sql, object? parameters = null) =>
        (await connection.QueryAsync<T>(sql, parameters, transaction)).AsArray();

    /// <summary>Row by row, for results that are not to be in memory whole. Nothing else is asked of the session until it has ended.</summary>
    public IAsyncEnumerable<T> Stream<T>(string sql, object? parameters = null) =>
        connection.QueryUnbufferedAsync<T>(sql, parameters, transaction);

    public Task<T?> QueryOne<T>(string sql, object? parameters = null) =>
        connection.QueryFirstOrDefaultAsync<T>(sql, parameters, transaction);

    /// <summary>The number of rows touched.</summary>
    public Task<int> Execute(string sql, object? parameters = null) => connection.ExecuteAsync(sql, parameters, transaction);

    /// <summary>Runs once the transaction has committed, and never when it did not: hints and wake-ups.</summary>
    public void AfterCommit(Action action) => (_afterCommit ??= []).Add(action);

    internal void Committed() => _afterCommit?.ForEach(action => action());
}

file static class Arrays
{
    internal static T[] AsArray<T>(this IEnumerable<T> rows) => rows is List<T> list ? list.ToArray() : rows.ToArray();
}
