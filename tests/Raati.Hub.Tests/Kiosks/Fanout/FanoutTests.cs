using Raati.Hub.Kiosks.Fanout;

namespace Raati.Hub.Tests.Kiosks.Fanout;

[TakesLong]
public sealed class FanoutTests
{
    private const int OfAMegabyte = 8_000;

    [Fact]
    public async Task One_stalled_tablet_delays_nobody_and_is_closed_in_the_end()
    {
        await using var world = await FanoutWorld.CreateAsync(tablets: 3);
        using var stalled = await StalledReader.ConnectAsync(world.Hub.Url, world.Tablets[2].Token);
        await Eventually.TrueAsync(() => world.Connections.Count == 3, what: "the stalled one has taken the third tablet's place");

        for (var version = 1; version <= 12; version++)
        {
            world.Lane.Publish(world.Poll, version, OfAMegabyte);
            await Task.WhenAll(world.Tablets[..2].Select(tablet => Eventually.TrueAsync(
                () => tablet.Counts.GetValueOrDefault(world.Poll)?.Answers == version, TimeSpan.FromSeconds(8))));
        }
        var cursor = world.Connections.Of(world.Kiosk(2))!.State<FrameLane.Cursor>();
        Assert.True(cursor.Written < 12, $"{cursor.Written} of 12 frames were written to a tablet that reads nothing");

        await Eventually.TrueAsync(() => world.Connections.Count == 2, TimeSpan.FromSeconds(40), "the stalled tablet is closed");
    }

    [Fact]
    public async Task More_commands_than_a_stalled_tablet_may_leave_unread_close_it()
    {
        await using var world = await FanoutWorld.CreateAsync(tablets: 1);
        using var stalled = await StalledReader.ConnectAsync(world.Hub.Url, world.Tablets[0].Token);
        await Eventually.TrueAsync(() => world.Connections.All.Count(connection => !connection.Closing) == 1 && !world.Tablets[0].IsConnected);
        var connection = world.Connections.Of(world.Kiosk(0))!;

        var cursor = connection.State<FrameLane.Cursor>();

        // Another megabyte as long as the line takes it; then commands stay in the hub.
        var (published, sent) = (0, 0);
        await Eventually.TrueAsync(() =>
        {
            if (cursor.Written == published) world.Lane.Publish(world.Poll, ++published, OfAMegabyte);
            sent++;
            return !world.Connections.Send(connection, new KioskCommand { Id = Guid.NewGuid(), Kind = KioskCommandKind.Identify });
        }, what: "a command is refused");

        Assert.True(sent > KioskConnection.ControlLimit, $"command {sent} was refused");
        await Eventually.TrueAsync(() => world.Connections.Count == 0, TimeSpan.FromSeconds(40), "the stalled tablet is closed");
    }

    [Fact]
    public async Task A_revoked_tablet_is_told_and_cut_at_once()
    {
        await using var world = await FanoutWorld.CreateAsync(tablets: 2);
        await world.Manager.RevokeAsync(world.Tablets[0].Identity.KioskId);

        await world.Tablets[0].Link.Closed.WaitAsync(Eventually.Patience);
        Assert.Equal(KioskCommandKind.Revoked, Assert.Single(world.Tablets[0].Commands).Kind);
        Assert.True(world.Tablets[1].IsConnected);
        await Assert.ThrowsAnyAsync<Exception>(() => world.Tablets[0].ConnectAsync());
    }

    [Fact]
    public async Task The_newer_of_two_tablets_with_one_token_stays_and_the_token_is_flagged()
    {
        await using var world = await FanoutWorld.CreateAsync(tablets: 1);
        await using var copy = new Tablet(world.Hub.Url, world.Tablets[0].Token);
        await copy.ConnectAsync();

        await world.Tablets[0].Link.Closed.WaitAsync(Eventually.Patience);
        Assert.Contains(world.Tablets[0].Commands, command => command.Kind is KioskCommandKind.Superseded);
        Assert.True(copy.IsConnected);
        await Eventually.EqualAsync(1, () => world.Hub.Database.CountAsync("select count(*) from kiosks where token_shared_at is not null"));
    }

    [Fact]
    public async Task A_page_that_comes_back_by_another_line_shares_its_token_with_nobody()
    {
        await using var world = await FanoutWorld.CreateAsync(tablets: 1);
        var instance = Guid.NewGuid();
        await using var first = await world.RawAsync(instance);
        await using var second = await world.RawAsync(instance);

        await first.Closed.WaitAsync(Eventually.Patience);
        await second.Sync(FanoutWorld.FirstSync(instance));
        Assert.Equal(0, await world.Hub.Database.CountAsync("select count(*) from kiosks where token_shared_at is not null"));
    }

    [Theory]
    [InlineData("oversized")]
    [InlineData("malformed")]
    public async Task A_frame_that_is_too_large_or_no_frame_closes_that_connection_only(string what)
    {
        await using var world = await FanoutWorld.CreateAsync(tablets: 2);
        using var hostile = await StalledReader.ConnectAsync(world.Hub.Url, world.Tablets[0].Token);
        await Eventually.TrueAsync(() => !world.Tablets[0].IsConnected && world.Connections.Count == 2);

        await hostile.SayAsync(what == "oversized" ? $$"""{"type":1,"target":"Sync","arguments":["{{new string('x', 40_000)}}"]}""" : "{{{");

        await Eventually.TrueAsync(() => world.Connections.Count == 1);
        Assert.True(world.Tablets[1].IsConnected);
        await world.Tablets[1].SyncAsync();
    }
}
