using System.Net;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class PolicyTests
{
    private static readonly string[] Open =
    [
        "/", "/api/demo/session", "/api/demo/tablet", "/api/invitations/accept", "/api/pairings/", "/api/pairings/claim", "/api/session/",
        "/api/session", "/api/session/code", "/api/session/passkey", "/api/session/passkey/challenge", "/api/setup", "/api/{**rest}",
        "/health/live", "/health/ready", "/openapi/{documentName}.json", "/kiosk/{**path}", "/console/{**path}",
    ];

    [Fact]
    public async Task Every_route_stands_behind_a_named_policy_or_is_known_to_be_open()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        var routes = hub.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>().ToArray();

        var open = routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is not null).Select(Pattern).Distinct();
        var behind = routes.Where(route => route.Metadata.GetMetadata<IAllowAnonymous>() is null).ToArray();

        Assert.Empty(open.Except(Open));
        Assert.True(behind.Length > 20);
        Assert.All(behind, route => Assert.Contains(route.Metadata.GetOrderedMetadata<IAuthorizeData>(), data => data.Policy is { Length: > 0 }));
    }

    [Theory]
    [InlineData(OperatorRole.Admin, "stores kiosks operators")]
    [InlineData(OperatorRole.CampaignManager, "")]
    [InlineData(OperatorRole.Ops, "stores kiosks")]
    [InlineData(OperatorRole.Viewer, "")]
    public async Task A_role_may_what_it_is_for(OperatorRole role, string may)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();
        using var colleague = await admin.ColleagueAsync(role);

        Assert.Equal(HttpStatusCode.OK, await StatusOf(colleague, HttpMethod.Get, "/api/stores"));
        Assert.Equal(Expected("stores"), await StatusOf(colleague, HttpMethod.Post, "/api/areas", new AreaRequest { Name = "Uusimaa" }));
        Assert.Equal(Expected("operators"), await StatusOf(colleague, HttpMethod.Get, "/api/operators"));
        var revoke = await StatusOf(colleague, HttpMethod.Post, $"/api/kiosks/{Guid.NewGuid()}/revoke");
        Assert.Equal(may.Contains("kiosks", StringComparison.Ordinal) ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, revoke);

        HttpStatusCode Expected(string what) => may.Contains(what, StringComparison.Ordinal) ? HttpStatusCode.OK : HttpStatusCode.Forbidden;
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_sees_and_manages_the_tablets_of_its_own_stores_only(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var own = await admin.AddStoreAsync("Kallio");
        var foreign = await admin.AddStoreAsync("Töölö");
        using var manager = await admin.InviteAsync(OperatorRole.StoreManager, own.Id);
        using var first = await Pairing.StartAsync(hub.Url);
        using var second = await Pairing.StartAsync(hub.Url);
        var theirs = await admin.ApproveAsync(first.Started.Code, foreign.Id, "Kassa");

        var refused = await StatusOf(manager, HttpMethod.Post, $"/api/pairings/{second.Started.Code}/approve",
            new ApproveRequest { StoreId = foreign.Id, Name = "Ovi" });
        var kiosk = await manager.ApproveAsync(second.Started.Code, own.Id, "Ovi");

        Assert.Equal(HttpStatusCode.BadRequest, refused);
        Assert.Equal([own.Id], (await manager.Api.Get<StoreView[]>("/api/stores")).Select(store => store.Id));
        Assert.Equal([kiosk.Id], (await manager.KiosksAsync()).Select(one => one.Id));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(manager, HttpMethod.Get, $"/api/stores/{foreign.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(manager, HttpMethod.Post, $"/api/kiosks/{theirs.Id}/revoke"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(manager, HttpMethod.Post, $"/api/kiosks/{kiosk.Id}/move", new MoveRequest { StoreId = foreign.Id }));
        Assert.Equal(2, (await admin.KiosksAsync()).Length);
    }

    [Theory, OnBothEngines]
    public async Task One_organization_can_neither_see_nor_touch_what_is_anothers(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        var area = await admin.Api.Post<AreaView>("/api/areas", new AreaRequest { Name = "Uusimaa" });
        var store = await admin.AddStoreAsync("Kallio");
        using var pairing = await Pairing.StartAsync(hub.Url);
        var kiosk = await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");

        // The same names are free in another organization.
        await other.AddStoreAsync("Kallio");

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(other, HttpMethod.Get, $"/api/kiosks/{kiosk.Id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(other, HttpMethod.Post, $"/api/kiosks/{kiosk.Id}/revoke"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(other, HttpMethod.Put, $"/api/stores/{store.Id}", new StoreRequest { Name = "Omani" }));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(other, HttpMethod.Put, $"/api/areas/{area.Id}", new AreaRequest { Name = "Omani" }));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusOf(other, HttpMethod.Post, "/api/stores", new StoreRequest { Name = "Uusi", AreaId = area.Id }));
        Assert.Equal("Kallio", (await admin.Api.Get<StoreView[]>("/api/stores")).Single().Name);
    }

    private static string Pattern(RouteEndpoint route) => "/" + route.RoutePattern.RawText!.TrimStart('/');

    private static async Task<HttpStatusCode> StatusOf(Operator who, HttpMethod method, string path, object? body = null)
    {
        using var answer = await who.Api.Raw(method, path, body);
        return answer.StatusCode;
    }
}
