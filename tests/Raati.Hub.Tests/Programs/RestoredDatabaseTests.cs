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
        var epoch = tablet.Position.Epoch;
        await tablet.DisconnectAsync();

        world.Clock.Advance(TimeSpan.FromSeconds(1));
        await Truth.RestoreAsync(world.Hubs[0]);
        await PublishAsync(world, bulletin, """{"words":"written again"}""");
        await world.RestartAsync(0);
        await world.SettleAsync();
        await tablet.SyncAsync();

        Assert.Equal("""{"words":"written again"}""", Assert.Single(tablet.Program).Document.GetRawText());
        Assert.True(tablet.Position.Epoch > epoch, "the epoch rose, so that kept ballots are sent again");
        Assert.Contains(world.Hubs[0].Log.Lines, line => line.Level is LogLevel.Critical);
    }

    private static Task PublishAsync(ProgramWorld world, PublicationId id, string document) => ProgramWorld.Write(
        world.Hubs[0], (session, log) => log.Publish(session, world.Organization, id, PublicationKind.Bulletin, new Audience(), document));
}
