using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Operators.Sessions;

namespace Raati.Hub.Demo;

internal static class DemoFeature
{
    internal static void AddDemo(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton(DemoOptions.Read(builder.Configuration, builder.Environment));
        builder.Services.AddSingleton<DemoHistory>();
        builder.Services.AddSingleton<DemoSignage>();
        builder.Services.AddSingleton<DemoMaker>();
        builder.Services.AddSingleton<DemoDoor>();
        builder.Services.AddSingleton<DemoFiles>();
        builder.Services.AddSingleton<DemoRemoval>();
        builder.Services.AddSingleton<IDemo, DemoStart>();
    }

    internal static void MapDemo(this WebApplication app)
    {
        // Open to who holds a link, and links are made in Development only.
        var links = app.MapGroup("/api/demo").WithTags("Demo").AllowAnonymous().WithMetadata(TakesSecrets.Metadata);
        links.MapPost("/session", Enter).WithName("enterDemo");
        links.MapPost("/tablet", Pair).WithName("pairDemoTablet");
        app.MapDelete("/api/demo", Remove).WithName("removeDemo").WithTags("Demo").RequireAuthorization(Policies.ManageOperators);
    }

    private static async Task<Results<Ok<Me>, ValidationProblem>> Enter(
        DemoSessionRequest request, DemoDoor door, OperatorSession sessions, HttpContext http, CancellationToken cancellationToken)
    {
        if (await door.Enter(request.Token, cancellationToken) is not { } entered) return LinkUsed();
        await sessions.SignIn(http, entered, SignInMethod.Link, cancellationToken);
        return TypedResults.Ok(entered.ToMe());
    }

    private static async Task<Results<NoContent, ValidationProblem>> Pair(
        DemoTabletRequest request, DemoDoor door, CancellationToken cancellationToken) =>
        await door.Pair(request, cancellationToken) ? TypedResults.NoContent() : LinkUsed();

    /// <summary>The set-up link, when no organization is left; 404 when the caller's is not the demo.</summary>
    private static async Task<Results<Ok<SecretLink>, NoContent, NotFound>> Remove(
        DemoRemoval removal, HttpContext http, CancellationToken cancellationToken) =>
        await removal.Remove(http.User.Caller(), cancellationToken) switch
        {
            { Done: false } => TypedResults.NotFound(),
            { SetUp: { } link } => TypedResults.Ok(link),
            _ => TypedResults.NoContent(),
        };

    private static ValidationProblem LinkUsed() =>
        Validator.Fails("token", new Fault(FaultCode.LinkUsed, "This link was used, or is too old."));
}
