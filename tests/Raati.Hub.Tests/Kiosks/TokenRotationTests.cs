using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Kiosks;

/// <summary>No rotation locks a tablet out, however its requests and answers cross.</summary>
public sealed class TokenRotationTests
{
    [Theory, OnBothEngines]
    public async Task After_a_lost_answer_the_same_token_is_given_again_and_both_work_until_it_is_used(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var token = await PairedAsync(hub, maija);

        var lost = await RotateAsync(hub, token);
        var renewed = await RotateAsync(hub, token);

        Assert.Equal(lost, renewed);
        Assert.NotEqual(token, renewed);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, token));
        await ConnectAsync(hub, renewed!);
        await Eventually.EqualAsync(HttpStatusCode.Unauthorized, () => StatusOf(hub, token));
        Assert.Null(await RotateAsync(hub, token));
        await ConnectAsync(hub, renewed!);
    }

    [Theory, OnBothEngines]
    public async Task Two_at_once_get_the_same_token_and_lock_nobody_out(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var token = await PairedAsync(hub, maija);

        for (var round = 0; round < 5; round++)
        {
            var given = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => RotateAsync(hub, token)));
            var renewed = Assert.Single(given.Distinct());
            Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, token));
            Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, renewed!));
            token = renewed!;
        }
        await ConnectAsync(hub, token);
        // Each asking was a use: nothing but the last one is left.
        await Eventually.TrueAsync(async () => await hub.Database.CountAsync("select count(*) from kiosk_tokens") == 1);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(hub, token));
    }

    [Fact]
    public async Task Rotating_on_one_node_right_after_the_first_connect_on_another_ends_neither_token()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Engine.Postgres);
        await using var elsewhere = database.ForAnotherHub();
        await using var here = await TestHub.StartAsync(database);
        await using var there = await TestHub.StartAsync(elsewhere);
        using var maija = await here.SignInAsync();

        for (var round = 0; round < 5; round++)
        {
            var token = await PairedAsync(here, maija);
            var connecting = ConnectAsync(here, token);
            var renewed = await RotateAsync(there, token);
            await connecting;
            Assert.Equal(renewed, await RotateAsync(here, token));

            await ConnectAsync(there, token);
            await ConnectAsync(here, renewed!);
            await Eventually.EqualAsync(HttpStatusCode.Unauthorized, () => StatusOf(there, token), TimeSpan.FromSeconds(10));
            await ConnectAsync(there, renewed!);
        }
    }

    [Fact]
    public async Task A_node_whose_clock_is_behind_ends_no_newer_token()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Engine.Postgres);
        await using var elsewhere = database.ForAnotherHub();
        await using var ahead = await TestHub.StartAsync(database);
        await using var behind = await TestHub.StartAsync(elsewhere, new HubSettings { Clock = new BehindClock() });
        using var maija = await ahead.SignInAsync();
        var token = await PairedAsync(ahead, maija);

        var renewed = await RotateAsync(behind, token);
        await ConnectAsync(ahead, token);
        await Task.WhenAll(ConnectAsync(behind, renewed!), ConnectAsync(ahead, renewed!));

        await Eventually.EqualAsync(HttpStatusCode.Unauthorized, () => StatusOf(ahead, token));
        await ConnectAsync(ahead, renewed!);
    }

    private static async Task<string> PairedAsync(TestHub hub, Operator admin)
    {
        var store = await admin.AddStoreAsync($"Kallio {Guid.NewGuid():N}");
        using var pairing = await Pairing.StartAsync(hub.Url);
        await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        return (await pairing.ClaimAsync()).Token!;
    }

    private static async Task<string?> RotateAsync(TestHub hub, string token)
    {
        using var api = new Api(hub.Url, token);
        try
        {
            return (await api.Post<TokenReply>("/api/kiosk/token")).Token;
        }
        catch (ApiException refusal) when (refusal.Status is HttpStatusCode.Unauthorized)
        {
            return null;
        }
    }

    // A connect is not counted by the rate limits, and so always says whether a token is good.
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

    private sealed class BehindClock : TimeProvider
    {
        public override DateTimeOffset GetUtcNow() => base.GetUtcNow().AddSeconds(-30);
    }
}
