using System.Net;
using Raati.Hub.Operators.Sessions;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class SessionTests
{
    private static readonly TimeSpan OneSlice = TimeSpan.FromMinutes(5);

    [Theory, OnBothEngines]
    public async Task One_session_is_ended_from_another_and_its_cookie_and_its_console_stop_at_once(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var here = await hub.SignInAsync();
        using var there = await hub.SignInAsync();
        await using var console = await there.OpenConsoleAsync();
        await console.WatchFleet();
        var sessions = await here.Api.Get<SessionView[]>("/api/account/sessions");
        Assert.Equal(2, sessions.Length);

        await here.Api.Delete($"/api/account/sessions/{sessions.Single(session => !session.Current).Id}");

        Assert.Equal(HttpStatusCode.Unauthorized, await there.Api.StatusAsync(HttpMethod.Get, "/api/session"));
        await console.Closed.WaitAsync(Eventually.Patience);
        Assert.Equal(HttpStatusCode.OK, await here.Api.StatusAsync(HttpMethod.Get, "/api/session"));
        Assert.Single(await here.Api.Get<SessionView[]>("/api/account/sessions"));
    }

    [Fact]
    public async Task A_session_that_was_ended_at_one_hub_is_over_at_another_within_two_seconds_without_Redis()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Engine.Postgres);
        await using var other = database.ForAnotherHub();
        var clock = new FakeClock();
        await using var first = await TestHub.StartAsync(database, new HubSettings { Clock = clock });
        await using var second = await TestHub.StartAsync(other, new HubSettings { Clock = clock });
        using var here = await first.SignInAsync();
        using var there = await second.SignInAsync();
        await using var console = await there.OpenConsoleAsync();
        await console.WatchFleet();
        Assert.Equal(HttpStatusCode.OK, await there.Api.StatusAsync(HttpMethod.Get, "/api/session"));

        await here.Api.Post("/api/account/sessions/end-others");
        clock.Advance(TimeSpan.FromSeconds(2));

        Assert.Equal(HttpStatusCode.Unauthorized, await there.Api.StatusAsync(HttpMethod.Get, "/api/session"));
        await console.Closed.WaitAsync(Eventually.Patience);
        Assert.Equal(HttpStatusCode.OK, await here.Api.StatusAsync(HttpMethod.Get, "/api/session"));
    }

    [Theory, OnBothEngines]
    public async Task Another_password_ends_every_other_session_and_only_those(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = new Person(hub);
        using var elsewhere = new Person(hub);
        await maija.SignInAsync();
        await elsewhere.SignInAsync();
        var wrong = new PasswordChangeRequest { CurrentPassword = "not hers", NewPassword = "another long password" };
        Assert.Equal(HttpStatusCode.BadRequest, await maija.Api.StatusAsync(HttpMethod.Post, "/api/account/password", wrong));
        Assert.True(await elsewhere.IsInAsync());

        await maija.ChangePasswordAsync("another long password");

        Assert.True(await maija.IsInAsync());
        Assert.False(await elsewhere.IsInAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await elsewhere.PasswordAsync());
        Assert.Equal(HttpStatusCode.OK, await elsewhere.PasswordAsync(maija.Password));
    }

    [Theory, OnBothEngines]
    public async Task That_a_session_was_used_is_written_once_in_five_minutes(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        var began = clock.NowMs;

        clock.Advance(OneSlice - TimeSpan.FromSeconds(1));
        Assert.Equal((began, began), await SeenAsync());
        clock.Advance(TimeSpan.FromSeconds(1));
        Assert.True(await maija.IsInAsync());
        var marked = clock.NowMs;
        Assert.Equal((began, marked), await SeenAsync());
        clock.Advance(TimeSpan.FromSeconds(100));

        Assert.Equal((began, marked), await SeenAsync());

        async Task<(long, long)> SeenAsync()
        {
            var session = Assert.Single(await maija.SessionsAsync());
            return (session.StartedAtMs, session.SeenAtMs);
        }
    }

    [Theory, OnBothEngines]
    public async Task Nobody_sees_or_ends_the_session_of_somebody_else_but_an_admin_ends_a_colleagues(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var stranger = await hub.NewSignedInOrganizationAsync();
        using var kalle = await Person.InvitedAsync(hub, admin, OperatorRole.Viewer);
        var session = Assert.Single(await kalle.SessionsAsync());
        Assert.Equal(SignInMethod.Link, session.Method);

        Assert.Equal(HttpStatusCode.NotFound, await admin.Api.StatusAsync(HttpMethod.Delete, $"/api/account/sessions/{session.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Api.StatusAsync(HttpMethod.Delete, $"/api/account/sessions/{session.Id}"));
        var kallesId = await kalle.IdAsync();
        Assert.Equal(HttpStatusCode.NotFound, await stranger.Api.StatusAsync(HttpMethod.Post, $"/api/operators/{kallesId}/end-sessions"));
        Assert.True(await kalle.IsInAsync());
        var row = (await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Id == kallesId);
        Assert.Equal((1, session.SeenAtMs), (row.Sessions, row.SeenAtMs));

        await admin.Api.Post($"/api/operators/{kallesId}/end-sessions");

        Assert.False(await kalle.IsInAsync());
        Assert.Equal(0, (await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Id == kallesId).Sessions);
    }

    [Fact]
    public async Task An_API_key_has_no_account()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();
        using var key = await admin.ColleagueAsync(OperatorRole.Admin);

        Assert.Equal(HttpStatusCode.Forbidden, await key.Api.StatusAsync(HttpMethod.Get, "/api/account"));
        Assert.Equal(HttpStatusCode.Forbidden, await key.Api.StatusAsync(HttpMethod.Get, "/api/account/sessions"));
    }

    [Theory]
    [InlineData("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36 Edg/156.0.0.0", "Edge", "Windows")]
    [InlineData("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/156.0.0.0 Safari/537.36", "Chrome", "Linux")]
    [InlineData("Mozilla/5.0 (Macintosh; Intel Mac OS X 15_5) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Safari/605.1.15", "Safari", "macOS")]
    [InlineData("Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) CriOS/156.0 Mobile/15E148 Safari/604.1", "Chrome", "iOS")]
    [InlineData("Mozilla/5.0 (Android 15; Mobile; rv:150.0) Gecko/150.0 Firefox/150.0", "Firefox", "Android")]
    [InlineData("curl/8.5.0", null, null)]
    public void A_browser_is_called_by_its_name(string agent, string? browser, string? system) =>
        Assert.Equal((browser, system), (Device.Browser(agent), Device.System(agent)));

    [Theory]
    [InlineData("127.0.0.1", NetworkKind.ThisMachine)]
    [InlineData("::1", NetworkKind.ThisMachine)]
    [InlineData("::ffff:10.1.2.3", NetworkKind.PrivateNetwork)]
    [InlineData("172.16.0.1", NetworkKind.PrivateNetwork)]
    [InlineData("172.32.0.1", NetworkKind.Internet)]
    [InlineData("192.168.1.2", NetworkKind.PrivateNetwork)]
    [InlineData("100.64.0.1", NetworkKind.PrivateNetwork)]
    [InlineData("fd00::1", NetworkKind.PrivateNetwork)]
    [InlineData("2a00:1450::1", NetworkKind.Internet)]
    [InlineData("192.0.2.7", NetworkKind.Internet)]
    public void An_address_is_kept_as_the_kind_of_its_network(string address, NetworkKind kind) =>
        Assert.Equal(kind, Device.Network(IPAddress.Parse(address)));
}
