using System.Threading.Channels;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>
/// First uses of tokens, written behind the connects that made them: all that wait in one transaction. Bounded; what finds it full, or
/// comes in an outage, is dropped, and the token's next use is a first use again.
/// </summary>
internal sealed partial class SeenTokens(
    Database database, KioskStore kiosks, KioskRegistry registry, TimeProvider time, ILogger<SeenTokens> logger) : BackgroundService
{
    private const int Waiting = 16_384;
    private const int AtOnce = 256;

    private readonly Channel<KnownToken> _seen =
        Channel.CreateBounded<KnownToken>(new BoundedChannelOptions(Waiting) { FullMode = BoundedChannelFullMode.DropWrite });

    internal void Add(KnownToken token) => _seen.Writer.TryWrite(token);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        try
        {
            while (await _seen.Reader.WaitToReadAsync(stoppingToken)) await WriteWaiting(stoppingToken);
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            // The tokens' next use is a first use again.
        }
    }

    private async Task WriteWaiting(CancellationToken cancellationToken)
    {
        var batch = new Dictionary<string, KnownToken>();
        while (batch.Count < AtOnce && _seen.Reader.TryRead(out var token)) batch[token.Key] = token;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            await database.Write(async session =>
            {
                foreach (var token in batch.Values) await Write(session, token, now);
            }, cancellationToken);
            foreach (var token in batch.Values) registry.MarkSeen(token, now);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotMarked(logger, batch.Count, e.Message);
        }
    }

    private async Task Write(Session session, KnownToken token, long now)
    {
        // The other nodes forget the older tokens when they read of it.
        if (await session.MarkDeviceTokenSeen(token.Organization, token.Kiosk, token.TokenHash, now))
            await kiosks.Announce(session, token.Organization, token.Kiosk);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "{Count} first uses of device tokens not marked, their next use will be: {Reason}")]
        internal static partial void NotMarked(ILogger logger, int count, string reason);
    }
}
