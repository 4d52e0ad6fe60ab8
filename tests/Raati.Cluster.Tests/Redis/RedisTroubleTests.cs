using Xunit.Abstractions;

namespace Raati.Cluster.Tests.Redis;

/// <summary>
/// Redis is a hint: in whatever way it fails, what is published on one hub is on the other's tablets within 2 s, and fast again after. Each way is
/// a class, so that they are waited for at once.
/// </summary>
public abstract class RedisTroubleTests(ITestOutputHelper output)
{
    private static readonly TimeSpan ByPolling = TimeSpan.FromSeconds(2);

    private protected abstract string Trouble { get; }

    private protected abstract Task HarmAsync(TwoHubs two);

    private protected abstract Task HealAsync(TwoHubs two);

    [Fact]
    public async Task What_is_published_on_A_and_voted_on_B_reaches_the_other_without_redis_and_fast_again_with_it()
    {
        await using var two = await TwoHubs.StartAsync();
        await Eventually.TrueAsync(() => two.NoneDegraded, TwoHubs.Healed);
        var before = await Fastest(two);

        await HarmAsync(two);
        var (published, voted) = (await two.PublishOnAAsync(), await two.VoteOnBAsync()); // before anyone has noticed
        Assert.InRange(published, TimeSpan.Zero, ByPolling);
        Assert.InRange(voted, TimeSpan.Zero, ByPolling);
        output.WriteLine($"{Trouble}, not yet noticed: published {published.TotalMilliseconds:N0} ms, voted {voted.TotalMilliseconds:N0} ms");
        await Eventually.TrueAsync(() => two.BothDegraded, TwoHubs.Noticed, "both canaries fall silent");
        for (var i = 0; i < 3; i++)
        {
            (published, voted) = (await two.PublishOnAAsync(), await two.VoteOnBAsync());
            Assert.InRange(published, TimeSpan.Zero, ByPolling);
            Assert.InRange(voted, TimeSpan.Zero, ByPolling);
            output.WriteLine($"{Trouble}: published {published.TotalMilliseconds:N0} ms, voted {voted.TotalMilliseconds:N0} ms");
        }

        await HealAsync(two);
        await Eventually.TrueAsync(() => two.NoneDegraded, TwoHubs.Healed, "both canaries are heard again");
        var after = await Fastest(two);
        Assert.True(after < TimeSpan.FromSeconds(1), $"{after.TotalMilliseconds} ms after the trouble, {before.TotalMilliseconds} ms before");
        output.WriteLine($"healed: published {after.TotalMilliseconds:N0} ms, before the trouble {before.TotalMilliseconds:N0} ms");
    }

    /// <summary>The best of three: a single one tells more of the machine than of the hub.</summary>
    private static async Task<TimeSpan> Fastest(TwoHubs two)
    {
        var best = TimeSpan.MaxValue;
        for (var i = 0; i < 3; i++)
        {
            var taken = await two.PublishOnAAsync();
            best = taken < best ? taken : best;
        }
        return best;
    }
}

public sealed class RedisStoppedTests(ITestOutputHelper output) : RedisTroubleTests(output)
{
    private protected override string Trouble => "stopped";

    private protected override Task HarmAsync(TwoHubs two) => two.Redis.KillAsync();

    private protected override Task HealAsync(TwoHubs two) => two.Redis.RestartAsync();
}

public sealed class RedisFrozenTests(ITestOutputHelper output) : RedisTroubleTests(output)
{
    private protected override string Trouble => "frozen";

    private protected override Task HarmAsync(TwoHubs two)
    {
        two.Redis.Freeze();
        return Task.CompletedTask;
    }

    private protected override Task HealAsync(TwoHubs two)
    {
        two.Redis.Thaw();
        return Task.CompletedTask;
    }
}

public sealed class RedisHalfOpenTests(ITestOutputHelper output) : RedisTroubleTests(output)
{
    private protected override string Trouble => "half-open";

    private protected override Task HarmAsync(TwoHubs two)
    {
        two.LineOfA.BlackHole();
        two.LineOfB.BlackHole();
        return Task.CompletedTask;
    }

    private protected override Task HealAsync(TwoHubs two)
    {
        two.LineOfA.Restore();
        two.LineOfB.Restore();
        return Task.CompletedTask;
    }
}
