using Raati.Hub.Hosting;
using Raati.Hub.Operators;

namespace Raati.Hub.Doors;

/// <summary>What every request passes before a feature sees it, in this order.</summary>
internal static class Gate
{
    internal static void AddGate(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblems();
        builder.Services.AddRateLimits();
        builder.Services.AddPolicies();
        builder.Services.AddDescription();
    }

    internal static void UseGate(this WebApplication app)
    {
        app.UseForwardedHeaders();
        app.UseSecurityHeaders();
        app.UseProblems();
        app.UseWebSockets();
        app.UseSameOrigin();
        app.UseAuthentication();
        app.UseRateLimiter();
        app.UseAuthorization();
        app.MapDescription();
        app.MapHealth();
        // Without this the fallback policy would answer 401 for what does not exist.
        app.Map("/api/{**rest}", () => TypedResults.Problem(statusCode: StatusCodes.Status404NotFound))
            .AllowAnonymous().ExcludeFromDescription();
    }
}
