using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Programs;

/// <summary>What a tablet may say of publications, and of which.</summary>
public sealed class ReceiptBoundsTests
{
    [Theory, OnBothEngines]
    public async Task More_than_a_call_holds_is_refused_whole_and_the_connection_lives(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var poll = await chain.PublishAsync();
        var wild = Enumerable.Range(1, 201).Select(version => Painted(poll, version)).ToArray();

        await Assert.ThrowsAsync<HubException>(() => chain.First.Link.Acknowledge(wild));

        Assert.True(chain.First.IsConnected);
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from receipts where version > 1"));
        await chain.First.Link.Acknowledge(wild[..200]);
        await chain.First.Link.Acknowledge([]);
        // Of what it can't have held nothing is kept: a publication's later versions are not there yet.
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from receipts where version > 1"));
    }

    [Theory, OnBothEngines]
    public async Task Publications_of_nobody_and_of_another_organization_get_no_receipt(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        using var stranger = await chain.Hub.NewOrganizationAsync();
        var theirs = await stranger.PublishAsync(Sample.Poll("Ei teille"));

        await chain.First.Link.Acknowledge([Painted(theirs.Id, 1), Painted(Guid.NewGuid(), 1), Painted(Guid.Empty, 1)]);

        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from receipts"));
    }

    [Theory, OnBothEngines]
    public async Task Wild_numbers_are_dropped_or_brought_within_bounds(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        await chain.First.DisconnectAsync();
        var poll = (await chain.Operate.PublishAsync(Sample.Poll("Maistuuko?"))).Id;
        await using var mute = new Tablet(chain.Hub.Url, chain.First.Token, new TabletOptions { Acknowledges = false });
        await mute.ConnectAsync();

        await mute.Link.Acknowledge(
        [
            Painted(poll, int.MinValue), Painted(poll, 0), Painted(poll, int.MaxValue),
            Painted(poll, 1) with { State = ReceiptState.Unknown }, Painted(poll, 1) with { State = ReceiptState.Received, AtMs = long.MinValue },
            Painted(poll, 1) with { State = ReceiptState.Applied, AtMs = long.MaxValue },
        ]);

        Assert.Equal(1, await chain.Hub.Database.CountAsync("select count(*) from receipts"));
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select received_at from receipts"));
        Assert.InRange(await chain.Hub.Database.CountAsync("select applied_at from receipts"), 1, TimeProvider.System.GetUtcNow().AddMinutes(1).ToUnixTimeMilliseconds());
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from receipts where painted_at is not null"));
    }

    private static Receipt Painted(Guid poll, int version) => new() { PublicationId = poll, Version = version, State = ReceiptState.Painted, AtMs = 1 };
}
