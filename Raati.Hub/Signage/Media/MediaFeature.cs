using Microsoft.AspNetCore.Authentication;
using Raati.Hub.Signage.Media.Bytes;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

internal static class MediaFeature
{
    internal static void AddMedia(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(MediaOptions.Of(builder.Configuration));
        services.AddSingleton<MediaFolders>();
        services.AddSingleton<MediaInbox>();
        services.AddSingleton<MediaGate>();
        services.AddSingleton<MediaCache>();
        services.AddSingleton<IMediaBytes>(provider => provider.GetRequiredService<Database>().Engine is Engine.Postgres
            ? ActivatorUtilities.CreateInstance<MediaChunks>(provider)
            : ActivatorUtilities.CreateInstance<MediaFiles>(provider));
        services.AddSingleton<MediaVault>();
        services.AddSingleton<IMediaUses, PosterUses>();
        services.AddSingleton<MediaDesk>();
        services.AddHostedService<MediaSweep>();
        services.Configure<RouteOptions>(options => options.SetParameterPolicy<HashConstraint>(HashConstraint.Name));
        services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, MediaReader>(MediaReader.Scheme, null);
    }

    internal static void MapMedia(this WebApplication app)
    {
        app.MapMediaApi();
        app.MapMediaFilesApi();
    }
}
