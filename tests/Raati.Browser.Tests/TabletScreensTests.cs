using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>
/// Every screen of the tablet in every language, large and in high contrast, lying and upright: axe finds nothing serious, and nothing
/// leaves the glass. With RAATI_TEST_SCREENSHOTS it leaves a picture of each.
/// </summary>
[TakesLong]
public sealed class TabletScreensTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly string[] Languages = ["Suomi", "Svenska", "English"];

    private static readonly (string Name, int Width, int Height)[] Positions = [("lying", 1280, 800), ("upright", 800, 1280)];

    private static readonly int[] Breads = [1, 2, 1, 3, 1, 4, 2, 1, 3, 5, 2];

    /// <summary>Buttons that a hand can't hit, or that stand outside the glass; a language or a tool is as large to the eye as to the hand.</summary>
    private const string Unreachable = """
        () => [...document.querySelectorAll('button:not(.key), .langs span, .tool .face')].flatMap(button => {
          const box = button.getBoundingClientRect();
          if (box.width === 0) return [];
          const small = box.width < 95.5 || box.height < 95.5;
          const out = box.left < 0 || box.top < 0 || box.right > innerWidth + 1 || box.bottom > innerHeight + 1;
          return small || out ? [`${button.textContent} ${Math.round(box.x)},${Math.round(box.y)} ${Math.round(box.width)}x${Math.round(box.height)}`] : [];
        })
        """;

    private readonly List<string> faults = [];

    [Fact]
    public async Task Every_screen_is_for_everyone()
    {
        await using var stand = await TabletStand.OpenAsync(chromium, page => LookAsync(page, "pairing"));
        await LookAllAsync(stand, "welcome");
        await stand.Maija.PublishAsync(Notice);
        await Expect(stand.Tablet.Question).ToHaveTextAsync("Teidän toiveestanne: reikäleipä palaa");
        await LookAllAsync(stand, "bulletin");

        var poll = await stand.Maija.PublishAsync(Bread);
        await using var others = await Tablet.PairAsync(stand.Maija, stand.Store, "Kassat");
        await Eventually.TrueAsync(() => others.Holds(poll.Id));
        await AnswerAsync(others, poll.Id, 40);
        await Expect(stand.Page.GetByText("40 vastausta")).ToBeVisibleAsync(new() { Timeout = 30_000 });
        await Expect(stand.Page.Locator(".option")).ToHaveCountAsync(5);
        await LookAllAsync(stand, "poll");

        await stand.Option("Hapanjuurileipä").TapAsync();
        await Expect(stand.Tablet.Question).ToContainTextAsync("Milloin");
        await stand.Maija.PublishAsync(Sample.Poll("Auki myös sunnuntaisin?"));
        await LookAllAsync(stand, "question");
        await stand.SettledAsync();
        await stand.Option("Aamulla").TapAsync();
        // The split of a small audience moves in steps of five answers.
        await Eventually.TrueAsync(async () => await stand.BallotsAsync() == 41);
        await AnswerAsync(others, poll.Id, 11);
        await Expect(stand.Tablet.Bar("Hapanjuurileipä")).ToContainTextAsync(new Regex("(9|10) vastausta"));
        await LookAllAsync(stand, "results");

        await stand.Button("Anna palautetta").TapAsync();
        await LookAllAsync(stand, "feedback-mood");
        await stand.Button("Huono").TapAsync();
        await LookAllAsync(stand, "feedback-category");
        await stand.Button("Valikoima").TapAsync();
        await stand.Page.Keyboard.TypeAsync("Kauramaitoa ei löytynyt taaskaan iltaseitsemältä.");
        await LookAllAsync(stand, "feedback-words");
        await stand.Button("Lähetä").TapAsync();
        await LookAllAsync(stand, "feedback-thanks");

        Assert.Empty(faults);
        Assert.Empty(stand.Complaints);
    }

    private static BulletinRequest Notice => Sample.Bulletin("") with
    {
        Title = new LocalizedText
        {
            Fi = "Teidän toiveestanne: reikäleipä palaa", Sv = "Enligt er önskan: hålkakan är tillbaka", En = "As you wished: rye ring bread is back",
        },
        Text = new LocalizedText
        {
            Fi = "Ensimmäinen lämmin uunillinen on paistopisteellä perjantaina kello 9. Tervetuloa maistamaan!",
            Sv = "Den första varma ugnen är klar på fredag klockan 9. Välkommen att smaka!",
            En = "The first warm batch is out on Friday at nine. Come and taste!",
        },
    };

    private static PollRequest Bread => Sample.Poll("leipä") with
    {
        Questions =
        [
            Question(1, ("Minkä leivän haluat paistopisteelle?", "Vilket bröd ska vi baka i butiken?", "Which bread should we bake in store?"),
                ("Reikäleipä", "Hålkaka", "Rye ring bread"), ("Saaristolaisleipä", "Skärgårdslimpa", "Archipelago bread"),
                ("Hapanjuurileipä", "Surdegsbröd", "Sourdough loaf"), ("Siemenleipä", "Fröbröd", "Seeded loaf"),
                ("Perunarieska", "Potatisrieska", "Potato flatbread")),
            Question(2, ("Milloin ostat leipäsi?", "När köper du ditt bröd?", "When do you buy your bread?"),
                ("Aamulla", "På morgonen", "In the morning"), ("Illalla", "På kvällen", "In the evening")),
        ],
    };

    private static Question Question(int id, (string, string, string) text, params (string, string, string)[] options) =>
        Sample.SingleChoice(id, "", [.. options.Select(_ => "")]) with
        {
            Text = In(text),
            Options = [.. options.Select((option, at) => new Option { Id = at + 1, Text = In(option) })],
        };

    private static LocalizedText In((string Fi, string Sv, string En) text) => new() { Fi = text.Fi, Sv = text.Sv, En = text.En };

    /// <summary>Others in this store answer too.</summary>
    private static async Task AnswerAsync(Tablet others, Guid poll, int answers)
    {
        foreach (var bread in Enumerable.Range(0, answers).Select(at => Breads[at % Breads.Length])) others.Seal(poll, bread, 1 + bread % 2);
        await others.DrainAsync();
    }

    private async Task LookAllAsync(TabletStand stand, string screen)
    {
        foreach (var (position, width, height) in Positions)
        {
            await stand.Page.SetViewportSizeAsync(width, height);
            foreach (var look in (string?[])[null, "Teksti", "Kontrasti"])
            {
                if (look is not null) await stand.Button(look).ClickAsync();
                var name = look is null ? screen : $"{screen}-{(look is "Teksti" ? "large" : "contrast")}";
                foreach (var language in Languages)
                {
                    await stand.Button(language).ClickAsync();
                    await LookAsync(stand.Page, $"{name}-{language[..2].ToLowerInvariant()}-{position}");
                }
                await stand.Button("Suomi").ClickAsync();
                if (look is not null) await stand.Button(look).ClickAsync();
            }
        }
        await stand.Page.SetViewportSizeAsync(1280, 800);
    }

    private async Task LookAsync(IPage page, string name)
    {
        faults.AddRange((await Axe.SeriousAsync(page)).Select(fault => $"{name}: {fault}"));
        faults.AddRange((await page.EvaluateAsync<string[]>(Unreachable)).Select(fault => $"{name}: out of reach: {fault}"));
        await page.PictureAsync($"tablet-{name}");
    }
}
