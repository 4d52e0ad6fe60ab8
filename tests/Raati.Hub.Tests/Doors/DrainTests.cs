using System.Net;
using System.Net.WebSockets;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>A node that is told to stop, as a deployment tells it.</summary>
public sealed class DrainTests
{
    [Fact]
    public async Task A_hub_told_to_stop_sends_its_tablets_away_one_by_one_takes_nobody_in_and_ends_when_they_have_gone()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var hub = await HubProcess.StartAsync(database, new HubSettings { More = new() { ["Raati:DrainSeconds"] = "30" } });
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        await using var door = await Tablet.PairAsync(admin, store.Id, "Ovi");
        await using var till = await Tablet.PairAsync(admin, store.Id, "Kassa");
        var poll = await admin.PublishAsync(Sample.Poll("Vielä?"));
        await Eventually.TrueAsync(() => door.Holds(poll.Id));
        using var probe = new Api(hub.Url);

        var ending = hub.TerminateAsync();

        await Eventually.TrueAsync(() => door.Drain is not null && till.Drain is not null, what: "both are told");
        Assert.All(new[] { door, till }, tablet => Assert.InRange(tablet.Drain!.DelayMs, 15_000, 30_000));
        Assert.NotEqual(door.Drain!.DelayMs, till.Drain!.DelayMs);
        using (var ready = await probe.Raw(HttpMethod.Get, "/health/ready")) Assert.Equal(HttpStatusCode.ServiceUnavailable, ready.StatusCode);
        Assert.Equal(CastOutcome.Accepted, (await door.VoteAsync(poll.Id, 1))?.Outcome); // until it goes, a tablet is served
        await door.DisconnectAsync();
        await Assert.ThrowsAnyAsync<WebSocketException>(() => door.ConnectAsync());
        Assert.False(ending.IsCompleted);

        await till.DisconnectAsync();
        await ending; // long before the 30 s are over: nobody is left to wait for
        await hub.RestartAsync();
        await till.ConnectAsync();
        Assert.True(till.IsConnected);
    }
}
