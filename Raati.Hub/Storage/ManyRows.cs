using Dapper;

namespace Raati.Hub.Storage;

/// <summary>Many rows in few statements: on PostgreSQL a statement a row is a round trip a row, under the locks that the transaction holds.</summary>
internal static class ManyRows
{
    // Times the widest table's columns this stays far below what one statement binds. SQLite looks names up one by one, and has no way to go.
    private const int RowsAtOnce = 100;
    private const int RowsAtOnceOnSqlite = 5;

    /// <param name="session">The transaction.</param>
    /// <param name="into">The table.</param>
    /// <param name="columns">Its columns, in the order of each row's values.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="onConflict">What follows the values, as <c>on conflict ...</c>.</param>
    internal static async Task InsertRows(
        this Session session, string into, string[] columns, IEnumerable<object?[]> rows, string onConflict = "")
    {
        foreach (var chunk in rows.Chunk(session.Engine is Engine.Sqlite ? RowsAtOnceOnSqlite : RowsAtOnce))
        {
            var parameters = new DynamicParameters();
            var values = chunk.Select((row, at) => $"({string.Join(", ", row.Select((value, column) => Bind(parameters, $"v{at}_{column}", value)))})");
            await session.Execute($"insert into {into} ({string.Join(", ", columns)}) values {string.Join(", ", values)} {onConflict}", parameters);
        }
    }

    private static string Bind(DynamicParameters parameters, string name, object? value)
    {
        parameters.Add(name, value);
        return $"@{name}";
    }
}
