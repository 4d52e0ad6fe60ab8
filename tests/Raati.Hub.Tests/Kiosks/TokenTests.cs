using System.Net;
using System.Net.WebSockets;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Kiosks;

/// <summary>A tablet's right to be one: given, renewed, shared by mistake, taken away.</summary>
public sealed class TokenTests
{
    [Theory, OnBothEngines]
    public async Task Revoking_cuts_the_connection_at_once_and_for_good(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var lost = await Tablet.PairAsync(maija, store.Id, "Stolen");
        await using var kept = await Tablet.PairAsync(maija, store.Id, "Kept");
        var poll = await maija.PublishAsync(Sample.Poll("Still there?"));
        await Eventually.TrueAsync(() => lost.Holds(poll.Id));
        lost.Seal(poll.Id, 1);

        await maija.RevokeAsync(lost.Identity.KioskId);

        await lost.Link.Closed.WaitAsync(Eventually.Patience);
        Assert.Contains(lost.Commands, command => command.Kind is KioskCommandKind.Revoked);
        await Assert.ThrowsAsync<WebSocketException>(() => lost.ConnectAsync());
        Assert.Equal(1, lost.Outbox.Count); // its ballots stay with it
        Assert.True(kept.IsConnected);
        Assert.True((await maija.KiosksAsync()).Single(kiosk => kiosk.Id == lost.Identity.KioskId).Retired);
    }

    [Theory, OnBothEngines]
    public async Task A_rotated_token_replaces_the_old_one_once_it_has_been_used(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Entrance");
        var old = tablet.Token;

        var renewed = await tablet.RotateTokenAsync();
        await tablet.ConnectAsync(); // with the old one: the new one may have been lost on the way
        Assert.True(tablet.IsConnected);
        Assert.NotEqual(old, renewed);

        tablet.Token = renewed;
        await tablet.ConnectAsync();
        Assert.True(tablet.IsConnected);

        // The first use is written behind the connect that made it.
        using var leftover = new Api(hub.Url, old);
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await leftover.Raw(HttpMethod.Get, "/api/kiosk/me");
            return answer.StatusCode is HttpStatusCode.Unauthorized;
        });
        tablet.Token = old;
        await Assert.ThrowsAsync<WebSocketException>(() => tablet.ConnectAsync());
    }

    [Theory, OnBothEngines]
    public async Task Of_two_tablets_with_one_token_the_newest_wins_and_the_console_says_so(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var first = await Tablet.PairAsync(maija, store.Id, "Entrance");
        await using var console = await maija.OpenConsoleAsync();
        await console.WatchFleet();
        Assert.False(console.Fleet[first.Identity.KioskId].TokenShared);

        await using var copy = new Tablet(hub.Url, first.Token);
        await copy.ConnectAsync();

        await first.Link.Closed.WaitAsync(Eventually.Patience);
        Assert.Contains(first.Commands, command => command.Kind is KioskCommandKind.Superseded);
        Assert.True(copy.IsConnected);
        await Eventually.TrueAsync(() => console.Fleet[first.Identity.KioskId].TokenShared);
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_that_comes_again_is_not_taken_for_two(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Entrance");

        await tablet.ConnectAsync();
        await tablet.BeatAsync();

        await using var console = await maija.OpenConsoleAsync();
        await console.WatchFleet();
        Assert.False(console.Fleet[tablet.Identity.KioskId].TokenShared);
        Assert.True(tablet.IsConnected);
    }

    [Fact]
    public async Task No_token_stands_in_the_database_or_in_the_log_as_it_is()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Entrance");
        var renewed = await tablet.RotateTokenAsync();
        using var key = await maija.ColleagueAsync(OperatorRole.Viewer);
        var bytes = await Task.WhenAll(Directory.GetFiles(hub.Database.Directory, "raati.db*").Where(file => !file.EndsWith(".lock", StringComparison.Ordinal))
            .Select(file => File.ReadAllBytesAsync(file)));

        foreach (var secret in (string[])[tablet.Token, renewed, key.Api.Bearer!, HubSettings.AdminPassword, HubSettings.BootstrapKey])
        {
            Assert.All(bytes, file => Assert.Equal(-1, file.AsSpan().IndexOf(System.Text.Encoding.UTF8.GetBytes(secret))));
            Assert.All(hub.Log.Lines, line => Assert.DoesNotContain(secret, line.ToString(), StringComparison.Ordinal));
        }
    }
}
