using Microsoft.Playwright;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Storage;

namespace Raati.Browser.Tests.Screens;

/// <summary>A co-operative that was set up a minute ago: what its pages say while there is nothing. One colleague has a second step.</summary>
internal sealed class Newcomer : IAsyncDisposable
{
    private const string Colleague = "kaisa@example.test";
    private const string ColleaguesPassword = "a colleague's password";

    private Newcomer(TestHub hub) => Hub = hub;

    internal TestHub Hub { get; }

    internal static async Task<Newcomer> SetAsync()
    {
        var clock = new StillClock(Scene.Moment);
        var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        var invitation = await admin.Api.Post<SecretLink>("/api/operators", new InviteRequest { Email = Colleague, Role = OperatorRole.Ops, Stores = [] });
        using var anonymous = hub.Anonymous();
        await anonymous.Post("/api/invitations/accept",
            new AcceptInvitationRequest { Token = new Uri(invitation.Url).Fragment.Split('=', 2)[1], Password = ColleaguesPassword });
        using var kaisa = await Operator.SignInAsync(hub.Url, Colleague, ColleaguesPassword);
        var begun = await kaisa.Api.Post<TotpKey>("/api/account/totp", new PasswordProof { Password = ColleaguesPassword });
        await kaisa.Api.Post<RecoveryCodes>("/api/account/totp/confirm", new CodeRequest
        {
            Ticket = begun.Ticket,
            Code = TotpRule.Code(TotpRule.Decode(begun.Key), TotpRule.StepAt(clock.GetUtcNow())),
        });
        clock.Step(Scene.PageTime - Scene.Moment);
        return new Newcomer(hub);
    }

    internal Task EnterAsync(IBrowserContext context) =>
        context.EnterAsync(Hub.Url, "/api/session", new { email = HubSettings.AdminEmail, password = HubSettings.AdminPassword });

    /// <summary>The sign-in form, as the colleague fills it: it leads to the second step.</summary>
    internal static async Task GivePasswordAsync(IPage page)
    {
        await page.Locator("input[autocomplete=username]").FillAsync(Colleague);
        await page.Locator("input[autocomplete=current-password]").FillAsync(ColleaguesPassword);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("input[autocomplete=one-time-code]")).ToBeVisibleAsync();
    }

    public ValueTask DisposeAsync() => Hub.DisposeAsync();
}
