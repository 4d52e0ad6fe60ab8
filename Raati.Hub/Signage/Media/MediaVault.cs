using Raati.Hub.Signage.Media.Bytes;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

/// <summary>
/// Brings bytes and rows together, so that no row is ever without bytes: bytes come before the first row of a file, and go after the last. One file is
/// kept or forgotten by one at a time, in this process by a lock and between nodes by the row in <c>media_files</c>, which rows of the library refer to.
/// </summary>
internal sealed class MediaVault(Database database, IMediaBytes bytes, TimeProvider time)
{
    private const int Attempts = 3;
    private const int SweptAtOnce = 500;
    // As long as an upload may take between its first bytes and its row.
    private static readonly TimeSpan Unclaimed = TimeSpan.FromHours(1);

    private const string LockRow = "select sha256 from media_files where sha256 = @sha256 for update";
    private const string Forgotten =
        "delete from media_files where sha256 = @sha256 and not exists (select 1 from media where media.sha256 = media_files.sha256)";
    private const string Known = "select count(*) from media_files where sha256 = @sha256";
    private const string Strays = """
        select sha256 from media_files where kept_at <= @before and not exists (select 1 from media where media.sha256 = media_files.sha256)
        order by sha256 limit @limit
        """;

    private readonly KeyedLocks _locks = new();

    /// <summary>Keeps the bytes, and then writes the row that makes them somebody's.</summary>
    internal async Task<T> Keep<T>(Incoming file, Func<Session, Task<T>> row, CancellationToken cancellationToken) where T : class
    {
        using var alone = await _locks.Take(file.Sha256, cancellationToken);
        for (var attempt = 0; attempt < Attempts; attempt++)
        {
            await bytes.Keep(file, cancellationToken);
            if (await database.Write(async session => await bytes.Complete(session, file) ? await row(session) : null, cancellationToken: cancellationToken) is { } done)
                return done;
        }
        throw new StorageUnavailableException("A file was taken away as often as it was kept.");
    }

    internal Task<FileStream?> Open(string sha256, long length, CancellationToken cancellationToken) => bytes.Open(sha256, length, cancellationToken);

    /// <summary>Takes the bytes away, unless a row of any organization tells of them.</summary>
    internal async Task Forget(string sha256, CancellationToken cancellationToken)
    {
        using var alone = await _locks.Take(sha256, cancellationToken);
        var left = await database.Write(async session =>
        {
            // Whoever is making it somebody's holds the row: what that one wrote is seen by the next statement.
            if (session.Engine is Engine.Postgres) await session.QueryOne<string>(LockRow, new { sha256 });
            await session.Execute(Forgotten, new { sha256 });
            return await session.QueryOne<int>(Known, new { sha256 });
        }, cancellationToken: cancellationToken);
        if (left == 0) bytes.Remove(sha256);
    }

    /// <summary>Bytes of a delete or an upload that was cut off half-way.</summary>
    internal async Task Sweep(CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - Unclaimed).ToUnixTimeMilliseconds();
        string[] strays;
        do
        {
            strays = await database.Read(session => session.Query<string>(Strays, new { before, limit = SweptAtOnce }), cancellationToken);
            foreach (var sha256 in strays) await Forget(sha256, cancellationToken);
        }
        while (strays.Length == SweptAtOnce);
        foreach (var sha256 in bytes.All())
        {
            if (await database.Read(session => session.QueryOne<int>(Known, new { sha256 }), cancellationToken) == 0) await Forget(sha256, cancellationToken);
        }
    }
}
