using System.Globalization;
using System.Threading.RateLimiting;
using Raati.Hub.Hosting;
using Raati.Hub.Operators;

namespace Raati.Hub.Doors;

/// <summary>
/// How much one caller may ask. Nothing is queued: what is over the limit gets 429 with Retry-After. Who has signed in is counted by
/// who it is; the others share one cap, and each address (a whole store may be one) has a generous one.
/// </summary>
internal static class RateLimits
{
    /// <summary>Passwords and one-time secrets: few tries an address; the account has its own lockout.</summary>
    internal const string SignIn = "sign-in";

    private static readonly Bucket Caller = new(Burst: 1000, PerSecond: 400);
    private static readonly Bucket Kiosk = new(Burst: 60, PerSecond: 5);
    private static readonly Bucket Address = new(Burst: 600, PerSecond: 200);
    private static readonly Bucket Unknown = new(Burst: 3000, PerSecond: 1500);
    private static readonly Bucket Secrets = new(Burst: 30, PerSecond: 0.5);

    internal static void AddRateLimits(this IServiceCollection services) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.CreateChained(
            PartitionedRateLimiter.Create<HttpContext, string>(http => ByCaller(http)),
            PartitionedRateLimiter.Create<HttpContext, string>(http => Capped(http)));
        options.AddPolicy(SignIn, http => Secrets.Partition("secret " + CallerAddress.Of(http)));
        options.OnRejected = (context, _) =>
        {
            var wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out var after) ? after : TimeSpan.FromSeconds(1);
            context.HttpContext.Response.Headers.RetryAfter = Math.Ceiling(wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
            return ValueTask.CompletedTask;
        };
    });

    private static RateLimitPartition<string> ByCaller(HttpContext http)
    {
        var user = http.User;
        // A paired tablet's connect is not counted: it paces itself, and a storm of them must not cost a limiter each.
        if (user.FindFirst(CallerClaims.Kiosk) is { } kiosk)
            return http.WebSockets.IsWebSocketRequest ? RateLimitPartition.GetNoLimiter("connect") : Kiosk.Partition("kiosk " + kiosk.Value);
        if (user.FindFirst(CallerClaims.Subject) is { } caller) return Caller.Partition("caller " + caller.Value);
        return Address.Partition("address " + CallerAddress.Of(http));
    }

    private static RateLimitPartition<string> Capped(HttpContext http) =>
        http.User.Identity?.IsAuthenticated is true ? RateLimitPartition.GetNoLimiter("known") : Unknown.Partition("unknown");

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
