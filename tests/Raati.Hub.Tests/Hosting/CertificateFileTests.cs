using System.Net;
using System.Net.WebSockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using System.Text;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Hosting;

/// <summary>https with real certificates: a root, one between, and the hub's own.</summary>
public sealed class CertificateFileTests : IDisposable
{
    private const string Password = "a certificate's password";
    private readonly string directory = Directory.CreateTempSubdirectory("raati-certificate").FullName;
    private readonly X509Certificate2 root;
    private readonly X509Certificate2 between;
    private readonly X509Certificate2 own;

    public CertificateFileTests()
    {
        root = Issue("Raati test root", null, authority: true);
        between = Issue("Raati test office", root, authority: true);
        own = Issue("localhost", between, authority: false);
    }

    [Fact]
    public async Task A_pem_file_with_its_chain_serves_https_and_tablets_connect_over_it()
    {
        var path = Write("hub.pem", own.ExportCertificatePem() + "\n" + between.ExportCertificatePem() + "\n" + Key(own).ExportPkcs8PrivateKeyPem());
        await ServesAsync(new() { ["Raati:Certificate"] = path });
    }

    [Fact]
    public async Task A_pem_file_whose_key_is_elsewhere_and_encrypted_is_opened_by_its_password()
    {
        var path = Write("hub.crt", own.ExportCertificatePem() + "\n" + between.ExportCertificatePem());
        var key = Write("hub.key", Key(own).ExportEncryptedPkcs8PrivateKeyPem(
            Password, new PbeParameters(PbeEncryptionAlgorithm.Aes256Cbc, HashAlgorithmName.SHA256, 1_000)));
        await ServesAsync(new() { ["Raati:Certificate"] = path, ["Raati:CertificateKey"] = key, ["Raati:CertificatePassword"] = Password });
    }

    [Fact]
    public async Task A_pfx_file_serves_https_with_the_chain_that_is_in_it() =>
        await ServesAsync(new() { ["Raati:Certificate"] = Pfx(), ["Raati:CertificatePassword"] = Password });

    [Theory]
    [InlineData("wrong password")]
    [InlineData("missing file")]
    [InlineData("missing key")]
    public async Task A_certificate_that_can_not_be_opened_ends_the_start_with_one_line(string trouble)
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var settings = new HubSettings { More = { ["urls"] = "https://127.0.0.1:0" } };
        settings.More["Raati:Certificate"] = trouble switch
        {
            "missing file" => Path.Combine(directory, "none.pfx"),
            "missing key" => Write("keyless.pem", own.ExportCertificatePem()),
            _ => Pfx(),
        };
        settings.More["Raati:CertificatePassword"] = trouble is "wrong password" ? "another" : "";

        var (exitCode, output) = await HubProcess.RefusedAsync(database, settings);

        Assert.NotEqual(0, exitCode);
        Assert.StartsWith("Raati:Certificate", Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)), StringComparison.Ordinal);
    }

    public void Dispose()
    {
        foreach (var certificate in (X509Certificate2[])[root, between, own]) certificate.Dispose();
        Directory.Delete(directory, recursive: true);
    }

    private async Task ServesAsync(Dictionary<string, string?> configuration)
    {
        configuration["urls"] = "https://127.0.0.1:0";
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { More = configuration });
        Assert.Equal("https", hub.Url.Scheme);
        using var plain = new HttpClient();
        await Assert.ThrowsAsync<HttpRequestException>(() => plain.GetAsync(hub.Url)); // it is no one's that this machine trusts
        using var invoker = new HttpMessageInvoker(new SocketsHttpHandler
        {
            SslOptions = { RemoteCertificateValidationCallback = (_, _, chain, _) => IsTrusted(chain) },
        });

        // The tablet pairs, and its hub connects, over the same line.
        using var key = new HttpRequestMessage(HttpMethod.Get, new Uri(hub.Url, "/api/stores"));
        key.Headers.Authorization = new("Bearer", HubSettings.BootstrapKey);
        using var answer = await invoker.SendAsync(key, CancellationToken.None);
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);

        var token = await PairAsync(invoker, hub.Url);
        using var socket = new ClientWebSocket();
        socket.Options.SetRequestHeader("Authorization", $"Bearer {token}");
        await socket.ConnectAsync(new UriBuilder(new Uri(hub.Url, "/hubs/kiosk")) { Scheme = "wss" }.Uri, invoker, CancellationToken.None);
        await socket.SendAsync(Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e"), WebSocketMessageType.Text, true, CancellationToken.None);
        var buffer = new byte[64];
        var hello = await socket.ReceiveAsync(buffer.AsMemory(), CancellationToken.None);
        Assert.Equal("{}\u001e", Encoding.UTF8.GetString(buffer, 0, hello.Count));
    }

    private static async Task<string> PairAsync(HttpMessageInvoker invoker, Uri hub)
    {
        var store = await PostAsync<StoreView>("/api/stores", new StoreRequest { Name = "Prisma" });
        var pairing = await PostAsync<PairingStarted>("/api/pairings", null);
        await PostAsync<KioskView>($"/api/pairings/{pairing.Code}/approve", new ApproveRequest { StoreId = store.Id, Name = "Ovi" });
        return (await PostAsync<ClaimReply>("/api/pairings/claim", new ClaimRequest { Code = pairing.Code, Secret = pairing.Secret })).Token!;

        async Task<T> PostAsync<T>(string path, object? body)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(hub, path));
            request.Headers.Authorization = new("Bearer", HubSettings.BootstrapKey);
            if (body is not null) request.Content = System.Net.Http.Json.JsonContent.Create(body, body.GetType(), options: WireJson.Options);
            using var answer = await invoker.SendAsync(request, CancellationToken.None);
            return System.Text.Json.JsonSerializer.Deserialize<T>(
                await answer.EnsureSuccessStatusCode().Content.ReadAsStringAsync(), WireJson.Options)!;
        }
    }

    private bool IsTrusted(X509Chain? chain)
    {
        if (chain is null) return false;
        // Only the root is known here: without the one between, which the hub has to hand over, nothing leads to it.
        chain.ChainPolicy.TrustMode = X509ChainTrustMode.CustomRootTrust;
        chain.ChainPolicy.CustomTrustStore.Add(root);
        chain.ChainPolicy.RevocationMode = X509RevocationMode.NoCheck;
        return chain.Build(chain.ChainElements[0].Certificate);
    }

    private string Pfx()
    {
        var path = Path.Combine(directory, "hub.pfx");
        File.WriteAllBytes(path, new X509Certificate2Collection { own, between }.Export(X509ContentType.Pkcs12, Password)!);
        return path;
    }

    private string Write(string name, string text)
    {
        var path = Path.Combine(directory, name);
        File.WriteAllText(path, text);
        return path;
    }

    private static ECDsa Key(X509Certificate2 certificate) => certificate.GetECDsaPrivateKey()!;

    private static X509Certificate2 Issue(string name, X509Certificate2? issuer, bool authority)
    {
        using var key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var request = new CertificateRequest($"CN={name}", key, HashAlgorithmName.SHA256);
        request.CertificateExtensions.Add(new X509BasicConstraintsExtension(authority, false, 0, true));
        if (!authority)
        {
            var names = new SubjectAlternativeNameBuilder();
            names.AddDnsName("localhost");
            names.AddIpAddress(IPAddress.Loopback);
            request.CertificateExtensions.Add(names.Build());
        }
        var now = TimeProvider.System.GetUtcNow();
        if (issuer is null) return request.CreateSelfSigned(now.AddDays(-1), now.AddDays(30));
        using var signed = request.Create(issuer, now.AddHours(-1), now.AddDays(authority ? 20 : 10), RandomNumberGenerator.GetBytes(8));
        return signed.CopyWithPrivateKey(key);
    }
}
