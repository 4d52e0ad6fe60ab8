using Raati.Hub.Storage;

namespace Raati.Hub.Organizations;

/// <summary>
/// Takes a whole organization away: of every table that has its id, those that others refer to last. It asks the database which these are, so
/// that a table that is added later is not forgotten.
/// </summary>
internal static class OrganizationRemoval
{
    private const string TakeLock = "update organizations set log_head = log_head where id = @organization";
    private const string DeleteOrganization = "delete from organizations where id = @organization";
    private const string PostgresTables = """
        select table_name from information_schema.columns where table_schema = current_schema() and column_name = 'organization_id'
        """;
    private const string SqliteTables = """
        select m.name from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'organization_id'
        """;
    private const string PostgresReferences = """
        select c.relname as child, p.relname as parent from pg_constraint r
        join pg_class c on c.oid = r.conrelid join pg_class p on p.oid = r.confrelid where r.contype = 'f'
        """;
    private const string SqliteReferences = """
        select m.name as child, f."table" as parent from sqlite_master m join pragma_foreign_key_list(m.name) f where m.type = 'table'
        """;

    /// <summary>Once more for one that is gone already takes away what was written of it meanwhile.</summary>
    internal static async Task RemoveOrganization(this Session session, OrganizationId organization)
    {
        // Nothing is published, and nobody takes a name, from here to the commit.
        await session.Execute(TakeLock, new { organization });
        foreach (var table in await Tables(session)) await session.Execute($"delete from {table} where organization_id = @organization", new { organization });
        await session.Execute(DeleteOrganization, new { organization });
    }

    /// <summary>Those that refer to others first.</summary>
    private static async Task<IEnumerable<string>> Tables(Session session)
    {
        var postgres = session.Engine is Engine.Postgres;
        var left = (await session.Query<string>(postgres ? PostgresTables : SqliteTables)).ToHashSet();
        var references = await session.Query<Reference>(postgres ? PostgresReferences : SqliteReferences);
        var ordered = new List<string>();
        while (left.Count > 0)
        {
            var free = left.Where(table => !references.Any(one => one.Parent == table && one.Child != table && left.Contains(one.Child))).Order().ToArray();
            if (free.Length == 0) throw new InvalidOperationException("Tables refer to one another in a circle.");
            ordered.AddRange(free);
            left.ExceptWith(free);
        }
        return ordered;
    }

    private sealed record Reference
    {
        public string Child { get; init; } = "";
        public string Parent { get; init; } = "";
    }
}
