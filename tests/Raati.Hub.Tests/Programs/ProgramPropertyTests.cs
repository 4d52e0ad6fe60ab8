using System.Text.Json;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;
using Xunit.Sdk;

namespace Raati.Hub.Tests.Programs;

/// <summary>
/// Whatever happens in whatever order: after one Sync a tablet's program is the definition, and on a live connection within one beat.
/// A failure names its seed; the same seed makes the same choices.
/// </summary>
[TakesLong]
public sealed class ProgramPropertyTests
{
    private const int Steps = 60;
    private const int ChecksEvery = 12;

    public static TheoryData<Engine, int, int> Runs()
    {
        var runs = new TheoryData<Engine, int, int>();
        for (var seed = 1; seed <= 3; seed++) runs.Add(Engine.Sqlite, 1, seed);
        for (var seed = 11; seed <= 14; seed++) runs.Add(Engine.Postgres, 2, seed);
        return runs;
    }

    [Theory, MemberData(nameof(Runs))]
    public async Task After_one_sync_or_one_beat_a_tablets_program_is_the_definition(Engine engine, int hubs, int seed)
    {
        await using var world = await ProgramWorld.CreateAsync(engine, seed, hubs, tablets: 5);
        var backedUp = false;
        for (var step = 1; step <= Steps; step++)
        {
            var what = world.Random.Next(100);
            if (what < 3 || (!backedUp && step > Steps / 3))
            {
                await Truth.BackUpAsync(world.Pick(world.Hubs));
                world.SinceBackup.Clear();
                backedUp = true;
            }
            else if (what < 7 && backedUp)
            {
                await RestoreAsync(world);
            }
            else
            {
                await ActAsync(world, what);
            }
            if (step % ChecksEvery == 0) await CheckAsync(world, seed, step);
        }
        if (backedUp) await RestoreAsync(world);
        await CheckAsync(world, seed, Steps + 1);
    }

    private static async Task ActAsync(ProgramWorld world, int what)
    {
        if (what < 55) await PublishAsync(world);
        else if (what < 65) await MoveAsync(world);
        else if (what < 72) await ProgramWorld.WriteMember(world.Pick(world.Hubs), (session, log) => ChangeStore(world, session, log));
        else if (what < 74) await world.RestartAsync(world.Random.Next(world.Hubs.Count));
        else if (what < 80) world.Pick(world.Tablets).LoseStorage();
        else if (what < 88) await world.Pick(world.Tablets).ConnectAsync(world.Pick(world.Hubs).Url);
        else if (what < 94) world.Clock.Advance(TimeSpan.FromMilliseconds(world.Random.Next(3000)));
        else await world.Pick(world.Tablets).SyncAsync();
    }

    /// <summary>On every hub at once: their transactions overlap, and commit in whatever order.</summary>
    private static Task PublishAsync(ProgramWorld world) => Task.WhenAll(world.Hubs.Select(hub =>
    {
        var what = world.Random.Next(10);
        var id = new PublicationId(what < 5 || world.Published.Count == 0 ? Guid.NewGuid() : world.Pick([.. world.Published]));
        var audience = Audiences.Any(world);
        world.Published.Add(id.Value);
        world.SinceBackup.Add(id.Value);
        return ProgramWorld.Write(hub, (session, log) => what switch
        {
            < 7 => log.Publish(session, world.Organization, id, PublicationKind.Bulletin, audience, world.Document()),
            < 9 => log.ChangeAudience(session, world.Organization, id, audience),
            _ => log.Withdraw(session, world.Organization, id),
        });
    }));

    private static Task MoveAsync(ProgramWorld world)
    {
        var kiosk = world.Pick(world.Tablets).Identity.KioskId;
        string[] tags = world.Chance(0.5) ? ["uusi"] : ["vanha", "uusi"];
        return ProgramWorld.WriteMember(world.Pick(world.Hubs), async (session, log) =>
        {
            await session.Execute(
                "update kiosks set store_id = @store, tags = @tags where organization_id = @organization and id = @kiosk",
                new { store = world.Pick(world.Stores).Id, tags = JsonSerializer.Serialize(tags), organization = world.Organization, kiosk });
            await log.MembershipChanged(session, world.Organization, Membership.Kiosk, kiosk);
        });
    }

    private static async Task ChangeStore(ProgramWorld world, Session session, OrganizationLog log)
    {
        var store = world.Pick(world.Stores).Id;
        await session.Execute("update stores set area_id = @area, format = @format where organization_id = @organization and id = @store", new
        {
            area = world.Pick(world.Areas).Id,
            format = world.Chance(0.5) ? "suur" : "pikku",
            organization = world.Organization,
            store,
        });
        await log.MembershipChanged(session, world.Organization, Membership.Store, store);
    }

    private static async Task RestoreAsync(ProgramWorld world)
    {
        // Time has passed since the backup was taken: a backup of this very moment is not an earlier state.
        world.Clock.Advance(TimeSpan.FromMilliseconds(1));
        await Truth.RestoreAsync(world.Pick(world.Hubs));
        if (world.Chance(0.5))
        {
            for (var hub = 0; hub < world.Hubs.Count; hub++) await world.RestartAsync(hub);
        }
        // What the restore lost is done again, in other words: the same publication, the same version, another document.
        foreach (var lost in world.SinceBackup.TakeLast(3))
        {
            await ProgramWorld.Write(world.Pick(world.Hubs), (session, log) => log.Publish(
                session, world.Organization, new PublicationId(lost), PublicationKind.Bulletin, new Audience { All = true }, world.Document()));
        }
    }

    private static async Task CheckAsync(ProgramWorld world, int seed, int step)
    {
        await world.SettleAsync();
        foreach (var tablet in world.Tablets)
        {
            if (!tablet.IsConnected) await tablet.ConnectAsync(world.Pick(world.Hubs).Url);
            else if (world.Chance(0.5)) await tablet.SyncAsync();
            else await tablet.BeatAsync();
            var definition = await Truth.ProgramAsync(world.Hubs[0], world.Organization, tablet.Identity.KioskId);
            var held = Truth.Held(tablet);
            if (!held.SequenceEqual(definition))
                throw new XunitException(
                    $"Seed {seed}, step {step}: {tablet.Identity.Name} holds\n{string.Join('\n', held)}\nand should hold\n{string.Join('\n', definition)}");
        }
    }
}
