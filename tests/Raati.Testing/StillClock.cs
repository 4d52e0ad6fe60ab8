namespace Raati.Testing;

/// <summary>
/// A clock that stands where it was put, while timers run as they always do: for pages whose pictures are to be the same every day.
/// </summary>
public sealed class StillClock(DateTimeOffset start) : TimeProvider
{
    private long ticks = start.UtcTicks;

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow() => new(Interlocked.Read(ref ticks), TimeSpan.Zero);

    /// <summary>Puts it on by so much; nothing falls due by that.</summary>
    public void Step(TimeSpan by) => Interlocked.Add(ref ticks, by.Ticks);
}
