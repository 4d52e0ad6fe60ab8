using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using Raati.Hub.Storage;

namespace Raati.Hub.Hosting;

/// <summary>
/// Where and how the hub listens: <c>ASPNETCORE_URLS</c>, and <c>Raati:Certificate</c> for https addresses (a PFX file, or a PEM file with the chain,
/// its key in the same file or in <c>Raati:CertificateKey</c>; <c>Raati:CertificatePassword</c> opens either). Read at the start.
/// </summary>
internal static class Listening
{
    internal const string UrlsKey = "ASPNETCORE_URLS";
    internal const string CertificateKey = "Raati:Certificate";
    private const string DefaultUrl = "http://localhost:5080";
    private static readonly string[] AddressKeys = [WebHostDefaults.ServerUrlsKey, WebHostDefaults.HttpPortsKey, WebHostDefaults.HttpsPortsKey];
    // A thousand tablets that come back at once must not be turned away by a short queue.
    private const int Backlog = 4096;
    private const int LargestBody = 1024 * 1024;

    /// <exception cref="ConfigurationException">An address or the certificate can't be used.</exception>
    internal static void AddListening(this WebApplicationBuilder builder)
    {
        var configuration = builder.Configuration;
        // In appsettings it would beat the variable.
        if (AddressKeys.All(key => string.IsNullOrEmpty(configuration[key]))) builder.WebHost.UseUrls(DefaultUrl);
        var urls = configuration[WebHostDefaults.ServerUrlsKey] ?? "";
        var addresses = urls.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        foreach (var url in addresses) Check(url);
        var certificate = Certificate(configuration);
        if (certificate is null && addresses.Any(url => url.StartsWith("https:", StringComparison.OrdinalIgnoreCase)))
            throw new ConfigurationException($"{CertificateKey} is missing, and {UrlsKey} has an https address.");
        builder.WebHost.UseSockets(options =>
        {
            options.Backlog = Backlog;
            // Sends go to the thread pool's own queue, which the sweep paces itself by; queues of the transport's own would stand before it.
            options.IOQueueCount = 0;
        });
        builder.WebHost.ConfigureKestrel(options =>
        {
            options.AddServerHeader = false;
            options.Limits.MaxRequestBodySize = LargestBody;
            // WebSockets are as many as there are tablets: the open-file limit of the process bounds them, nothing here does.
            options.Limits.MaxConcurrentUpgradedConnections = null;
            if (certificate is { } own) options.ConfigureHttpsDefaults(https => (https.ServerCertificate, https.ServerCertificateChain) = own);
        });
    }

    private static void Check(string url)
    {
        try
        {
            var address = BindingAddress.Parse(url);
            if (address.Scheme is "http" or "https") return;
        }
        catch (FormatException)
        {
            // Told below.
        }
        throw new ConfigurationException($"{UrlsKey} is not a list of http or https addresses: {url}");
    }

    private static (X509Certificate2, X509Certificate2Collection)? Certificate(ConfigurationManager configuration)
    {
        if (configuration[CertificateKey] is not { Length: > 0 } path) return null;
        var key = configuration["Raati:CertificateKey"] is { Length: > 0 } set ? set : path;
        var password = configuration["Raati:CertificatePassword"];
        try
        {
            var chain = new X509Certificate2Collection();
            if (!File.ReadAllText(path).Contains("-----BEGIN", StringComparison.Ordinal))
                return Pfx(path, password);
            chain.ImportFromPemFile(path);
            var own = string.IsNullOrEmpty(password)
                ? X509Certificate2.CreateFromPemFile(path, key)
                : X509Certificate2.CreateFromEncryptedPemFile(path, password, key);
            return (own, chain);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException or CryptographicException or ArgumentException)
        {
            throw new ConfigurationException($"{CertificateKey} can't be used: {e.Message}");
        }
    }

    // The one with a key is the hub's own; the others are its chain.
    private static (X509Certificate2, X509Certificate2Collection) Pfx(string path, string? password)
    {
        var all = X509CertificateLoader.LoadPkcs12CollectionFromFile(path, password);
        var own = all.FirstOrDefault(certificate => certificate.HasPrivateKey)
            ?? throw new CryptographicException("it holds no certificate with a key.");
        all.Remove(own);
        return (own, all);
    }
}
