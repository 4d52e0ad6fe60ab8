using Raati.Hub.Fleet.Commands;
using Raati.Hub.Fleet.History;
using Raati.Hub.Results.Report;

namespace Raati.Hub.Fleet;

internal static class FleetFeature
{
    internal static void AddFleet(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FleetPresence>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FleetPresence>());
        builder.Services.AddHostedService<MovedTablets>();
        builder.Services.AddSingleton<FleetWatch>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FleetWatch>());
        builder.Services.AddSingleton<ReceiptBoards>();
        builder.Services.AddSingleton<ConsoleSources>();
        builder.Services.AddSingleton<ConsoleFeeds>();
        builder.Services.AddSingleton<CommandDesk>();
        builder.Services.AddSingleton<CommandReceipts>();
        builder.Services.AddHostedService(services => services.GetRequiredService<CommandReceipts>());
        builder.Services.AddSingleton<FleetHours>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FleetHours>());
        builder.Services.AddSingleton<KioskDossier>();
        builder.Services.AddSingleton<IScreenTime, ScreenTime>();
        builder.Services.AddSingleton<FleetBeats>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FleetBeats>());
    }

    internal static void MapFleet(this WebApplication app) => app.MapFleetApi();
}
