using System.Collections.Concurrent;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media.Bytes;

/// <summary>
/// A node's copies of what is in PostgreSQL. Bounded: what was not asked for longest goes first. A copy is hashed when it is filled, and again when
/// its file is not as it was then: after a start, or when somebody has touched it. One that is damaged or gone is filled anew.
/// </summary>
internal sealed class MediaCache(MediaOptions options, MediaFolders folders, TimeProvider time) : IDisposable
{
    private const int FillsAtOnce = 4;
    private const string Filling = "filling";

    private readonly ConcurrentDictionary<string, Lazy<Task<bool>>> _fills = new();
    private readonly SemaphoreSlim _turns = new(FillsAtOnce);
    private readonly Lock _gate = new();
    private Dictionary<string, Copy>? _copies;
    /// <summary>Bytes of what is being filled: they have their room already.</summary>
    private long _coming;

    /// <summary>Null: the source does not have it whole. Who asks for the same while it is filled waits for the same fill.</summary>
    internal async Task<FileStream?> Open(string sha256, long bytes, Func<Stream, Task> source, CancellationToken cancellationToken)
    {
        // Between fill and opening it may be the one that makes room.
        for (var attempt = 0; attempt < 3; attempt++)
        {
            if (IsAsVerified(sha256, bytes) && ReadFile.Open(PathOf(sha256), bytes) is { } file) return file;
            var fill = _fills.GetOrAdd(sha256, key => new Lazy<Task<bool>>(() => Task.Run(() => Fill(key, bytes, source), CancellationToken.None)));
            if (!await fill.Value.WaitAsync(cancellationToken)) return null;
        }
        return ReadFile.Open(PathOf(sha256), bytes);
    }

    public void Dispose() => _turns.Dispose();

    internal void Remove(string sha256)
    {
        lock (_gate) Copies().Remove(sha256);
        File.Delete(PathOf(sha256));
    }

    private async Task<bool> Fill(string sha256, long bytes, Func<Stream, Task> source)
    {
        await _turns.WaitAsync();
        try
        {
            var path = PathOf(sha256);
            // Of an earlier run, perhaps whole.
            if (new FileInfo(path) is { Exists: true } there && there.Length == bytes && await FileHash.Of(path) == sha256)
            {
                Verified(sha256, path);
                return true;
            }
            return await FillAnew(sha256, path, bytes, source);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("The disk takes no copy of a file.", e);
        }
        finally
        {
            _turns.Release();
            _fills.TryRemove(sha256, out _);
        }
    }

    private async Task<bool> FillAnew(string sha256, string path, long bytes, Func<Stream, Task> source)
    {
        MakeRoom(bytes);
        try
        {
            return await FillInto(sha256, path, bytes, source);
        }
        finally
        {
            lock (_gate) _coming -= bytes;
        }
    }

    private async Task<bool> FillInto(string sha256, string path, long bytes, Func<Stream, Task> source)
    {
        var filling = MediaFolders.NewIn(Path.Combine(folders.Cache, Filling));
        try
        {
            await using (var file = new FileStream(filling, FileMode.CreateNew, FileAccess.Write, FileShare.None, bufferSize: 0, useAsync: true)) await source(file);
            if (new FileInfo(filling).Length != bytes || await FileHash.Of(filling) != sha256) return false;
            Directory.CreateDirectory(Path.GetDirectoryName(path)!);
            File.Move(filling, path, overwrite: true);
            Verified(sha256, path);
            return true;
        }
        finally
        {
            File.Delete(filling);
        }
    }

    private bool IsAsVerified(string sha256, long bytes)
    {
        var file = new FileInfo(PathOf(sha256));
        lock (_gate)
        {
            if (!file.Exists || file.Length != bytes || !Copies().TryGetValue(sha256, out var copy) || copy.Verified != file.LastWriteTimeUtc.Ticks) return false;
            Copies()[sha256] = copy with { UsedAt = Now };
            return true;
        }
    }

    private void Verified(string sha256, string path)
    {
        var file = new FileInfo(path);
        lock (_gate) Copies()[sha256] = new Copy(file.Length, Now, file.LastWriteTimeUtc.Ticks);
        // For the next run's order: what was used before it was never used in it.
        File.SetLastAccessTimeUtc(path, time.GetUtcNow().UtcDateTime);
    }

    private void MakeRoom(long bytes)
    {
        string[] leaving;
        lock (_gate)
        {
            _coming += bytes;
            var left = Copies().Values.Sum(copy => copy.Bytes) + _coming - options.CacheBytes;
            leaving = [.. Copies().OrderBy(copy => copy.Value.UsedAt).TakeWhile(copy => (left -= copy.Value.Bytes) + copy.Value.Bytes > 0).Select(copy => copy.Key)];
            foreach (var sha256 in leaving) Copies().Remove(sha256);
        }
        foreach (var sha256 in leaving) File.Delete(PathOf(sha256));
    }

    /// <summary>What an earlier run left is counted, and hashed when it is asked for.</summary>
    private Dictionary<string, Copy> Copies()
    {
        if (_copies is { } known) return known;
        MediaFolders.Sweep(Path.Combine(folders.Cache, Filling));
        return _copies = MediaFolders.Under(folders.Cache).ToDictionary(file => file.Name, file => new Copy(file.Length, file.LastAccessTimeUtc.Ticks, Verified: 0));
    }

    private long Now => time.GetUtcNow().UtcTicks;

    private string PathOf(string sha256) => MediaFolders.PathOf(folders.Cache, sha256);

    private readonly record struct Copy(long Bytes, long UsedAt, long Verified);
}
