using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Operators;

namespace Raati.Hub.Doors;

/// <summary>
/// An operator's calls, of all its consoles together: 200 at once, then 20 a second. What is more is refused with a word that says so. Real time:
/// it is about load.
/// </summary>
internal sealed class ConsolePace : IHubFilter
{
    internal const int Burst = 200;
    internal const int PerSecond = 20;

    private readonly Allowances<string> _allowances = new(Burst, TimeSpan.FromSeconds(1.0 / PerSecond), TimeProvider.System);

    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        var caller = invocationContext.Context.User?.FindFirst(CallerClaims.Subject)?.Value ?? invocationContext.Context.ConnectionId;
        return _allowances.Take(caller, 1) == 1
            ? next(invocationContext)
            : throw new HubException($"Too many calls of one operator: at most {PerSecond} a second. Try again in a moment.");
    }
}
