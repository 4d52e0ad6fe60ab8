using Raati.Testing.Servers;

namespace Raati.Cluster.Tests.Redis;

/// <summary>What one hub does reaches the tablets of another, and a hub that started alone joins in.</summary>
public sealed class BetweenHubsTests
{
    [Fact]
    public async Task A_hub_starts_while_redis_is_down_and_hears_the_others_when_it_comes()
    {
        await using var redis = await RedisServer.StartAsync();
        await redis.KillAsync();
        await using var hub = await TestHub.StartAsync(Raati.Hub.Storage.Engine.Sqlite, new HubSettings { Redis = redis.ConnectionString });
        using var manager = await hub.SignInAsync();
        await Eventually.TrueAsync(() => TwoHubs.HealthOf(hub).Degraded, TwoHubs.Noticed);

        await redis.RestartAsync();
        await Eventually.TrueAsync(() => !TwoHubs.HealthOf(hub).Degraded, TwoHubs.Healed);
    }

    [Fact]
    public async Task A_tablet_that_comes_to_another_hub_with_the_same_token_ends_the_older_connection()
    {
        await using var two = await TwoHubs.StartAsync();
        await Eventually.TrueAsync(() => two.NoneDegraded, TwoHubs.Healed);
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
}
