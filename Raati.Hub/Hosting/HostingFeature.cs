using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.Extensions.Options;

namespace Raati.Hub.Hosting;

/// <summary>How the hub stands on its machine: addresses, keys, logs, health.</summary>
internal static class HostingFeature
{
    private const string DefaultUrl = "http://localhost:5080";
    private static readonly string[] AddressKeys = ["urls", "http_ports", "https_ports"];

    internal static void AddHosting(this WebApplicationBuilder builder)
    {
        // The default can't stand in appsettings: the file would win over ASPNETCORE_URLS (measured).
        if (AddressKeys.All(key => builder.Configuration[key] is null)) builder.WebHost.UseUrls(DefaultUrl);
        PublicUrl.Read(builder.Configuration);
        builder.Services.AddSingleton<PublicUrl>();
        builder.Services.AddDataProtection().SetApplicationName("Raati");
        builder.Services.AddSingleton<IConfigureOptions<KeyManagementOptions>>(services =>
            new ConfigureOptions<KeyManagementOptions>(options =>
                options.XmlRepository = ActivatorUtilities.CreateInstance<KeyRepository>(services)));
    }
}
