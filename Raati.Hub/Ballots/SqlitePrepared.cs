using System.Text.RegularExpressions;
using Microsoft.Data.Sqlite;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>Statements prepared once on the writing connection. Values bind in the order in which their names stand in the statement.</summary>
internal sealed partial class SqlitePrepared
{
    private readonly Dictionary<string, SqliteCommand> _commands = [];
    private SqliteConnection? _connection;

    internal static Guid Id(SqliteDataReader row, int column) => new(row.GetFieldValue<byte[]>(column), bigEndian: true);

    internal SqliteCommand Bind(Session session, string sql, params ReadOnlySpan<object?> values)
    {
        var connection = (SqliteConnection)session.Connection;
        if (!ReferenceEquals(connection, _connection)) Forget(connection);
        if (!_commands.TryGetValue(sql, out var command)) _commands[sql] = command = Prepare(connection, sql);
        command.Transaction = (SqliteTransaction)session.Transaction;
        for (var at = 0; at < values.Length; at++)
            command.Parameters[at].Value = values[at] switch { null => DBNull.Value, Guid id => DapperTypes.Blob(id), var value => value };
        return command;
    }

    private static SqliteCommand Prepare(SqliteConnection connection, string sql)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in Names().EnumerateMatches(sql))
        {
            var text = sql.Substring(name.Index, name.Length);
            if (!command.Parameters.Contains(text)) command.Parameters.AddWithValue(text, DBNull.Value);
        }
        return command;
    }

    private void Forget(SqliteConnection connection)
    {
        foreach (var command in _commands.Values) command.Dispose();
        _commands.Clear();
        _connection = connection;
    }

    [GeneratedRegex("@[a-zA-Z]+")]
    private static partial Regex Names();
}
