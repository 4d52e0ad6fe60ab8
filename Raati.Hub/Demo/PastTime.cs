namespace Raati.Hub.Demo;

/// <summary>A clock that stands where the history is being written.</summary>
internal sealed class PastTime : TimeProvider
{
    internal long Ms { get; set; }

    public override DateTimeOffset GetUtcNow() => DateTimeOffset.FromUnixTimeMilliseconds(Ms);
}
