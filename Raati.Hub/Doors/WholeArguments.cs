using Microsoft.AspNetCore.SignalR;

namespace Raati.Hub.Doors;

/// <summary>JSON can say null where the contract has none, and in every array. Refused here, so that no method behind has to ask.</summary>
internal sealed class WholeArguments : IHubFilter
{
    public ValueTask<object?> InvokeMethodAsync(
        HubInvocationContext invocationContext, Func<HubInvocationContext, ValueTask<object?>> next)
    {
        foreach (var argument in invocationContext.HubMethodArguments)
        {
            if (argument is null || argument is object[] list && Array.IndexOf(list, null) >= 0)
                throw new HubException($"{invocationContext.HubMethodName}: nothing may be null here.");
        }
        return next(invocationContext);
    }
}
