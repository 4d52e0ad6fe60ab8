using System.Net;
using System.Reflection;
using Policies = Raati.Hub.Operators.Policies;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>Every way into the hub, walked as it is mapped: a route that someone adds tomorrow is in here by itself.</summary>
public sealed class PolicyTests : IAsyncLifetime
{
    /// <summary>What anyone may ask. Nothing joins this list by accident.</summary>
    private static readonly string[] OpenToAll =
    [
        "GET /", "GET /health/live", "GET /health/ready", "ANY /health/live", "ANY /health/ready", "GET /openapi/{documentName}.json",
        "GET /api/setup", "POST /api/setup", "POST /api/session", "POST /api/invitations/accept", "POST /api/pairings", "POST /api/pairings/claim",
        "POST /api/demo/session", "POST /api/demo/tablet",
        "POST /api/session/code", "POST /api/session/passkey", "POST /api/session/passkey/challenge",
    ];

    private TestHub hub = null!;
    private Operator admin = null!;

    public async Task InitializeAsync()
    {
        hub = await TestHub.StartAsync(Engine.Sqlite);
        admin = await hub.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public void Every_route_and_hub_stands_behind_a_named_policy_or_is_known_to_be_open()
    {
        var doors = Door.Of(hub);
        Assert.Contains(doors, door => door.Hub is not null);
        Assert.True(doors.Length > 30, "the walk found too few doors to be true");

        var open = doors.Where(door => door.Anonymous || door.Policy is null)
            .Select(door => door.ToString())
            .Where(door => !OpenToAll.Contains(door) && !IsWebApp(door));

        Assert.Empty(open);
    }

    [Fact]
    public void Hubs_have_no_method_outside_their_contract()
    {
        var hubs = Door.Of(hub).Select(door => door.Hub).OfType<Type>().Distinct().ToArray();
        Assert.Equal(2, hubs.Length);
        foreach (var type in hubs)
        {
            var contract = type.BaseType!.GenericTypeArguments.Single() == typeof(IKioskClient) ? typeof(IKioskHub) : typeof(IConsoleHub);
            var extra = type.GetMethods(BindingFlags.Public | BindingFlags.Instance | BindingFlags.DeclaredOnly)
                .Where(method => method.GetBaseDefinition().DeclaringType == type)
                .Select(method => method.Name)
                .Except(contract.GetMethods().Select(method => method.Name));
            Assert.Empty(extra);
        }
    }

    [Fact]
    public async Task Without_proof_every_guarded_route_answers_401()
    {
        using var nobody = hub.Anonymous();
        Assert.Empty(await WalkAsync(nobody, _ => HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task With_a_key_nobody_made_every_guarded_route_answers_401()
    {
        using var stranger = new Api(hub.Url, "not-a-key");
        Assert.Empty(await WalkAsync(stranger, _ => HttpStatusCode.Unauthorized));
    }

    [Fact]
    public async Task A_tablet_gets_into_no_operators_route()
    {
        var store = await admin.AddStoreAsync("Sale Keskusta");
        // One alone may not ask for so much at once.
        await using var entrance = await Tablet.PairOnlyAsync(admin, store.Id, "Entrance");
        await using var tills = await Tablet.PairOnlyAsync(admin, store.Id, "Tills");
        await using var café = await Tablet.PairOnlyAsync(admin, store.Id, "Café");
        Api[] apis = [new Api(hub.Url, entrance.Token), new Api(hub.Url, tills.Token), new Api(hub.Url, café.Token)];
        var turn = 0;

        Assert.Empty(await WalkAsync(() => apis[turn++ % apis.Length], door => door.Policy is Policies.Kiosk ? null : HttpStatusCode.Forbidden));
        Array.ForEach(apis, api => api.Dispose());
    }

    [Theory]
    [InlineData(OperatorRole.Viewer, Policies.View, Policies.Account, Policies.ReadFeedback)]
    [InlineData(OperatorRole.CampaignManager, Policies.View, Policies.Account, Policies.ReadFeedback, Policies.HandleFeedback, Policies.ManagePolls, Policies.GiveTakeovers)]
    [InlineData(OperatorRole.Ops, Policies.View, Policies.Account, Policies.ReadFeedback, Policies.HandleFeedback, Policies.ManageStores, Policies.ManageKiosks, Policies.GiveTakeovers)]
    [InlineData(OperatorRole.StoreManager, Policies.View, Policies.Account, Policies.ReadFeedback, Policies.HandleFeedback, Policies.ManageKiosks)]
    public async Task A_role_gets_no_further_than_its_policies(OperatorRole role, params string[] policies)
    {
        var store = await admin.AddStoreAsync("Sale Keskusta");
        using var colleague = await admin.InviteAsync(role, role is OperatorRole.StoreManager ? [store.Id] : []);

        Assert.Empty(await WalkAsync(colleague.Api, door =>
            door.Policy is Policies.Kiosk ? HttpStatusCode.Unauthorized // the operator's cookie is not read there
            : policies.Contains(door.Policy) ? null
            : HttpStatusCode.Forbidden));
    }

    [Theory]
    [InlineData(KioskHubClient.HubPath)]
    [InlineData(ConsoleHubClient.HubPath)]
    public async Task No_hub_takes_a_connection_without_proof(string path)
    {
        foreach (var bearer in (string?[])[null, "not-a-token"])
        {
            await using var tablet = new KioskHubClient(new HubAddress { Hub = hub.Url, Path = path, Bearer = bearer }, new Tablet(hub.Url, ""));
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => tablet.StartAsync());
            Assert.Contains("401", refusal.ToString(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task A_tablet_gets_into_no_console_and_an_operator_into_no_kiosk_hub()
    {
        var store = await admin.AddStoreAsync("Sale Keskusta");
        await using var tablet = await Tablet.PairOnlyAsync(admin, store.Id, "Entrance");
        using var key = await admin.ColleagueAsync(OperatorRole.Admin);

        foreach (var (path, bearer) in new[] { (ConsoleHubClient.HubPath, tablet.Token), (KioskHubClient.HubPath, key.Api.Bearer!) })
        {
            await using var client = new KioskHubClient(new HubAddress { Hub = hub.Url, Path = path, Bearer = bearer }, tablet);
            var refusal = await Assert.ThrowsAnyAsync<Exception>(() => client.StartAsync());
            Assert.Matches("40[13]", refusal.ToString());
        }
    }

    [Fact]
    public async Task A_page_of_another_site_can_neither_change_anything_nor_listen()
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub.Url, "/api/stores"));
        request.Headers.Add("Cookie", admin.Api.Cookie);
        request.Headers.Add("Origin", "https://evil.example");
        request.Content = System.Net.Http.Json.JsonContent.Create(new StoreRequest { Name = "Not ours" }, options: WireJson.Options);
        using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
        using var answer = await http.SendAsync(request);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Empty(await admin.Api.Get<StoreView[]>("/api/stores"));

        await using var console = new ConsoleHubClient(new HubAddress
        {
            Hub = hub.Url,
            Path = ConsoleHubClient.HubPath,
            Cookie = admin.Api.Cookie,
            Origin = "https://evil.example",
        });
        var refusal = await Assert.ThrowsAnyAsync<Exception>(() => console.StartAsync());
        Assert.Contains("403", refusal.ToString(), StringComparison.Ordinal);
    }

    /// <summary>Asks every guarded route and lists those that did not answer as expected. A null expectation: anything but 401 and 403.</summary>
    private Task<string[]> WalkAsync(Api api, Func<Door, HttpStatusCode?> expected) => WalkAsync(() => api, expected);

    private async Task<string[]> WalkAsync(Func<Api> api, Func<Door, HttpStatusCode?> expected)
    {
        var surprises = new List<string>();
        // Signing out comes last: what is after it would be asked by nobody.
        foreach (var door in Door.Guarded(hub).OrderBy(door => door is { Method: "DELETE", Pattern: "/api/session" }))
        {
            using var answer = await PatientlyAsync(() => api().Raw(new HttpMethod(door.Method), door.PathWith(Guid.NewGuid()), Bodies.For(door, Guid.NewGuid())));
            var fits = expected(door) is { } status
                ? answer.StatusCode == status
                : answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && (int)answer.StatusCode < 500;
            if (!fits) surprises.Add($"{door}: {(int)answer.StatusCode}");
        }
        return [.. surprises];
    }

    /// <summary>There are more doors than a tablet may knock on at once: the hub says how long to wait.</summary>
    private static async Task<HttpResponseMessage> PatientlyAsync(Func<Task<HttpResponseMessage>> ask)
    {
        while (true)
        {
            var answer = await ask();
            if (answer.StatusCode is not HttpStatusCode.TooManyRequests) return answer;
            var wait = answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1);
            answer.Dispose();
            await Task.Delay(wait, TimeProvider.System);
        }
    }

    private static bool IsWebApp(string door) =>
        door.Contains(" /kiosk", StringComparison.Ordinal) || door.Contains(" /console", StringComparison.Ordinal);
}
