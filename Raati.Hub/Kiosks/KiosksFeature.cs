namespace Raati.Hub.Kiosks;

internal static class KiosksFeature
{
    internal static void AddKiosks(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<KioskRegistry>();
        builder.Services.AddHostedService<RegistryReader>();
        builder.Services.AddSingleton<SeenTokens>();
        builder.Services.AddHostedService(services => services.GetRequiredService<SeenTokens>());
        builder.Services.AddSingleton<KioskStore>();
        builder.Services.AddSingleton<KioskTags>();
        builder.Services.AddSingleton<Pairings>();
        builder.Services.AddSingleton<TokenRotation>();
    }

    internal static void MapKiosks(this WebApplication app)
    {
        app.MapKioskApi();
        app.MapPairingApi();
    }
}
