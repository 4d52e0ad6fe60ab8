using Raati.Hub.Signage.Takeovers;

namespace Raati.Hub.Signage;

internal static class SignageFeature
{
    internal static void AddSignage(this WebApplicationBuilder builder) => builder.Services.AddSingleton<TakeoverDesk>();

    internal static void MapSignage(this WebApplication app) => app.MapTakeoverApi();
}
