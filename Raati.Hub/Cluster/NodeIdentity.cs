using Raati.Hub.Storage;

namespace Raati.Hub.Cluster;

/// <summary>This run of this hub. A restart is another node: what the earlier one held is gone with it.</summary>
internal sealed class NodeIdentity
{
    internal NodeId Id { get; } = new(Guid.CreateVersion7());
}
