using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Kiosks;

public sealed class DeviceTokenTests
{
    [Theory, OnBothEngines]
    public async Task A_rotated_token_works_beside_the_old_one_until_it_has_connected(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        var old = await PairedAsync(hub, admin, store.Id);
        await ConnectAsync(hub, old);
        using var api = new Api(hub.Url, old);

        var lost = (await api.Post<TokenReply>("/api/kiosk/token")).Token;
        var kept = (await api.Post<TokenReply>("/api/kiosk/token")).Token;
        Assert.Equal(lost, kept);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, kept));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, old));
        await ConnectAsync(hub, kept);

        await Eventually.EqualAsync(HttpStatusCode.Unauthorized, () => StatusOf(hub, old));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, kept));
    }

    [Theory, OnBothEngines]
    public async Task A_pairing_can_be_claimed_again_until_the_first_hub_connect(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        var token = (await pairing.ClaimAsync()).Token!;
        using var api = new Api(hub.Url, token);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, token));
        Assert.Equal(PairingState.Approved, (await pairing.ClaimAsync()).State);

        await ConnectAsync(hub, token);

        await Eventually.EqualAsync(PairingState.Expired, async () => (await pairing.ClaimAsync()).State);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, token));
    }

    [Fact]
    public async Task A_revocation_on_one_node_is_certain_on_another_that_hears_no_hints()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Engine.Postgres);
        await using var elsewhere = database.ForAnotherHub();
        await using var here = await TestHub.StartAsync(database);
        await using var there = await TestHub.StartAsync(elsewhere);
        using var admin = await here.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(here.Url);
        var kiosk = await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        var token = (await pairing.ClaimAsync()).Token!;
        // Known there from now on, from memory.
        Assert.Equal(HttpStatusCode.OK, await StatusOf(there, token));

        await admin.RevokeAsync(kiosk.Id);

        await Eventually.EqualAsync(HttpStatusCode.Unauthorized, () => StatusOf(there, token), TimeSpan.FromSeconds(10));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(here, token));
    }

    [Fact]
    public async Task The_cookie_of_a_tablet_is_no_business_of_its_pages_and_the_path_says_which_cookie_counts()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        using var tablet = new Api(hub.Url);
        using var answer = await tablet.Raw(HttpMethod.Post, "/api/pairings/claim",
            new ClaimRequest { Code = pairing.Started.Code, Secret = pairing.Started.Secret });

        var cookie = Assert.Single(answer.Headers.GetValues("Set-Cookie")).ToLowerInvariant();

        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=strict", cookie, StringComparison.Ordinal);
        Assert.Equal("Ovi", (await tablet.Get<KioskIdentity>("/api/kiosk/me")).Name);
        using var asOperator = await tablet.Raw(HttpMethod.Get, "/api/stores");
        Assert.Equal(HttpStatusCode.Unauthorized, asOperator.StatusCode);
    }

    private static async Task<string> PairedAsync(TestHub hub, Operator admin, Guid store)
    {
        using var pairing = await Pairing.StartAsync(hub.Url);
        await admin.ApproveAsync(pairing.Started.Code, store, "Ovi");
        return (await pairing.ClaimAsync()).Token!;
    }

    private static async Task ConnectAsync(TestHub hub, string token)
    {
        await using var tablet = new Tablet(hub.Url, token);
        await tablet.ConnectAsync();
    }

    private static async Task<HttpStatusCode> StatusOf(TestHub hub, string token)
    {
        using var tablet = new Api(hub.Url, token);
        using var answer = await tablet.Raw(HttpMethod.Get, "/api/kiosk/me");
        return answer.StatusCode;
    }
}
