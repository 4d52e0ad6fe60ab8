using System.Globalization;

namespace Raati.Hub.Hosting;

/// <summary>
/// How often the database is asked whose a token or key is that this node does not know. Asking comes before every rate limit, since
/// those count by who it is. Only what turns out to be nobody's, or gets no answer, is counted: 300 at once and 20 a second
/// from one address, 2,000 at once and 200 a second from all. What is over gets 429, and the database is not asked. Whom the node knows is
/// never counted. Real time: it is about load. The log has one line a minute of them, with how many there were.
/// </summary>
internal sealed partial class LookUpPace(TimeProvider time, ILogger<LookUpPace> log)
{
    internal const int AddressBurst = 300;
    internal const int AddressPerSecond = 20;
    internal const int Burst = 2_000;
    internal const int PerSecond = 200;

    private static readonly TimeSpan AddressGap = TimeSpan.FromSeconds(1.0 / AddressPerSecond);
    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(1.0 / PerSecond);
    // Never reached by addresses that still owe something: all of them together are slower than that.
    private const int RememberedAddresses = 10_000;

    private static readonly TimeSpan LineEvery = TimeSpan.FromMinutes(1);

    private readonly RareLines<LookUpPace> _lines = new(LineEvery, time);
    private readonly long _started = TimeProvider.System.GetTimestamp();
    private readonly Lock _gate = new();
    // An allowance is the time at which it would be whole again.
    private readonly Dictionary<string, TimeSpan> _wholeAt = [];
    private TimeSpan _allWholeAt;

    /// <summary>What the look-up finds; null when that is nothing, or when it was not allowed.</summary>
    internal async Task<T?> Run<T>(HttpContext http, Func<Task<T?>> lookUp) where T : class
    {
        var address = CallerAddress.Of(http);
        if (Take(address) is { } wait)
        {
            http.Features.Set(new Refusal(wait));
            Tell(address);
            return null;
        }
        var found = await lookUp();
        if (found is null) Tell(address);
        else GiveBack(address);
        return found;
    }

    /// <summary>Answers a request whose look-up was not allowed; false when it was.</summary>
    internal static bool Answer(HttpContext http)
    {
        if (http.Features.Get<Refusal>() is not { } refusal) return false;
        http.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        http.Response.Headers.RetryAfter = Math.Ceiling(refusal.Wait.TotalSeconds).ToString(CultureInfo.InvariantCulture);
        return true;
    }

    /// <summary>Null: it may ask. Else how long until it may.</summary>
    private TimeSpan? Take(string address)
    {
        var now = TimeProvider.System.GetElapsedTime(_started);
        lock (_gate)
        {
            var own = Later(_wholeAt.GetValueOrDefault(address), now) + AddressGap;
            var all = Later(_allWholeAt, now) + Gap;
            var wait = Later(own - AddressGap * AddressBurst, all - Gap * Burst) - now;
            if (wait > TimeSpan.Zero) return wait;
            if (_wholeAt.Count >= RememberedAddresses) ForgetWhole(now);
            _wholeAt[address] = own;
            _allWholeAt = all;
            return null;
        }
    }

    private void GiveBack(string address)
    {
        lock (_gate)
        {
            if (_wholeAt.TryGetValue(address, out var own)) _wholeAt[address] = own - AddressGap;
            _allWholeAt -= Gap;
        }
    }

    private void ForgetWhole(TimeSpan now)
    {
        foreach (var (address, wholeAt) in _wholeAt)
        {
            if (wholeAt <= now) _wholeAt.Remove(address);
        }
    }

    private void Tell(string address)
    {
        if (_lines.Count(this) is { } count) Log.Nobodys(log, count, address);
    }

    private static TimeSpan Later(TimeSpan one, TimeSpan other) => one > other ? one : other;

    private sealed record Refusal(TimeSpan Wait);

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "Tokens or keys that are nobody's: {Count} since the last such line, this one from {Address}")]
        internal static partial void Nobodys(ILogger logger, int count, string address);
    }
}
