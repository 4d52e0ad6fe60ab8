namespace Raati.Hub.Signage.Plays;

internal static class PlaysFeature
{
    internal static void AddPlays(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PlayBooks>();
        builder.Services.AddSingleton<PlayWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<PlayWriter>());
        builder.Services.AddSingleton<PlayBox>();
        builder.Services.AddHostedService<ExpectedPlays>();
        builder.Services.AddHostedService<PlayPurge>();
        builder.Services.AddSingleton<PlayReports>();
    }
}
