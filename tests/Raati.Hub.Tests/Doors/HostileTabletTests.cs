using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Doors;

/// <summary>What one tablet says wrong must be its own trouble: the hub stays up, and the others' words are kept.</summary>
public sealed class HostileTabletTests
{
    [Theory, OnBothEngines]
    public async Task A_null_where_none_belongs_is_refused_and_the_hub_goes_on(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();

        foreach (var method in (string[])["Acknowledge", "Cast", "SubmitFeedback"])
        {
            await Assert.ThrowsAsync<HubException>(() => chain.First.Link.Connection.InvokeAsync<object>(method, new object?[] { null }));
            await Assert.ThrowsAsync<HubException>(() => chain.First.Link.Connection.InvokeAsync<object>(method, (object?)null));
        }

        var receipt = await new Shopper(chain.Tablets[1]).VotesAsync(poll, 1);
        Assert.Equal(CastOutcome.Accepted, receipt?.Outcome);
        await chain.Tablets[1].Link.Acknowledge([Painted(poll)]);
    }

    [Theory, OnBothEngines]
    public async Task A_reason_that_the_engine_refuses_is_kept_without_what_it_refuses(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var poll = await chain.PublishAsync();

        await chain.First.Link.Acknowledge([Failed(poll, "a\0b"), Painted(poll) with { Version = -1 }]);
        await chain.First.Link.Acknowledge([Failed(poll, new string('x', 199) + "\U0001F600")]);

        Assert.Equal(1, await chain.Hub.Database.CountAsync("select count(*) from receipts where reason = 'ab'"));
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from receipts where version < 1"));
    }

    [Theory, OnBothEngines]
    public async Task A_beat_that_the_engine_refuses_does_not_hide_the_other_tablets(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var beat = new Heartbeat
        {
            Digest = chain.First.Digest,
            Epoch = 1,
            Offset = 0,
            FramesPainted = 1,
            OutboxCount = -7,
            ParkedCount = 0,
            InUse = false,
            WallClockMs = long.MinValue,
            TimeQuality = TimeQuality.Synced,
            Build = "a\0b",
        };

        await chain.First.Link.Beat(beat);
        await chain.Tablets[1].Link.Beat(beat with { OutboxCount = 77, Build = "honest", WallClockMs = 0 });

        await Eventually.TrueAsync(async () => await chain.Hub.Database.CountAsync("select count(*) from presence where outbox_count = 77") == 1,
            what: "the other tablet's beat is written");
        await Eventually.TrueAsync(async () => await chain.Hub.Database.CountAsync("select count(*) from presence where build = 'ab'") == 1,
            what: "its own is written as far as it can be");
    }

    [Theory, OnBothEngines]
    public async Task A_wild_epoch_does_not_carry_the_organization_away(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);

        var reply = await chain.First.Link.Sync(new SyncRequest
        {
            Epoch = long.MaxValue - 1,
            Offset = 5,
            Digest = chain.First.Digest,
            Held = [],
            Build = "wild",
            Instance = Guid.NewGuid(),
        });

        Assert.Equal((SyncOutcome.Changes, 1), (reply.Outcome, reply.Epoch));
        Assert.Equal(1, await chain.Hub.Database.CountAsync("select max(log_epoch) from organizations"));
    }

    private static Receipt Painted(Guid poll) => new() { PublicationId = poll, Version = 1, State = ReceiptState.Painted, AtMs = 1 };

    private static Receipt Failed(Guid poll, string reason) => Painted(poll) with { State = ReceiptState.Failed, Reason = reason };
}
