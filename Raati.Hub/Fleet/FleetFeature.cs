namespace Raati.Hub.Fleet;

internal static class FleetFeature
{
    internal static void AddFleet(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FleetPresence>();
        builder.Services.AddHostedService(services => services.GetRequiredService<FleetPresence>());
    }
}
