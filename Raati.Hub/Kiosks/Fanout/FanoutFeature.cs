using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Doors;

namespace Raati.Hub.Kiosks.Fanout;

internal static class FanoutFeature
{
    internal static void AddFanout(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KioskConnections>();
        builder.Services.AddSingleton<HubLifetimeManager<KioskHub>>(services => services.GetRequiredService<KioskConnections>());
        builder.Services.AddSingleton<KioskArrivals>();
        builder.Services.AddHostedService(services => services.GetRequiredService<KioskArrivals>());
    }
}
