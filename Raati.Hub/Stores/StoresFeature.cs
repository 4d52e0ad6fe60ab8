using Raati.Hub.Stores.Import;

namespace Raati.Hub.Stores;

internal static class StoresFeature
{
    internal static void AddStores(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<StoreRegister>();
        builder.Services.AddSingleton<AreaRegister>();
        builder.Services.AddSingleton<StoreImport>();
    }

    internal static void MapStores(this WebApplication app) 
    {
        app.MapStoreApi();
        app.MapStoreImport();
    }
}
