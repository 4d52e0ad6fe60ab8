using Raati.Hub.Fleet.History;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Fleet;

/// <summary>What one tablet's page tells: its hours, its program, and what has happened to it.</summary>
public sealed class KioskPageTests
{
    private const long HourMs = 3_600_000;
    private const long DayMs = 24 * HourMs;

    [Theory, OnBothEngines]
    public async Task An_hour_tells_how_much_of_it_a_tablet_was_connected_painting_and_current(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        ToAWholeHour(scene);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = await IdAsync(scene);
        for (var beat = 0; beat < 6; beat++)
        {
            scene.Clock.Advance(TimeSpan.FromSeconds(10));
            await tablet.BeatAsync(framesPainted: beat < 4 ? 300 : 0);
        }
        await tablet.DisconnectAsync();
        await scene.SeesAsync("Ovi", KioskStatus.Offline);

        await Eventually.TrueAsync(async () =>
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            var hour = (await History(scene.Admin, kiosk)).Hours.SingleOrDefault();
            return hour is { ConnectedMs: 60_000, PaintingMs: 40_000, CurrentMs: 60_000, Connects: 1 };
        });
    }

    /// <summary>Beats carry vitals once in five minutes: what was told then stands until the next, and over a restart of the hub.</summary>
    [Theory, OnBothEngines]
    public async Task What_a_tablet_did_about_its_own_troubles_is_kept_and_shown(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = await IdAsync(scene);

        await tablet.BeatAsync(vitals: new Vitals { RejectedBuild = "build-7\0", SelfHeals = 3 });
        await tablet.BeatAsync();
        await Eventually.TrueAsync(async () => (await History(scene.Admin, kiosk)).Vitals is { RejectedBuild: "build-7", SelfHeals: 3 });

        await tablet.BeatAsync(vitals: new Vitals { RejectedBuild = new string('x', 10_000), SelfHeals = -1 });
        await Eventually.TrueAsync(async () => (await History(scene.Admin, kiosk)).Vitals is { RejectedBuild.Length: 64, SelfHeals: 0 });
    }

    [Theory, OnBothEngines]
    public async Task A_silence_is_no_uptime_and_hours_of_two_nodes_add_up(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        ToAWholeHour(scene);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = await IdAsync(scene);
        scene.Clock.Advance(TimeSpan.FromMinutes(10));
        await tablet.BeatAsync();
        var hour = scene.Clock.NowMs - (scene.Clock.NowMs % HourMs);
        await scene.Database.Write(session => HourStore.Add(session, new() { [(scene.Organization, new KioskId(kiosk), hour)] = new HourTally { ConnectedMs = 7_000, Connects = 2 } }));

        await Eventually.TrueAsync(async () =>
        {
            scene.Clock.Advance(TimeSpan.FromMinutes(1));
            return (await History(scene.Admin, kiosk)).Hours.FirstOrDefault() is { ConnectedMs: 32_000, Connects: 3 };
        });
    }

    [Theory, OnBothEngines]
    public async Task Hours_are_dropped_after_five_weeks_and_commands_after_90_days(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        ToAWholeHour(scene);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = await IdAsync(scene);
        var (now, organization) = (scene.Clock.NowMs, scene.Organization);
        foreach (var days in (int[])[91, 89])
        {
            var sent = await scene.Admin.Api.Post<CommandView>($"/api/kiosks/{kiosk}/commands", new CommandRequest { Kind = KioskCommandKind.Identify });
            await scene.Database.Write(session => session.Execute("update kiosk_commands set sent_at = @at where id = @id",
                new { at = now - (days * DayMs), id = sent.Id }));
        }
        await scene.Database.Write(session => HourStore.Add(session, new()
        {
            [(organization, new KioskId(kiosk), now - (40 * DayMs))] = new HourTally { ConnectedMs = 1 },
            [(organization, new KioskId(kiosk), now - (36 * DayMs))] = new HourTally { ConnectedMs = 1 },
            [(organization, new KioskId(kiosk), now - (34 * DayMs))] = new HourTally { ConnectedMs = 1 },
        }));

        // Once an hour.
        scene.Clock.Advance(TimeSpan.FromMinutes(61));

        await Eventually.EqualAsync(now - (34 * DayMs), () => scene.Database.Read(session => session.QueryOne<long>("select min(hour) from kiosk_hours")));
        await Eventually.EqualAsync(now - (89 * DayMs), () => scene.Database.Read(session => session.QueryOne<long>("select min(sent_at) from kiosk_commands")));
    }

    [Theory, OnBothEngines]
    public async Task A_tablets_vitals_stand_as_it_last_told_them(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = await IdAsync(scene);
        await tablet.Link.Beat(new Heartbeat
        {
            Digest = tablet.Digest,
            Epoch = tablet.Position.Epoch,
            Offset = tablet.Position.Offset,
            FramesPainted = 300,
            OutboxCount = 2,
            ParkedCount = 1,
            InUse = false,
            WallClockMs = scene.Clock.NowMs,
            TimeQuality = TimeQuality.Carried,
            Build = "b1",
            Vitals = new Vitals { Screen = "1280x800", BatteryPercent = 81, StorageUsedBytes = 5_000 },
        });

        await Eventually.TrueAsync(async () => await History(scene.Admin, kiosk) is { ParkedCount: 1, TimeQuality: TimeQuality.Carried, Vitals: { BatteryPercent: 81, Screen: "1280x800" } });
    }

    [Theory, OnBothEngines]
    public async Task A_tablets_program_says_what_it_holds_and_why_it_shows_not_the_rest(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var other = await scene.Admin.AddStoreAsync("Töölö");
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi", new TabletOptions { Acknowledges = false });
        var kiosk = await IdAsync(scene);
        var shown = await scene.Admin.PublishAsync(Sample.Poll("Näkyykö?"));
        var elsewhere = await scene.Admin.PublishAsync(Sample.Poll("Muualla?") with { Audience = new Audience { Stores = [other.Id] } });
        await Eventually.TrueAsync(() => tablet.Holds(shown.Id));
        await tablet.BeatAsync();
        await scene.SeesAsync("Ovi", KioskStatus.Online);

        var waiting = (await ProgramAsync(scene.Admin, kiosk)).Single(item => item.Id == shown.Id);
        Assert.Equal((true, ReceiptState.Unknown, LagReason.Waiting), (waiting.InAudience, waiting.State, waiting.Reason));
        await tablet.AcknowledgeAsync(
            new Receipt { PublicationId = shown.Id, Version = 1, State = ReceiptState.Applied, AtMs = scene.Clock.NowMs },
            new Receipt { PublicationId = shown.Id, Version = 1, State = ReceiptState.Painted, AtMs = scene.Clock.NowMs });

        var program = await ProgramAsync(scene.Admin, kiosk);
        var painted = program.Single(item => item.Id == shown.Id);
        Assert.Equal((ReceiptState.Painted, null, scene.Clock.NowMs), (painted.State, painted.Reason, painted.PaintedAtMs));
        Assert.False(program.Single(item => item.Id == elsewhere.Id).InAudience);
    }

    [Theory, OnBothEngines]
    public async Task A_tablets_past_has_its_stays_and_its_tokens(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var other = await scene.Admin.AddStoreAsync("Töölö");
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = await IdAsync(scene);
        scene.Clock.Advance(TimeSpan.FromHours(2));
        await scene.Admin.MoveAsync(kiosk, other.Id);

        var past = await scene.Admin.Api.Get<KioskPast>($"/api/kiosks/{kiosk}/past");
        Assert.Equal([other.Id, scene.Kallio.Id], past.Placements.Select(placement => placement.StoreId));
        Assert.Equal(past.Placements[0].FromMs, past.Placements[1].UntilMs);
        Assert.Null(past.Placements[0].UntilMs);
        Assert.Equal(0, past.Tokens.Single().Generation);
        Assert.Null(past.TokenSharedAtMs);
    }

    private static async Task<Guid> IdAsync(Scene scene)
    {
        await Eventually.TrueAsync(() => scene.Row("Ovi") is not null);
        return scene.Row("Ovi")!.KioskId;
    }

    private static Task<KioskHistory> History(Operator by, Guid kiosk) => by.Api.Get<KioskHistory>($"/api/kiosks/{kiosk}/history");

    private static Task<KioskPublication[]> ProgramAsync(Operator by, Guid kiosk) => by.Api.Get<KioskPublication[]>($"/api/kiosks/{kiosk}/program");

    /// <summary>The clock stands at the beginning of an hour.</summary>
    private static void ToAWholeHour(Scene scene) => scene.Clock.Advance(TimeSpan.FromMilliseconds(HourMs - (scene.Clock.NowMs % HourMs)));
}
