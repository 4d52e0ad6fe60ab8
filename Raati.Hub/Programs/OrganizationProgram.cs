using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>One organization on this node: the catalog that everyone reads and one reader at a time swaps.</summary>
internal sealed class OrganizationProgram(OrganizationId id, Catalog first) : IDisposable
{
    private Catalog _current = first;

    internal OrganizationId Id => id;

    /// <summary>Held by whoever reads the database for it.</summary>
    internal SemaphoreSlim Reading { get; } = new(1, 1);

    internal Catalog Current
    {
        get => Volatile.Read(ref _current);
        set => Volatile.Write(ref _current, value);
    }

    public void Dispose() => Reading.Dispose();
}
