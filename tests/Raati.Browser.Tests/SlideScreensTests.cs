using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>
/// Every kind of slide that campaigns have, as <see cref="TabletScreensTests"/> looks at the other screens: axe finds nothing serious, nothing leaves
/// the glass and nothing is cut off, on 7 and 15 inches too. With RAATI_TEST_SCREENSHOTS it leaves a picture of each.
/// </summary>
[TakesLong]
public sealed class SlideScreensTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Languages = ["Suomi", "Svenska", "English"];

    private static readonly (string Name, int Width, int Height)[] Glasses =
    [
        ("lying", 1280, 800), ("upright", 800, 1280), ("seven-inch", 1024, 600), ("seven-inch-upright", 600, 1024), ("fifteen-inch", 1920, 1080),
    ];

    private readonly List<string> faults = [];
    private TabletStand stand = null!;

    [Fact]
    public async Task Every_slide_with_words_is_for_everyone()
    {
        await using var one = stand = await TabletStand.OpenAsync(chromium);
        var picture = (await stand.Maija.AddMediaAsync(await stand.Page.PictureOfAsync(), "Sato")).File.Sha256;
        var poll = await stand.Maija.PublishAsync(Bread);
        await using var others = await Tablet.PairAsync(stand.Maija, stand.Store, "Kassat");
        await Eventually.TrueAsync(() => others.Holds(poll.Id));
        for (var at = 0; at < 40; at++) others.Seal(poll.Id, 1 + at % 4);
        await others.DrainAsync();

        // While the poll is open it has turns of its own: its slide is waited for.
        await ShowAsync("result-open", new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.PollResult, DurationMs = 5_000, PollId = poll.Id }, "article.so-far");
        await stand.Maija.CloseAsync(poll.Id);
        await ShowAsync("result-closed", new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.PollResult, DurationMs = 5_000, PollId = poll.Id }, ".split");
        await ShowAsync("notice", Slide(SlideKind.Bulletin, SlideColor.Accent, Harvest, LongText));
        await ShowAsync("notice-picture", Slide(SlideKind.Bulletin, SlideColor.Light, Harvest, Text) with
        {
            MediaSha256 = picture, Fit = SlideFit.Cover, Description = Harvest,
        }, ".beside img");
        await ShowAsync("outcome", Slide(SlideKind.Outcome, SlideColor.Dark, Said, Done) with { PollId = poll.Id });
        await ShowAsync("qr", Slide(SlideKind.Qr, SlideColor.Warm, ReadMore, Text) with { Link = "https://havu.example/mita-kuulimme" });

        Assert.Empty(faults);
        Assert.Empty(stand.Complaints);
    }

    /// <summary>A picture has no tools on it, and is seen by nobody who has asked for another look: the idle tablet's language is its own.</summary>
    [Fact]
    public async Task Pictures_and_films_fill_every_glass()
    {
        await using var one = stand = await TabletStand.OpenAsync(chromium);
        var picture = (await stand.Maija.AddMediaAsync(await stand.Page.PictureOfAsync(), "Sato")).File.Sha256;
        var film = (await stand.Maija.AddMediaAsync(await stand.Page.FilmOfAsync(), "Filmi")).File.Sha256;

        foreach (var (name, language) in new[] { ("su", Language.Fi), ("sv", Language.Sv), ("en", Language.En) })
        {
            Language[] offered = [language, .. ((Language[])[Language.Fi, Language.Sv, Language.En]).Where(other => other != language)];
            await stand.Maija.Api.Put<SettingsView>("/api/settings", Sample.Settings() with { Languages = offered });
            await Expect(stand.Page.Locator("html")).ToHaveAttributeAsync("lang", WireEnum.Name(language));
            await FillAsync($"image-{name}", new SlideRequest
            {
                Id = Guid.CreateVersion7(), Kind = SlideKind.Image, DurationMs = 60_000, MediaSha256 = picture, Description = Harvest,
            }, ".picture");
            await FillAsync($"video-{name}", new SlideRequest
            {
                Id = Guid.CreateVersion7(), Kind = SlideKind.Video, DurationMs = 60_000, MediaSha256 = film, Description = Harvest, Fit = SlideFit.Cover,
            }, ".film.on video");
        }

        Assert.Empty(faults);
        Assert.Empty(stand.Complaints);
    }

    private static LocalizedText Harvest => new() { Fi = "Sadonkorjuuviikot alkavat maanantaina", Sv = "Skördeveckorna börjar på måndag", En = "Harvest weeks begin on Monday" };

    private static LocalizedText Text => new()
    {
        Fi = "Kotimaiset vihannekset tuoreina joka aamu kello seitsemän.",
        Sv = "Inhemska grönsaker, färska varje morgon klockan sju.",
        En = "Home-grown vegetables, fresh every morning at seven.",
    };

    /// <summary>As long as a slide's text may be.</summary>
    private static LocalizedText LongText => new() { Fi = Repeated(Text.Fi!), Sv = Repeated(Text.Sv!), En = Repeated(Text.En!) };

    private static LocalizedText Said => new()
    {
        Fi = "Toivoitte, että reikäleipää paistettaisiin myös sunnuntaisin", Sv = "Ni önskade att hålkakan bakas också på söndagar",
        En = "You wished that rye ring bread were baked on Sundays too",
    };

    private static LocalizedText Done => new()
    {
        Fi = "Nyt sitä paistetaan joka aamu 120 myymälässä, sunnuntaisinkin. Kiitos, että kerroitte!",
        Sv = "Nu bakas den varje morgon i 120 butiker, också på söndagar. Tack för att ni berättade!",
        En = "It is now baked every morning in 120 stores, Sundays included. Thank you for telling us!",
    };

    private static LocalizedText ReadMore => new() { Fi = "Lue, mitä vastasimme teille", Sv = "Läs vad vi svarade er", En = "Read what we answered" };

    private static PollRequest Bread => Sample.Poll("leipä") with
    {
        Questions =
        [
            Sample.SingleChoice(1, "", "", "", "", "") with
            {
                Text = new LocalizedText { Fi = "Minkä leivän haluat paistopisteelle?", Sv = "Vilket bröd ska vi baka i butiken?", En = "Which bread should we bake in store?" },
                Options =
                [
                    Option(1, "Reikäleipä", "Hålkaka", "Rye ring bread"), Option(2, "Saaristolaisleipä", "Skärgårdslimpa", "Archipelago bread"),
                    Option(3, "Hapanjuurileipä", "Surdegsbröd", "Sourdough loaf"), Option(4, "Perunarieska", "Potatisrieska", "Potato flatbread"),
                ],
            },
        ],
    };

    private static Option Option(int id, string fi, string sv, string en) => new() { Id = id, Text = new LocalizedText { Fi = fi, Sv = sv, En = en } };

    private static string Repeated(string text) => string.Join(' ', Enumerable.Repeat(text, 8))[..400];

    private static SlideRequest Slide(SlideKind kind, SlideColor color, LocalizedText title, LocalizedText text) =>
        new() { Id = Guid.CreateVersion7(), Kind = kind, DurationMs = 60_000, Title = title, Text = text, Color = color };

    /// <summary>A campaign of this slide alone, looked at and taken off again.</summary>
    private async Task ShowAsync(string screen, SlideRequest slide, string? seen = null)
    {
        var campaign = await PublishAsync(screen, slide, seen ?? ".told-slide h1");
        foreach (var look in (string?[])[null, "Teksti", "Kontrasti"])
        {
            if (look is not null) await stand.SwitchAsync(look);
            foreach (var language in Languages)
            {
                await stand.Button(language).ClickAsync();
                var name = $"{screen}{(look is null ? "" : look is "Teksti" ? "-large" : "-contrast")}-{language[..2].ToLowerInvariant()}";
                foreach (var (glass, width, height) in Glasses)
                {
                    // All looks lying and upright; the other glasses as they mostly are.
                    if (look is not null && glass.Contains("inch", StringComparison.Ordinal)) continue;
                    await stand.Page.SetViewportSizeAsync(width, height);
                    await stand.FramesAsync();
                    await LookAsync($"{name}-{glass}", axe: !glass.Contains("inch", StringComparison.Ordinal));
                }
                await stand.Page.SetViewportSizeAsync(1280, 800);
            }
            await stand.Button("Suomi").ClickAsync();
            if (look is not null) await stand.SwitchAsync(look);
        }
        await WithdrawAsync(campaign);
    }

    private async Task FillAsync(string screen, SlideRequest slide, string seen)
    {
        var campaign = await PublishAsync(screen, slide, seen);
        foreach (var (glass, width, height) in Glasses)
        {
            await stand.Page.SetViewportSizeAsync(width, height);
            await stand.FramesAsync();
            await LookAsync($"{screen}-{glass}", axe: glass is "lying" or "upright");
            var box = await stand.Page.Locator($".layer.shown {seen}").First.BoundingBoxAsync();
            if (box is not { X: <= 0, Y: <= 0 } || box.Width < width || box.Height < height) faults.Add($"{screen}-{glass}: does not fill the glass");
        }
        await stand.Page.SetViewportSizeAsync(1280, 800);
        await WithdrawAsync(campaign);
    }

    private async Task<CampaignView> PublishAsync(string screen, SlideRequest slide, string seen)
    {
        var playlist = await stand.Maija.AddAsync(Sample.Playlist(screen, slide));
        var campaign = await stand.Maija.PublishAsync(Sample.Campaign(screen, playlist.Id));
        await Expect(stand.Page.Locator($".layer.shown {seen}").First).ToBeVisibleAsync(new() { Timeout = 40_000 });
        return campaign;
    }

    private async Task WithdrawAsync(CampaignView campaign)
    {
        await stand.Maija.Api.Post<CampaignView>($"/api/campaigns/{campaign.Id}/withdraw");
        await Expect(stand.Page.Locator(".layer.shown :is(.told-slide, .full, .results)")).ToHaveCountAsync(0);
    }

    private async Task LookAsync(string name, bool axe)
    {
        var seen = await stand.Page.GlassFaultsAsync(mayScroll: true);
        await stand.Page.PictureAsync($"tablet-slide-{name}");
        faults.AddRange(seen.Concat(axe ? await Axe.SeriousAsync(stand.Page) : []).Select(fault => $"{name}: {fault}"));
    }
}
