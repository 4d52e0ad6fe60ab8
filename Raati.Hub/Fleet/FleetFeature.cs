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
        builder.Services.AddSingleton<FleetBeats>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FleetBeats>());
    }
}
