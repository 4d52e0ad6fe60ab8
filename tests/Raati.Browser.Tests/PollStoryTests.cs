using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>The main job from end to end, on real pages: published in the console, answered on tablets, certified.</summary>
[TakesLong]
public sealed class PollStoryTests(Chromium chromium) : IClassFixture<Chromium>
{
    private const string Question = "Minkä leivän haluat paistopisteelle?";

    [Fact]
    public async Task A_poll_for_five_stores_is_published_answered_on_two_tablets_closed_and_certified()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var stores = new List<StoreView>();
        foreach (var name in (string[])["Harjula", "Koivukoski", "Niemi", "Satama", "Vuorela", "Ahvenlahti"])
            stores.Add(await maija.AddStoreAsync($"Havu {name}"));
        await using var niemi = await Tablet.PairAsync(maija, stores[2].Id, "Ovi");
        await using var satama = await Tablet.PairAsync(maija, stores[3].Id, "Ovi");
        await using var vuorela = await Tablet.PairAsync(maija, stores[4].Id, "Ovi");
        await using var outsider = await Tablet.PairAsync(maija, stores[5].Id, "Ovi");
        Tablet[] simulated = [niemi, satama, vuorela];

        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url);
        await console.SignInAsync();
        await using var harjula = await TabletPage.OpenAsync(chromium.Browser, hub.Url);
        await console.PairAsync(await harjula.CodeAsync(), "Havu Harjula", "Ovi");
        await using var koivukoski = await TabletPage.OpenAsync(chromium.Browser, hub.Url);
        await console.PairAsync(await koivukoski.CodeAsync(), "Havu Koivukoski", "Kassat");

        await PublishAsync(console, [.. stores.Take(5).Select(store => store.Name)]);

        foreach (var tablet in (TabletPage[])[harjula, koivukoski]) await Expect(tablet.Question).ToHaveTextAsync(Question);
        await Expect(console.Heading).ToHaveTextAsync("The poll is on the screens of all 5 tablets");
        var poll = Assert.Single(await maija.Api.Get<PollRow[]>("/api/polls"));
        Assert.All(simulated, tablet => Assert.True(tablet.Holds(poll.Id)));
        Assert.False(outsider.Holds(poll.Id));
        await console.Page.PictureAsync("story-published");
        await console.Page.GetByRole(AriaRole.Link, new() { Name = "Result", Exact = true }).ClickAsync();
        await Expect(console.Heading).ToHaveTextAsync(Question);

        await harjula.TapAsync("Reikäleipä");
        await Expect(harjula.Bar("Reikäleipä")).ToContainTextAsync("1");
        await Expect(console.Bar("Reikäleipä")).ToContainTextAsync("1");
        await koivukoski.TapAsync("Siemenleipä");
        await Expect(koivukoski.Bar("Siemenleipä")).ToContainTextAsync("1");
        await Expect(harjula.Bar("Siemenleipä")).ToContainTextAsync("1");
        await new Shopper(niemi).VotesAsync(poll.Id, 2);
        foreach (var bar in (ILocator[])[harjula.Bar("Siemenleipä"), koivukoski.Bar("Siemenleipä"), console.Bar("Siemenleipä")])
            await Expect(bar).ToContainTextAsync("2");
        await harjula.Page.PictureAsync("story-bars");
        await console.Page.PictureAsync("story-bars-console");

        await console.ClickAsync("Close the poll");
        await console.ConfirmAsync("Close the poll");
        // A beat counts that comes after the closing.
        await Eventually.TrueAsync(async () => (await maija.PollAsync(poll.Id)).State is PollState.Provisional, what: "the poll is closed");
        foreach (var tablet in simulated) await tablet.BeatAsync();
        // The two pages tell by themselves, with their next beat, that nothing waits on them.
        var certify = console.Page.GetByRole(AriaRole.Button, new() { Name = "Certify the result", Exact = true });
        await Expect(certify).ToBeEnabledAsync(new() { Timeout = 40_000 });
        await certify.ClickAsync();
        await console.ConfirmAsync("Certify the result");

        var shown = console.Page.GetByRole(AriaRole.Article, new() { Name = "Certificate 1" });
        await Expect(shown).ToContainTextAsync("3 counted answers");
        await Expect(shown).ToContainTextAsync("Reikäleipä 1, Siemenleipä 2");
        await Expect(shown).ToContainTextAsync("All tablets had been heard.");
        await console.Page.PictureAsync("story-certified");
        await EqualsLedgerAsync(hub, maija, poll.Id);
    }

    private static async Task PublishAsync(ConsolePage console, string[] stores)
    {
        await console.GoAsync("Polls");
        await console.Page.GetByRole(AriaRole.Link, new() { Name = "New poll" }).First.ClickAsync();
        await console.FillAsync("Question 1, Finnish", Question);
        await console.FillAsync("Option 1, Finnish", "Reikäleipä");
        await console.FillAsync("Option 2, Finnish", "Siemenleipä");
        await console.Page.GetByText("Chosen ones", new() { Exact = true }).ClickAsync();
        await console.ChooseAsync("Stores", stores);
        await console.ClickAsync("Publish to 5 tablets");
        await console.ConfirmAsync("Publish");
    }

    private static async Task EqualsLedgerAsync(TestHub hub, Operator by, Guid poll)
    {
        var certificate = Assert.Single(await by.CertificatesAsync(poll));
        foreach (var option in certificate.Counts)
        {
            var inLedger = await hub.Database.CountAsync(
                $"select count(*) from ballots where class = 'counted' and answers = '{option.QuestionId}:{option.OptionId}'");
            Assert.Equal(inLedger, option.Count);
        }
        Assert.Equal(3, certificate.Answers);
        var drift = await by.DriftAsync(poll);
        Assert.Equal((0, 3), (drift.Drift, drift.Ballots));
    }
}
