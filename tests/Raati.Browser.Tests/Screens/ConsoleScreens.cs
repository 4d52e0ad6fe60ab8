using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests.Screens;

/// <summary>A screen of the console: its name in pictures, how to get there, and what to do until it is whole.</summary>
internal sealed record ConsoleScreen(string Name, string Path, Func<IPage, Task>? Act = null);

/// <summary>Every screen of the console. A new screen is a new line here.</summary>
internal static class ConsoleScreens
{
    private const string StoreList =
        "Myymälänumero;Myymälä;Kunta;Ketju;Asiakasomistajia;Ma;Ti;Ke;To;Pe;La;Su\r\n"
        + "901;Havu Uusiniitty;Lehtola;market;12 345;8-21;8-21;8-21;8-21;8-21;9-18;suljettu\r\n"
        + "902;Havu Äijälä;Lehtola;lähikauppa;tuhat;7-23;7-23;7-23;7-23;7-23;8-22;10-20\r\n"
        + "903;Havu Kortepelto;Lehtola;lähikauppa;980;;;;;;;\r\n";

    private static readonly TakeoverRequest Recall = Sample.Takeover("Älä syö Havu-kermaa") with
    {
        Title = new LocalizedText { Fi = "Älä syö Havu-kermaa", Sv = "Ät inte Havu-grädden", En = "Do not eat Havu cream" },
        Text = new LocalizedText
        {
            Fi = "Takaisinveto koskee pakkauksia, joissa on merkintä 14.3.2037.\nPalauta tuote mihin tahansa myymäläämme.",
            Sv = "Återkallelsen gäller förpackningar märkta 14.3.2037.\nLämna tillbaka produkten i någon av våra butiker.",
            En = "The recall covers packages marked 14.3.2037.\nReturn the product to any of our stores.",
        },
    };

    /// <summary>Before anybody is signed in.</summary>
    internal static ConsoleScreen[] OfNobody =>
    [
        new("sign-in", ""),
        new("second-step", "", Newcomer.GivePasswordAsync),
        new("invitation", "#invite=made-up"),
    ];

    /// <summary>What an admin sees whose co-operative has nothing yet.</summary>
    internal static ConsoleScreen[] OfNewcomer =>
    [
        new("empty-overview", ""),
        new("empty-polls", "polls"),
        new("empty-bulletins", "bulletins"),
        new("empty-takeovers", "urgent"),
        new("empty-campaigns", "campaigns"),
        new("empty-calendar", "campaigns/calendar"),
        new("empty-playlists", "playlists"),
        new("empty-media", "media"),
        new("empty-showing", "showing"),
        new("empty-tablets", "tablets"),
        new("empty-feedback", "feedback"),
        new("empty-stores", "stores"),
        new("empty-api-keys", "api-keys"),
        new("empty-audit", "audit?kind=poll"),
        new("empty-set-aside", "polls/set-aside"),
    ];

    /// <summary>What an admin sees whose co-operative lives.</summary>
    internal static async Task<ConsoleScreen[]> OfAsync(Operator by)
    {
        var polls = await by.Api.Get<PollRow[]>("/api/polls");
        var open = polls.First(poll => poll.State is PollState.Open && poll.Questions == 1 && poll.Name.StartsWith("Sunnuntain", StringComparison.Ordinal)).Id;
        var certified = polls.First(poll => poll.State is PollState.Certified).Id;
        var draft = polls.First(poll => poll.State is PollState.Draft).Id;
        var bulletin = (await by.Api.Get<BulletinView[]>("/api/bulletins"))[0].Id;
        var kiosk = (await by.KiosksAsync()).OrderBy(one => one.Id).First();
        var campaigns = await by.Api.Get<CampaignView[]>("/api/campaigns");
        var campaign = campaigns.First(one => one.Content.Schedule.Dayparts.Length > 0).Id;
        var playlist = (await by.Api.Get<PlaylistView[]>("/api/playlists")).First(one => one.Content.Slides.Length > 2).Id;
        var feedback = (await by.FeedbackAsync()).Items.First(item => item.Text is not null).Id;
        return
        [
            new("overview", ""),
            new("overview-end", "", ToTheEnd),
            new("search", "", page => page.Keyboard.PressAsync("/")),
            new("keys", "", page => page.Keyboard.PressAsync("?")),
            new("polls", "polls"),
            new("poll-new", "polls/new"),
            new("poll-draft", $"polls/{draft}", PreviewIsThere),
            new("poll-publish", $"polls/{draft}", page => PressAsync(page, "^(Julkaise|Publish)")),
            new("poll-open", $"polls/{open}"),
            new("poll-open-end", $"polls/{open}", ToTheEnd),
            new("poll-certified", $"polls/{certified}"),
            new("poll-certificates", $"polls/{certified}", ToTheEnd),
            new("poll-receipts", $"polls/{open}/tablets"),
            new("bulletins", "bulletins"),
            new("bulletin-new", "bulletins/new", PreviewIsThere),
            new("bulletin", $"bulletins/{bulletin}"),
            new("plays", "plays"),
            new("plays-slides", "plays?by=slide"),
            new("plays-days", "plays?by=day"),
            new("campaigns", "campaigns"),
            new("campaign-new", "campaigns/new"),
            new("campaign", $"campaigns/{campaign}"),
            new("calendar-week", "campaigns/calendar"),
            new("calendar-month", "campaigns/calendar?view=month"),
            new("playlists", "playlists"),
            new("playlist-new", "playlists/new"),
            new("playlist", $"playlists/{playlist}", PreviewIsThere),
            new("playlist-portrait", $"playlists/{playlist}", StandsUpright),
            new("media", "media"),
            new("showing", $"showing?store={kiosk.StoreId}"),
            new("tablets", "tablets"),
            new("tablets-stores", "tablets?view=stores"),
            new("tablets-none", "tablets?q=olematon"),
            new("tablets-pair", "tablets?pair=AB12CD"),
            new("tablet", $"tablets/{kiosk.Id}"),
            new("tablet-end", $"tablets/{kiosk.Id}", ToTheEnd),
            new("stores", "stores"),
            new("store-new", "stores?edit=new"),
            new("store", $"stores/{kiosk.StoreId}"),
            new("store-import", "stores/import"),
            new("store-import-preview", "stores/import", GiveStoresAsync),
            new("feedback", $"feedback?id={feedback}"),
            new("people", "people"),
            new("person-invite", "people", page => PressAsync(page, "^(Kutsu käyttäjä|Invite a person)$")),
            new("api-keys", "api-keys"),
            new("settings", "settings", PreviewIsThere),
            new("account", "account"),
            new("audit", "audit"),
            new("guide", "guide"),
            new("lost", "nowhere"),
        ];
    }

    /// <summary>The same after an urgent message was given: it stands on other screens too, so these come last.</summary>
    internal static async Task<ConsoleScreen[]> OfTakeoversAsync(Operator by)
    {
        var past = (await by.GiveAsync(Sample.Takeover("Suljemme tänään klo 18"))).Id;
        await by.EndAsync(past);
        var up = (await by.GiveAsync(Recall)).Id;
        return
        [
            new("overview-takeover", ""),
            new("takeovers", "urgent"),
            new("takeover-templates", "urgent/new"),
            new("takeover-new", "urgent/new?template=recall", PreviewIsThere),
            new("takeover-question", "urgent/new?template=evacuation", page => PressAsync(page, "^(Anna|Give to)")),
            new("takeover", $"urgent/{up}"),
            new("takeover-end", $"urgent/{up}", ToTheEnd),
            new("takeover-withdrawn", $"urgent/{past}"),
        ];
    }

    /// <summary>Goes there and waits until nothing moves any more.</summary>
    internal static async Task OpenAsync(this IPage page, Uri hub, ConsoleScreen screen)
    {
        // By way of nowhere, so that an address which differs after its # is a new start too.
        await page.GotoAsync("about:blank");
        await page.GotoAsync(new Uri(hub, $"/console/{screen.Path}").ToString());
        await Expect(page.Locator("h1, main h2").First).ToBeVisibleAsync();
        await page.StandsAsync();
        if (screen.Act is not null) await screen.Act(page);
        // Live figures come over the connection, and no page says that the last one has.
        await page.WaitForTimeoutAsync(400);
    }

    private static Task PreviewIsThere(IPage page) =>
        Expect(page.FrameLocator("iframe[title]").Locator("h1").First).ToBeVisibleAsync();

    private static async Task StandsUpright(IPage page)
    {
        await PreviewIsThere(page);
        await page.GetByText(new Regex("^(Pysty|Portrait)$")).ClickAsync();
    }

    private static async Task PressAsync(IPage page, string name)
    {
        await page.GetByRole(AriaRole.Button, new() { NameRegex = new Regex(name) }).First.ClickAsync();
        await Expect(page.GetByRole(AriaRole.Dialog)).ToBeVisibleAsync();
    }

    /// <summary>The sheet scrolls, or the page does where it is small.</summary>
    private static async Task ToTheEnd(IPage page) => await page.EvaluateAsync("""
        () => { for (const part of [document.scrollingElement, document.querySelector('#content')]) part?.scrollTo(0, part.scrollHeight); }
        """);

    private static async Task GiveStoresAsync(IPage page)
    {
        await page.Locator("input[type=file]").SetInputFilesAsync(
            new FilePayload { Name = "myymälät.csv", MimeType = "text/csv", Buffer = Encoding.UTF8.GetBytes(StoreList) });
        await Expect(page.Locator("main input[value=tuhat]")).ToBeVisibleAsync();
    }
}
