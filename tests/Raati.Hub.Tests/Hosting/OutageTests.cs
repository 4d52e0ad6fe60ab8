using System.Net;
using Raati.Hub.Hosting;
using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Hub.Tests.Hosting;

public sealed class OutageTests
{
    [Fact]
    public async Task A_hub_that_starts_in_an_outage_lives_and_waits_and_is_ready_when_the_database_is()
    {
        var postgres = await PostgresServer.SharedAsync();
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var line = TcpProxy.To(postgres.Port);
        await using var behind = database.Through(line.Port);
        line.Cut();
        var url = $"http://127.0.0.1:{Ports.Free()}";
        string[] arguments =
        [
            $"--urls={url}", $"--Raati:DataDirectory={behind.Directory}", $"--ConnectionStrings:Postgres={behind.ConnectionString}",
        ];
        await using var app = RaatiHub.Build(arguments);
        using var anyone = new Api(new Uri(url));

        var waiting = WaitingRoom.MigrateOrWait(app, arguments);
        await Eventually.EqualAsync(HttpStatusCode.OK, () => StatusOf(anyone, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOf(anyone, "/health/ready"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOf(anyone, "/api/setup"));
        line.Restore();
        Assert.True(await waiting);

        await app.StartAsync();
        Assert.Equal(HttpStatusCode.OK, await StatusOf(anyone, "/health/ready"));
        await app.StopAsync(new CancellationToken(canceled: true));
    }

    [Fact]
    public async Task A_running_hub_knows_its_tablets_while_the_database_is_down_and_turns_nobody_away_for_good()
    {
        var postgres = await PostgresServer.SharedAsync();
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var line = TcpProxy.To(postgres.Port);
        await using var behind = database.Through(line.Port);
        await using var hub = await TestHub.StartAsync(behind);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        using var tablet = new Api(hub.Url, (await pairing.ClaimAsync()).Token);
        await tablet.Get<KioskIdentity>("/api/kiosk/me");
        using var stranger = new Api(hub.Url, "kiosk_that_this_node_has_not_met");
        Assert.Equal(HttpStatusCode.Unauthorized, await StatusOf(stranger, "/api/kiosk/me"));

        line.Cut();

        Assert.Equal(HttpStatusCode.OK, await StatusOf(tablet, "/api/kiosk/me"));
        // 401 would make it forget a token that may be good.
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOf(stranger, "/api/kiosk/me"));
        Assert.Equal(HttpStatusCode.OK, await StatusOf(tablet, "/health/live"));
        Assert.Equal(HttpStatusCode.ServiceUnavailable, await StatusOf(tablet, "/health/ready"));
    }

    private static async Task<HttpStatusCode> StatusOf(Api api, string path)
    {
        try
        {
            using var answer = await api.Raw(HttpMethod.Get, path);
            return answer.StatusCode;
        }
        catch (HttpRequestException)
        {
            return default;
        }
    }
}
