using Raati.Testing.Servers;
using Xunit.Abstractions;

namespace Raati.Cluster.Tests.Redis;

/// <summary>Redis is a hint: in whatever way it fails, what is published on one hub is on the other's tablets within 2 s, and fast again after.</summary>
public sealed class RedisTroubleTests(ITestOutputHelper output)
{
    private static readonly TimeSpan ByPolling = TimeSpan.FromSeconds(2);
    private static readonly TimeSpan Noticed = TimeSpan.FromSeconds(15);
    private static readonly TimeSpan Healed = TimeSpan.FromSeconds(30);

    [Theory]
    [InlineData("stopped")]
    [InlineData("frozen")]
    [InlineData("half-open")]
    public async Task What_is_published_on_A_and_voted_on_B_reaches_the_other_without_redis_and_fast_again_with_it(string trouble)
    {
        await using var two = await TwoHubs.StartAsync();
        await Eventually.TrueAsync(() => two.NoneDegraded, Healed);
        var before = await Fastest(two);

        await Harm(two, trouble);
        var (published, voted) = (await two.PublishOnAAsync(), await two.VoteOnBAsync()); // before anyone has noticed
        Assert.InRange(published, TimeSpan.Zero, ByPolling);
        Assert.InRange(voted, TimeSpan.Zero, ByPolling);
        output.WriteLine($"{trouble}, not yet noticed: published {published.TotalMilliseconds:N0} ms, voted {voted.TotalMilliseconds:N0} ms");
        await Eventually.TrueAsync(() => two.BothDegraded, Noticed, "both canaries fall silent");
        for (var i = 0; i < 3; i++)
        {
            (published, voted) = (await two.PublishOnAAsync(), await two.VoteOnBAsync());
            Assert.InRange(published, TimeSpan.Zero, ByPolling);
            Assert.InRange(voted, TimeSpan.Zero, ByPolling);
            output.WriteLine($"{trouble}: published {published.TotalMilliseconds:N0} ms, voted {voted.TotalMilliseconds:N0} ms");
        }

        await Heal(two, trouble);
        await Eventually.TrueAsync(() => two.NoneDegraded, Healed, "both canaries are heard again");
        var after = await Fastest(two);
        Assert.True(after < TimeSpan.FromSeconds(1), $"{after.TotalMilliseconds} ms after the trouble, {before.TotalMilliseconds} ms before");
        output.WriteLine($"healed: published {after.TotalMilliseconds:N0} ms, before the trouble {before.TotalMilliseconds:N0} ms");
    }

    [Fact]
    public async Task A_hub_starts_while_redis_is_down_and_hears_the_others_when_it_comes()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.KillAsync();
        await using var hub = await TestHub.StartAsync(Raati.Hub.Storage.Engine.Sqlite, new HubSettings { Redis = redis.ConnectionString });
        using var manager = await hub.SignInAsync();
        await Eventually.TrueAsync(() => TwoHubs.HealthOf(hub).Degraded, Noticed);

        await redis.RestartAsync();
        await Eventually.TrueAsync(() => !TwoHubs.HealthOf(hub).Degraded, Healed);
    }

    [Fact]
    public async Task A_tablet_that_comes_to_another_hub_with_the_same_token_ends_the_older_connection()
    {
        await using var two = await TwoHubs.StartAsync();
        await Eventually.TrueAsync(() => two.NoneDegraded, Healed);
        await using var copy = new Tablet(two.A.Url, two.OnB.Token);
        await copy.ConnectAsync();

        await two.OnB.Link.Closed.WaitAsync(Eventually.Patience);
        Assert.Contains(two.OnB.Commands, command => command.Kind is KioskCommandKind.Superseded);
        Assert.True(copy.IsConnected);
        await Eventually.EqualAsync(1, () => two.A.Database.CountAsync("select count(*) from kiosks where token_shared_at is not null"));
    }

    [Fact]
    public async Task A_tablet_revoked_on_A_is_cut_on_B()
    {
        await using var two = await TwoHubs.StartAsync();
        await two.Manager.RevokeAsync(two.OnB.Identity.KioskId);
        await two.OnB.Link.Closed.WaitAsync(Eventually.Patience);
        Assert.Contains(two.OnB.Commands, command => command.Kind is KioskCommandKind.Revoked);
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
