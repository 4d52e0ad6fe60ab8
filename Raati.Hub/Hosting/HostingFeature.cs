using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Raati.Hub.Hosting;

/// <summary>How the hub stands on its machine: addresses, keys, logs, health.</summary>
internal static class HostingFeature
{
    internal static void AddHosting(this WebApplicationBuilder builder)
    {
        builder.AddHubLog();
        builder.AddListening();
        builder.AddProxies();
        builder.Services.AddHealth();
        PublicUrl.Read(builder.Configuration);
        builder.Services.AddSingleton<PublicUrl>();
        // One key ring for all nodes: the cookie of one is good at the others.
        builder.Services.AddDataProtection().SetApplicationName("Raati");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = ActivatorUtilities.CreateInstance<KeyRepository>(services)));
    }
}
