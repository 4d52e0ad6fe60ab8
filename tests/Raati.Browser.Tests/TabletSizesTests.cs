using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>
/// Glass from 7 to 15 inches, and the most options there may be: nothing is cut off, the results fit without scrolling, and every option of a
/// question can be reached. With RAATI_TEST_SCREENSHOTS it leaves a picture of each.
/// </summary>
[TakesLong]
public sealed class TabletSizesTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (string Name, int Width, int Height)[] Glasses =
    [
        ("seven-inch", 1024, 600), ("seven-inch-upright", 600, 1024), ("ten-inch", 1280, 800), ("ten-inch-upright", 800, 1280),
        ("fifteen-inch", 1920, 1080), ("fifteen-inch-upright", 1080, 1920),
    ];

    /// <summary>Each as long as the longest: an order is drawn for every shopper, and no order may make a row higher than another does.</summary>
    private static readonly string[] Wishes =
    [
        "Lisää kotimaisia juureksia ja vihanneksia", "Pidemmät aukioloajat viikonlopun iltoihin", "Enemmän kasvisruokaa aivan joka hyllyyn",
        "Lounaspaikka, jossa voi istua rauhassa", "Itsepalvelu ilman jonoja ja odottamista", "Pullonpalautus sisäänkäynnin viereen heti",
        "Lähileipomon tuoretta leipää joka aamu", "Edullisempia hintoja joka ikinen viikko", "Lastenrattaiden kanssa leveämmät käytävät",
        "Pyörille katettu paikka oven viereen", "Paikallisten tuottajien omia esittelyjä", "Hävikkiruoka helposti löydettäväksi ensin",
    ];

    /// <summary>
    /// Where a list may be longer than the glass: options of 96 px and 32 px type that fill a column, and large text. Everything else fits in
    /// whatever order the options were drawn; the results do in ordinary text on every glass.
    /// </summary>
    private static readonly string[] MayScroll =
    [
        "poll-5-seven-inch-large", "poll-5-seven-inch-upright-large", "poll-8-seven-inch-large", "poll-8-seven-inch-upright-large",
        "poll-12-seven-inch", "poll-12-seven-inch-upright", "poll-12-seven-inch-large", "poll-12-seven-inch-upright-large",
        "poll-12-ten-inch-large", "poll-12-ten-inch-upright-large", "poll-12-fifteen-inch-large", "poll-12-fifteen-inch-upright-large",
        "question-seven-inch-large", "question-seven-inch-upright-large", "bulletin-seven-inch-large", "bulletin-seven-inch-upright-large",
        "results-8-seven-inch-large", "results-12-seven-inch-large", "results-12-seven-inch-upright-large",
    ];

    private readonly List<string> faults = [];

    [Theory]
    [InlineData(2)]
    [InlineData(5)]
    [InlineData(8)]
    [InlineData(12)]
    public async Task A_poll_fits_every_glass(int options)
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        const string question = "Mitä toivoisit eniten omaan lähikauppaasi tänä syksynä?";
        var poll = await stand.AskAsync(question, Wishes[..options]);
        await using var others = await Tablet.PairAsync(stand.Maija, stand.Store, "Kassat");
        await Eventually.TrueAsync(() => others.Holds(poll.Id));
        for (var answer = 0; answer < 60; answer++) others.Seal(poll.Id, 1 + answer * answer % options);
        await others.DrainAsync();
        await Expect(stand.Page.GetByText("60 vastausta")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await LookAllAsync(stand, $"poll-{options}");

        await stand.SettledAsync();
        await stand.Option(Wishes[0]).TapAsync();
        await Expect(stand.Tablet.Bar(Wishes[0])).ToContainTextAsync(new Regex("vastausta?|%"));
        await LookAllAsync(stand, $"results-{options}");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    /// <summary>Every screen on the smallest glass, in two languages, with the longest bulletin there may be.</summary>
    [Fact]
    public async Task Every_screen_fits_seven_inches()
    {
        await using var stand = await TabletStand.OpenAsync(chromium, PairingAsync);
        var bulletin = await stand.Maija.PublishAsync(Sample.Bulletin("") with
        {
            Title = Both("Teidän toiveestanne: reikäleipä palaa", "Enligt er önskan: hålkakan är tillbaka"),
            Text = Both(Long, Long),
        });
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Teidän toiveestanne: reikäleipä palaa");
        await LookSmallAsync(stand, "bulletin");

        await stand.Button("Anna palautetta").TapAsync();
        await LookSmallAsync(stand, "mood");
        await stand.Button("Todella huono").TapAsync();
        await LookSmallAsync(stand, "category");
        await stand.Button("Siisteys").TapAsync();
        await stand.Page.Keyboard.TypeAsync("Kauramaitoa ei löytynyt taaskaan iltaseitsemältä.");
        await LookSmallAsync(stand, "words");
        await stand.Button("Lähetä").TapAsync();
        await LookSmallAsync(stand, "thanks");
        await stand.Button("Valmis").TapAsync();

        await stand.Maija.WithdrawAsync(bulletin.Id);
        var poll = await stand.Maija.PublishAsync(Sample.Poll("kaksi") with
        {
            Questions = [Sample.SingleChoice(1, "Mitä toivoisit?", Wishes[..5]), Sample.SingleChoice(2, "Mitä toivoisit eniten omaan lähikauppaasi?", Wishes[..5])],
        });
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Mitä toivoisit?");
        await stand.SettledAsync();
        await stand.Option(Wishes[0]).TapAsync();
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Mitä toivoisit eniten omaan lähikauppaasi?");
        await LookSmallAsync(stand, "question");
        await stand.SettledAsync();
        await stand.Option(Wishes[0]).TapAsync();
        await Expect(stand.Tablet.Bar(Wishes[0])).ToBeVisibleAsync();
        await LookSmallAsync(stand, "results");
        Assert.True(faults.Count == 0, string.Join('\n', faults));
    }

    private static string Long => string.Concat(Enumerable.Repeat("Ensimmäinen uunillinen on paistopisteellä perjantaina kello 9. ", 7))[..400];

    private static LocalizedText Both(string finnish, string swedish) => new() { Fi = finnish, Sv = swedish };

    private async Task PairingAsync(IPage page)
    {
        foreach (var (glass, width, height) in Glasses)
        {
            await page.SetViewportSizeAsync(width, height);
            await Expect(page.Locator(".qr path")).ToBeAttachedAsync();
            faults.AddRange((await page.GlassFaultsAsync(mayScroll: false)).Select(fault => $"pairing-{glass}: {fault}"));
            await page.PictureAsync($"sizes-pairing-{glass}");
        }
        await page.SetViewportSizeAsync(1280, 800);
    }

    private async Task LookSmallAsync(TabletStand stand, string screen)
    {
        foreach (var (glass, width, height) in Glasses[..2])
        {
            await stand.Page.SetViewportSizeAsync(width, height);
            foreach (var language in (string[])["Svenska", "Suomi"])
            {
                await stand.Button(language).PressAsync("Enter");
                await stand.FramesAsync();
                await LookAsync(stand, $"{screen}-{glass}", language);
                await stand.SwitchAsync(language is "Suomi" ? "Teksti" : "Text");
                await LookAsync(stand, $"{screen}-{glass}-large", language);
                await stand.SwitchAsync(language is "Suomi" ? "Teksti" : "Text");
                await stand.SwitchAsync("Kontrast" + (language is "Suomi" ? "i" : ""));
                await LookAsync(stand, $"{screen}-{glass}", language + "-contrast");
                await stand.SwitchAsync("Kontrast" + (language is "Suomi" ? "i" : ""));
            }
        }
        await stand.Page.SetViewportSizeAsync(1280, 800);
    }

    private async Task LookAllAsync(TabletStand stand, string screen)
    {
        foreach (var (glass, width, height) in Glasses)
        {
            await stand.Page.SetViewportSizeAsync(width, height);
            await LookAsync(stand, $"{screen}-{glass}");
            await stand.SwitchAsync("Teksti");
            await LookAsync(stand, $"{screen}-{glass}-large");
            await stand.SwitchAsync("Teksti");
        }
        await stand.Page.SetViewportSizeAsync(1280, 800);
    }

    /// <summary>Nothing is cut off or covered, and what scrolls is known to, says so, and has an end that can be reached.</summary>
    private async Task LookAsync(TabletStand stand, string name, string look = "Suomi")
    {
        var mayScroll = MayScroll.Contains(name);
        var seen = await stand.Page.GlassFaultsAsync(mayScroll);
        await stand.Page.PictureAsync($"sizes-{name}-{look.ToLowerInvariant()}");
        if (mayScroll && seen.Length == 0 && await stand.Page.Locator(".more").IsVisibleAsync())
            seen = await stand.ToTheEndAsync(look.StartsWith("Suomi", StringComparison.Ordinal) ? ("Lisää", "Alkuun") : ("Mer", "Till början"));
        faults.AddRange(seen.Select(fault => $"{name}: {fault} ({look})"));
    }
}
