using System.Diagnostics;
using System.Net;
using System.Text;
using System.Text.Json;
using Raati.Contracts;
using Raati.Drivers;
using Raati.Fleet;

namespace Raati.Bench;

/// <summary>A connection that only listens, to the hub or to the stock server: the same work a message for both.</summary>
internal sealed class Listener(Crowd crowd, string path, string? token, IPAddress? from, int? receiveBuffer) : HubSocket
{
    private static readonly byte[] PublishedPrefix = "{\"type\":1,\"target\":\"Published\""u8.ToArray();
    private static readonly byte[] FramePrefix = "{\"type\":1,\"target\":\"ResultsChanged\""u8.ToArray();
    private static readonly byte[] SentAt = "\"asOfMs\":"u8.ToArray();
    private static readonly byte[] Ping = "{\"type\":6}"u8.ToArray();

    internal Task Open(Uri hub, CancellationToken cancellation) =>
        OpenAsync(new HubEndpoint { Hub = hub, Path = path, Bearer = token, From = from, ReceiveBuffer = receiveBuffer }, cancellation);

    internal void KeepAlive() => Send(Ping);

    protected override void OnOpen()
    {
        if (token is null)
        {
            crowd.OnReady();
            return;
        }
        Send(Calls.Invoke(1, nameof(IKioskHub.Sync), new SyncRequest
        {
            Epoch = 0,
            Offset = 0,
            Digest = "0000000000000000",
            Held = [],
            Build = "bench",
            Instance = Guid.NewGuid(),
        }));
    }

    protected override void OnMessage(ReadOnlySpan<byte> message)
    {
        var now = Stopwatch.GetTimestamp();
        if (message.StartsWith(PublishedPrefix)) crowd.OnPublished(message, now);
        else if (message.StartsWith(FramePrefix)) crowd.OnFrame(now - Number(message[(message.LastIndexOf(SentAt) + SentAt.Length)..]));
        else if (message.StartsWith("{\"type\":3"u8)) crowd.OnReady();
    }

    protected override void OnClosed() => crowd.OnLost();

    private static long Number(ReadOnlySpan<byte> text)
    {
        var number = 0L;
        foreach (var digit in text)
        {
            if (digit is < (byte)'0' or > (byte)'9') break;
            number = (number * 10) + digit - '0';
        }
        return number;
    }
}

/// <summary>All listeners of one server, and when they heard what.</summary>
internal sealed class Crowd : IDisposable
{
    private const int Sources = 16;
    private readonly Listener[] listeners;
    private readonly Timer keepAlive;
    private readonly List<double> arrivals = [];
    private readonly Lock gate = new();
    private TaskCompletionSource all = new();
    private byte[]? sample;
    private long sentAt;
    private int ready;
    private int lost;
    private bool ending;

    private Crowd(Uri hub, string path, string?[] tokens, int? receiveBuffer)
    {
        listeners = [.. tokens.Select((token, index) => new Listener(this, path, token, Loopback.Source(hub, index, Sources), receiveBuffer))];
        keepAlive = new Timer(_ => Array.ForEach(listeners, listener => listener.KeepAlive()), null, TimeSpan.FromSeconds(9), TimeSpan.FromSeconds(9));
    }

    internal int Count => listeners.Length;

    internal int Lost => Volatile.Read(ref lost);

    /// <summary>The last publication as it came: its argument.</summary>
    internal byte[]? Sample => sample;

    internal Histogram Ages { get; private set; } = new();

    internal static async Task<Crowd> Gather(Uri hub, string path, string?[] tokens, int? receiveBuffer = null)
    {
        var crowd = new Crowd(hub, path, tokens, receiveBuffer);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(120));
        await Parallel.ForEachAsync(crowd.listeners, new ParallelOptions { MaxDegreeOfParallelism = 64, CancellationToken = limit.Token },
            async (listener, cancellation) => await listener.Open(hub, cancellation));
        while (Volatile.Read(ref crowd.ready) < crowd.Count) await Task.Delay(TimeSpan.FromMilliseconds(20), TimeProvider.System, limit.Token);
        return crowd;
    }

    /// <summary>From just before the request until each listener has the message, ms, sorted.</summary>
    internal async Task<double[]> Hear(Func<Task> send)
    {
        lock (gate)
        {
            arrivals.Clear();
            all = new TaskCompletionSource(TaskCreationOptions.RunContinuationsAsynchronously);
            sentAt = Stopwatch.GetTimestamp();
        }
        await send();
        await all.Task.WaitAsync(TimeSpan.FromSeconds(30), TimeProvider.System);
        lock (gate) return [.. arrivals.Order()];
    }

    /// <summary>None of them reads any more.</summary>
    internal void Stall() => Array.ForEach(listeners, listener => listener.Stall());

    internal void GoOn() => Array.ForEach(listeners, listener => listener.GoOn());

    internal void ForgetAges() => Ages = new Histogram();

    internal void OnReady() => Interlocked.Increment(ref ready);

    internal void OnLost()
    {
        if (!ending) Interlocked.Increment(ref lost);
    }

    internal void OnFrame(long age) => Ages.Add(age * 1000.0 / Stopwatch.Frequency);

    internal void OnPublished(ReadOnlySpan<byte> message, long now)
    {
        lock (gate)
        {
            sample ??= Envelope.Of(message).Body.ToArray();
            arrivals.Add((now - sentAt) * 1000.0 / Stopwatch.Frequency);
            if (arrivals.Count == listeners.Length - lost) all.TrySetResult();
        }
    }

    public void Dispose()
    {
        ending = true;
        keepAlive.Dispose();
        foreach (var listener in listeners) listener.Cut();
    }
}

/// <summary>Requests of the benchmark itself.</summary>
internal sealed class Client(Uri server, string? key = null) : IDisposable
{
    private readonly Api api = new(server, key);

    internal async Task<string> Post(string path, byte[]? json = null)
    {
        using var content = json is null ? null : new ByteArrayContent(json);
        if (content is not null) content.Headers.ContentType = new("application/json");
        using var answer = await api.Raw(HttpMethod.Post, path, content);
        var text = await answer.Content.ReadAsStringAsync();
        return answer.IsSuccessStatusCode ? text : throw new InvalidOperationException($"{path}: {(int)answer.StatusCode} {text}");
    }

    internal async Task<Guid> PostForId(string path, object body) => JsonDocument
        .Parse(await Post(path, Encoding.UTF8.GetBytes(JsonSerializer.Serialize(body, WireJson.Options)))).RootElement.GetProperty("id").GetGuid();

    public void Dispose() => api.Dispose();
}
