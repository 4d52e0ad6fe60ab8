using System.Buffers;
using System.Security.Cryptography;
using Raati.Contracts;
using Raati.Hub.Signage.Media.Kinds;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

/// <summary>An upload that has come whole and is what it should be; its file goes when this does, unless somebody has moved it.</summary>
internal sealed record Incoming(string Path, string Sha256, long Bytes, MediaFacts Facts) : IDisposable
{
    public void Dispose() => File.Delete(Path);
}

/// <summary>
/// Where uploads arrive: streamed to a file of their own while they are hashed, never further than one byte over what their kind may have, and looked
/// at when they are whole. What is refused or cut off leaves nothing behind; what a killed process left is swept at the next start.
/// </summary>
internal sealed class MediaInbox(MediaOptions options, MediaFolders folders)
{
    private const int BufferBytes = 64 * 1024;

    /// <exception cref="StorageUnavailableException">The disk takes no more.</exception>
    internal async Task<(Incoming? File, MediaRefusal? Refusal)> Receive(Stream body, CancellationToken cancellationToken)
    {
        var path = folders.NewIncoming();
        var taken = false;
        try
        {
            await using var file = Create(path);
            var (bytes, sha256, refusal) = await Copy(body, file, cancellationToken);
            if (refusal is not null) return (null, refusal);
            if (MediaKind.Read(file) is not { } facts) return (null, MediaRefusal.Broken);
            if (facts.Type is MediaType.Unknown) return (null, MediaRefusal.Kind);
            if (facts.Against(options) is { } bound) return (null, bound);
            OnDisk(() => file.Flush(flushToDisk: true));
            taken = true;
            return (new Incoming(path, sha256, bytes, facts), null);
        }
        finally
        {
            if (!taken) File.Delete(path);
        }
    }

    private async Task<(long Bytes, string Sha256, MediaRefusal? Refusal)> Copy(Stream body, FileStream file, CancellationToken cancellationToken)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            // The first bytes say what it claims to be, and so how much of it is read.
            var read = await body.ReadAtLeastAsync(buffer.AsMemory(0, BufferBytes), MediaKind.HeadBytes, throwOnEndOfStream: false, cancellationToken);
            var kind = MediaKind.Of(buffer.AsSpan(0, read));
            if (kind is MediaType.Unknown) return (0, "", MediaRefusal.Kind);
            var most = kind.IsVideo() ? options.VideoBytes : options.ImageBytes;
            long bytes = 0;
            while (read > 0)
            {
                bytes += read;
                if (bytes > most) return (0, "", kind.IsVideo() ? MediaRefusal.VideoTooLarge : MediaRefusal.ImageTooLarge);
                hash.AppendData(buffer, 0, read);
                await OnDisk(() => file.WriteAsync(buffer.AsMemory(0, read), cancellationToken));
                read = await body.ReadAsync(buffer.AsMemory(0, (int)Math.Min(BufferBytes, most + 1 - bytes)), cancellationToken);
            }
            return (bytes, Convert.ToHexStringLower(hash.GetHashAndReset()), null);
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    private static FileStream Create(string path)
    {
        var how = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.ReadWrite, Share = FileShare.None, Options = FileOptions.Asynchronous, BufferSize = 0 };
        if (!OperatingSystem.IsWindows()) how.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        FileStream? file = null;
        OnDisk(() => file = new FileStream(path, how));
        return file!;
    }

    private static void OnDisk(Action work)
    {
        try
        {
            work();
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StorageUnavailableException("The disk takes no upload.", e);
        }
    }

    private static async ValueTask OnDisk(Func<ValueTask> work)
    {
        try
        {
            await work();
        }
        catch (IOException e)
        {
            throw new StorageUnavailableException("The disk takes no more of an upload.", e);
        }
    }
}
