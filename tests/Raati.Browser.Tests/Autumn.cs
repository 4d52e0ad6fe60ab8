using Raati.Endurance;

namespace Raati.Browser.Tests;

/// <summary>
/// What a store in Helsinki shows over the end of summer time in 2026, and when: said once to the hub, and once more here as the clock on the
/// store's wall decides it, hour by hour and without the hub's rules.
/// </summary>
internal sealed class Autumn
{
    private static readonly TimeZoneInfo Helsinki = TimeZoneInfo.FindSystemTimeZoneById("Europe/Helsinki");
    private readonly List<Source> sources = [];

    private Autumn(DateTimeOffset start) => Start = start;

    /// <summary>When the hub is last heard.</summary>
    internal DateTimeOffset Start { get; }

    /// <summary>The colours of a picture, by its hash.</summary>
    internal Dictionary<string, (byte R, byte G, byte B)> Colors { get; } = [];

    internal int Campaigns { get; private set; }

    internal static DateTime WallAt(DateTimeOffset at) => TimeZoneInfo.ConvertTime(at, Helsinki).DateTime;

    /// <summary>Names of what may be on the glass then, by who takes the turns.</summary>
    internal Dictionary<string, string[]> On(DateTimeOffset at)
    {
        var wall = WallAt(at);
        var on = sources.Where(source => source.IsOn(wall)).ToArray();
        var only = on.Any(source => source.Only);
        return on.Where(source => !only || source.Only || !source.IsCampaign)
            .GroupBy(source => source.Name).ToDictionary(group => group.Key, group => group.SelectMany(source => source.Shows).ToArray());
    }

    internal static async Task<Autumn> PublishAsync(Operator maija, StoreView store, DateTimeOffset start)
    {
        var autumn = new Autumn(start);
        await maija.Api.Put($"/api/stores/{store.Id}", new StoreRequest
        {
            Name = store.Name,
            TimeZone = "Europe/Helsinki",
            OpeningHours = new OpeningHours
            {
                Week = [.. Enumerable.Range(1, 7).Select(day => new DayHours { Weekday = day, Opens = day is 7 ? "10:00" : "08:00", Closes = day is 7 ? "18:00" : "21:00" })],
            },
        });

        await autumn.AskAsync(maija, "Lisää kasvisruokaa?", until: null);
        await autumn.AskAsync(maija, "Pidemmät aukioloajat?", until: null);
        await autumn.AskAsync(maija, "Mitä leipää syksyksi?", until: new DateTime(2026, 10, 24, 12, 0, 0));
        await autumn.TellAsync(maija, "Tervetuloa Havuun", until: null);
        await autumn.TellAsync(maija, "Sadonkorjuu lauantaihin", until: new DateTime(2026, 10, 24, 22, 0, 0));

        await autumn.CampaignAsync(maija, "Aina", new CampaignSchedule(), _ => true,
            [await autumn.PictureAsync(maija, "aina", (196, 60, 40)), await FilmAsync(maija), Sample.Slide("Syysmarkkinat", seconds: 5)]);
        await autumn.CampaignAsync(maija, "Aamu", new CampaignSchedule { Weekdays = [1, 2, 3, 4, 5], Dayparts = [new() { From = "07:00", Until = "10:00" }] },
            wall => wall.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && wall.Hour is >= 7 and < 10,
            [await autumn.PictureAsync(maija, "aamu", (230, 180, 40))]);
        await autumn.CampaignAsync(maija, "Auki", new CampaignSchedule { OnlyWhenOpen = true },
            wall => wall.DayOfWeek is DayOfWeek.Sunday ? wall.Hour is >= 10 and < 18 : wall.Hour is >= 8 and < 21,
            [await autumn.PictureAsync(maija, "auki", (40, 140, 70)), Sample.Slide("Olemme auki", seconds: 5)]);
        // On the night of the change this hour comes twice, and it is on in both.
        await autumn.CampaignAsync(maija, "Yö", new CampaignSchedule { Dayparts = [new() { From = "03:00", Until = "04:00" }] },
            wall => wall.Hour is 3, [await autumn.PictureAsync(maija, "yo", (50, 60, 150))]);
        await autumn.CampaignAsync(maija, "Lauantain yö", new CampaignSchedule { Weekdays = [6], Dayparts = [new() { From = "22:00", Until = "02:00" }] },
            wall => (wall.DayOfWeek is DayOfWeek.Saturday && wall.Hour >= 22) || (wall.DayOfWeek is DayOfWeek.Sunday && wall.Hour < 2),
            [Sample.Slide("Lauantain yö", seconds: 5)]);
        await autumn.CampaignAsync(maija, "Vain perjantai", new CampaignSchedule { Weekdays = [5], Dayparts = [new() { From = "16:00", Until = "18:00" }] },
            wall => wall.DayOfWeek is DayOfWeek.Friday && wall.Hour is >= 16 and < 18,
            [await autumn.PictureAsync(maija, "vain", (150, 40, 140))], CampaignPriority.Only);
        return autumn;
    }

    /// <summary>Who shows that, for a failure's message.</summary>
    internal string Describe(string name) => $"{sources.Find(source => source.Shows.Contains(name))?.Name ?? "nobody's"} {name}";

    private async Task AskAsync(Operator maija, string question, DateTime? until)
    {
        await maija.PublishAsync(Sample.Poll(question) with { ClosesAtMs = MsOf(until) });
        sources.Add(new Source("polls", IsCampaign: false, Only: false, wall => until is null || wall < until, [question]));
    }

    private async Task TellAsync(Operator maija, string title, DateTime? until)
    {
        await maija.PublishAsync(Sample.Bulletin(title) with { ShowsUntilMs = MsOf(until) });
        sources.Add(new Source("bulletins", IsCampaign: false, Only: false, wall => until is null || wall < until, [title]));
    }

    private async Task CampaignAsync(
        Operator maija, string name, CampaignSchedule schedule, Func<DateTime, bool> isOn, SlideRequest[] slides, CampaignPriority priority = CampaignPriority.Normal)
    {
        var playlist = await maija.AddAsync(Sample.Playlist(name, slides));
        await maija.PublishAsync(Sample.Campaign(name, playlist.Id, schedule) with { Priority = priority });
        sources.Add(new Source(name, IsCampaign: true, priority is CampaignPriority.Only, isOn, [.. slides.Select(slide => slide.MediaSha256 ?? slide.Title!.Fi!)]));
        Campaigns++;
    }

    private async Task<SlideRequest> PictureAsync(Operator maija, string name, (byte R, byte G, byte B) color)
    {
        var picture = await maija.AddMediaAsync(Png.Write(640, 400, (x, _) => x / 40 % 4 is 0 ? ((byte)20, (byte)20, (byte)20) : color), $"{name}.png");
        Colors[picture.File.Sha256] = color;
        return new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Image, DurationMs = 5_000, MediaSha256 = picture.File.Sha256, Fit = SlideFit.Cover };
    }

    private static async Task<SlideRequest> FilmAsync(Operator maija)
    {
        var film = await maija.AddMediaAsync(Films.Vp9, "syksy.webm");
        return new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Video, DurationMs = 8_000, MediaSha256 = film.File.Sha256, Fit = SlideFit.Cover };
    }

    private static long? MsOf(DateTime? wall) => wall is { } at ? new DateTimeOffset(at, Helsinki.GetUtcOffset(at)).ToUnixTimeMilliseconds() : null;

    private sealed record Source(string Name, bool IsCampaign, bool Only, Func<DateTime, bool> IsOn, string[] Shows);
}
