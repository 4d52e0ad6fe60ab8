using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Kiosks;

public sealed class MovingTests
{
    [Theory, OnBothEngines]
    public async Task A_moved_tablet_gets_its_new_stores_program_and_votes_under_a_new_placement(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var (from, to) = (await maija.AddStoreAsync("Prisma"), await maija.AddStoreAsync("Sale"));
        await using var tablet = await Tablet.PairAsync(maija, from.Id, "Entrance");
        var here = await maija.PublishAsync(Sample.Poll("Here?") with { Audience = new Audience { Stores = [from.Id] } });
        var there = await maija.PublishAsync(Sample.Poll("There?") with { Audience = new Audience { Stores = [to.Id] } });
        await Eventually.TrueAsync(() => tablet.Holds(here.Id));
        var placement = tablet.Identity.PlacementId;

        var moved = await maija.MoveAsync(tablet.Identity.KioskId, to.Id);

        await Eventually.TrueAsync(() => tablet.Holds(there.Id) && !tablet.Holds(here.Id));
        await Eventually.TrueAsync(() => tablet.Identity.StoreId == to.Id);
        Assert.NotEqual(placement, moved.PlacementId);
        Assert.Equal(moved.PlacementId, tablet.Identity.PlacementId);
        Assert.Equal(CastOutcome.Accepted, (await tablet.VoteAsync(there.Id, 1))?.Outcome);
        Assert.Equal("Sale", tablet.Identity.StoreName);
    }

    [Theory, OnBothEngines]
    public async Task A_ballot_cast_before_the_move_and_sent_after_it_belongs_to_the_old_store(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var (from, to) = (await maija.AddStoreAsync("Prisma"), await maija.AddStoreAsync("Sale"));
        await using var tablet = await Tablet.PairAsync(maija, from.Id, "Entrance");
        var poll = await maija.PublishAsync(Sample.Poll("Where?"));
        await Eventually.TrueAsync(() => tablet.Holds(poll.Id));
        var ballot = tablet.Seal(poll.Id, 1);

        await maija.MoveAsync(tablet.Identity.KioskId, to.Id);
        await Eventually.TrueAsync(() => tablet.Identity.StoreId == to.Id);
        await tablet.DrainAsync();

        Assert.Equal(ballot.PlacementId, Assert.Single(tablet.Outbox.Done).PlacementId);
        var store = engine is Engine.Sqlite
            ? await hub.Database.ScalarAsync("select lower(hex(store_id)) from ballots")
            : await hub.Database.ScalarAsync("select replace(store_id::text, '-', '') from ballots");
        var expected = engine is Engine.Sqlite ? Convert.ToHexStringLower(from.Id.ToByteArray(bigEndian: true)) : $"{from.Id:N}";
        Assert.Equal(expected, store);
    }
}
