using System.Reflection;

namespace Raati.Hub.Storage;

/// <summary>
/// Brings the database to this build's version, before a hub starts: none of its services ever sees an older one. Safe when two nodes
/// start at once: the whole run is one transaction behind a lock (an advisory lock in PostgreSQL, the only writer in SQLite). A script is
/// for both engines, but for those whose name ends in one's.
/// </summary>
internal static class Migrator
{
    private const string Lock = "select pg_advisory_xact_lock(7411228)";
    private const string CreateVersions = "create table if not exists schema_versions (version integer primary key, name text not null)";
    private const string NewestVersion = "select coalesce(max(version), 0) from schema_versions";
    private const string RecordVersion = "insert into schema_versions (version, name) values (@version, @name)";

    /// <exception cref="ConfigurationException">The database is newer than this build.</exception>
    internal static Task Run(Database database, CancellationToken cancellationToken) => database.Write(async session =>
    {
        // A large ledger takes its time, and so does the node that began first.
        await session.TakeTime();
        if (session.Engine is Engine.Postgres) await session.Execute(Lock);
        await session.Execute(CreateVersions);
        var present = await session.QueryOne<int>(NewestVersion);
        var scripts = Scripts(session.Engine);
        if (present > scripts[^1].Version)
            throw new ConfigurationException(
                $"The database has version {present}, and this build knows up to {scripts[^1].Version}: start a newer build, or restore a backup.");
        foreach (var script in scripts.Where(script => script.Version > present))
        {
            await session.Execute(Read(script.Name));
            await session.Execute(RecordVersion, new { version = script.Version, name = script.Name });
        }
    }, cancellationToken);

    private static (int Version, string Name)[] Scripts(Engine engine) => Assembly.GetExecutingAssembly().GetManifestResourceNames()
        .Where(name => name.EndsWith(".sql", StringComparison.Ordinal)
            && !name.EndsWith(engine is Engine.Postgres ? "_sqlite.sql" : "_postgres.sql", StringComparison.Ordinal))
        .Select(name => (int.Parse(name.Split('.')[^2][..4], System.Globalization.CultureInfo.InvariantCulture), name))
        .Order().ToArray();

    private static string Read(string name)
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}

/// <summary>The hub can't start as it is configured. Its message is the one line the operator sees.</summary>
public sealed class ConfigurationException(string message) : Exception(message);
