using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;

namespace Raati.Hub.Operators;

/// <summary>API keys and organizations, as admins manage them.</summary>
internal static class OperatorApi
{
    internal static void MapOperatorApi(this IEndpointRouteBuilder routes)
    {
        var keys = routes.MapGroup("/api/api-keys").WithTags("ApiKeys").RequireAuthorization(Policies.ManageOperators);
        keys.MapGet("/", ListKeys).WithName("listApiKeys");
        keys.MapPost("/", MakeKey).WithName("makeApiKey");
        keys.MapDelete("/{id:guid}", RevokeKey).WithName("revokeApiKey");

        routes.MapPost("/api/organizations", AddOrganization).WithName("addOrganization").WithTags("Organizations")
            .RequireAuthorization(Policies.Platform);
    }

    private static async Task<Ok<ApiKeyView[]>> ListKeys(ApiKeys keys, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(Array.ConvertAll(await keys.List(http.User.Caller(), cancellationToken), key => key.ToView()));

    private static async Task<Results<Ok<ApiKeyView>, ValidationProblem>> MakeKey(
        ApiKeyRequest request, ApiKeys keys, HttpContext http, CancellationToken cancellationToken)
    {
        // A key has no stores of its own: as a store manager it would cover none.
        var check = new Validator().Text("name", request.Name, 1, 100).Range("days", request.Days, 1, 730)
            .Must(request.Role is not (OperatorRole.Unknown or OperatorRole.StoreManager), "role",
                Fault.Choice(OperatorRole.Admin, OperatorRole.CampaignManager, OperatorRole.Ops, OperatorRole.Viewer));
        if (check.Problem is { } problem) return problem;
        return TypedResults.Ok(await keys.Make(http.User.Caller(), request, cancellationToken));
    }

    private static async Task<Results<NoContent, NotFound>> RevokeKey(
        Guid id, ApiKeys keys, HttpContext http, CancellationToken cancellationToken) =>
        await keys.Revoke(http.User.Caller(), id, cancellationToken) ? TypedResults.NoContent() : TypedResults.NotFound();

    private static async Task<Results<Ok<OrganizationCreated>, ValidationProblem>> AddOrganization(
        OrganizationRequest request, Setup setup, HttpContext http, CancellationToken cancellationToken)
    {
        var check = new Validator().Text("name", request.Name, 1, 100).Email("adminEmail", request.AdminEmail)
            .Password("adminPassword", request.AdminPassword);
        if (check.Problem is { } problem) return problem;
        return await setup.Add(http.User.Caller(), request, cancellationToken) is { } created
            ? TypedResults.Ok(created)
            : Validator.Fails("adminEmail", Fault.EmailTaken);
    }
}
