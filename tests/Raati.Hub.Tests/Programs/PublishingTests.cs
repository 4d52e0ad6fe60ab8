using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Programs;

public sealed class PublishingTests
{
    [Theory, OnBothEngines]
    public async Task A_published_poll_reaches_a_connected_tablet_and_a_closed_one_leaves_it(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var manager = await hub.SignInAsync();
        var store = await manager.AddStoreAsync("Havu Kuusiharju");
        await using var tablet = await Tablet.PairAsync(manager, store.Id, "ovi");
        Assert.Empty(tablet.Program);

        var poll = await manager.PublishAsync(Sample.Poll("Maistuiko?"));
        await Eventually.TrueAsync(() => tablet.Holds(poll.Id, 1));

        await manager.ArchiveAsync(poll.Id);
        await Eventually.TrueAsync(() => !tablet.Holds(poll.Id));
    }
}
