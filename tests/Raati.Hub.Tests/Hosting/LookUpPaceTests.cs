using System.Diagnostics;
using System.Net;
using System.Net.WebSockets;
using Raati.Hub.Doors;
using Raati.Hub.Hosting;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Hosting;

/// <summary>Made-up tokens and keys cost the database no more than a bounded number of look-ups, and no tablet its connection.</summary>
public sealed class LookUpPaceTests
{
    [Theory, OnBothEngines]
    public async Task A_flood_of_made_up_tokens_is_slowed_and_good_tablets_of_the_same_address_connect(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Entrance");

        var answers = await FloodAsync(hub.Url, () => Secret.New("kiosk_"), "/api/kiosk/me", Stopwatch.StartNew());

        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.TooManyRequests);
        Assert.All(answers.Where(answer => answer.Status is HttpStatusCode.TooManyRequests), answer =>
        {
            Assert.InRange(answer.RetryAfter ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(10));
            Assert.Equal("application/problem+json", answer.Type);
        });
        await tablet.ConnectAsync();
        Assert.True(tablet.IsConnected);
        await using var fresh = await Tablet.PairAsync(maija, store.Id, "New"); // its token is known before its first use
        Assert.True(fresh.IsConnected);
    }

    [Fact]
    public async Task A_flood_of_made_up_keys_is_slowed_and_a_key_that_is_known_is_not()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var good = new Api(hub.Url, HubSettings.BootstrapKey);
        await good.Get<StoreView[]>("/api/stores");

        var answers = await FloodAsync(hub.Url, () => Secret.New("raati_"), "/api/stores", Stopwatch.StartNew());

        Assert.Contains(answers, answer => answer.Status is HttpStatusCode.TooManyRequests);
        using var answer = await good.Raw(HttpMethod.Get, "/api/stores");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task A_tablet_that_comes_to_a_node_just_started_is_not_hindered_by_a_flood()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Engine.Postgres);
        await using var first = await TestHub.StartAsync(database);
        using var maija = await first.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var tablet = await Tablet.PairAsync(maija, store.Id, "Entrance");
        await using var elsewhere = database.ForAnotherHub();
        await using var second = await TestHub.StartAsync(elsewhere);

        var flood = FloodAsync(second.Url, () => Secret.New("kiosk_"), "/api/kiosk/me", Stopwatch.StartNew());
        await using var there = new Tablet(second.Url, tablet.Token);
        for (var i = 0; i < 5; i++) await there.ConnectAsync();

        Assert.Contains(await flood, answer => answer.Status is HttpStatusCode.TooManyRequests);
        Assert.True(there.IsConnected);
    }

    [Fact]
    public async Task A_made_up_token_gets_no_connection()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        await using var stranger = new Tablet(hub.Url, Secret.New("kiosk_"));

        await Assert.ThrowsAsync<WebSocketException>(() => stranger.ConnectAsync());
    }

    [Fact]
    public async Task The_log_tells_of_made_up_tokens_and_keys_once_a_minute_with_how_many_there_were()
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { Clock = clock });
        using var http = new HttpClient { BaseAddress = hub.Url };
        string[] Lines() => [.. hub.Log.Lines.Where(line => line.Category.StartsWith("Raati.Hub", StringComparison.Ordinal)
            && (line.Category.EndsWith("Pace", StringComparison.Ordinal) || line.Category.EndsWith("Handler", StringComparison.Ordinal))).Select(line => line.Text)];

        for (var at = 0; at < 20; at++)
        {
            await AskAsync(http, Secret.New("kiosk_"), "/api/kiosk/me");
            await AskAsync(http, Secret.New("raati_"), "/api/stores");
        }

        Assert.Contains(": 1 since", Assert.Single(Lines()), StringComparison.Ordinal);
        clock.Advance(TimeSpan.FromMinutes(1));
        var flood = await FloodAsync(hub.Url, () => Secret.New("kiosk_"), "/api/kiosk/me", Stopwatch.StartNew());
        Assert.Contains(flood, answer => answer.Status is HttpStatusCode.TooManyRequests);
        Assert.Equal(2, Lines().Length);
        Assert.Contains(": 40 since", Lines()[1], StringComparison.Ordinal);
    }

    /// <summary>Twice as many as may be looked up at once. Every 401 was a look-up: no more of them than the pace allows in that time.</summary>
    private static async Task<Refused[]> FloodAsync(Uri hub, Func<string> secret, string path, Stopwatch watch)
    {
        using var http = new HttpClient { BaseAddress = hub };
        var answers = new List<Refused>();
        while (answers.Count < LookUpPace.AddressBurst * 2)
            answers.AddRange(await Task.WhenAll(Enumerable.Range(0, 50).Select(_ => AskAsync(http, secret(), path))));
        var lookedUp = answers.Count(answer => answer.Status is HttpStatusCode.Unauthorized);
        Assert.InRange(lookedUp, 1, LookUpPace.AddressBurst + LookUpPace.AddressPerSecond * (watch.Elapsed.TotalSeconds + 1));
        return [.. answers];
    }

    private static async Task<Refused> AskAsync(HttpClient http, string secret, string path)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, path);
        request.Headers.Authorization = new("Bearer", secret);
        using var answer = await http.SendAsync(request);
        return new Refused(answer.StatusCode, answer.Headers.RetryAfter?.Delta, answer.Content.Headers.ContentType?.MediaType);
    }

    private sealed record Refused(HttpStatusCode Status, TimeSpan? RetryAfter, string? Type);
}
