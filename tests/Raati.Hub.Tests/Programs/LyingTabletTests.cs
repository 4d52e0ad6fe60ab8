using System.Buffers.Text;
using System.Security.Cryptography;
using Microsoft.Extensions.Logging;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Programs;

/// <summary>Where a tablet says it stood counts only when the hub told it so: one broken tablet must not make all of them send their ballots again.</summary>
public sealed class LyingTabletTests
{
    [Theory, OnBothEngines]
    public async Task A_tablet_that_makes_up_its_place_a_hundred_times_raises_no_epoch_and_gets_its_whole_program(Engine engine)
    {
        await using var world = await ProgramWorld.CreateAsync(engine, seed: 1, hubs: 1, tablets: 1);
        await ProgramWorld.Write(world.Hubs[0], (session, log) => log.Publish(
            session, world.Organization, new PublicationId(Guid.NewGuid()), PublicationKind.Bulletin, new Audience(), world.Document()));
        await world.SettleAsync();
        using var neighbour = await world.Hubs[0].NewOrganizationAsync();
        await using var stranger = await Tablet.PairAsync(neighbour, (await neighbour.AddStoreAsync("Muualla")).Id, "ovi");
        var liar = world.Tablets[0];
        var (own, foreign) = (await liar.SyncAsync(), await stranger.SyncAsync());
        Assert.NotNull(own.Proof);
        Assert.NotEqual(own.Proof, foreign.Proof);

        for (var lie = 0; lie < 100; lie++)
        {
            world.Clock.Advance(TimeSpan.FromSeconds(1));
            var honest = new SyncRequest
            {
                Epoch = own.Epoch,
                Offset = own.Offset,
                Proof = own.Proof,
                Digest = liar.Digest,
                Held = [.. liar.Program.Select(held => new PublicationRef { Id = held.Id, Version = held.Version })],
                Build = "liar",
                Instance = Guid.NewGuid(),
            };
            var reply = await liar.Link.Sync((lie % 5) switch
            {
                0 => honest with { Offset = own.Offset + 1 + lie, Proof = null },
                1 => honest with { Offset = own.Offset + 1 + lie },
                2 => honest with { Epoch = own.Epoch + 1 + lie },
                3 => honest with { Epoch = foreign.Epoch, Offset = foreign.Offset, Proof = foreign.Proof },
                _ => honest with { Offset = own.Offset + 1 + lie, Proof = Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(16)) },
            });
            Assert.Equal((SyncOutcome.Changes, own.Epoch, 1), (reply.Outcome, reply.Epoch, reply.Add.Length));
        }

        Assert.Equal(own.Epoch, (await Truth.HeadAsync(world.Hubs[0], world.Organization)).Epoch);
        Assert.DoesNotContain(world.Hubs[0].Log.Lines, line => line.Level is LogLevel.Critical);
    }

    [Fact]
    public async Task Every_place_that_a_tablet_is_brought_to_comes_with_its_proof()
    {
        await using var world = await ProgramWorld.CreateAsync(Engine.Sqlite, seed: 1, hubs: 1, tablets: 1);
        var tablet = world.Tablets[0];
        var id = new PublicationId(Guid.NewGuid());
        var pushes = new List<Publication>();
        tablet.Applied += pushes.Add;

        while (pushes.Count == 0)
        {
            await ProgramWorld.Write(world.Hubs[0], (session, log) =>
                log.Publish(session, world.Organization, id, PublicationKind.Bulletin, new Audience(), world.Document()));
            await world.SettleAsync();
            await tablet.BeatAsync();
        }
        var synced = await tablet.SyncAsync();

        Assert.Equal(SyncOutcome.Current, synced.Outcome);
        Assert.Equal(22, synced.Proof?.Length);
        Assert.All(pushes.Where(push => push.Offset is not null), push => Assert.Equal(22, push.Proof?.Length));
    }
}
