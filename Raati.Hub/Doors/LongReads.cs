using System.Security.Claims;
using Raati.Hub.Operators;

namespace Raati.Hub.Doors;

/// <summary>
/// Reads that take long, of lists and sums over everything there is: two at once on a node and one of a caller. The others wait their turn, each with
/// nothing in hand, so that ballots, beats and takeovers go on however many ask.
/// </summary>
internal sealed class LongReads : IDisposable
{
    private const int AtOnce = 2;

    private readonly SemaphoreSlim _places = new(AtOnce);
    private readonly KeyedLocks _callers = new();

    public void Dispose() => _places.Dispose();

    /// <summary>The caller is what rate limits count by.</summary>
    internal async ValueTask<T> Take<T>(string caller, Func<ValueTask<T>> read, CancellationToken cancellationToken)
    {
        using var own = await _callers.Take(caller, cancellationToken);
        await _places.WaitAsync(cancellationToken);
        try
        {
            return await read();
        }
        finally
        {
            _places.Release();
        }
    }
}

internal static class LongReadsRoutes
{
    /// <summary>The route is one of the <see cref="LongReads"/>.</summary>
    internal static TBuilder TakesLong<TBuilder>(this TBuilder route) where TBuilder : IEndpointConventionBuilder => route.AddEndpointFilter(
        (context, next) => context.HttpContext.RequestServices.GetRequiredService<LongReads>().Take(
            context.HttpContext.User.FindFirstValue(CallerClaims.Subject) ?? "", () => next(context), context.HttpContext.RequestAborted));
}
