using Raati.Hub.Tests.Organizations;

namespace Raati.Hub.Tests.Operators;

/// <summary>One change: through which door, by whom, to what.</summary>
internal sealed record Change(string Door, Api By, Guid Id = default)
{
    internal object? Body { get; init; }
    internal string? Path { get; init; }
}

/// <summary>Every change there is, in an order in which each can be done.</summary>
internal static class EveryChange
{
    internal static async IAsyncEnumerable<Change> Of(TestHub hub, Estate estate)
    {
        await foreach (var change in OfPlaces(estate)) yield return change;
        await foreach (var change in OfPublications(estate)) yield return change;
        await foreach (var change in OfPeople(hub, estate)) yield return change;
        await foreach (var change in OfAccount(hub, estate)) yield return change;
        yield return new("POST /api/kiosks/{id:guid}/revoke", estate.Admin.Api, estate.Tablet.Identity.KioskId);
    }

    private static async IAsyncEnumerable<Change> OfPlaces(Estate estate)
    {
        var (api, kiosk) = (estate.Admin.Api, estate.Tablet.Identity.KioskId);
        yield return new("POST /api/areas", api);
        yield return new("PUT /api/areas/{id:guid}", api, estate.Area.Id);
        yield return new("POST /api/stores", api);
        yield return new("PUT /api/stores/{id:guid}", api, estate.Store.Id);
        var list = Sample.StoreList("Nimi\r\nSale Lutakko\r\n");
        yield return new("POST /api/stores/import", api) { Body = list with { Plan = (await estate.Admin.PreviewAsync(list)).Plan } };
        yield return new("PUT /api/settings", api);
        yield return new("PUT /api/kiosks/{id:guid}", api, kiosk);
        yield return new("POST /api/kiosks/tags", api) { Body = new TagsRequest { KioskIds = [kiosk], Add = ["syksy"] } };
        yield return new("POST /api/kiosks/{id:guid}/commands", api, kiosk);
        yield return new("POST /api/kiosks/commands", api) { Body = new CommandsRequest { Kind = KioskCommandKind.Identify, KioskIds = [kiosk] } };
        var other = await estate.Admin.AddStoreAsync("Sale");
        yield return new("POST /api/kiosks/{id:guid}/move", api, kiosk) { Body = new MoveRequest { StoreId = other.Id } };
        yield return new("PUT /api/feedback/{id:guid}/status", api, estate.Feedback);
        yield return new("PUT /api/feedback/{id:guid}/assignee", api, estate.Feedback);
        yield return new("POST /api/feedback/{id:guid}/notes", api, estate.Feedback);
    }

    private static async IAsyncEnumerable<Change> OfPublications(Estate estate)
    {
        var (admin, api, open) = (estate.Admin, estate.Admin.Api, estate.OpenPoll.Id);
        await using var other = await Tablet.PairAsync(admin, estate.Store.Id, "Tills");
        await Eventually.TrueAsync(() => other.Holds(open));
        // Cast at one tablet and handed in by another: set aside for a person to judge.
        await estate.Tablet.Link.Cast([other.Seal(open, 1)]);
        yield return new("POST /api/ballots/set-aside/{id:guid}/admit", api, open);
        yield return new("POST /api/polls", api);
        yield return new("PUT /api/polls/{id:guid}", api, estate.Draft.Id);
        yield return new("POST /api/polls/{id:guid}/copy", api, estate.Draft.Id);
        yield return new("DELETE /api/polls/{id:guid}", api, (await admin.DraftAsync(Sample.Poll("To be thrown away?"))).Id);
        yield return new("POST /api/polls/{id:guid}/publish", api, estate.Draft.Id);
        yield return new("PUT /api/polls/{id:guid}/audience", api, open)
        {
            Body = new AudienceRequest { Audience = new Audience { Kiosks = [estate.Tablet.Identity.KioskId] } },
        };
        yield return new("PUT /api/polls/{id:guid}/closing", api, open);
        yield return new("POST /api/polls/{id:guid}/close", api, open);
        yield return new("POST /api/polls/{id:guid}/recount", api, open);
        await Eventually.TrueAsync(async () =>
        {
            await estate.Tablet.BeatAsync();
            return (await admin.PollAsync(open)).State is PollState.Closed;
        });
        yield return new("POST /api/polls/{id:guid}/certify", api, open);
        yield return new("POST /api/polls/{id:guid}/archive", api, open);
        yield return new("POST /api/bulletins", api);
        yield return new("PUT /api/bulletins/{id:guid}", api, estate.Bulletin.Id);
        yield return new("POST /api/bulletins/{id:guid}/publish", api, estate.Bulletin.Id);
        yield return new("POST /api/bulletins/{id:guid}/withdraw", api, estate.Bulletin.Id);
        var takeover = Guid.CreateVersion7();
        yield return new("POST /api/takeovers/{id:guid}", api, takeover);
        yield return new("PUT /api/takeovers/{id:guid}", api, takeover);
        yield return new("POST /api/takeovers/{id:guid}/withdraw", api, takeover);
        yield return new("POST /api/media", api);
        yield return new("PUT /api/media/{sha256:sha256}", api) { Path = $"/api/media/{estate.Picture.File.Sha256}" };
        yield return new("DELETE /api/media/{sha256:sha256}", api) { Path = $"/api/media/{estate.Picture.File.Sha256}" };
        var draft = await api.Post<BulletinView>("/api/bulletins", Sample.Bulletin("To be thrown away"));
        yield return new("DELETE /api/bulletins/{id:guid}", api, draft.Id);
    }

    private static async IAsyncEnumerable<Change> OfPeople(TestHub hub, Estate estate)
    {
        var (api, colleague) = (estate.Admin.Api, estate.ColleagueId);
        using var pairing = await Pairing.StartAsync(hub.Url);
        yield return new("POST /api/pairings/{code}/approve", api) { Path = $"/api/pairings/{pairing.Started.Code}/approve" };
        yield return new("POST /api/api-keys", api);
        yield return new("DELETE /api/api-keys/{id:guid}", api, estate.Key.Id);
        using var platform = new Api(hub.Url, HubSettings.BootstrapKey);
        yield return new("POST /api/organizations", platform);
        yield return new("POST /api/operators", api);
        yield return new("PUT /api/operators/{id:guid}", api, colleague);
        yield return new("POST /api/operators/{id:guid}/end-sessions", api, colleague);
        await estate.Colleague.SignInAsync();
        await estate.Colleague.TakeAppAsync(TimeProvider.System);
        yield return new("DELETE /api/operators/{id:guid}/second-factor", api, colleague);
        yield return new("POST /api/operators/{id:guid}/disable", api, colleague);
        yield return new("POST /api/operators/{id:guid}/enable", api, colleague);
        var invited = (await api.Get<OperatorView[]>("/api/operators")).First(one => one.Invited);
        yield return new("DELETE /api/operators/{id:guid}", api, invited.Id);
    }

    private static async IAsyncEnumerable<Change> OfAccount(TestHub hub, Estate estate)
    {
        var who = estate.Colleague;
        await who.SignInAsync();
        var proof = new PasswordProof { Password = who.Password };
        var begun = await who.Api.Post<TotpKey>("/api/account/totp", proof);
        yield return new("POST /api/account/totp/confirm", who.Api)
        {
            Body = new CodeRequest { Ticket = begun.Ticket, Code = Person.CodeOf(begun.Key, TimeProvider.System) },
        };
        yield return new("POST /api/account/recovery-codes", who.Api) { Body = proof };
        yield return new("POST /api/account/totp/off", who.Api) { Body = proof };
        using var phone = new SoftPasskey(hub.Url.GetLeftPart(UriPartial.Authority));
        var challenge = await who.Api.Post<PasskeyChallenge>("/api/account/passkeys/challenge", proof);
        yield return new("POST /api/account/passkeys", who.Api)
        {
            Body = new PasskeyRequest { Ticket = challenge.Ticket, Credential = phone.Make(challenge.Options), Name = "Puhelin" },
        };
        var passkey = (await who.AccountAsync()).Passkeys.Single().Id;
        yield return new("PUT /api/account/passkeys/{id:guid}", who.Api, passkey);
        yield return new("DELETE /api/account/passkeys/{id:guid}", who.Api, passkey);
        using var elsewhere = new Person(hub, who.Email, who.Password);
        await elsewhere.SignInAsync();
        yield return new("DELETE /api/account/sessions/{id:guid}", who.Api, (await who.SessionsAsync()).Single(session => !session.Current).Id);
        await elsewhere.SignInAsync();
        yield return new("POST /api/account/sessions/end-others", who.Api);
        yield return new("POST /api/account/password", who.Api)
        {
            Body = new PasswordChangeRequest { CurrentPassword = who.Password, NewPassword = "another long password" },
        };
    }
}
