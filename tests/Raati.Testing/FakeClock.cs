namespace Raati.Testing;

/// <summary>
/// A clock that only moves when told to. <see cref="Advance"/> fires every timer that falls due on the way, in the order of its due time,
/// with the clock standing at that time. Safe to use from any thread; nothing here waits for real time.
/// </summary>
public sealed class FakeClock : TimeProvider
{
    private readonly Lock gate = new();
    // By when they are due, and of those due at once the oldest first.
    private readonly SortedSet<FakeTimer> timers = new(Comparer<FakeTimer>.Create((a, b) => (a.DueAt, a.Ordinal).CompareTo((b.DueAt, b.Ordinal))));
    // Never goes back; the time of day is less by what the clock was set back.
    private DateTimeOffset now;
    private TimeSpan setBack;
    private long ordinal;

    /// <summary>A Monday that is long in coming: SignalR closes a connection whose sign-in has run out by the machine's clock, which is never past it.</summary>
    private static readonly DateTimeOffset Start = new(2037, 11, 23, 10, 0, 0, TimeSpan.Zero);

    /// <summary>Starts at a Monday noon in Helsinki, winter time, unless told otherwise.</summary>
    public FakeClock(DateTimeOffset? start = null) => now = start ?? Start;

    /// <inheritdoc/>
    public override TimeZoneInfo LocalTimeZone => TimeZoneInfo.Utc;

    /// <inheritdoc/>
    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    /// <summary>Now, ms since 1970 UTC.</summary>
    public long NowMs => GetUtcNow().ToUnixTimeMilliseconds();

    /// <inheritdoc/>
    public override DateTimeOffset GetUtcNow()
    {
        lock (gate) return now - setBack;
    }

    /// <inheritdoc/>
    public override long GetTimestamp()
    {
        lock (gate) return now.UtcTicks;
    }

    /// <summary>Somebody sets the clock back: the time of day is less, and what was to fall due falls due as it would have.</summary>
    public void SetBack(TimeSpan by)
    {
        lock (gate) setBack += by;
    }

    /// <summary>Moves the clock and fires what falls due, oldest first. Callbacks run here, on the caller's thread, outside any lock.</summary>
    public void Advance(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        DateTimeOffset end;
        lock (gate) end = now + by;
        while (NextDue(end) is { } due) due.Fire();
        lock (gate) now = now > end ? now : end;
    }

    /// <summary>Moves the clock as that of a machine that has slept: what fell due meanwhile fires, each timer once, with the clock standing at the end.</summary>
    public void Leap(TimeSpan by)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(by, TimeSpan.Zero);
        lock (gate) now += by;
        Advance(TimeSpan.Zero);
    }

    /// <summary>Moves the clock on step by step until something holds, giving real work time to settle between steps.</summary>
    public Task AdvanceUntilAsync(Func<bool> condition, TimeSpan? step = null, TimeSpan? atMost = null) =>
        AdvanceUntilAsync(() => Task.FromResult(condition()), step, atMost);

    /// <summary>The same, of a condition that has to be asked for.</summary>
    public async Task AdvanceUntilAsync(Func<Task<bool>> condition, TimeSpan? step = null, TimeSpan? atMost = null)
    {
        ArgumentNullException.ThrowIfNull(condition);
        var end = GetUtcNow() + (atMost ?? TimeSpan.FromMinutes(5));
        while (!await condition())
        {
            if (GetUtcNow() >= end) throw new TimeoutException("Not within the given time of the fake clock.");
            Advance(step ?? TimeSpan.FromMilliseconds(250));
            await Task.Delay(TimeSpan.FromMilliseconds(2), System);
        }
    }

    /// <inheritdoc/>
    public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
    {
        ArgumentNullException.ThrowIfNull(callback);
        var timer = new FakeTimer(this, callback, state);
        timer.Change(dueTime, period);
        return timer;
    }

    private FakeTimer? NextDue(DateTimeOffset end)
    {
        lock (gate)
        {
            if (timers.Min is not { } next || next.DueAt > end) return null;
            now = next.DueAt > now ? next.DueAt : now;
            timers.Remove(next);
            next.Rearm(++ordinal, now);
            if (next.Armed) timers.Add(next);
            return next;
        }
    }

    private sealed class FakeTimer(FakeClock clock, TimerCallback callback, object? state) : ITimer
    {
        private TimeSpan period;
        private bool disposed;

        internal DateTimeOffset DueAt { get; private set; }
        internal long Ordinal { get; private set; }
        internal bool Armed { get; private set; }

        internal void Fire() => callback(state);

        internal void Rearm(long ordinal, DateTimeOffset now)
        {
            Ordinal = ordinal;
            Armed = period > TimeSpan.Zero;
            if (!Armed) return;
            DueAt += period;
            if (DueAt <= now) DueAt = now + period;
        }

        public bool Change(TimeSpan dueTime, TimeSpan newPeriod)
        {
            lock (clock.gate)
            {
                if (disposed) return false;
                period = newPeriod == Timeout.InfiniteTimeSpan ? TimeSpan.Zero : newPeriod;
                clock.timers.Remove(this);
                Armed = dueTime != Timeout.InfiniteTimeSpan;
                if (!Armed) return true;
                DueAt = clock.now + dueTime;
                Ordinal = ++clock.ordinal;
                clock.timers.Add(this);
            }
            // The contract of a timer that is due at once: it fires without anyone moving the clock, and not inside Change.
            if (dueTime == TimeSpan.Zero) _ = Task.Run(() => clock.Advance(TimeSpan.Zero));
            return true;
        }

        public void Dispose()
        {
            lock (clock.gate)
            {
                disposed = true;
                Armed = false;
                clock.timers.Remove(this);
            }
        }

        public ValueTask DisposeAsync()
        {
            Dispose();
            return ValueTask.CompletedTask;
        }
    }
}
