using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>
/// A takeover in every language, large and in high contrast, on every glass: axe finds nothing serious and nothing is cut off, also when it is
/// as long as it may be; its picture stands beside it where there is room. With RAATI_TEST_SCREENSHOTS it leaves a picture of each.
/// </summary>
[TakesLong]
public sealed class TakeoverScreensTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly (string Name, int Width, int Height)[] Glasses =
        [("lying", 1280, 800), ("upright", 800, 1280), ("seven-inch", 1024, 600), ("seven-inch-upright", 600, 1024)];

    private static readonly (string Name, (string More, string Top) Arrow)[] Languages =
    [
        ("Suomi", ("Lisää", "Alkuun")), ("Svenska", ("Mer", "Till början")), ("English", ("More", "To the top")),
    ];

    /// <summary>Three languages of 300 characters don't fit on 7 inches, nor everywhere in large text.</summary>
    private static readonly string[] MayScroll =
    [
        "usual-large-seven-inch", "usual-large-seven-inch-upright", "long-seven-inch", "long-seven-inch-upright", "long-contrast-seven-inch",
        "long-contrast-seven-inch-upright", "long-large-seven-inch", "long-large-seven-inch-upright", "long-large-lying", "long-large-upright",
    ];

    private readonly List<string> faults = [];

    [Theory]
    [InlineData("usual")]
    [InlineData("long")]
    public async Task It_is_for_everyone(string message)
    {
        await using var stand = await TabletStand.OpenAsync(chromium);
        await stand.AskAsync("Minkä leivän haluat?", "Reikäleipä", "Limppu");
        var picture = await stand.Maija.AddMediaAsync(await stand.Page.PictureOfAsync(600, 800), "Purkki");
        var at = 0;
        foreach (var look in (string?[])[null, "Teksti", "Kontrasti"])
        {
            foreach (var language in Languages)
            {
                if (look is not null) await stand.SwitchAsync(look);
                await stand.Button(language.Name).ClickAsync();
                var given = await stand.Maija.GiveAsync(Message(message, at++) with { ImageSha256 = picture.File.Sha256 });
                await Expect(stand.Page.Locator(".takeover h1")).ToBeVisibleAsync();
                await Expect(stand.Page.Locator(".takeover .sight img")).ToHaveJSPropertyAsync("complete", true);
                await LookAsync(stand, look switch { null => message, "Teksti" => $"{message}-large", _ => $"{message}-contrast" }, language);
                await stand.Maija.EndAsync(given.Id);
                await Expect(stand.Page.Locator(".takeover")).ToHaveCountAsync(0);
                await stand.Button("Suomi").ClickAsync();
                if (look is not null) await stand.SwitchAsync(look);
            }
        }
        Assert.True(faults.Count == 0, string.Join('\n', faults));
        Assert.Empty(stand.Complaints);
    }

    private async Task LookAsync(TabletStand stand, string screen, (string Name, (string More, string Top) Arrow) language)
    {
        foreach (var (glass, width, height) in Glasses)
        {
            await stand.Page.SetViewportSizeAsync(width, height);
            // Somebody is still there: the language and the look are this person's.
            await stand.Page.Keyboard.PressAsync("Shift");
            await stand.FramesAsync();
            var name = $"{screen}-{glass}";
            var mayScroll = MayScroll.Contains(name);
            var seen = await stand.Page.GlassFaultsAsync(mayScroll);
            await stand.Page.PictureAsync($"tablet-takeover-{screen}-{language.Name[..2].ToLowerInvariant()}-{glass}");
            if (seen.Length == 0 && await stand.Page.Locator(".takeover .more").IsVisibleAsync()) seen = await stand.ToTheEndAsync(language.Arrow);
            faults.AddRange(seen.Concat(await Axe.SeriousAsync(stand.Page)).Select(fault => $"{name}: {fault} ({language.Name})"));
        }
        await stand.Page.SetViewportSizeAsync(1280, 800);
    }

    /// <summary>Each on another ground, and every second one can be put aside.</summary>
    private static TakeoverRequest Message(string message, int at) => Sample.Takeover("") with
    {
        Kind = (TakeoverKind)(1 + at % 4),
        Color = (TakeoverColor)(1 + at % 4),
        Blocks = at % 2 == 0,
        Title = message is "long" ? LongTitle : Title,
        Text = message is "long" ? LongText : Text,
        Link = message is "long" ? "https://www.example.com/".PadRight(200, 'x') : "https://havu.example/t/7",
    };

    private static LocalizedText Title => new() { Fi = "Älä syö tätä tuotetta", Sv = "Ät inte den här produkten", En = "Do not eat this product" };

    private static LocalizedText Text => new()
    {
        Fi = "Niittylän tomaattipesto 190 g\nParasta ennen 14.3.2027\n\nPurkissa voi olla maapähkinää, jota ei ole merkitty. Palauta se kauppaan, "
            + "saat rahat takaisin ilman kuittia.",
        Sv = "Niittylä tomatpesto 190 g, bäst före 14.3.2027. Kan innehålla jordnöt som inte nämns på etiketten. Lämna den i butiken, du får "
            + "pengarna tillbaka utan kvitto.",
        En = "Niittylä tomato pesto 190 g, best before 14.3.2027. The jar may contain peanut that is not on the label. Bring it back to the store "
            + "for a refund, no receipt needed.",
    };

    private static LocalizedText LongTitle => new()
    {
        Fi = "Poistu rakennuksesta lähintä uloskäyntiä käyttäen heti nyt !",
        Sv = "Lämna byggnaden genast genom närmaste utgång utan dröjsmål !",
        En = "Leave the building at once by the nearest exit, do not wait!",
    };

    private static LocalizedText LongText => new()
    {
        Fi = Repeated("Palvelutiskin henkilökunta neuvoo. Jätä ostoskärryt paikoilleen, älä käytä hissiä ja kokoonnu pysäköintialueelle. "),
        Sv = Repeated("Personalen visar vägen. Lämna kundvagnarna där de står, använd inte hissen och samlas på parkeringsplatsen utanför. "),
        En = Repeated("The staff will show you the way. Leave your trolley where it stands, do not use the lift and gather outside. "),
    };

    private static string Repeated(string text) => string.Concat(Enumerable.Repeat(text, 3))[..300];
}
