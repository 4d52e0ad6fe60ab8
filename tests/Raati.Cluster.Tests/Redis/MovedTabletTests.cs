using Xunit.Abstractions;

namespace Raati.Cluster.Tests.Redis;

/// <summary>One token, one connection, over all hubs: the newest wins without any hint, and whatever the hubs' clocks say.</summary>
public sealed class MovedTabletTests(ITestOutputHelper output)
{
    private static readonly TimeSpan WithoutHints = TimeSpan.FromSeconds(3);

    [Fact]
    public async Task Without_redis_the_older_connection_at_another_hub_ends_by_itself()
    {
        await using var two = await TwoHubs.StartAsync();
        await two.Redis.KillAsync();
        await using var copy = new Tablet(two.A.Url, two.OnB.Token);

        await TakesOverAsync(two.OnB, copy);

        await Eventually.EqualAsync(1, () => two.A.Database.CountAsync("select count(*) from kiosks where token_shared_at is not null"));
    }

    [Theory]
    [InlineData(-3600)]
    [InlineData(3600)]
    public async Task The_newer_connection_stays_however_wrong_the_clock_of_its_hub(int secondsAhead)
    {
        await using var two = await TwoHubs.StartAsync(new ShiftedClock(TimeSpan.FromSeconds(secondsAhead)));
        await two.Redis.KillAsync();
        var tablet = two.OnB;
        for (var i = 0; i < 2; i++)
        {
            await using var toA = new Tablet(two.A.Url, tablet.Token);
            await TakesOverAsync(tablet, toA);
            // And back again: the hub with the wrong clock lets go too.
            var toB = new Tablet(two.B.Url, tablet.Token);
            await TakesOverAsync(toA, toB);
            if (i > 0) await tablet.DisposeAsync();
            tablet = toB;
        }
        await tablet.DisposeAsync();
    }

    [Fact]
    public async Task A_tablet_whose_line_changed_is_not_taken_for_two()
    {
        await using var two = await TwoHubs.StartAsync();
        await two.Redis.KillAsync();

        await two.OnB.ConnectAsync(two.A.Url);
        await two.OnB.BeatAsync();
        await Eventually.EqualAsync(1, () => two.A.Database.CountAsync(
            "select count(*) from presence p join kiosks k on k.id = p.kiosk_id where k.name = 'ovi' and p.disconnected_at is null and p.instance is not null"));

        Assert.True(two.OnB.IsConnected);
        Assert.Equal(0, await two.A.Database.CountAsync("select count(*) from kiosks where token_shared_at is not null"));
    }

    private async Task TakesOverAsync(Tablet older, Tablet newer)
    {
        await newer.ConnectAsync();
        var connected = TimeProvider.System.GetTimestamp();
        await older.Link.Closed.WaitAsync(WithoutHints);
        output.WriteLine($"the older one ended after {TimeProvider.System.GetElapsedTime(connected).TotalMilliseconds:N0} ms");
        Assert.Contains(older.Commands, command => command.Kind is KioskCommandKind.Superseded);
        Assert.True(newer.IsConnected);
    }

    /// <summary>A hub's clock that is wrong by so much, and runs.</summary>
    private sealed class ShiftedClock(TimeSpan by) : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => System.GetUtcNow() + by;
    }
}
