namespace Raati.Hub.Cluster;

/// <summary>Whether this node is going down: not ready, and no new connection is taken.</summary>
internal sealed class DrainState
{
    private int _draining;

    internal bool IsDraining => Volatile.Read(ref _draining) == 1;

    /// <summary>False when it was draining already.</summary>
    internal bool Begin() => Interlocked.Exchange(ref _draining, 1) == 0;
}
