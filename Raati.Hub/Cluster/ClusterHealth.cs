namespace Raati.Hub.Cluster;

/// <summary>What this node knows of its link to the others. Consoles show it; probes may.</summary>
internal sealed class ClusterHealth
{
    private int _degraded;

    /// <summary>Raised on any thread when <see cref="Degraded"/> changes.</summary>
    internal event Action? Changed;

    /// <summary>Hints from other nodes don't arrive: their changes come by polling.</summary>
    internal bool Degraded
    {
        get => Volatile.Read(ref _degraded) == 1;
        set
        {
            var next = value ? 1 : 0;
            if (Interlocked.Exchange(ref _degraded, next) != next) Changed?.Invoke();
        }
    }
}
