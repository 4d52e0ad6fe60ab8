using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>A campaign manager's day at the console: writing, publishing, reading what comes back.</summary>
[TakesLong]
public sealed class ConsoleWorkTests(Chromium chromium) : IClassFixture<Chromium>
{
    [Fact]
    public async Task What_is_typed_stands_on_the_real_tablet_page_beside_it_and_no_vote_can_leave_that()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        await maija.AddStoreAsync("Havu Harjula");
        var complaints = new List<string>();
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, complaints, "polls/new", touch: true);
        await console.SignInAsync();
        await console.FillAsync("Question 1, Finnish", "Minkä leivän haluat?");
        await console.FillAsync("Option 1, Finnish", "Reikäleipä");
        await console.FillAsync("Option 2, Finnish", "Limppu");
        await console.FillAsync("Question 1, Swedish", "Vilket bröd vill du ha?");

        var glass = new PreviewGlass(console.Page);
        await Expect(glass.Question).ToHaveTextAsync("Minkä leivän haluat?");
        await glass.ClickAsync("Limppu");
        await Expect(glass.Bars).ToHaveCountAsync(2);
        await console.Page.GetByRole(AriaRole.Radiogroup, new() { Name = "Language of the preview" }).GetByText("Svenska").ClickAsync();
        await Expect(glass.Question).ToHaveTextAsync("Vilket bröd vill du ha?");
        await Expect(console.Page.GetByText("Svenska: 2 texts are missing.")).ToBeVisibleAsync();
        await console.Page.GetByText("Portrait", new() { Exact = true }).ClickAsync();
        await Expect(glass.Option("Limppu")).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-editor");
        await glass.TapAsync("Limppu");
        await Expect(glass.Bars).ToHaveCountAsync(2);
        await console.Page.PictureAsync("console-editor-voted");

        Assert.Equal("null", await glass.Page.EvaluateAsync<string>("() => self.origin"));
        Assert.Equal("refused", await glass.Page.EvaluateAsync<string>("() => fetch('/api/session').then(() => 'answered', () => 'refused')"));
        Assert.Equal("refused", await glass.Page.EvaluateAsync<string>("() => { try { return document.cookie; } catch { return 'refused'; } }"));
        Assert.Equal(0, await hub.Database.CountAsync("select count(*) from ballots"));
    }

    [Fact]
    public async Task Receipts_arrive_as_dots_and_who_is_missing_is_named_until_it_comes_back()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var door = await Tablet.PairAsync(maija, store.Id, "Ovi");
        await using var tills = await Tablet.PairAsync(maija, store.Id, "Kassat");
        await using var away = await Tablet.PairAsync(maija, store.Id, "Kahvio");
        await away.DisconnectAsync();
        var draft = await maija.DraftAsync(Sample.Poll("Maistuuko kahvi?"));

        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: $"polls/{draft.Id}");
        await console.SignInAsync();
        await console.ClickAsync("Publish to 3 tablets");
        await console.ConfirmAsync("Publish");

        await Expect(console.Heading).ToHaveTextAsync("The poll is on 2 screens, 1 is missing");
        await Expect(console.Page).ToHaveURLAsync(new Regex($"/polls/{draft.Id}/tablets$"));
        await Expect(console.Page.GetByRole(AriaRole.Img, new() { Name = "on screen 2, waits for a connection 1" })).ToBeVisibleAsync();
        await Expect(console.Page.GetByRole(AriaRole.Link, new() { Name = "Havu Harjula Kahvio" })).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-receipts");

        await away.ConnectAsync();
        await Expect(console.Heading).ToHaveTextAsync("The poll is on the screens of all 3 tablets");
        await Expect(console.Page.GetByRole(AriaRole.Link, new() { Name = "Havu Harjula Kahvio" })).ToBeHiddenAsync();
    }

    [Fact]
    public async Task Ballots_set_aside_are_listed_with_their_reason_and_let_in_after_one_question()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var door = await Tablet.PairAsync(maija, store.Id, "Ovi");
        await using var tills = await Tablet.PairAsync(maija, store.Id, "Kassat");
        var poll = await maija.PublishAsync(Sample.Poll("Maistuuko kahvi?"));
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "polls/set-aside");
        await console.SignInAsync();
        await Expect(console.Heading).ToHaveTextAsync("Ballots set aside");
        await Expect(console.Page.GetByText("No ballot is set aside")).ToBeVisibleAsync();

        // Handed in for another tablet, the one that stands there still: that is for a person to judge.
        await door.Link.Cast([tills.Seal(poll.Id, 1), tills.Seal(poll.Id, 2), door.Seal(Guid.NewGuid(), 1)]);
        await console.GoAsync("Overview");
        await console.Page.GetByRole(AriaRole.Link, new() { NameRegex = new Regex("Ballots set aside") }).ClickAsync();
        await Expect(console.Heading).ToHaveTextAsync("3 ballots are set aside");
        var line = console.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Maistuuko kahvi?" });
        await Expect(line).ToContainTextAsync("2 cast where another tablet stands");
        await Expect(line.GetByRole(AriaRole.Link, new() { Name = "Havu Harjula Ovi" })).ToBeVisibleAsync();
        var unknown = console.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Unknown poll" });
        await Expect(unknown).ToContainTextAsync("1 there is no such poll");
        await Expect(unknown.GetByRole(AriaRole.Button)).ToHaveCountAsync(0);
        Assert.Empty(await Axe.SeriousAsync(console.Page));
        await console.Page.PictureAsync("console-set-aside");

        await line.GetByRole(AriaRole.Button).ClickAsync();
        await Expect(console.Dialog).ToContainTextAsync("Let 2 ballots into the result?");
        await console.ConfirmAsync("Cancel");
        Assert.Equal(0, (await maija.PollAsync(poll.Id)).Answers);
        await line.GetByRole(AriaRole.Button).ClickAsync();
        await console.ConfirmAsync("Let in");
        await Expect(console.Page.GetByText("2 ballots were let in.")).ToBeVisibleAsync();
        await Expect(console.Heading).ToHaveTextAsync("1 ballot is set aside");
        Assert.Equal(2, (await maija.PollAsync(poll.Id)).Answers);
    }

    [Fact]
    public async Task A_slash_searches_everything_and_a_question_mark_tells_the_keys()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var tablet = await Tablet.PairOnlyAsync(maija, store.Id, "Leipäosasto");
        var poll = await maija.DraftAsync(Sample.Poll("Maistuuko leipä?"));
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url);
        await console.SignInAsync();
        await Expect(console.Menu).ToBeVisibleAsync();

        await console.Page.Keyboard.PressAsync("/");
        var field = console.Page.GetByRole(AriaRole.Combobox, new() { Name = "Search and go" });
        await Expect(field).ToBeFocusedAsync();
        await field.FillAsync("leip");
        await Expect(console.Page.GetByRole(AriaRole.Option)).ToHaveCountAsync(2);
        await console.Page.PictureAsync("console-search");
        await field.PressAsync("ArrowDown");
        await field.PressAsync("Enter");
        await Expect(console.Heading).ToHaveTextAsync(new Regex("Leipäosasto"));

        await console.Page.Keyboard.PressAsync("?");
        await Expect(console.Dialog).ToContainTextAsync("Search and go");
        await console.Page.Keyboard.PressAsync("Escape");
        await Expect(console.Dialog).ToBeHiddenAsync();
        await console.Page.Keyboard.PressAsync("g");
        await console.Page.Keyboard.PressAsync("p");
        await Expect(console.Page).ToHaveURLAsync(new Regex("/polls$"));
        // In a field a slash is a slash.
        await console.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search polls" }).PressSequentiallyAsync("leip/");
        await Expect(console.Page).ToHaveURLAsync(new Regex("q=leip%2F$"));
        await Expect(console.Page.GetByText("No poll fits the filters.")).ToBeVisibleAsync();
        await console.ClickAsync("Clear filters");
        await Expect(console.Page.GetByRole(AriaRole.Link, new() { Name = "Maistuuko leipä? (en)" })).ToHaveAttributeAsync("href", new Regex($"{poll.Id}"));
    }

    [Fact]
    public async Task Feedback_comes_in_by_itself_and_is_seen_to_with_a_way_back()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Ovi");
        await tablet.LeaveFeedbackAsync(Mood.Good, "Hyvä kahvi");
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "feedback?status=unread");
        await console.SignInAsync();
        var inbox = console.Page.GetByRole(AriaRole.Navigation, new() { Name = "Feedback", Exact = true });
        await Expect(inbox.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await Expect(console.Page.GetByText("Connected", new() { Exact = true })).ToBeVisibleAsync();

        await tablet.LeaveFeedbackAsync(Mood.Bad, "Kassalla oli jono", FeedbackCategory.Service);
        await Expect(console.Heading).ToHaveTextAsync("2 unread messages");
        await console.Page.GetByRole(AriaRole.Combobox, new() { Name = "Category" }).ClickAsync();
        await console.Page.GetByRole(AriaRole.Option, new() { Name = "Service", Exact = true }).ClickAsync();
        await Expect(console.Page).ToHaveURLAsync(new Regex("category=service"));
        await Expect(inbox.GetByRole(AriaRole.Link)).ToHaveCountAsync(1);
        await Expect(inbox.GetByRole(AriaRole.Link)).ToContainTextAsync("Service");
        await inbox.GetByRole(AriaRole.Link).First.ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Blockquote)).ToHaveTextAsync("Kassalla oli jono");
        // Opened is read, and the line stays in the list that is walked; unread it is again only when somebody says so.
        await Expect(console.Heading).ToHaveTextAsync("1 message waits for a reader");
        await Expect(inbox.GetByRole(AriaRole.Link)).ToContainTextAsync("Open");
        await console.ClickAsync("Mark as unread");
        await Expect(console.Heading).ToHaveTextAsync("2 unread messages");
        await Expect(inbox.GetByRole(AriaRole.Link)).ToContainTextAsync("Unread");
        await console.Page.GetByLabel("New note").FillAsync("Lisätty kassa klo 16");
        await console.ClickAsync("Add the note");
        await Expect(console.Page.GetByText("Lisätty kassa klo 16")).ToBeVisibleAsync();
        await Expect(console.Heading).ToHaveTextAsync("1 message waits for a reader");
        await console.ClickAsync("Mark as done");
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Open again" })).ToBeVisibleAsync();
        // The word of the earlier act stands above it.
        await console.Page.GetByRole(AriaRole.Button, new() { Name = "Undo", Exact = true }).Last.ClickAsync();
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Mark as done" })).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-feedback");
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from feedback where status = 'open'"));
    }

    [Theory]
    [InlineData("fi-FI", ColorScheme.Light)]
    [InlineData("en-GB", ColorScheme.Dark)]
    public async Task Nothing_serious_stands_in_the_way_of_those_who_cannot_see_or_point(string locale, ColorScheme scheme)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Havu Harjula");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Ovi");
        await using var away = await Tablet.PairOnlyAsync(maija, store.Id, "Kahvio");
        await tablet.LeaveFeedbackAsync(Mood.Bad, "Kassalla oli jono");
        var feedback = Assert.Single((await maija.FeedbackAsync()).Items);
        var draft = await maija.DraftAsync(Sample.Poll("Vielä kesken?"));
        var poll = await maija.PublishAsync(Sample.Poll("Maistuuko?"));
        var bulletin = await maija.PublishAsync(Sample.Bulletin("Joulu"));
        await Eventually.TrueAsync(() => tablet.Holds(poll.Id));
        await new Shopper(tablet).VotesAsync(poll.Id, 1);
        await using var context = await chromium.Browser.NewContextAsync(new BrowserNewContextOptions
        {
            ViewportSize = new ViewportSize { Width = 1024, Height = 768 },
            Locale = locale,
            ColorScheme = scheme,
            ReducedMotion = ReducedMotion.Reduce,
        });
        await SignInAsync(context, hub);
        var page = await context.NewPageAsync();
        foreach (var path in (string[])
        [
            "", "polls", "polls/new", $"polls/{draft.Id}", $"polls/{poll.Id}/tablets", "bulletins", "bulletins/new", $"bulletins/{bulletin.Id}",
            $"feedback?id={feedback.Id}",
        ])
        {
            await page.GotoAsync(new Uri(hub.Url, $"/console/{path}").ToString());
            await page.ArrivedAsync();
            Assert.Equal([], (await Axe.SeriousAsync(page)).Select(found => $"{path} {found}"));
        }
        await page.Keyboard.PressAsync("/");
        await Expect(page.GetByRole(AriaRole.Dialog).GetByRole(AriaRole.Combobox)).ToBeFocusedAsync();
        Assert.Empty(await Axe.SeriousAsync(page));
    }

    /// <summary>By the API: the pages are asked for as somebody who is signed in.</summary>
    private static async Task SignInAsync(IBrowserContext context, TestHub hub)
    {
        var answer = await context.APIRequest.PostAsync(new Uri(hub.Url, "/api/session").ToString(), new()
        {
            DataObject = new { email = HubSettings.AdminEmail, password = HubSettings.AdminPassword },
            Headers = new Dictionary<string, string> { ["Origin"] = hub.Url.GetLeftPart(UriPartial.Authority) },
        });
        Assert.True(answer.Ok);
    }
}
