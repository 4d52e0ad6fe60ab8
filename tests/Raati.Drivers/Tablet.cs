using System.Collections.Concurrent;
using System.Net;
using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Drivers;

/// <summary>How a tablet behaves.</summary>
public sealed record TabletOptions
{
    /// <summary>Its own clock: the wall clock it reports, and the one its ballots are timed by.</summary>
    public TimeProvider Clock { get; init; } = TimeProvider.System;
    /// <summary>The local address it connects from.</summary>
    public IPAddress? From { get; init; }
    /// <summary>Most ballots in one Cast.</summary>
    public int Chunk { get; init; } = CastBounds.MaxBallots;
    /// <summary>Whether it acknowledges by itself what it received, applied and painted.</summary>
    public bool Acknowledges { get; init; } = true;
    /// <summary>Asked at every push: whether it gets lost on the way into the tablet's storage.</summary>
    public Func<bool> LosesPush { get; init; } = () => false;
    /// <summary>The web build it says it runs.</summary>
    public string Build { get; init; } = "driver";
}

/// <summary>
/// A tablet that keeps the protocol: it syncs with its digest, buffers pushes meanwhile, stores before it acknowledges, seals ballots into
/// an outbox and beats when told to. It has no thread and no timer of its own, so that thousands fit in one process.
/// </summary>
public sealed partial class Tablet : IKioskClient, IAsyncDisposable
{
    private readonly Lock gate = new();
    private readonly Uri hub;
    private readonly TabletOptions options;
    private readonly HeldProgram program = new();
    private readonly Guid instance = Guid.NewGuid();
    private KioskHubClient? link;
    private long epoch;
    private long offset;
    private string? proof;
    private long hubTimeOffsetMs;
    private int framesPainted;

    /// <summary>A paired tablet, not connected yet.</summary>
    public Tablet(Uri hub, string token, TabletOptions? options = null)
    {
        this.hub = hub;
        Token = token;
        this.options = options ?? new TabletOptions();
        Outbox = new Outbox(this.options.Chunk);
    }

    /// <summary>Its device token; may be changed between connections, as rotation does.</summary>
    public string Token { get; set; }

    /// <summary>Who and where it is, as the hub last said.</summary>
    public KioskIdentity Identity { get; private set; } = null!;

    /// <summary>Its ballots.</summary>
    public Outbox Outbox { get; }

    /// <summary>What it holds now.</summary>
    public Publication[] Program { get { lock (gate) return program.Publications; } }

    /// <summary>Digest of what it holds.</summary>
    public string Digest { get { lock (gate) return program.Digest; } }

    /// <summary>How far it has come in the organization's log.</summary>
    public (long Epoch, long Offset) Position { get { lock (gate) return (epoch, offset); } }

    /// <summary>Newest number of answers of each poll.</summary>
    public ConcurrentDictionary<Guid, CountFrame> Counts { get; } = new();

    /// <summary>Newest split of each poll.</summary>
    public ConcurrentDictionary<Guid, ResultFrame> Results { get; } = new();

    /// <summary>A frame with a split has come, whether it was shown or not.</summary>
    public event Action<ResultFrame>? Told;

    /// <summary>Commands it was given, oldest first.</summary>
    public ConcurrentQueue<KioskCommand> Commands { get; } = new();

    /// <summary>The node's last word, when it said it is going down.</summary>
    public DrainNotice? Drain { get; private set; }

    /// <summary>Whether it is connected.</summary>
    public bool IsConnected => link?.IsConnected ?? false;

    /// <summary>Its connection, for what no story does.</summary>
    public KioskHubClient Link => link ?? throw new InvalidOperationException("This tablet has not connected yet.");

    /// <summary>Told of every publication it takes, once stored. Called under the tablet's lock: be brief.</summary>
    public event Action<Publication>? Applied;

    /// <summary>Hub time as this tablet knows it, ms.</summary>
    public long HubTimeMs => WallClockMs + Interlocked.Read(ref hubTimeOffsetMs);

    private long WallClockMs => options.Clock.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>A new tablet in a store: code, approval, token, connection, program.</summary>
    public static async Task<Tablet> PairAsync(Operator by, Guid storeId, string name, TabletOptions? options = null, params string[] tags)
    {
        var tablet = await PairOnlyAsync(by, storeId, name, options, tags);
        await tablet.ConnectAsync();
        return tablet;
    }

    /// <summary>A new tablet in a store, not yet connected.</summary>
    public static async Task<Tablet> PairOnlyAsync(Operator by, Guid storeId, string name, TabletOptions? options = null, params string[] tags)
    {
        using var pairing = await Pairing.StartAsync(by.Api.Hub);
        await by.ApproveAsync(pairing.Started.Code, storeId, name, tags: tags);
        return new Tablet(by.Api.Hub, (await pairing.ClaimAsync()).Token!, options);
    }

    /// <summary>The same tablet by way of another hub: it keeps what it holds.</summary>
    public async Task ConnectAsync(Uri? through = null, CancellationToken cancellation = default)
    {
        await DisconnectAsync();
        Drain = null;
        link = new KioskHubClient(
            new HubAddress { Hub = through ?? hub, Path = KioskHubClient.HubPath, Bearer = Token, From = options.From }, this);
        await link.StartAsync(cancellation);
        await SyncAsync();
    }

    /// <summary>Closes the connection, politely.</summary>
    public async Task DisconnectAsync()
    {
        if (link is not null) await link.DisposeAsync();
    }

    /// <summary>One beat; syncs when the hub's digest is another. Frames painted are what a 30 Hz page would have counted unless told.</summary>
    public async Task<BeatReply> BeatAsync(int? framesPainted = null, Vitals? vitals = null)
    {
        var reply = await Link.Beat(new Heartbeat
        {
            Digest = Digest,
            Epoch = Position.Epoch,
            Offset = Position.Offset,
            FramesPainted = framesPainted ?? Interlocked.Exchange(ref this.framesPainted, 0) + 300,
            OutboxCount = Outbox.Count,
            ParkedCount = Outbox.ParkedCount,
            InUse = false,
            WallClockMs = WallClockMs,
            TimeQuality = TimeQuality.Synced,
            Build = options.Build,
            Vitals = vitals,
        });
        Interlocked.Exchange(ref hubTimeOffsetMs, reply.HubTimeMs - WallClockMs);
        if (reply.Digest != Digest || reply.Epoch != Position.Epoch) await SyncAsync();
        return reply;
    }

    /// <summary>Rotates its token: the old one works until this one has been used.</summary>
    public async Task<string> RotateTokenAsync()
    {
        using var api = new Api(hub, Token);
        return (await api.Post<TokenReply>("/api/kiosk/token")).Token;
    }

    /// <summary>A poll it holds.</summary>
    public PollDocument Poll(Guid pollId)
    {
        lock (gate)
            return program.Find(pollId)?.Document.Deserialize<PollDocument>(WireJson.Options)
                ?? throw new InvalidOperationException("This tablet doesn't hold that poll.");
    }

    /// <summary>Whether it holds a publication, in this version when one is given.</summary>
    public bool Holds(Guid publicationId, int? version = null)
    {
        lock (gate) return program.Find(publicationId) is { } found && (version is null || found.Version == version);
    }

    /// <summary>A tablet whose storage broke: it holds nothing and knows no offset.</summary>
    public void LoseStorage()
    {
        lock (gate)
        {
            program.Clear();
            (epoch, offset, proof) = (0, 0, null);
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (link is not null) await link.DisposeAsync();
    }
}
