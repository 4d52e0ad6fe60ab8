using System.Globalization;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.RateLimiting;
using Raati.Hub.Hosting;
using Raati.Hub.Operators;

namespace Raati.Hub.Doors;

/// <summary>
/// How much one caller may ask. Nothing is queued: what is over the limit gets 429 with Retry-After. Who has signed in is counted by
/// who it is; the others share one cap, and each address (a whole store may be one) has a generous one.
/// </summary>
internal sealed class RateLimits : IDisposable
{
    private static readonly Bucket Caller = new(Burst: 1000, PerSecond: 400);
    private static readonly Bucket Kiosk = new(Burst: 60, PerSecond: 5);
    // A new campaign may have hundreds of pictures, and a player asks for a video piece by piece.
    private static readonly Bucket KioskMedia = new(Burst: 600, PerSecond: 50);
    private static readonly Bucket Address = new(Burst: 600, PerSecond: 200);
    private static readonly Bucket Unknown = new(Burst: 3000, PerSecond: 1500);
    private static readonly Bucket Secrets = new(Burst: 30, PerSecond: 0.5);

    private readonly PartitionedRateLimiter<HttpContext>[] _limiters;
    private readonly PartitionedRateLimiter<HttpContext> _all;

    public RateLimits()
    {
        _limiters = [.. ((Func<HttpContext, RateLimitPartition<string>>[])[ByCaller, Capped, OfSecrets]).Select(limit => PartitionedRateLimiter.Create(limit))];
        _all = PartitionedRateLimiter.CreateChained(_limiters);
    }

    public void Dispose()
    {
        _all.Dispose();
        foreach (var limiter in _limiters) limiter.Dispose();
    }

    /// <summary>A request in the line of others. (The framework's own middleware keeps a limiter that nothing can dispose of, and with it the whole host.)</summary>
    internal async Task Pass(HttpContext http, RequestDelegate next)
    {
        using var lease = _all.AttemptAcquire(http);
        if (lease.IsAcquired)
        {
            await next(http);
            return;
        }
        var wait = lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
    }

    private static RateLimitPartition<string> OfSecrets(HttpContext http) =>
        http.GetEndpoint()?.Metadata.GetMetadata<TakesSecrets>() is null
            ? RateLimitPartition.GetNoLimiter("none")
            : Secrets.Partition("secret " + CallerAddress.Of(http));

    private static RateLimitPartition<string> ByCaller(HttpContext http)
    {
        if (IsFree(http)) return RateLimitPartition.GetNoLimiter("free");
        var user = http.User;
        // A paired tablet's connect is not counted: it paces itself, and a storm of them must not cost a limiter each.
        if (user.FindFirst(CallerClaims.Kiosk) is { } kiosk)
            return http.WebSockets.IsWebSocketRequest ? RateLimitPartition.GetNoLimiter("connect")
                : http.GetEndpoint()?.Metadata.GetMetadata<ReadsMedia>() is not null ? KioskMedia.Partition("media " + kiosk.Value)
                : Kiosk.Partition("kiosk " + kiosk.Value);
        if (user.FindFirst(CallerClaims.Subject) is { } caller) return Caller.Partition("caller " + caller.Value);
        return Address.Partition("address " + CallerAddress.Of(http));
    }

    private static RateLimitPartition<string> Capped(HttpContext http) =>
        http.User.Identity?.IsAuthenticated is true || IsFree(http) ? RateLimitPartition.GetNoLimiter("known") : Unknown.Partition("unknown");

    private static bool IsFree(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<DisableRateLimitingAttribute>() is not null;

    private sealed record Bucket(int Burst, double PerSecond)
    {
        internal RateLimitPartition<string> Partition(string key) => RateLimitPartition.GetTokenBucketLimiter(key, _ => new()
        {
            TokenLimit = Burst,
            TokensPerPeriod = PerSecond >= 1 ? (int)PerSecond : 1,
            ReplenishmentPeriod = TimeSpan.FromSeconds(PerSecond >= 1 ? 1 : 1 / PerSecond),
            QueueLimit = 0,
        });
    }
}

/// <summary>On an endpoint that takes passwords or one-time secrets: few tries an address; the account has its own lockout.</summary>
internal sealed class TakesSecrets
{
    internal static readonly TakesSecrets Metadata = new();
}

/// <summary>On an endpoint that gives pictures and videos: what a tablet may ask of those takes nothing from what else it may ask.</summary>
internal sealed class ReadsMedia
{
    internal static readonly ReadsMedia Metadata = new();
}
