namespace Raati.Hub.Tests.Ground;

/// <summary>The clock every other test leans on.</summary>
public sealed class FakeClockTests
{
    private readonly FakeClock clock = new();

    [Fact]
    public void Timers_fire_in_the_order_of_their_due_time_with_the_clock_standing_there()
    {
        var fired = new List<string>();
        var start = clock.NowMs;
        using var late = clock.CreateTimer(_ => fired.Add($"late {clock.NowMs - start}"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var early = clock.CreateTimer(_ => fired.Add($"early {clock.NowMs - start}"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));

        clock.Advance(TimeSpan.FromSeconds(4));

        Assert.Equal(["early 1000", "early 2500", "late 3000", "early 4000"], fired);
        Assert.Equal(4_000, clock.NowMs - start);
    }

    [Fact]
    public void After_a_leap_each_timer_fires_once_with_the_clock_at_its_end_and_goes_on_from_there()
    {
        var fired = new List<string>();
        var start = clock.NowMs;
        using var once = clock.CreateTimer(_ => fired.Add($"once {clock.NowMs - start}"), null, TimeSpan.FromSeconds(3), Timeout.InfiniteTimeSpan);
        using var often = clock.CreateTimer(_ => fired.Add($"often {clock.NowMs - start}"), null, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(1.5));

        clock.Leap(TimeSpan.FromSeconds(60));
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(["often 60000", "once 60000", "often 61500"], fired);
    }

    [Fact]
    public void A_timer_disposed_by_an_earlier_one_does_not_fire()
    {
        var fired = 0;
        var second = clock.CreateTimer(_ => fired++, null, TimeSpan.FromSeconds(2), Timeout.InfiniteTimeSpan);
        using var first = clock.CreateTimer(_ => second.Dispose(), null, TimeSpan.FromSeconds(1), Timeout.InfiniteTimeSpan);

        clock.Advance(TimeSpan.FromSeconds(5));

        Assert.Equal(0, fired);
    }

    [Fact]
    public async Task A_delay_ends_when_the_clock_gets_there_and_not_before()
    {
        var delay = Task.Delay(TimeSpan.FromSeconds(10), clock);

        clock.Advance(TimeSpan.FromSeconds(9.999));
        Assert.False(delay.IsCompleted);

        clock.Advance(TimeSpan.FromMilliseconds(1));
        await delay;
    }
}
