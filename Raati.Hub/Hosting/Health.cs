using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Hosting;

/// <summary>
/// <c>/health/live</c>: the process answers; it asks nothing else, since no restart mends a database. <c>/health/ready</c>: send this node tablets.
/// A feature that must be ready too adds a check of its own.
/// </summary>
internal static class Health
{
    internal const string Live = "/health/live";
    internal const string Ready = "/health/ready";

    internal static void AddHealth(this IServiceCollection services) => services.AddHealthChecks()
        .AddCheck<StorageAnswers>("storage")
        .AddCheck<NotDraining>("draining");

    internal static void MapHealth(this IEndpointRouteBuilder routes)
    {
        routes.MapHealthChecks(Live, new HealthCheckOptions { Predicate = _ => false }).AllowAnonymous().DisableRateLimiting();
        routes.MapHealthChecks(Ready).AllowAnonymous();
    }

    /// <summary>The database answers. Migrations are done before this node listens.</summary>
    private sealed class StorageAnswers(Database database) : IHealthCheck
    {
        private const string Ask = "select 1";

        public async Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default)
        {
            try
            {
                await database.Read(session => session.QueryOne<int>(Ask), cancellationToken);
                return HealthCheckResult.Healthy();
            }
            catch (StorageUnavailableException)
            {
                return HealthCheckResult.Unhealthy();
            }
        }
    }

    private sealed class NotDraining(DrainState drain) : IHealthCheck
    {
        public Task<HealthCheckResult> CheckHealthAsync(HealthCheckContext context, CancellationToken cancellationToken = default) =>
            Task.FromResult(drain.IsDraining ? HealthCheckResult.Unhealthy() : HealthCheckResult.Healthy());
    }
}
