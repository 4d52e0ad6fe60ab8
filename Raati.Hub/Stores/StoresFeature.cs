namespace Raati.Hub.Stores;

internal static class StoresFeature
{
    internal static void AddStores(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoreRegister>();
        builder.Services.AddSingleton<AreaRegister>();
    }

    internal static void MapStores(this WebApplication app) => app.MapStoreApi();
}
