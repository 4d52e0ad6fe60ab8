using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Signage.Plays;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage.Plays;

/// <summary>Each play once, whatever becomes of lines, nodes and answers.</summary>
[TakesLong]
public sealed class PlayOnceTests
{
    private const int TabletCount = 4;
    private const int PlaysEach = 120;
    private const int Kills = 3;
    private const int Rounds = 8;

    /// <summary>Reports of any length, in any order, sent twice and at once, with numbers twice in them: as long as each says after what it comes.</summary>
    [Theory, OnBothEngines]
    public async Task However_reports_are_cut_doubled_and_shuffled_their_sum_is_the_set_of_plays(Engine engine)
    {
        const int seed = 20371123;
        var random = new Random(seed);
        await using var stage = await PlayStage.StartAsync(engine, slides: 3);
        var tablets = await TabletsAsync(stage);
        await using var database = engine is Engine.Postgres ? stage.Ground.Hub.Database.ForAnotherHub() : null;
        await using var second = database is null ? null : await TestHub.StartAsync(database, new HubSettings { Clock = stage.Ground.Clock });
        PlayBox[] boxes = [.. new[] { stage.Ground.Hub, second ?? stage.Ground.Hub }.Select(hub => hub.Services.GetRequiredService<PlayBox>())];
        var expected = new Dictionary<Guid, (long Plays, long Ms)>();
        foreach (var tablet in tablets)
        {
            for (var at = 0; at < PlaysEach; at++)
            {
                var play = tablet.Plays(stage.Campaign, random.Next(3), seenMs: random.Next(1, 20_000));
                var sum = expected.GetValueOrDefault(play.SlideId);
                expected[play.SlideId] = (sum.Plays + 1, sum.Ms + play.SeenMs);
            }
        }

        for (var round = 0; round < Rounds; round++)
        {
            await Task.WhenAll(from tablet in tablets
                               from box in boxes
                               select box.Report(
                                   new OrganizationId(tablet.Identity.OrganizationId!.Value), new KioskId(tablet.Identity.KioskId), Some(tablet, random), default));
        }
        await Task.WhenAll(tablets.Select(tablet => tablet.ReportPlaysAsync()));

        var lines = (await stage.ReportAsync("slide")).Lines;
        Assert.True(lines.ToDictionary(line => line.Slide!.Id, line => (line.Figures.Plays, line.Figures.SeenMs)).OrderBy(one => one.Key)
            .SequenceEqual(expected.OrderBy(one => one.Key)), $"seed {seed}");
        await DisposeAsync(tablets, stage);
    }

    /// <summary>What was answered is on disk; what was not is sent again, and is there once.</summary>
    [Theory, OnBothEngines]
    public async Task A_hub_that_is_killed_while_plays_come_in_counts_each_once(Engine engine)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(engine);
        await using var hub = await HubProcess.StartAsync(database);
        using var operate = await hub.SignInAsync();
        var store = await operate.AddStoreAsync("Keskusta");
        var playlist = await operate.AddAsync(Sample.Playlist("Syksy"));
        var campaign = (await operate.PublishAsync(Sample.Campaign("Syyskampanja", playlist.Id))).Id;
        var tablets = new Tablet[TabletCount];
        for (var at = 0; at < tablets.Length; at++)
        {
            tablets[at] = await Tablet.PairAsync(operate, store.Id, $"Tabletti {at}");
            var tablet = tablets[at];
            await Eventually.TrueAsync(() => tablet.Holds(campaign));
        }

        for (var kill = 0; kill < Kills; kill++)
        {
            foreach (var tablet in tablets)
            {
                if (!tablet.IsConnected) await tablet.ConnectAsync();
                for (var at = 0; at < PlaysEach; at++) tablet.Plays(campaign);
            }
            var before = await CountAsync();
            var reports = tablets.Select(TryReportAsync).ToArray();
            // Some are on disk, some on their way.
            await Eventually.TrueAsync(async () => await CountAsync() > before);
            await hub.KillAsync();
            await Task.WhenAll(reports);
            await hub.RestartAsync();
        }
        foreach (var tablet in tablets)
        {
            await tablet.ConnectAsync();
            await tablet.ReportPlaysAsync();
        }

        const int made = TabletCount * PlaysEach * Kills;
        Assert.Equal(made, await CountAsync());
        Assert.Equal(made, await database.CountAsync("select sum(plays) from play_days"));
        Assert.Equal(made, await database.CountAsync("select sum(high_water) from play_runs"));
        foreach (var tablet in tablets) await tablet.DisposeAsync();

        Task<long> CountAsync() => database.CountAsync("select coalesce(sum(plays), 0) from play_hours");
    }

    /// <summary>A backup that knows less than tablets were told: they hand in again what they still have.</summary>
    [Theory, OnBothEngines]
    public async Task A_restored_database_is_told_again_what_it_had_been_told(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var tablet = stage.Tablet;
        for (var at = 0; at < 5; at++) tablet.Plays(stage.Campaign);
        await tablet.ReportPlaysAsync();
        await stage.Ground.Hub.Database.ScalarAsync("update play_runs set high_water = 2");
        await stage.Ground.Hub.Database.ScalarAsync("update play_hours set plays = 2");
        await stage.Ground.Hub.Database.ScalarAsync("update play_days set plays = 2");

        tablet.Plays(stage.Campaign);
        await tablet.ReportPlaysAsync();

        Assert.Equal(6, (await stage.ReportAsync("campaign")).Total.Plays);
    }

    /// <summary>Any stretch of its plays, some of them twice, in any order.</summary>
    private static PlayReport Some(Tablet tablet, Random random)
    {
        var after = random.Next(0, PlaysEach);
        var plays = tablet.WaitingPlays.Skip(after).Take(random.Next(0, 60)).ToList();
        plays.AddRange(plays.Take(random.Next(0, 20)).ToArray());
        return tablet.Report(plays.OrderBy(_ => random.Next()), after);
    }

    private static async Task<Tablet[]> TabletsAsync(PlayStage stage)
    {
        var tablets = new List<Tablet> { stage.Tablet };
        while (tablets.Count < TabletCount)
        {
            tablets.Add(await stage.Ground.TabletAsync(stage.Ground.Store, $"Tabletti {tablets.Count}"));
            await stage.HoldsAsync(tablets[^1]);
        }
        return [.. tablets];
    }

    private static async Task TryReportAsync(Tablet tablet)
    {
        try
        {
            await tablet.ReportPlaysAsync();
        }
        catch (Exception)
        {
            // The hub is dead: what was not acknowledged waits.
        }
    }

    private static async Task DisposeAsync(Tablet[] tablets, PlayStage stage)
    {
        foreach (var tablet in tablets.Where(tablet => tablet != stage.Tablet)) await tablet.DisposeAsync();
    }
}
