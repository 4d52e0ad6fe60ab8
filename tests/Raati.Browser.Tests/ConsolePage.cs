using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace Raati.Browser.Tests;

/// <summary>An operator at the console, in English: what a person does there, found by the roles and names a person goes by.</summary>
internal sealed class ConsolePage(IPage page) : IAsyncDisposable
{
    internal IPage Page => page;

    internal ILocator Heading => page.GetByRole(AriaRole.Heading, new() { Level = 1 });

    /// <summary>The bars of a poll's page.</summary>
    internal ILocator Result => page.GetByRole(AriaRole.Region, new() { NameRegex = new Regex("^Result") });

    internal ILocator Menu => page.GetByRole(AriaRole.Navigation, new() { Name = "Main menu" });

    internal ILocator Dialog => page.GetByRole(AriaRole.Dialog);

    internal static async Task<ConsolePage> OpenAsync(IBrowser browser, Uri hub, List<string>? complaints = null, string path = "",
        bool touch = false) => new(await browser.OpenConsoleAsync(hub, complaints, path, touch));

    internal async Task SignInAsync(string email = HubSettings.AdminEmail, string password = HubSettings.AdminPassword)
    {
        await page.GetByLabel("E-mail").FillAsync(email);
        await page.GetByLabel("Password", new() { Exact = true }).FillAsync(password);
        await ClickAsync("Sign in");
    }

    internal Task GoAsync(string menuItem) => Menu.GetByRole(AriaRole.Link, new() { NameRegex = new Regex($"^{menuItem}") }).ClickAsync();

    internal Task ClickAsync(string button) => page.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    /// <summary>Answers the one question that stands open.</summary>
    internal Task ConfirmAsync(string button) => Dialog.GetByRole(AriaRole.Button, new() { Name = button, Exact = true }).ClickAsync();

    internal Task FillAsync(string label, string text) => page.GetByLabel(label, new() { Exact = true }).FillAsync(text);

    /// <summary>Chooses in a list that can be searched; in a dialog's before the page's.</summary>
    internal async Task ChooseAsync(string label, params string[] options)
    {
        var field = page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).Last;
        foreach (var option in options)
        {
            await field.FillAsync(option);
            await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
        }
        // Opening its list would hide what stands below it.
        await field.PressAsync("Tab");
    }

    /// <summary>Chooses in a list that can't be searched.</summary>
    internal async Task PickAsync(string label, string option)
    {
        await page.GetByRole(AriaRole.Combobox, new() { Name = label, Exact = true }).ClickAsync();
        await page.GetByRole(AriaRole.Option, new() { Name = option, Exact = true }).ClickAsync();
    }

    /// <summary>Approves the tablet that shows this code, from the list of tablets.</summary>
    internal async Task PairAsync(string code, string store, string name)
    {
        await GoAsync("Tablets");
        await page.GetByRole(AriaRole.Button, new() { Name = "Pair a tablet" }).First.ClickAsync();
        await FillAsync("Code shown on the tablet", code);
        await ChooseAsync("Store", store);
        await FillAsync("Name", name);
        await ConfirmAsync("Pair");
        await Assertions.Expect(Dialog).ToBeHiddenAsync();
    }

    /// <summary>The bar of an option, with its number.</summary>
    internal ILocator Bar(string option) => Result.GetByRole(AriaRole.Listitem).Filter(new() { HasText = option });

    /// <summary>An open page calls for its hub for ever, also when that is gone.</summary>
    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
