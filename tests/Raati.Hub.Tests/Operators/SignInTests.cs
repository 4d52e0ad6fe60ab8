using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class SignInTests
{
    [Theory, OnBothEngines]
    public async Task Five_wrong_passwords_lock_the_account_for_a_quarter_of_an_hour(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });

        for (var wrong = 1; wrong <= 5; wrong++) Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(hub, "guessed wrong"));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(hub, HubSettings.AdminPassword));
        clock.Advance(TimeSpan.FromMinutes(15) - TimeSpan.FromSeconds(1));
        Assert.Equal(HttpStatusCode.Unauthorized, await TryAsync(hub, HubSettings.AdminPassword));
        clock.Advance(TimeSpan.FromSeconds(1));

        Assert.Equal(HttpStatusCode.OK, await TryAsync(hub, HubSettings.AdminPassword));
    }

    [Theory, OnBothEngines]
    public async Task A_right_password_forgets_the_wrong_ones_before_it(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        for (var wrong = 1; wrong <= 4; wrong++) await TryAsync(hub, "guessed wrong");
        Assert.Equal(HttpStatusCode.OK, await TryAsync(hub, HubSettings.AdminPassword));

        for (var wrong = 1; wrong <= 4; wrong++) await TryAsync(hub, "guessed wrong");

        Assert.Equal(HttpStatusCode.OK, await TryAsync(hub, HubSettings.AdminPassword));
    }

    [Fact]
    public async Task Signing_out_ends_this_session_for_a_copied_cookie_too_and_no_other_one()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var leaving = await hub.SignInAsync();
        using var elsewhere = await hub.SignInAsync();
        using var copied = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = hub.Url };
        copied.DefaultRequestHeaders.Add("Cookie", leaving.Api.Cookie);
        Assert.True((await copied.GetAsync("/api/session")).IsSuccessStatusCode);

        await leaving.Api.Delete("/api/session");

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(leaving.Api, "/api/session"));
        Assert.Equal(HttpStatusCode.Unauthorized, (await copied.GetAsync("/api/session")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(elsewhere.Api, "/api/session"));
    }

    [Fact]
    public async Task A_session_ends_after_twelve_idle_hours()
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { Clock = clock });
        using var idle = await hub.SignInAsync();

        clock.Advance(TimeSpan.FromHours(13));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(idle.Api, "/api/session"));
    }

    [Fact]
    public async Task A_session_of_one_hub_is_good_at_another_on_the_same_database()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Engine.Postgres);
        await using var other = database.ForAnotherHub();
        await using var first = await TestHub.StartAsync(database);
        await using var second = await TestHub.StartAsync(other);
        using var admin = await first.SignInAsync();

        using var there = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = second.Url };
        there.DefaultRequestHeaders.Add("Cookie", admin.Api.Cookie);

        Assert.Equal(HttpStatusCode.OK, (await there.GetAsync("/api/session")).StatusCode);
    }

    [Theory, OnBothEngines]
    public async Task An_api_key_works_until_it_expires_or_is_revoked(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        var short_ = await admin.Api.Post<ApiKeyView>("/api/api-keys", new ApiKeyRequest { Name = "till", Role = OperatorRole.Viewer, Days = 1 });
        var revoked = await admin.Api.Post<ApiKeyView>("/api/api-keys", new ApiKeyRequest { Name = "old", Role = OperatorRole.Viewer, Days = 30 });
        using var byShort = new Api(hub.Url, short_.Secret);
        using var byRevoked = new Api(hub.Url, revoked.Secret);
        Assert.Equal(HttpStatusCode.OK, await StatusOf(byShort, "/api/stores"));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(byRevoked, "/api/stores"));

        await admin.Api.Delete($"/api/api-keys/{revoked.Id}");
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(byRevoked, "/api/stores"));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(byShort, "/api/stores"));
        clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(byShort, "/api/stores"));
    }

    [Fact]
    public async Task A_request_from_another_site_changes_nothing()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();
        using var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = hub.Url };
        browser.DefaultRequestHeaders.Add("Cookie", admin.Api.Cookie);
        var own = hub.Url.GetLeftPart(UriPartial.Authority);

        Assert.Equal(HttpStatusCode.Forbidden, await AddAsync(browser, ("Origin", "https://evil.example")));
        Assert.Equal(HttpStatusCode.Forbidden, await AddAsync(browser, ("Sec-Fetch-Site", "cross-site")));
        Assert.Equal(HttpStatusCode.Forbidden, await AddAsync(browser, ("Sec-Fetch-Site", "same-site"), ("Origin", "http://127.0.0.1:1")));
        Assert.Empty(await admin.Api.Get<AreaView[]>("/api/areas"));
        Assert.Equal(HttpStatusCode.OK, await AddAsync(browser, ("Sec-Fetch-Site", "same-origin"), ("Origin", own)));
        Assert.Single(await admin.Api.Get<AreaView[]>("/api/areas"));
    }

    private static async Task<HttpStatusCode> AddAsync(HttpClient browser, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/areas")
        {
            Content = new StringContent("""{"name":"Uusimaa"}""", System.Text.Encoding.UTF8, "application/json"),
        };
        foreach (var (name, value) in headers) request.Headers.Add(name, value);
        using var answer = await browser.SendAsync(request);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> TryAsync(TestHub hub, string password)
    {
        using var anonymous = hub.Anonymous();
        using var answer = await anonymous.Raw(HttpMethod.Post, "/api/session",
            new SignInRequest { Email = HubSettings.AdminEmail.ToUpperInvariant(), Password = password });
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> StatusOf(Api api, string path)
    {
        using var answer = await api.Raw(HttpMethod.Get, path);
        return answer.StatusCode;
    }
}
