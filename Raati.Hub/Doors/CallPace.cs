using Microsoft.AspNetCore.SignalR;

namespace Raati.Hub.Doors;

/// <summary>
/// One tablet's calls are taken at a bounded pace: 400 at once, then 100 a second. Too many are not refused but wait their turn, so an
/// outbox that drains is slowed and never misled; with 4 calls at once a connection, nothing piles up here. Real time: it is about load.
/// </summary>
internal sealed class CallPace : IHubFilter
{
    internal const int Burst = 400;
    internal const int PerSecond = 100;

    public async ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var wait = Bucket.Of(invocationContext.Context).Take();
        if (wait > TimeSpan.Zero) await Task.Delay(wait, TimeProvider.System, invocationContext.Context.ConnectionAborted);
        return await next(invocationContext);
    }

    /// <summary>A connection's allowance, as the time at which it would be whole again.</summary>
    private sealed class Bucket
    {
        private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1.0 / PerSecond);
        private readonly long _started = TimeProvider.System.GetTimestamp();
        private readonly Lock _gate = new();
        private TimeSpan _wholeAt;

        internal static Bucket Of(HubCallerContext context)
        {
            if (context.Items.TryGetValue(typeof(Bucket), out var found) && found is Bucket bucket) return bucket;
            lock (context.Items)
            {
                if (context.Items.TryGetValue(typeof(Bucket), out found) && found is Bucket other) return other;
                var made = new Bucket();
                context.Items[typeof(Bucket)] = made;
                return made;
            }
        }

        /// <summary>How long this call waits.</summary>
        internal TimeSpan Take()
        {
            var now = TimeProvider.System.GetElapsedTime(_started);
            lock (_gate)
            {
                _wholeAt = (_wholeAt > now ? _wholeAt : now) + Gap;
                return _wholeAt - now - Gap * Burst;
            }
        }
    }
}
