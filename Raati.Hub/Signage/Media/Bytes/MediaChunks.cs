using System.Security.Cryptography;
using Npgsql;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media.Bytes;

/// <summary>
/// In PostgreSQL: rows of 512 kB, each written and read in a transaction of its own, so that neither memory nor a transaction grows with a file. The
/// row in <c>media_files</c> says when all are there.
/// </summary>
internal sealed partial class MediaChunks(Database database, MediaCache cache, TimeProvider time, ILogger<MediaChunks> log) : IMediaBytes
{
    private const int ChunkBytes = 512 * 1024;
    private const string Begin = """
        insert into media_files (sha256, bytes, kept_at, complete) values (@sha256, @bytes, @now, false)
        on conflict (sha256) do update set kept_at = excluded.kept_at
        """;
    private const string Present = "select ordinal, encode(sha256(content), 'hex') as digest from media_chunks where sha256 = @sha256";
    private const string PutChunk = """
        insert into media_chunks (sha256, ordinal, content) values (@sha256, @ordinal, @content)
        on conflict (sha256, ordinal) do update set content = excluded.content
        """;
    private const string LockRow = "select bytes from media_files where sha256 = @sha256 for update";
    private const string Measure = "select coalesce(sum(octet_length(content)), 0)::bigint from media_chunks where sha256 = @sha256";
    private const string End = "update media_files set complete = true, kept_at = @now where sha256 = @sha256";
    private const string ReadChunk = "select content from media_chunks where sha256 = @sha256 and ordinal = @ordinal";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    public async Task Keep(Incoming file, CancellationToken cancellationToken)
    {
        var sha256 = file.Sha256;
        var present = await database.Write(async session =>
        {
            await session.Execute(Begin, new { sha256, bytes = file.Bytes, now = Now });
            return (await session.Query<Chunk>(Present, new { sha256 })).ToDictionary(chunk => chunk.Ordinal, chunk => chunk.Digest);
        }, cancellationToken: cancellationToken);
        await using var source = new FileStream(file.Path, new FileStreamOptions { BufferSize = 0, Options = FileOptions.Asynchronous });
        var buffer = new byte[ChunkBytes];
        for (var ordinal = 0; (long)ordinal * ChunkBytes < file.Bytes; ordinal++)
        {
            source.Position = (long)ordinal * ChunkBytes;
            var length = await source.ReadAtLeastAsync(buffer, ChunkBytes, throwOnEndOfStream: false, cancellationToken);
            if (present.GetValueOrDefault(ordinal) == Convert.ToHexStringLower(SHA256.HashData(buffer.AsSpan(0, length)))) continue;
            var row = new { sha256, ordinal, content = length == ChunkBytes ? buffer : buffer[..length] };
            try
            {
                await database.Write(session => session.Execute(PutChunk, row), cancellationToken: cancellationToken);
            }
            catch (PostgresException e) when (e.SqlState is PostgresErrorCodes.ForeignKeyViolation)
            {
                // Another node took the same file away meanwhile: it is not complete, and is kept once more.
                return;
            }
        }
    }

    public async Task<bool> Complete(Session session, Incoming file)
    {
        var row = new { sha256 = file.Sha256, now = Now };
        if (await session.QueryOne<long?>(LockRow, row) is null || await session.QueryOne<long>(Measure, row) != file.Bytes) return false;
        await session.Execute(End, row);
        return true;
    }

    public async Task<FileStream?> Open(string sha256, long bytes, CancellationToken cancellationToken)
    {
        var file = await cache.Open(sha256, bytes, destination => Read(sha256, bytes, destination), cancellationToken);
        if (file is null) Log.Lost(log, sha256);
        return file;
    }

    // The rows go with the one that tells of them.
    public void Remove(string sha256) => cache.Remove(sha256);

    // What is cached is bounded, and no harm.
    public IEnumerable<string> All() => [];

    private async Task Read(string sha256, long bytes, Stream destination)
    {
        for (var ordinal = 0; (long)ordinal * ChunkBytes < bytes; ordinal++)
        {
            var row = new { sha256, ordinal };
            if (await database.Read(session => session.QueryOne<byte[]>(ReadChunk, row)) is not { } content) return;
            await destination.WriteAsync(content);
        }
    }

    private sealed record Chunk
    {
        public int Ordinal { get; init; }
        public string Digest { get; init; } = "";
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "Media {Sha256} is in a library, and not whole in the database: upload it once more")]
        internal static partial void Lost(ILogger logger, string sha256);
    }
}
