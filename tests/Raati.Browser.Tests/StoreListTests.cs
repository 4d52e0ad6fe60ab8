using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;
using Raati.Hub.Storage;
using static Microsoft.Playwright.Assertions;

namespace Raati.Browser.Tests;

/// <summary>Stores by the hundred: a list from a Finnish Excel, and what is done with them afterwards.</summary>
public sealed class StoreListTests(Chromium chromium) : IClassFixture<Chromium>
{
    private static readonly Encoding Ansi = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    private const string Excel =
        "Myymälänumero;Myymälä;Kunta;Ketju;Asiakasomistajia;Ma;Ti;Ke;To;Pe;La;Su\r\n"
        + "101;Havu Harjula;Jyväskylä;market;12 345;8-21;8-21;8-21;8-21;8-21;9-18;suljettu\r\n"
        + "102;Havu Äijälä;Jyväskylä;lähikauppa;tuhat;7-23;7-23;7-23;7-23;7-23;8-22;10-20\r\n"
        + "103;Havu Kortepohja;Laukaa;lähikauppa;980;;;;;;;\r\n"
        + "103;Havu Vaajakoski;Laukaa;lähikauppa;1 250,0;;;;;;;\r\n";

    [Fact]
    public async Task A_list_from_a_Finnish_Excel_is_looked_at_mended_and_taken_in()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var complaints = new List<string>();
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, complaints, "stores/import");
        await console.SignInAsync();
        complaints.Clear();
        await Expect(console.Heading).ToHaveTextAsync("Import a list of stores");
        await console.Page.PictureAsync("console-import-source");

        await ChooseAsync(console, "myymälät.csv", Ansi.GetBytes(Excel));
        await Expect(console.Page.GetByText("myymälät.csv: separated by semicolons, windows-1252")).ToBeVisibleAsync();
        await Expect(console.Page.GetByText("2 lines to mend")).ToBeVisibleAsync();
        await Expect(console.Page.GetByRole(AriaRole.Button, new() { Name = "Import 2 new" })).ToBeDisabledAsync();
        var repeated = console.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Line 4 is about the same store" });
        await Expect(repeated.GetByRole(AriaRole.Cell).First).ToHaveTextAsync("5");
        await console.Page.PictureAsync("console-import-faults");
        await AxeIsContentAsync(console);

        // One fault is mended here, the other in the file.
        await console.FillAsync("Line 3, Asiakasomistajia: mended value", "1 000");
        await console.ClickAsync("Check again");
        await Expect(console.Page.GetByText("1 line to mend")).ToBeVisibleAsync();
        Assert.Empty(await maija.StoresAsync());
        await console.ClickAsync("Choose another file");
        await ChooseAsync(console, "korjattu.csv", Ansi.GetBytes(Excel.Replace("tuhat", "1 000", StringComparison.Ordinal)
            .Replace("103;Havu Vaajakoski", "104;Havu Vaajakoski", StringComparison.Ordinal)));
        await Expect(console.Page.GetByText("New areas: Jyväskylä, Laukaa")).ToBeVisibleAsync();
        await console.Page.PictureAsync("console-import-preview");
        await console.ClickAsync("Import 4 new");

        await Expect(console.Heading).ToHaveTextAsync("4 stores");
        await Expect(console.Page.GetByRole(AriaRole.Row).Filter(new() { HasText = "Havu Äijälä" })).ToContainTextAsync("1,000");
        Assert.Equal([12_345, 980, 1_250, 1_000], (await maija.StoresAsync()).OrderBy(store => store.Number is "102").ThenBy(store => store.Number).Select(store => store.MemberCount));
        Assert.Empty(complaints);
    }

    [Fact]
    public async Task What_a_spreadsheet_gave_to_the_clipboard_is_pasted_and_the_same_again_changes_nothing()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        await maija.ImportAsync(Sample.StoreList("name\tarea\nHavu Harjula\tPohjoinen\n"));
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "stores/import");
        await console.SignInAsync();

        await console.ClickAsync("Paste text");
        await console.FillAsync("List of stores as text", "Kauppa\tSijainti\nHavu Harjula\tPohjoinen\nHavu Hippos\tPohjoinen\n");
        await console.ClickAsync("Read the text");
        await console.PickAsync("Column Sijainti", "Area");
        await Expect(console.Page.GetByText("1 as they are")).ToBeVisibleAsync();
        await console.ClickAsync("Import 1 new");
        await Expect(console.Heading).ToHaveTextAsync("2 stores");

        Assert.Single((await maija.StoresAsync()).Select(store => store.AreaId).Distinct());
    }

    [Fact]
    public async Task Eighteen_hundred_stores_are_searched_in_the_address_and_one_gets_its_hours_with_a_way_back()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        await maija.ImportAsync(Sample.StoreList("number;name;area;format\n" + string.Concat(
            Enumerable.Range(1, 1800).Select(n => $"{n};Havu {n};Alue {n % 13};{(n % 3 == 0 ? "market" : "lähikauppa")}\n"))));
        await using var console = await ConsolePage.OpenAsync(chromium.Browser, hub.Url, path: "stores");
        await console.SignInAsync();
        await Expect(console.Heading).ToHaveTextAsync("1,800 stores");
        Assert.True(await console.Page.GetByRole(AriaRole.Row).CountAsync() < 80, "only lines in sight are in the page");
        await console.Page.PictureAsync("console-stores");

        await console.ChooseAsync("All areas", "Alue 7");
        await console.ChooseAsync("All formats", "market");
        await console.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search stores" }).FillAsync("Havu 1722");
        await Expect(console.Page).ToHaveURLAsync(new Regex("q=Havu\\+1722"));
        await Expect(console.Page).ToHaveURLAsync(new Regex("area=.*format=market"));
        await Expect(console.Page.GetByText("No store matches the search.")).ToBeVisibleAsync();
        await console.Page.GetByRole(AriaRole.Searchbox, new() { Name = "Search stores" }).FillAsync("Havu 1749");
        await console.Page.GetByRole(AriaRole.Link, new() { Name = "Havu 1749", Exact = true }).ClickAsync();
        await Expect(console.Heading).ToHaveTextAsync("Havu 1749");

        await console.Page.GetByRole(AriaRole.Switch, new() { Name = "Opening hours are known" }).PressAsync(" ");
        await console.FillAsync("Monday: opens", "07:00");
        await console.ClickAsync("Same until Friday");
        await console.ClickAsync("Add a date");
        await console.FillAsync("Date with other hours", "2026-12-24");
        await console.Page.PictureAsync("console-store");
        await console.ClickAsync("Save");
        await Expect(console.Page.GetByText("Saved: Havu 1749")).ToBeVisibleAsync();
        var kept = (await maija.StoresAsync()).Single(store => store.Number == "1749");
        Assert.Equal(["07:00", "07:00", "07:00", "07:00", "07:00", "08:00", "08:00"], kept.OpeningHours!.Week.Select(day => day.Opens));
        Assert.Equal(new HoursException { Date = "2026-12-24" }, Assert.Single(kept.OpeningHours.Exceptions));

        await console.ClickAsync("Undo");
        await Eventually.TrueAsync(async () => (await maija.StoresAsync()).Single(store => store.Number == "1749").OpeningHours is null);
        await Expect(console.Page.GetByLabel("Monday: opens")).ToBeHiddenAsync();
    }

    private static async Task ChooseAsync(ConsolePage console, string name, byte[] content) =>
        await console.Page.Locator("input[type=file]").SetInputFilesAsync(new FilePayload { Name = name, MimeType = "text/csv", Buffer = content });

    private static async Task AxeIsContentAsync(ConsolePage console) => Assert.Empty(await Axe.SeriousAsync(console.Page));
}
