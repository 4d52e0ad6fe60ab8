using Npgsql;
using Raati.Hub.Storage;

namespace Raati.Testing;

/// <summary>
/// What a database and the files beside it were when its hubs had ended, for tests that all need the same dear one: each takes a copy. It is made once a test process, and
/// nothing of it outlives that: files are kept in memory, and a PostgreSQL database on the server that tests share.
/// </summary>
public sealed class DatabaseTemplate
{
    private readonly Engine engine;
    private readonly string? like;
    private readonly Dictionary<string, byte[]> files;

    private DatabaseTemplate(Engine engine, string? like, Dictionary<string, byte[]> files) => (this.engine, this.like, this.files) = (engine, like, files);

    /// <summary>Of one that nobody uses any more, here or from elsewhere; it can go then.</summary>
    public static async Task<DatabaseTemplate> OfAsync(TestDatabase made)
    {
        var files = new Dictionary<string, byte[]>();
        foreach (var file in Directory.EnumerateFiles(made.Directory, "*", SearchOption.AllDirectories))
            files[Path.GetRelativePath(made.Directory, file)] = await File.ReadAllBytesAsync(file);
        return new DatabaseTemplate(made.Engine, made.ConnectionString is { } own ? new NpgsqlConnectionStringBuilder(own).Database : null, files);
    }

    /// <summary>One like it.</summary>
    public async Task<TestDatabase> CopyAsync()
    {
        var copy = await TestDatabase.CreateLikeAsync(engine, like);
        foreach (var (name, bytes) in files)
        {
            var place = Path.Combine(copy.Directory, name);
            Directory.CreateDirectory(Path.GetDirectoryName(place)!);
            await File.WriteAllBytesAsync(place, bytes);
        }
        return copy;
    }
}
