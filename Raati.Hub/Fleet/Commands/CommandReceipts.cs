using System.Threading.Channels;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;
using Channel = System.Threading.Channels.Channel;

namespace Raati.Hub.Fleet.Commands;

/// <summary>
/// Takes what tablets say of their commands: one writer, and what came in while it committed one batch is the next. When too many wait, or
/// the database is down, the call fails, and the tablet says it again later.
/// </summary>
internal sealed partial class CommandReceipts(Database database, IHints hints, TimeProvider time, ILogger<CommandReceipts> logger) : BackgroundService
{
    private const int WaitingCalls = 20_000;
    private const int CallsAtOnce = 1_000;
    private const int LongestReason = 200;

    // A tablet speaks of its own commands only.
    private const string KeepFirst = """
        update kiosk_commands set
          received_at = coalesce(received_at, @received), in_use_at = coalesce(in_use_at, @inUse), applied_at = coalesce(applied_at, @applied),
          painted_at = coalesce(painted_at, @painted), failed_at = coalesce(failed_at, @failed), reason = coalesce(reason, @reason)
        where organization_id = @organization and id = @id and kiosk_id = @kiosk
        """;

    // Bounded; full means the call is refused.
    private readonly Channel<Handed> _handed = Channel.CreateBounded<Handed>(new BoundedChannelOptions(WaitingCalls) { SingleReader = true });

    /// <summary>Returns when those that are for commands are stored.</summary>
    internal Task Acknowledge(KioskConnection connection, Receipt[] receipts)
    {
        var own = Array.FindAll(receipts, receipt => receipt.Version == 0 && receipt.State is not ReceiptState.Unknown);
        if (own.Length == 0) return Task.CompletedTask;
        var handed = new Handed(connection.Organization, connection.Kiosk, own);
        if (!_handed.Writer.TryWrite(handed)) throw new HubException("Later: too many receipts are waiting.");
        return handed.Done.Task;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var batch = new List<Handed>();
        while (await _handed.Reader.WaitToReadAsync(stoppingToken))
        {
            while (batch.Count < CallsAtOnce && _handed.Reader.TryRead(out var handed)) batch.Add(handed);
            await Store([.. batch]);
            batch.Clear();
        }
    }

    private async Task Store(Handed[] batch)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            await database.Write(async session =>
            {
                // In one order: two nodes never wait for each other crosswise.
                foreach (var handed in batch.OrderBy(handed => handed.Kiosk.Value))
                    foreach (var receipt in handed.Receipts.OrderBy(receipt => receipt.PublicationId)) await session.Execute(KeepFirst, Row(handed, receipt, now));
            });
        }
        catch (Exception e)
        {
            Log.NotStored(logger, batch.Length, e);
            foreach (var handed in batch) handed.Done.SetException(new HubException("Later: receipts can't be stored now."));
            return;
        }
        foreach (var handed in batch) handed.Done.SetResult();
        foreach (var (organization, kiosk) in batch.Select(handed => (handed.Organization, handed.Kiosk)).Distinct())
            hints.Publish(new Hint(HintKind.Commands, organization, kiosk.Value));
    }

    private static object Row(Handed handed, Receipt receipt, long now)
    {
        // A tablet's clock may run ahead of its hub time; what has happened has happened by now.
        var at = Math.Clamp(receipt.AtMs, 0, now);
        long? When(ReceiptState state) => receipt.State == state ? at : null;
        return new
        {
            organization = handed.Organization,
            id = receipt.PublicationId,
            kiosk = handed.Kiosk,
            received = When(ReceiptState.Received),
            inUse = When(ReceiptState.InUse),
            applied = When(ReceiptState.Applied),
            painted = When(ReceiptState.Painted),
            failed = When(ReceiptState.Failed),
            reason = receipt.State is ReceiptState.Failed ? PlainText.Of(receipt.Reason, LongestReason) : null,
        };
    }

    private sealed record Handed(OrganizationId Organization, KioskId Kiosk, Receipt[] Receipts)
    {
        internal TaskCompletionSource Done { get; } = new(TaskCreationOptions.RunContinuationsAsynchronously);
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Receipts of {Count} calls for commands can't be stored; the tablets send them again.")]
        internal static partial void NotStored(ILogger logger, int count, Exception e);
    }
}
