using System.Net;
using System.Text.Json;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>What is over a limit is told when to come again, as every other failure of the API is told.</summary>
public sealed class RateLimitTests
{
    [Fact]
    public async Task Too_many_passwords_from_one_address_are_a_problem_with_a_time_to_wait()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var anonymous = hub.Anonymous();

        HttpResponseMessage answer;
        var tries = 0;
        do
        {
            answer = await anonymous.Raw(HttpMethod.Post, "/api/session", new SignInRequest { Email = $"nobody{tries}@example.test", Password = "wrong" });
        }
        while (answer.StatusCode is HttpStatusCode.Unauthorized && ++tries < 200);

        await IsTooManyAsync(answer);
        Assert.InRange(tries, 30, 60);
        // Who is signed in is counted for itself.
        using var key = new Api(hub.Url, HubSettings.BootstrapKey);
        await key.Get<StoreView[]>("/api/stores");
        answer.Dispose();
    }

    [Fact]
    public async Task A_tablet_that_asks_without_end_is_slowed_and_the_next_one_is_not()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Prisma");
        await using var mad = await Tablet.PairAsync(maija, store.Id, "Mad");
        await using var calm = await Tablet.PairAsync(maija, store.Id, "Calm");
        using var loud = new Api(hub.Url, mad.Token);
        using var quiet = new Api(hub.Url, calm.Token);

        var answers = await Task.WhenAll(Enumerable.Range(0, 150).Select(_ => loud.Raw(HttpMethod.Get, "/api/kiosk/me")));

        await IsTooManyAsync(answers.First(answer => answer.StatusCode is not HttpStatusCode.OK));
        Assert.InRange(answers.Count(answer => answer.IsSuccessStatusCode), 60, 149);
        Assert.Equal("Calm", (await quiet.Get<KioskIdentity>("/api/kiosk/me")).Name);
        await mad.ConnectAsync(); // its connection is not counted among them
        Assert.True(mad.IsConnected);
        foreach (var answer in answers) answer.Dispose();
    }

    private static async Task IsTooManyAsync(HttpResponseMessage answer)
    {
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.InRange(answer.Headers.RetryAfter?.Delta ?? TimeSpan.Zero, TimeSpan.FromSeconds(1), TimeSpan.FromSeconds(60));
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement;
        Assert.Equal(429, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
    }
}
