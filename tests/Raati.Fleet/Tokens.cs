using System.Net;
using System.Net.Http.Json;
using System.Net.Sockets;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>Device tokens of the fleet: from the file of an earlier run, and by pairing for those that are missing.</summary>
internal sealed class Tokens(FleetOptions options) : IDisposable
{
    private const int AtOnce = 16;

    private readonly HttpClient[] sources =
        [.. Enumerable.Range(0, Math.Max(options.Sources, 1)).Select(index => From(options.Hubs[0], Loopback.Source(options.Hubs[0], index, options.Sources)))];

    internal async Task<IReadOnlyList<string>> GetAsync(CancellationToken cancellation)
    {
        var tokens = options.TokenFile is { } file && File.Exists(file) ? [.. await File.ReadAllLinesAsync(file, cancellation)] : new List<string>();
        if (tokens.Count < options.Tablets) tokens.AddRange(await PairAsync(tokens.Count, cancellation));
        if (options.TokenFile is { } kept) await File.WriteAllLinesAsync(kept, tokens, cancellation);
        return tokens.Take(options.Tablets).ToArray();
    }

    public void Dispose()
    {
        foreach (var source in sources) source.Dispose();
    }

    private async Task<string[]> PairAsync(int from, CancellationToken cancellation)
    {
        if (options.ApiKey is null) throw new InvalidOperationException("--api-key is needed to pair tablets.");
        using var by = Operator.WithKey(options.Hubs[0], options.ApiKey);
        var stores = await StoresAsync(by);
        var paired = new string[options.Tablets - from];
        var done = 0;
        await Parallel.ForAsync(0, paired.Length, new ParallelOptions { MaxDegreeOfParallelism = AtOnce, CancellationToken = cancellation },
            async (index, token) =>
            {
                paired[index] = await PairOneAsync(by, from + index, stores[(from + index) % stores.Length], token);
                if (Interlocked.Increment(ref done) % 500 == 0) Console.WriteLine($"paired {done:N0} of {paired.Length:N0}");
            });
        return paired;
    }

    private async Task<Guid[]> StoresAsync(Operator by)
    {
        var present = (await by.Api.Get<StoreView[]>("/api/stores")).Where(store => store.Name.StartsWith("Fleet ", StringComparison.Ordinal))
            .Select(store => store.Id).ToList();
        for (var number = present.Count + 1; number <= options.Stores; number++) present.Add((await by.AddStoreAsync($"Fleet {number:0000}")).Id);
        return [.. present.Take(options.Stores)];
    }

    private async Task<string> PairOneAsync(Operator by, int index, Guid store, CancellationToken cancellation)
    {
        var source = sources[index % sources.Length];
        var started = await PostAsync<PairingStarted>(source, "/api/pairings", null, cancellation);
        await PostAsync<KioskView>(by.Api, $"/api/pairings/{started.Code}/approve",
            new ApproveRequest { StoreId = store, Name = $"Tablet {index + 1:00000}", Touchpoint = Touchpoint.Entrance }, cancellation);
        var claim = await PostAsync<ClaimReply>(source, "/api/pairings/claim",
            new ClaimRequest { Code = started.Code, Secret = started.Secret }, cancellation);
        return claim.Token ?? throw new InvalidOperationException($"Pairing ended as {claim.State}.");
    }

    private static Task<T> PostAsync<T>(Api api, string path, object body, CancellationToken cancellation) =>
        PatientlyAsync<T>(() => api.Raw(HttpMethod.Post, path, body), path, cancellation);

    private static Task<T> PostAsync<T>(HttpClient client, string path, object? body, CancellationToken cancellation) =>
        PatientlyAsync<T>(
            () => client.PostAsync(new Uri(path, UriKind.Relative), body is null ? null : JsonContent.Create(body, body.GetType(), options: WireJson.Options), cancellation),
            path, cancellation);

    /// <summary>The hub limits how fast one may pair; it says how long to wait.</summary>
    private static async Task<T> PatientlyAsync<T>(Func<Task<HttpResponseMessage>> ask, string path, CancellationToken cancellation)
    {
        while (true)
        {
            using var answer = await ask();
            if (answer.IsSuccessStatusCode) return (await answer.Content.ReadFromJsonAsync<T>(WireJson.Options, cancellation))!;
            if (answer.StatusCode is not HttpStatusCode.TooManyRequests)
                throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync(cancellation)}");
            await Task.Delay(answer.Headers.RetryAfter?.Delta ?? TimeSpan.FromSeconds(1), TimeProvider.System, cancellation);
        }
    }

    private static HttpClient From(Uri hub, IPAddress? address)
    {
        var client = new HttpClient(new SocketsHttpHandler
        {
            ConnectCallback = async (context, cancellation) =>
            {
                var socket = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
                if (address is not null) socket.Bind(new IPEndPoint(address, 0));
                await socket.ConnectAsync(Loopback.AddressOf(hub), context.DnsEndPoint.Port, cancellation);
                return new NetworkStream(socket, ownsSocket: true);
            },
        })
        { BaseAddress = hub };
        client.DefaultRequestHeaders.Add("Origin", hub.GetLeftPart(UriPartial.Authority));
        return client;
    }
}
