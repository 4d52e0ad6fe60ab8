using System.Net;
using Raati.Hub.Operators.Accounts;

namespace Raati.Hub.Tests.Operators;

/// <summary>Somebody at a browser of their own: the first admin, unless said otherwise.</summary>
internal sealed class Person(TestHub hub, string email = HubSettings.AdminEmail, string password = HubSettings.AdminPassword) : IDisposable
{
    internal Api Api { get; } = hub.Anonymous();

    internal string Password { get; private set; } = password;

    /// <summary>The key in the app, when there is one.</summary>
    internal string? Key { get; private set; }

    internal Task<HttpResponseMessage> TryPasswordAsync(string? given = null) =>
        Api.Raw(HttpMethod.Post, "/api/session", new SignInRequest { Email = email, Password = given ?? Password });

    internal async Task<HttpStatusCode> PasswordAsync(string? given = null)
    {
        using var answer = await TryPasswordAsync(given);
        return answer.StatusCode;
    }

    internal async Task SignInAsync() => Assert.Equal(HttpStatusCode.OK, await PasswordAsync());

    /// <summary>Gives the password, and gets the ticket of the second step.</summary>
    internal Task<SecondStep> HalfWayAsync() => Api.Post<SecondStep>("/api/session", new SignInRequest { Email = email, Password = Password });

    internal Task<HttpStatusCode> CodeAsync(SecondStep step, string code) => Api.StatusAsync(
        HttpMethod.Post, "/api/session/code", new CodeRequest { Ticket = step.Ticket, Code = code });

    /// <summary>Puts an authenticator app into use.</summary>
    internal async Task<string[]> TakeAppAsync(TimeProvider clock)
    {
        var begun = await Api.Post<TotpKey>("/api/account/totp", new PasswordProof { Password = Password });
        Key = begun.Key;
        return (await Api.Post<RecoveryCodes>("/api/account/totp/confirm", new CodeRequest { Ticket = begun.Ticket, Code = AppCode(clock) })).Codes;
    }

    /// <summary>What the app shows now.</summary>
    internal string AppCode(TimeProvider clock) => CodeOf(Key!, clock);

    internal static string CodeOf(string key, TimeProvider clock) => TotpRule.Code(TotpRule.Decode(key), TotpRule.StepAt(clock.GetUtcNow()));

    internal async Task ChangePasswordAsync(string to)
    {
        await Api.Post("/api/account/password", new PasswordChangeRequest { CurrentPassword = Password, NewPassword = to });
        Password = to;
    }

    internal Task<SessionView[]> SessionsAsync() => Api.Get<SessionView[]>("/api/account/sessions");

    internal Task<AccountView> AccountAsync() => Api.Get<AccountView>("/api/account");

    /// <summary>Whether the cookie is good.</summary>
    internal async Task<bool> IsInAsync() => await Api.StatusAsync(HttpMethod.Get, "/api/session") is HttpStatusCode.OK;

    public void Dispose() => Api.Dispose();

    /// <summary>Invites an operator of a role and accepts: a person with a browser of their own.</summary>
    internal static async Task<Person> InvitedAsync(TestHub hub, Operator by, OperatorRole role, params Guid[] stores)
    {
        var person = new Person(hub, $"{Guid.NewGuid():N}@example.test", "a colleague's password");
        var link = await by.Api.Post<SecretLink>("/api/operators", new InviteRequest { Email = person.Email, Role = role, Stores = stores });
        await person.Api.Post("/api/invitations/accept",
            new AcceptInvitationRequest { Token = new Uri(link.Url).Fragment.Split('=', 2)[1], Password = person.Password });
        return person;
    }

    internal string Email => email;

    internal async Task<Guid> IdAsync() => (await Api.Get<Me>("/api/session")).OperatorId;
}

internal static class Statuses
{
    internal static async Task<HttpStatusCode> StatusAsync(this Api api, HttpMethod method, string path, object? body = null)
    {
        using var answer = await api.Raw(method, path, body);
        return answer.StatusCode;
    }
}
