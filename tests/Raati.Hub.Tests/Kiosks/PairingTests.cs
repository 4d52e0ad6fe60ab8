using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Kiosks;

public sealed class PairingTests
{
    [Theory, OnBothEngines]
    public async Task A_tablet_shows_a_code_is_approved_and_knows_where_it_stands(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        Assert.Equal(PairingState.Waiting, (await pairing.ClaimAsync()).State);

        var kiosk = await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi", Touchpoint.Entrance, "hedelmät");
        var claimed = await pairing.ClaimAsync();

        Assert.Equal((PairingState.Approved, kiosk.Id), (claimed.State, claimed.KioskId));
        using var tablet = new Api(hub.Url, claimed.Token);
        var me = await tablet.Get<KioskIdentity>("/api/kiosk/me");
        Assert.Equal(("Ovi", "Kallio", kiosk.PlacementId, "Europe/Helsinki"), (me.Name, me.StoreName, me.PlacementId, me.TimeZone));
        Assert.NotEqual(Guid.Empty, me.OrganizationId ?? Guid.Empty);
    }

    [Fact]
    public async Task Who_pairs_is_told_where_tablets_find_the_hub_when_that_was_said()
    {
        await using var named = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { More = { ["Raati:PublicUrl"] = "https://raati.havu.example/" } });
        await using var nameless = await TestHub.StartAsync(Engine.Sqlite);
        using var there = await named.SignInAsync();
        using var here = await nameless.SignInAsync();

        Assert.Equal("https://raati.havu.example/kiosk/", (await there.Api.Get<TabletAddress>("/api/pairings/address")).Url);
        Assert.Null((await here.Api.Get<TabletAddress>("/api/pairings/address")).Url);
    }

    [Theory, OnBothEngines]
    public async Task Claiming_again_gives_the_same_token_and_no_other_secret_gives_any(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        await admin.ApproveAsync(pairing.Started.Code.ToLowerInvariant().Insert(3, "-"), store.Id, "Ovi");

        var first = await pairing.ClaimAsync();
        var second = await pairing.ClaimAsync();
        var guessed = await pairing.ClaimAsync("a secret that is not the tablet's");

        Assert.NotNull(first.Token);
        Assert.Equal(first.Token, second.Token);
        Assert.Equal((PairingState.Expired, null), (guessed.State, guessed.Token));
    }

    [Theory, OnBothEngines]
    public async Task A_code_can_be_approved_for_a_quarter_of_an_hour_and_once(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var late = await Pairing.StartAsync(hub.Url);
        clock.Advance(TimeSpan.FromMinutes(15));
        using var intime = await Pairing.StartAsync(hub.Url);
        clock.Advance(TimeSpan.FromMinutes(14));
        await admin.ApproveAsync(intime.Started.Code, store.Id, "Ovi");

        await Refused(HttpStatusCode.NotFound, () => admin.ApproveAsync(late.Started.Code, store.Id, "Myöhässä"));
        await Refused(HttpStatusCode.NotFound, () => admin.ApproveAsync(intime.Started.Code, store.Id, "Toinen"));

        Assert.Equal(PairingState.Expired, (await late.ClaimAsync()).State);
        Assert.Single(await admin.KiosksAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_code_is_not_spent_on_a_store_that_is_not_there(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);

        var refusal = await Refused(HttpStatusCode.BadRequest, () => other.ApproveAsync(pairing.Started.Code, store.Id, "Ovi"));
        await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");

        Assert.Contains("storeId", refusal.Fields.Keys);
        Assert.Empty(await other.KiosksAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_revoked_tablet_is_nobody_and_cannot_claim_again(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        var kiosk = await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        using var tablet = new Api(hub.Url, (await pairing.ClaimAsync()).Token);
        await tablet.Get<KioskIdentity>("/api/kiosk/me");

        await admin.RevokeAsync(kiosk.Id);

        await Eventually.TrueAsync(async () => await StatusOf(tablet) == HttpStatusCode.Unauthorized);
        Assert.Equal(PairingState.Expired, (await pairing.ClaimAsync()).State);
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(tablet));
    }

    [Theory, OnBothEngines]
    public async Task The_token_can_be_claimed_until_the_first_connection_with_it_and_not_after(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        Assert.Matches("^[A-HJ-NP-Z2-9]{6}$", pairing.Started.Code);
        await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        await using var tablet = new Tablet(hub.Url, (await pairing.ClaimAsync()).Token!);
        Assert.NotNull(pairing.Cookie);

        await tablet.ConnectAsync();

        Assert.Equal("Ovi", tablet.Identity.Name);
        await Eventually.EqualAsync(PairingState.Expired, async () => (await pairing.ClaimAsync()).State);
    }

    [Theory]
    [InlineData("")]
    [InlineData("a name of far too many characters for a label on a tablet in a list")]
    public async Task A_bad_name_is_refused_by_field_and_the_code_can_still_be_used(string name)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);

        var refusal = await Refused(HttpStatusCode.BadRequest, () => admin.ApproveAsync(pairing.Started.Code, store.Id, name));

        Assert.Equal(["name"], refusal.Fields.Keys);
        await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
    }

    private static async Task<HttpStatusCode> StatusOf(Api tablet)
    {
        using var answer = await tablet.Raw(HttpMethod.Get, "/api/kiosk/me");
        return answer.StatusCode;
    }

    private static async Task<ApiException> Refused(HttpStatusCode status, Func<Task> act)
    {
        var refusal = await Assert.ThrowsAsync<ApiException>(act);
        Assert.Equal(status, refusal.Status);
        return refusal;
    }
}
