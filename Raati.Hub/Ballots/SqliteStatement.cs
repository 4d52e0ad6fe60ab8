using System.Globalization;
using Microsoft.Data.Sqlite;
using Raati.Hub.Storage;
using SQLitePCL;

namespace Raati.Hub.Ballots;

/// <summary>
/// One statement, prepared once, bound by place and stepped without ADO.NET in between: with that, a row of twenty columns costs several times
/// as much as SQLite itself needs. Values are given in the order of their places; a run or the end of a read makes it ready for the next.
/// </summary>
internal sealed class SqliteStatement
{
    private const int IdBytes = 16;
    private readonly sqlite3 _connection;
    private readonly sqlite3_stmt _statement;
    private int _place;

    internal SqliteStatement(sqlite3 connection, string sql)
    {
        _connection = connection;
        Check(raw.sqlite3_prepare_v2(connection, sql, out _statement));
    }

    internal SqliteStatement Id(Guid id)
    {
        Span<byte> bytes = stackalloc byte[IdBytes];
        id.TryWriteBytes(bytes, bigEndian: true, out _);
        return Bytes(bytes);
    }

    internal SqliteStatement Bytes(ReadOnlySpan<byte> bytes)
    {
        Check(raw.sqlite3_bind_blob(_statement, ++_place, bytes));
        return this;
    }

    internal SqliteStatement Text(string text)
    {
        Check(raw.sqlite3_bind_text(_statement, ++_place, text));
        return this;
    }

    internal SqliteStatement Number(long? number)
    {
        Check(number is { } value
            ? raw.sqlite3_bind_int64(_statement, ++_place, value)
            : raw.sqlite3_bind_null(_statement, ++_place));
        return this;
    }

    /// <summary>The number of rows it wrote.</summary>
    internal int Run()
    {
        try
        {
            Step();
            return raw.sqlite3_changes(_connection);
        }
        finally
        {
            Reset();
        }
    }

    /// <summary>Reads one row with the given reader; false when there is none.</summary>
    internal bool TryRead<T>(Func<SqliteStatement, T> read, out T row)
    {
        try
        {
            var found = Step();
            row = found ? read(this) : default!;
            return found;
        }
        finally
        {
            // Also when a row can't be read: a statement that is still stepped takes no other values.
            Reset();
        }
    }

    internal Guid IdAt(int column) => new(raw.sqlite3_column_blob(_statement, column), bigEndian: true);

    internal byte[] BytesAt(int column) => raw.sqlite3_column_blob(_statement, column).ToArray();

    internal string TextAt(int column) => raw.sqlite3_column_text(_statement, column).utf8_to_string();

    internal long NumberAt(int column) => raw.sqlite3_column_int64(_statement, column);

    internal long? MaybeAt(int column) =>
        raw.sqlite3_column_type(_statement, column) == raw.SQLITE_NULL ? null : raw.sqlite3_column_int64(_statement, column);

    private bool Step()
    {
        var outcome = raw.sqlite3_step(_statement);
        if (outcome is raw.SQLITE_ROW or raw.SQLITE_DONE) return outcome == raw.SQLITE_ROW;
        Reset();
        SqliteException.ThrowExceptionForRC(outcome, _connection);
        throw new InvalidOperationException(string.Create(CultureInfo.InvariantCulture, $"SQLite answered {outcome}."));
    }

    private void Reset()
    {
        // Says again how the step ended, which is known.
        _ = raw.sqlite3_reset(_statement);
        _place = 0;
    }

    private void Check(int outcome)
    {
        if (outcome == raw.SQLITE_OK) return;
        _place = 0;
        SqliteException.ThrowExceptionForRC(outcome, _connection);
    }
}

/// <summary>The statements of the writing connection. Used on the writer thread only.</summary>
internal sealed class SqliteStatements
{
    private readonly Dictionary<string, SqliteStatement> _prepared = new(StringComparer.Ordinal);
    private sqlite3? _connection;

    internal SqliteStatement Of(Session session, string sql)
    {
        var connection = ((SqliteConnection)session.Connection).Handle
            ?? throw new InvalidOperationException("The writing connection is closed.");
        if (!ReferenceEquals(connection, _connection))
        {
            _prepared.Clear();
            _connection = connection;
        }
        if (!_prepared.TryGetValue(sql, out var statement)) _prepared[sql] = statement = new SqliteStatement(connection, sql);
        return statement;
    }
}
