using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Raati.Drivers;

namespace Raati.Bench.Servers;

/// <summary>Plain SignalR as it comes: one hub, one group, the default lifetime manager, JSON over WebSockets.</summary>
internal static class StockServer
{
    private const string Everyone = "everyone";

    internal static async Task<int> Run(string[] args)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddSignalR().AddJsonProtocol(options =>
            options.PayloadSerializerOptions.DefaultIgnoreCondition = WireJson.Options.DefaultIgnoreCondition);
        await using var app = builder.Build();
        app.MapHub<StockHub>("/hub");
        app.MapPost("/send", async (string target, JsonElement body, IHubContext<StockHub> hub) => await hub.Clients.Group(Everyone).SendAsync(target, body));
        app.MapPost("/bench/frames", async (double hz, double seconds, IHubContext<StockHub> hub, CancellationToken cancellation) =>
        {
            var ticks = 0;
            // Awaited, and late ticks skipped: not awaited, its memory grows without bound.
            await Ticks.Run(hz, seconds, () =>
            {
                ticks++;
                return hub.Clients.Group(Everyone).SendAsync("ResultsChanged", Payload.Frame(), cancellation);
            }, cancellation);
            return ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        });
        app.MapPost("/bench/collect", Memory.Collect);
        await app.RunAsync();
        return 0;
    }

    private sealed class StockHub : Microsoft.AspNetCore.SignalR.Hub
    {
        public override Task OnConnectedAsync() => Groups.AddToGroupAsync(Context.ConnectionId, Everyone);
    }
}
