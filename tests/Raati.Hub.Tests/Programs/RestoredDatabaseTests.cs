using Microsoft.Extensions.Logging;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Programs;

public sealed class RestoredDatabaseTests
{
    /// <summary>The random runs seldom come here: every count is as the tablet knows it, and only the history is another.</summary>
    [Fact]
    public async Task A_restored_database_that_has_moved_on_before_any_tablet_came_back_is_noticed()
    {
        await using var world = await ProgramWorld.CreateAsync(Engine.Sqlite, seed: 1, hubs: 1, tablets: 1);
        var tablet = world.Tablets[0];
        var bulletin = new PublicationId(Guid.NewGuid());
        await Truth.BackUpAsync(world.Hubs[0]);
        await PublishAsync(world, bulletin, """{"words":"lost"}""");
        await world.SettleAsync();
        await tablet.SyncAsync();
        var (epoch, before) = (tablet.Position.Epoch, world.Hubs[0].Log);
        await tablet.DisconnectAsync();

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await Truth.RestoreAsync(world.Hubs[0]);
        await PublishAsync(world, bulletin, """{"words":"written again"}""");
        await world.RestartAsync(0);
        await world.SettleAsync();
        await tablet.SyncAsync();

        Assert.Equal("""{"words":"written again"}""", Assert.Single(tablet.Program).Document.GetRawText());
        Assert.True(tablet.Position.Epoch > epoch, "the epoch rose, so that kept ballots are sent again");
        // Whichever looked first: the hub that saw the restore under it, or the one that was started after.
        Assert.Single(before.Lines.Concat(world.Hubs[0].Log.Lines), line => line.Level is LogLevel.Critical);
    }

    [Theory, OnBothEngines]
    public async Task Of_all_tablets_that_saw_what_a_restore_lost_the_first_raises_the_epoch_and_the_others_find_it_raised(Engine engine)
    {
        await using var world = await ProgramWorld.CreateAsync(engine, seed: 2, hubs: 1, tablets: 3);
        await Truth.BackUpAsync(world.Hubs[0]);
        await PublishAsync(world, new PublicationId(Guid.NewGuid()), world.Document());
        await world.SettleAsync();
        foreach (var tablet in world.Tablets) await tablet.SyncAsync();
        var (epoch, before) = (world.Tablets[0].Position.Epoch, world.Hubs[0].Log);
        foreach (var tablet in world.Tablets) await tablet.DisconnectAsync();

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await Truth.RestoreAsync(world.Hubs[0]);
        await world.RestartAsync(0);
        await world.SettleAsync();
        await Task.WhenAll(world.Tablets.Select(tablet => tablet.SyncAsync()));

        Assert.All(world.Tablets, tablet => Assert.Equal(epoch + 1, tablet.Position.Epoch));
        Assert.Equal(epoch + 1, (await Truth.HeadAsync(world.Hubs[0], world.Organization)).Epoch);
        Assert.Single(before.Lines.Concat(world.Hubs[0].Log.Lines), line => line.Level is LogLevel.Critical);
    }

    private static Task PublishAsync(ProgramWorld world, PublicationId id, string document) => ProgramWorld.Write(
        world.Hubs[0], (session, log) => log.Publish(session, world.Organization, id, PublicationKind.Bulletin, new Audience(), document));
}
