using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class PasskeyTests
{
    [Theory, OnBothEngines]
    public async Task A_passkey_signs_in_without_password_or_code_also_while_guesses_have_locked_the_account(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        await maija.TakeAppAsync(clock);
        using var phone = new SoftPasskey(Origin(hub));
        Assert.Equal(HttpStatusCode.BadRequest,
            await maija.Api.StatusAsync(HttpMethod.Post, "/api/account/passkeys/challenge", new PasswordProof { Password = "not hers" }));
        var made = await MakeAsync(maija, phone, " Puhelin ");
        Assert.Equal("Puhelin", made.Name);
        for (var wrong = 0; wrong < 5; wrong++) await maija.PasswordAsync("guessed wrong");
        using var other = new Person(hub);
        Assert.Equal(HttpStatusCode.Unauthorized, await other.PasswordAsync());

        Assert.Equal(HttpStatusCode.OK, await UseAsync(other, phone));

        Assert.True(await other.IsInAsync());
        Assert.Equal(SignInMethod.Passkey, (await other.SessionsAsync()).Single(session => session.Current).Method);
        var kept = Assert.Single((await other.AccountAsync()).Passkeys);
        Assert.Equal((made.Id, made.CreatedAtMs, clock.NowMs), (kept.Id, kept.CreatedAtMs, kept.UsedAtMs));
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from audit_log where action = 'operator.addPasskey' and detail = 'Puhelin'"));
    }

    [Theory, OnBothEngines]
    public async Task A_challenge_signs_in_once_and_for_five_minutes(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        using var phone = new SoftPasskey(Origin(hub)) { Counts = false };
        await MakeAsync(maija, phone);
        using var other = new Person(hub);
        var challenge = await ChallengeAsync(other);
        var answer = new PasskeySignInRequest { Ticket = challenge.Ticket, Credential = phone.Use(challenge.Options) };

        Assert.Equal(HttpStatusCode.OK, await other.Api.StatusAsync(HttpMethod.Post, "/api/session/passkey", answer));
        Assert.Equal("ticket", await FieldAsync(other, answer));
        challenge = await ChallengeAsync(other);
        answer = new PasskeySignInRequest { Ticket = challenge.Ticket, Credential = phone.Use(challenge.Options) };
        clock.Advance(TimeSpan.FromMinutes(5));

        Assert.Equal("ticket", await FieldAsync(other, answer));
    }

    [Theory, OnBothEngines]
    public async Task An_answer_that_counts_no_further_than_the_last_one_is_of_a_copied_key(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = new Person(hub);
        await maija.SignInAsync();
        using var phone = new SoftPasskey(Origin(hub));
        await MakeAsync(maija, phone);
        using var other = new Person(hub);
        var (first, second) = (await ChallengeAsync(other), await ChallengeAsync(other));
        var older = new PasskeySignInRequest { Ticket = first.Ticket, Credential = phone.Use(first.Options) };
        var newer = new PasskeySignInRequest { Ticket = second.Ticket, Credential = phone.Use(second.Options) };

        Assert.Equal(HttpStatusCode.OK, await other.Api.StatusAsync(HttpMethod.Post, "/api/session/passkey", newer));

        Assert.Equal("credential", await FieldAsync(other, older));
    }

    [Theory, OnBothEngines]
    public async Task What_another_site_an_unverified_person_or_an_unknown_key_answers_is_refused(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = new Person(hub);
        await maija.SignInAsync();
        using var phone = new SoftPasskey(Origin(hub));
        await MakeAsync(maija, phone);
        using var other = new Person(hub);

        phone.Origin = "https://evil.example";
        Assert.Equal(HttpStatusCode.BadRequest, await UseAsync(other, phone));
        phone.Origin = Origin(hub);
        phone.Verifies = false;
        Assert.Equal(HttpStatusCode.BadRequest, await UseAsync(other, phone));
        phone.Verifies = true;
        var (first, second) = (await ChallengeAsync(other), await ChallengeAsync(other));
        Assert.Equal("credential", await FieldAsync(other, new PasskeySignInRequest { Ticket = first.Ticket, Credential = phone.Use(second.Options) }));
        Assert.Equal("credential", await FieldAsync(other, new PasskeySignInRequest { Ticket = first.Ticket, Credential = "{}" }));
        Assert.Equal("ticket", await FieldAsync(other, new PasskeySignInRequest { Ticket = "made up", Credential = phone.Use(first.Options) }));

        Assert.False(await other.IsInAsync());
        Assert.Equal(HttpStatusCode.OK, await UseAsync(other, phone));
    }

    [Theory, OnBothEngines]
    public async Task A_passkey_is_named_anew_and_removed_by_its_owner_only_and_then_signs_in_nobody(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var stranger = await hub.NewSignedInOrganizationAsync();
        using var kalle = await Person.InvitedAsync(hub, admin, OperatorRole.Viewer);
        using var phone = new SoftPasskey(Origin(hub));
        var made = await MakeAsync(kalle, phone);
        var path = $"/api/account/passkeys/{made.Id}";
        foreach (var foreign in new[] { admin, stranger })
        {
            Assert.Equal(HttpStatusCode.NotFound, await foreign.Api.StatusAsync(HttpMethod.Put, path, new PasskeyNameRequest { Name = "Omani" }));
            Assert.Equal(HttpStatusCode.NotFound, await foreign.Api.StatusAsync(HttpMethod.Delete, path));
        }

        Assert.Equal(HttpStatusCode.BadRequest, await kalle.Api.StatusAsync(HttpMethod.Put, path, new PasskeyNameRequest { Name = " " }));
        await kalle.Api.Put(path, new PasskeyNameRequest { Name = "Työpuhelin" });
        Assert.Equal("Työpuhelin", Assert.Single((await kalle.AccountAsync()).Passkeys).Name);
        using var other = new Person(hub);
        Assert.Equal(HttpStatusCode.OK, await UseAsync(other, phone));
        await kalle.Api.Delete(path);

        Assert.Empty((await kalle.AccountAsync()).Passkeys);
        Assert.Equal(HttpStatusCode.BadRequest, await UseAsync(other, phone));
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from audit_log where action = 'operator.removePasskey' and detail = 'Työpuhelin'"));
    }

    [Theory, OnBothEngines]
    public async Task A_passkey_of_one_operator_is_not_anothers_and_a_disabled_ones_opens_nothing(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var kalle = await Person.InvitedAsync(hub, admin, OperatorRole.Viewer);
        using var liisa = await Person.InvitedAsync(hub, admin, OperatorRole.Viewer);
        using var phone = new SoftPasskey(Origin(hub));
        await MakeAsync(kalle, phone);
        var begun = await liisa.Api.Post<PasskeyChallenge>("/api/account/passkeys/challenge", new PasswordProof { Password = liisa.Password });
        var stolen = new PasskeyRequest { Ticket = begun.Ticket, Credential = phone.Make(begun.Options), Name = "Puhelin" };
        Assert.Equal(HttpStatusCode.BadRequest, await liisa.Api.StatusAsync(HttpMethod.Post, "/api/account/passkeys", stolen));
        // A ticket is its operator's own.
        Assert.Equal(HttpStatusCode.BadRequest, await kalle.Api.StatusAsync(HttpMethod.Post, "/api/account/passkeys", stolen));
        using var another = new SoftPasskey(Origin(hub));
        await MakeAsync(kalle, another, "Kone");
        var id = await kalle.IdAsync();
        Assert.Equal(2, (await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Id == id).Passkeys);

        await admin.Api.Post($"/api/operators/{id}/disable");
        using var browser = new Person(hub);
        Assert.Equal(HttpStatusCode.Forbidden, await UseAsync(browser, another));
        await admin.Api.Post($"/api/operators/{id}/enable");
        Assert.Equal(HttpStatusCode.OK, await UseAsync(browser, another));
        await admin.Api.Delete($"/api/operators/{id}/second-factor");
        Assert.Equal(HttpStatusCode.BadRequest, await UseAsync(browser, another));
    }

    private static string Origin(TestHub hub) => hub.Url.GetLeftPart(UriPartial.Authority);

    private static async Task<PasskeyView> MakeAsync(Person owner, SoftPasskey with, string name = "Puhelin")
    {
        var begun = await owner.Api.Post<PasskeyChallenge>("/api/account/passkeys/challenge", new PasswordProof { Password = owner.Password });
        return await owner.Api.Post<PasskeyView>("/api/account/passkeys",
            new PasskeyRequest { Ticket = begun.Ticket, Credential = with.Make(begun.Options), Name = name });
    }

    private static Task<PasskeyChallenge> ChallengeAsync(Person who) => who.Api.Post<PasskeyChallenge>("/api/session/passkey/challenge");

    private static async Task<HttpStatusCode> UseAsync(Person who, SoftPasskey passkey)
    {
        var challenge = await ChallengeAsync(who);
        return await who.Api.StatusAsync(HttpMethod.Post, "/api/session/passkey",
            new PasskeySignInRequest { Ticket = challenge.Ticket, Credential = passkey.Use(challenge.Options) });
    }

    private static async Task<string> FieldAsync(Person who, PasskeySignInRequest answer) =>
        (await Assert.ThrowsAsync<ApiException>(() => who.Api.Post<Me>("/api/session/passkey", answer))).Fields.Keys.Single();
}
