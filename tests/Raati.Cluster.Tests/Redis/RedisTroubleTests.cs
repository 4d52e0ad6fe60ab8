using Xunit.Abstractions;

namespace Raati.Cluster.Tests.Redis;

/// <summary>Redis is a hint: in whatever way it fails, what is published on one hub is on the other's tablets within 2 s, and fast again after.</summary>
public sealed class RedisTroubleTests(ITestOutputHelper output)
{
    private static readonly TimeSpan ByPolling = TimeSpan.FromSeconds(2);

    [Theory]
    [InlineData("stopped")]
    [InlineData("frozen")]
    [InlineData("half-open")]
    public async Task What_is_published_on_A_and_voted_on_B_reaches_the_other_without_redis_and_fast_again_with_it(string trouble)
    {
        await using var two = await TwoHubs.StartAsync();
        await Eventually.TrueAsync(() => two.NoneDegraded, TwoHubs.Healed);
        var before = await Fastest(two);

        await Harm(two, trouble);
        var (published, voted) = (await two.PublishOnAAsync(), await two.VoteOnBAsync()); // before anyone has noticed
        Assert.InRange(published, TimeSpan.Zero, ByPolling);
        Assert.InRange(voted, TimeSpan.Zero, ByPolling);
        output.WriteLine($"{trouble}, not yet noticed: published {published.TotalMilliseconds:N0} ms, voted {voted.TotalMilliseconds:N0} ms");
        await Eventually.TrueAsync(() => two.BothDegraded, TwoHubs.Noticed, "both canaries fall silent");
        for (var i = 0; i < 3; i++)
        {
            (published, voted) = (await two.PublishOnAAsync(), await two.VoteOnBAsync());
            Assert.InRange(published, TimeSpan.Zero, ByPolling);
            Assert.InRange(voted, TimeSpan.Zero, ByPolling);
            output.WriteLine($"{trouble}: published {published.TotalMilliseconds:N0} ms, voted {voted.TotalMilliseconds:N0} ms");
        }

        await Heal(two, trouble);
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

    private static async Task Harm(TwoHubs two, string trouble)
    {
        if (trouble == "stopped") await two.Redis.KillAsync();
        else if (trouble == "frozen") two.Redis.Freeze();
        else
        {
            two.LineOfA.BlackHole();
            two.LineOfB.BlackHole();
        }
    }

    private static async Task Heal(TwoHubs two, string trouble)
    {
        if (trouble == "stopped") await two.Redis.RestartAsync();
        else if (trouble == "frozen") two.Redis.Thaw();
        else
        {
            two.LineOfA.Restore();
            two.LineOfB.Restore();
        }
    }
}
