using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media.Bytes;

/// <summary>
/// Where the bytes are: files beside SQLite, rows in PostgreSQL. Each file is kept once, under its hash; whose it is stands in the library. All but
/// <see cref="Open"/> are called under the file's own lock (<see cref="MediaVault"/>).
/// </summary>
internal interface IMediaBytes
{
    /// <summary>The bytes are safe when this ends. What is there already is not written again, and what is damaged is mended.</summary>
    Task Keep(Incoming file, CancellationToken cancellationToken);

    /// <summary>In the transaction that makes it somebody's: the whole file is there. False: it was swept meanwhile, and is to be kept again.</summary>
    Task<bool> Complete(Session session, Incoming file);

    /// <summary>The whole file, to be read from any place; null when it is not there.</summary>
    Task<FileStream?> Open(string sha256, long bytes, CancellationToken cancellationToken);

    /// <summary>What no row tells of any more.</summary>
    void Remove(string sha256);

    /// <summary>Everything that this node keeps, told row or not.</summary>
    IEnumerable<string> All();
}
