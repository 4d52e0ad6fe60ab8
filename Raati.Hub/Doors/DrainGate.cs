using Raati.Hub.Cluster;

namespace Raati.Hub.Doors;

/// <summary>A node that is going down takes nobody in: a load balancer, or the tablet's next try, finds another.</summary>
internal static class DrainGate
{
    internal static void UseDrainGate(this WebApplication app) => app.Use((context, next) =>
    {
        if (!context.Request.Path.StartsWithSegments("/hubs") || !app.Services.GetRequiredService<DrainState>().IsDraining) return next(context);
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.Headers.RetryAfter = "1";
        return Task.CompletedTask;
    });
}
