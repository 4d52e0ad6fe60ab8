using Raati.Hub.Hosting;
using Raati.Hub.Operators;

namespace Raati.Hub.Doors;

/// <summary>What every request passes before a feature sees it, in this order.</summary>
internal static class Gate
{
    internal static void AddGate(this WebApplicationBuilder builder)
    {
        builder.Services.AddProblems();
        builder.Services.AddSingleton<RateLimits>();
        builder.Services.AddSingleton<LookUpPace>();
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
        app.Use(app.Services.GetRequiredService<RateLimits>().Pass);
        app.Use((http, next) => IsNoRoute(http) ? AnswerFor(http) : next(http));
        app.UseAuthorization();
        app.MapDescription();
        app.MapHealth();
    }

    // The fallback policy would answer 401 for what does not exist.
    private static bool IsNoRoute(HttpContext http) => http.Request.Path.StartsWithSegments("/api") && http.GetEndpoint() is not RouteEndpoint;

    /// <summary>404, or what routing says itself: 405 for another method, 415 for another content type.</summary>
    private static Task AnswerFor(HttpContext http)
    {
        if (http.GetEndpoint()?.RequestDelegate is { } answer) return answer(http);
        http.Response.StatusCode = StatusCodes.Status404NotFound;
        return Task.CompletedTask;
    }
}
