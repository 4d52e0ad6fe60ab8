using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;
using Channel = System.Threading.Channels.Channel;

namespace Raati.Hub.Programs;

/// <summary>
/// Takes kiosks' receipts: one writer, and what came in while it committed one batch is the next. When too many wait, or the database is
/// down, the call fails, and the tablet sends its receipts again later.
/// </summary>
internal sealed partial class ReceiptStore(Database database, IHints hints, TimeProvider time, ILogger<ReceiptStore> logger) : BackgroundService
{
    private const int LongestCall = 200;
    private const int WaitingCalls = 20_000;
    private const int LargestBatch = 2000;
    private const int LongestReason = 200;

    // Bounded; full means the call is refused.
    private readonly Channel<Handed> _handed = Channel.CreateBounded<Handed>(new BoundedChannelOptions(WaitingCalls) { SingleReader = true });

    /// <summary>Returns when the receipts are stored.</summary>
    internal Task Acknowledge(KioskConnection connection, Receipt[] receipts)
    {
        if (receipts.Length > LongestCall) throw new HubException($"At most {LongestCall} receipts.");
        if (receipts.Length == 0) return Task.CompletedTask;
        var handed = new Handed(connection.Organization, connection.Kiosk, receipts);
        if (!_handed.Writer.TryWrite(handed)) throw new HubException("Later: too many receipts are waiting.");
        return handed.Done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Handed>();
        while (await _handed.Reader.WaitToReadAsync(stoppingToken))
        {
            var rows = new Dictionary<ReceiptKey, ReceiptRow>();
            while (rows.Count < LargestBatch && _handed.Reader.TryRead(out var handed))
            {
                Merge(rows, handed);
                batch.Add(handed);
            }
            await Store([.. rows.Values], batch);
            batch.Clear();
        }
    }

    private async Task Store(ReceiptRow[] rows, List<Handed> batch)
    {
        try
        {
            if (rows.Length > 0) await database.Write(session => session.Put(rows));
        }
        catch (Exception e)
        {
            Log.NotStored(logger, rows.Length, e);
            foreach (var handed in batch) handed.Done.SetException(new HubException("Later: receipts can't be stored now."));
            return;
        }
        foreach (var handed in batch) handed.Done.SetResult();
        foreach (var (organization, publication) in rows.Select(row => (row.Key.Organization, row.Key.Publication)).Distinct())
            hints.Publish(new Hint(HintKind.Receipts, organization, publication.Value));
    }

    private void Merge(Dictionary<ReceiptKey, ReceiptRow> rows, Handed handed)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        foreach (var receipt in handed.Receipts)
        {
            if (receipt.State is ReceiptState.Unknown || receipt.Version < 1) continue;
            var key = new ReceiptKey(handed.Organization, new PublicationId(receipt.PublicationId), receipt.Version, handed.Kiosk);
            if (!rows.TryGetValue(key, out var row)) rows.Add(key, row = new ReceiptRow(key));
            // A tablet's clock may run ahead of its hub time; what has happened has happened by now.
            row.Add(receipt.State, Math.Clamp(receipt.AtMs, 0, now), PlainText.Of(receipt.Reason, LongestReason));
        }
    }

    private sealed record Handed(OrganizationId Organization, KioskId Kiosk, Receipt[] Receipts)
    {
        internal TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Error, "{Count} receipts could not be stored; tablets send them again")]
        internal static partial void NotStored(ILogger logger, int count, Exception exception);
    }
}
