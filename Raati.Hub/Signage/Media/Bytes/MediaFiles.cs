using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media.Bytes;

/// <summary>Beside SQLite: a file each, put in its place whole by one rename.</summary>
internal sealed class MediaFiles(MediaFolders folders, TimeProvider time) : IMediaBytes
{
    private const string PutRow = """
        insert into media_files (sha256, bytes, kept_at, complete) values (@sha256, @bytes, @now, @yes)
        on conflict (sha256) do update set complete = excluded.complete
        """;

    public async Task Keep(Incoming file, CancellationToken cancellationToken)
    {
        var path = PathOf(file.Sha256);
        try
        {
            if (new FileInfo(path) is { Exists: true } there && there.Length == file.Bytes && await FileHash.Of(path, cancellationToken) == file.Sha256) return;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(file.Path, path, overwrite: true);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("The disk takes no file.", e);
        }
    }

    public async Task<bool> Complete(Session session, Incoming file)
    {
        await session.Execute(PutRow, new { sha256 = file.Sha256, bytes = file.Bytes, now = time.GetUtcNow().ToUnixTimeMilliseconds(), yes = true });
        return true;
    }

    public Task<FileStream?> Open(string sha256, long bytes, CancellationToken cancellationToken) => Task.FromResult(ReadFile.Open(PathOf(sha256), bytes));

    public void Remove(string sha256) => File.Delete(PathOf(sha256));

    public IEnumerable<string> All() => MediaFolders.Under(folders.Kept).Select(file => file.Name);

    private string PathOf(string sha256) => MediaFolders.PathOf(folders.Kept, sha256);
}

internal static class ReadFile
{
    /// <summary>Null: not there, or not of this length.</summary>
    internal static FileStream? Open(string path, long bytes)
    {
        try
        {
            // Who deletes it meanwhile takes it from nobody who reads it.
            var file = new FileStream(path, new FileStreamOptions { Share = FileShare.Read | FileShare.Delete, BufferSize = 0, Options = FileOptions.Asynchronous });
            if (file.Length == bytes) return file;
            file.Dispose();
            return null;
        }
        catch (Exception e) when (e is FileNotFoundException or DirectoryNotFoundException)
        {
            return null;
        }
    }
}
