using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;
using NpgsqlTypes;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>
/// Puts receipts into the table, each state's first time kept; but a version that was taken away and came again is there again. A receipt for what its organization never published falls away here. Rows
/// come sorted by key: two nodes never wait for each other in a ring.
/// </summary>
internal static class ReceiptStatements
{
    private const string KeepFirst = """
        on conflict (organization_id, publication_id, version, kiosk_id) do update set
          received_at = coalesce(receipts.received_at, excluded.received_at), applied_at = coalesce(receipts.applied_at, excluded.applied_at),
          painted_at = coalesce(receipts.painted_at, excluded.painted_at), in_use_at = coalesce(receipts.in_use_at, excluded.in_use_at),
          failed_at = coalesce(receipts.failed_at, excluded.failed_at), removed_at = case when excluded.removed_at is not null then excluded.removed_at
            when excluded.received_at is not null then null else receipts.removed_at end,
          reason = coalesce(receipts.reason, excluded.reason)
        """;
    private const string Columns =
        "organization_id, publication_id, version, kiosk_id, received_at, applied_at, painted_at, in_use_at, failed_at, removed_at, reason";
    private const string PutOne = $"""
        insert into receipts ({Columns})
        select organization_id, id, $v, $k, $received, $applied, $painted, $in_use, $failed, $removed, $reason
        from publications where organization_id = $o and id = $p and version >= $v
        {KeepFirst}
        """;
    private const string PutMany = $"""
        insert into receipts ({Columns})
        select r.* from unnest($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
          as r({Columns})
        join publications p on p.organization_id = r.organization_id and p.id = r.publication_id and p.version >= r.version
        order by r.organization_id, r.publication_id, r.version, r.kiosk_id
        {KeepFirst}
        """;

    internal static Task Put(this Session session, ReceiptRow[] rows) =>
        session.Engine is Engine.Postgres ? PutInOneStatement(session, rows) : PutOneByOne(session, rows);

    private static async Task PutInOneStatement(Session session, ReceiptRow[] rows)
    {
        await using var command = new NpgsqlCommand(PutMany, (NpgsqlConnection)session.Connection, (NpgsqlTransaction)session.Transaction);
        Bind(command, NpgsqlDbType.Uuid, rows, row => row.Key.Organization.Value);
        Bind(command, NpgsqlDbType.Uuid, rows, row => row.Key.Publication.Value);
        Bind(command, NpgsqlDbType.Integer, rows, row => row.Key.Version);
        Bind(command, NpgsqlDbType.Uuid, rows, row => row.Key.Kiosk.Value);
        Bind(command, NpgsqlDbType.Bigint, rows, row => row.ReceivedAt);
        Bind(command, NpgsqlDbType.Bigint, rows, row => row.AppliedAt);
        Bind(command, NpgsqlDbType.Bigint, rows, row => row.PaintedAt);
        Bind(command, NpgsqlDbType.Bigint, rows, row => row.InUseAt);
        Bind(command, NpgsqlDbType.Bigint, rows, row => row.FailedAt);
        Bind(command, NpgsqlDbType.Bigint, rows, row => row.RemovedAt);
        Bind(command, NpgsqlDbType.Text, rows, row => row.Reason);
        await command.ExecuteNonQueryAsync();
    }

    private static void Bind<T>(NpgsqlCommand command, NpgsqlDbType type, ReceiptRow[] rows, Converter<ReceiptRow, T> column) =>
        command.Parameters.Add(new NpgsqlParameter { NpgsqlDbType = NpgsqlDbType.Array | type, Value = Array.ConvertAll(rows, column) });

    private static async Task PutOneByOne(Session session, ReceiptRow[] rows)
    {
        await using var command = new SqliteCommand(PutOne, (SqliteConnection)session.Connection, (SqliteTransaction)session.Transaction);
        var parameters = Array.ConvertAll(
            ["$o", "$p", "$v", "$k", "$received", "$applied", "$painted", "$in_use", "$failed", "$removed", "$reason"],
            name => (DbParameter)command.Parameters.Add(new SqliteParameter { ParameterName = name }));
        foreach (var row in rows)
        {
            object?[] values =
            [
                DapperTypes.Blob(row.Key.Organization.Value), DapperTypes.Blob(row.Key.Publication.Value), row.Key.Version,
                DapperTypes.Blob(row.Key.Kiosk.Value), row.ReceivedAt, row.AppliedAt, row.PaintedAt, row.InUseAt, row.FailedAt, row.RemovedAt, row.Reason,
            ];
            for (var i = 0; i < values.Length; i++) parameters[i].Value = values[i] ?? DBNull.Value;
            await command.ExecuteNonQueryAsync();
        }
    }
}
