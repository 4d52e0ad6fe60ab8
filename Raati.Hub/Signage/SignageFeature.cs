using Raati.Hub.Signage.Media;
using Raati.Hub.Signage.Takeovers;

namespace Raati.Hub.Signage;

internal static class SignageFeature
{
    internal static void AddSignage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TakeoverDesk>();
        builder.AddMedia();
    }

    internal static void MapSignage(this WebApplication app)
    {
        app.MapTakeoverApi();
        app.MapMedia();
    }
}
