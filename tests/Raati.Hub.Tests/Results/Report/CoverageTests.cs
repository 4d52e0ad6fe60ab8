using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Results.Report;

/// <summary>How much of the opening hours a poll's tablets were painting, through the API. The clock begins on a Monday at noon in the stores.</summary>
public sealed class CoverageTests
{
    private static readonly OpeningHours Mondays = new() { Week = [new DayHours { Weekday = 1, Opens = "08:00", Closes = "13:00" }] };

    [Theory, OnBothEngines]
    public async Task It_is_what_tablets_painted_of_their_stores_hours_while_the_poll_was_open_and_stays_with_the_certificate(Engine engine)
    {
        var clock = new FakeClock();
        clock.Advance(TimeSpan.FromMinutes(48));
        await using var database = await TestDatabase.CreateMigratedAsync(engine);
        await using var hub = await TestHub.StartAsync(database, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        var open = await AddStoreAsync(admin, "Kallio", Mondays);
        var untold = await AddStoreAsync(admin, "Töölö", null);
        await using var door = await Tablet.PairAsync(admin, open.Id, "Ovi");
        await using var tills = await Tablet.PairAsync(admin, open.Id, "Kassat");
        await using var elsewhere = await Tablet.PairAsync(admin, untold.Id, "Muualla");
        var poll = (await admin.PublishAsync(Sample.Poll("Maistuuko?"))).Id;
        Assert.Null((await admin.ReportAsync(poll)).Method.Coverage);

        // A silence of half a minute is none yet. One of two paints for 4 of 8 minutes: those of a store that has told no hours, and the last two minutes, are left out.
        await BeatAsync(minutes: 4, door, elsewhere);
        await door.DisconnectAsync();
        await BeatAsync(minutes: 6, elsewhere);
        await CoveredAsync(4 / 16.0, writtenMinutes: 4 + 10);

        // The store closes after 12 minutes; nothing that is painted in the hour after it counts, and no time after it either.
        await BeatAsync(minutes: 6, tills, elsewhere);
        await CoveredAsync((4 + 2) / 24.0, writtenMinutes: 10 + 16);
        await admin.CloseAsync(poll);
        clock.Leap(TimeSpan.FromHours(25));
        using var next = await hub.SignInAsync();
        var certificate = await next.CertifyAsync(poll);
        Assert.InRange(certificate.Coverage!.Value, 0.25, 0.30);

        clock.Leap(TimeSpan.FromDays(50));
        await Eventually.TrueAsync(async () => await PaintedMsAsync() == 0, what: "the hours themselves are too old to be kept");
        // A hub that has not read them before knows it of the certificate alone.
        await hub.DisposeAsync();
        await using var again = await TestHub.StartAsync(database, new HubSettings { Clock = clock });
        using var later = await again.SignInAsync();
        Assert.Equal(certificate.Coverage, (await later.ReportAsync(poll)).Method.Coverage);

        async Task BeatAsync(int minutes, params Tablet[] tablets)
        {
            for (var beat = 0; beat < minutes * 6; beat++)
            {
                clock.Advance(TimeSpan.FromSeconds(10));
                foreach (var tablet in tablets) await tablet.BeatAsync();
            }
        }

        async Task CoveredAsync(double share, int writtenMinutes)
        {
            // All but the last beats are written; what was read once stands for a while.
            await Eventually.TrueAsync(async () => await PaintedMsAsync() >= writtenMinutes * 60_000 - 40_000);
            using var reader = await hub.SignInAsync();
            await Eventually.TrueAsync(async () => (await reader.ReportAsync(poll)).Method.Coverage - share is >= 0 and < 0.05,
                what: $"{share} is covered");
        }

        Task<long> PaintedMsAsync() => database.CountAsync("select coalesce(sum(painting_ms), 0) from kiosk_hours");
    }

    private static Task<StoreView> AddStoreAsync(Operator admin, string name, OpeningHours? hours) =>
        admin.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = name, OpeningHours = hours });
}
