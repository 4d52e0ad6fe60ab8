using Raati.Contracts.Api;

namespace Raati.Drivers;

/// <summary>A tablet that has no token yet: it shows its code and waits.</summary>
public sealed class Pairing : IDisposable
{
    private readonly Api api;

    private Pairing(Api api, PairingStarted started) => (this.api, Started) = (api, started);

    /// <summary>The code on the glass, and the secret behind it.</summary>
    public PairingStarted Started { get; }

    /// <summary>The cookies this tablet has been given.</summary>
    public string? Cookie => api.Cookie;

    /// <summary>Asks for a code.</summary>
    public static async Task<Pairing> StartAsync(Uri hub)
    {
        var api = new Api(hub);
        return new Pairing(api, await api.Post<PairingStarted>("/api/pairings"));
    }

    /// <summary>Asks what became of it.</summary>
    public Task<ClaimReply> ClaimAsync() => ClaimAsync(Started.Secret);

    /// <summary>Asks with a secret of the caller's choice.</summary>
    public Task<ClaimReply> ClaimAsync(string secret) =>
        api.Post<ClaimReply>("/api/pairings/claim", new ClaimRequest { Code = Started.Code, Secret = secret });

    /// <inheritdoc/>
    public void Dispose() => api.Dispose();
}
