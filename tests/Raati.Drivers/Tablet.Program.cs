using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>Down: Sync, pushes and receipts.</summary>
public sealed partial class Tablet
{
    private readonly List<Action> buffered = [];
    private readonly List<Receipt> unacknowledged = [];
    private readonly SemaphoreSlim syncs = new(1);
    private bool syncing;
    private bool acknowledging;

    /// <summary>Makes its set its program. Asks again, with the list, when the hub wants it.</summary>
    public async Task<SyncReply> SyncAsync()
    {
        await syncs.WaitAsync();
        try
        {
            lock (gate) syncing = true;
            var reply = await AskAsync(withList: false);
            if (reply.Outcome is SyncOutcome.ListNeeded) reply = await AskAsync(withList: true);
            Take(reply);
            return reply;
        }
        finally
        {
            PlayBuffered();
            syncs.Release();
            AcknowledgeSoon();
        }
    }

    /// <inheritdoc/>
    Task IKioskClient.Published(Publication publication)
    {
        Push(publication.Offset ?? 0, publication.Proof, () =>
        {
            if (program.Put(publication)) Note(publication);
        });
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    Task IKioskClient.Removed(Removal removal)
    {
        Push(removal.Offset, removal.Proof, () => LetGo(removal.Id));
        return Task.CompletedTask;
    }

    /// <summary>Sends receipts of its own choice.</summary>
    public Task AcknowledgeAsync(params Receipt[] receipts) => Link.Acknowledge(receipts);

    private Task<SyncReply> AskAsync(bool withList)
    {
        SyncRequest request;
        lock (gate)
            request = new SyncRequest
            {
                Epoch = epoch,
                Offset = offset,
                Proof = proof,
                Digest = program.Digest,
                Held = withList ? program.Refs : null,
                Build = options.Build,
                Instance = instance,
            };
        return Link.Sync(request);
    }

    private void Take(SyncReply reply)
    {
        if (reply.Outcome is SyncOutcome.Later or SyncOutcome.Unknown) return;
        Identity = reply.Kiosk;
        Interlocked.Exchange(ref hubTimeOffsetMs, reply.HubTimeMs - WallClockMs);
        lock (gate)
        {
            foreach (var id in reply.Drop) LetGo(id);
            foreach (var publication in reply.Add)
            {
                program.Replace(publication);
                Note(publication);
            }
            if (epoch != 0 && reply.Epoch > epoch) Outbox.SendAllAgain();
            (epoch, offset, proof) = (reply.Epoch, reply.Offset, reply.Proof);
        }
    }

    /// <summary>What came while a Sync was in flight is applied after it; what the Sync already holds is not.</summary>
    private void PlayBuffered()
    {
        lock (gate)
        {
            syncing = false;
            foreach (var push in buffered) push();
            buffered.Clear();
        }
    }

    private void Push(long at, string? proofOfIt, Action apply)
    {
        if (options.LosesPush()) return;
        lock (gate)
        {
            if (syncing) buffered.Add(Apply);
            else Apply();
        }
        AcknowledgeSoon();

        void Apply()
        {
            if (at != 0 && at < offset) return;
            apply();
            if (at > offset) (offset, proof) = (at, proofOfIt);
        }
    }

    private void Note(Publication publication)
    {
        Interlocked.Increment(ref framesPainted);
        if (options.Acknowledges)
            foreach (var state in (ReceiptState[])[ReceiptState.Received, ReceiptState.Applied, ReceiptState.Painted])
                unacknowledged.Add(new Receipt { PublicationId = publication.Id, Version = publication.Version, State = state, AtMs = HubTimeMs });
        Applied?.Invoke(publication);
    }

    private void LetGo(Guid id)
    {
        if (program.Find(id) is not { } held) return;
        program.Drop(id);
        if (options.Acknowledges)
            unacknowledged.Add(new Receipt { PublicationId = id, Version = held.Version, State = ReceiptState.Removed, AtMs = HubTimeMs });
    }

    /// <summary>One Acknowledge at a time; what gathers meanwhile goes with the next. Unsent ones wait for the next push or sync.</summary>
    private void AcknowledgeSoon()
    {
        lock (gate)
        {
            if (acknowledging || syncing || unacknowledged.Count is 0) return;
            acknowledging = true;
        }
        _ = SendReceiptsAsync();
    }

    private async Task SendReceiptsAsync()
    {
        try
        {
            while (NextReceipts() is { Length: > 0 } batch)
            {
                await Link.Acknowledge(batch);
                lock (gate) unacknowledged.RemoveRange(0, batch.Length);
            }
        }
        catch (Exception)
        {
            // The connection went, or the hub could not store them: they are kept, and go again after the next sync.
            lock (gate) acknowledging = false;
        }
    }

    private Receipt[] NextReceipts()
    {
        lock (gate)
        {
            var batch = unacknowledged.Take(200).ToArray();
            if (batch.Length is 0) acknowledging = false;
            return batch;
        }
    }
}
