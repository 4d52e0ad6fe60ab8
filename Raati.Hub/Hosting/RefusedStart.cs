using Microsoft.AspNetCore.Connections;
using Raati.Hub.Storage;

namespace Raati.Hub.Hosting;

/// <summary>What ends a start by the configuration's fault, in one line that names the key.</summary>
internal static class RefusedStart
{
    /// <summary>Null for every other trouble.</summary>
    internal static string? Line(Exception? trouble) => trouble switch
    {
        ConfigurationException => trouble.Message,
        IOException { InnerException: AddressInUseException } =>
            $"{Listening.UrlsKey}: {trouble.Message.TrimEnd('.')}. Stop what listens there, or name another address.",
        _ => null,
    };
}
