using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

/// <summary>Where files stand under the data directory. None has a name that somebody gave it.</summary>
internal sealed class MediaFolders(IConfiguration configuration)
{
    private const string Incoming = "incoming";

    private readonly string _data = DataDirectory.Of(configuration);

    /// <summary>On SQLite: all media.</summary>
    internal string Kept => Path.Combine(_data, "media");

    /// <summary>On PostgreSQL: what this node has asked the database for.</summary>
    internal string Cache => Path.Combine(_data, "media-cache");

    /// <summary>A path for one more upload.</summary>
    internal string NewIncoming() => NewIn(Path.Combine(Kept, Incoming));

    /// <summary>A path in a folder, which is made.</summary>
    internal static string NewIn(string folder)
    {
        try
        {
            Directory.CreateDirectory(folder);
            return Path.Combine(folder, Guid.NewGuid().ToString("N"));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("There is no place for files.", e);
        }
    }

    /// <summary>Where a file stands under a root: in one of 256 folders.</summary>
    internal static string PathOf(string root, string sha256) => Path.Combine(root, sha256[..2], sha256);

    /// <summary>Every file under a root that stands where one of its name should.</summary>
    internal static IEnumerable<FileInfo> Under(string root) => Directory.Exists(root)
        ? new DirectoryInfo(root).EnumerateDirectories("??").SelectMany(folder => folder.EnumerateFiles(folder.Name + "*"))
            .Where(file => HashConstraint.Is(file.Name))
        : [];

    /// <summary>Uploads of a process that is gone: who still writes one holds it.</summary>
    internal void SweepIncoming() => Sweep(Path.Combine(Kept, Incoming));

    internal static void Sweep(string folder)
    {
        if (!Directory.Exists(folder)) return;
        foreach (var path in Directory.EnumerateFiles(folder))
        {
            try
            {
                using var alone = new FileStream(path, new FileStreamOptions { Access = FileAccess.Write, Share = FileShare.None, Options = FileOptions.DeleteOnClose });
            }
            catch (Exception e) when (e is IOException or UnauthorizedAccessException)
            {
                // Another hub's, on the same directory.
            }
        }
    }
}
