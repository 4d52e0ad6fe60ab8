using System.Text.Json;
using Raati.Contracts;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>Down: Sync and pushes.</summary>
public sealed partial class SimulatedTablet
{
    private void Sync(bool withList)
    {
        syncCall = ++lastCall;
        Send(Calls.Invoke(syncCall, nameof(IKioskHub.Sync), new SyncRequest
        {
            Epoch = epoch,
            Offset = offset,
            Proof = proof,
            Digest = Digest,
            Held = withList ? [.. program.Select(held => new PublicationRef { Id = held.Key, Version = held.Value.Version })] : null,
            Build = "fleet",
            Instance = instance,
        }));
    }

    private void OnSyncReply(in Envelope envelope)
    {
        syncCall = 0;
        if (envelope.Failed)
        {
            Cut();
            return;
        }
        var reply = JsonSerializer.Deserialize<SyncReply>(envelope.Body, WireJson.Options)!;
        Identity = reply.Kiosk;
        Interlocked.Exchange(ref hubTimeOffsetMs, reply.HubTimeMs - SimulatedFleet.NowMs);
        switch (reply.Outcome)
        {
            case SyncOutcome.ListNeeded:
                Sync(withList: true);
                return;
            case SyncOutcome.Current or SyncOutcome.Changes:
                Take(reply);
                break;
            default:
                fleet.SyncLater(this, reply.RetryAfterMs ?? 2_000);
                return;
        }
        failures = 0;
        foreach (var push in buffered) OnPush(push[0] == 1, push.AsSpan(1));
        buffered.Clear();
        SetCurrent(true);
        if (unacknowledged.Count > 0) fleet.AcknowledgeLater(this, 0);
        CastNext();
    }

    internal void SyncAgain()
    {
        lock (gate)
            if (IsOpen && syncCall == 0) Sync(withList: false);
    }

    private void Take(SyncReply reply)
    {
        foreach (var id in reply.Drop) LetGo(id);
        foreach (var publication in reply.Add)
        {
            fleet.Polls.Add(publication);
            Drop(publication.Id);
            Put(publication.Id, publication.Version, publication.Kind);
        }
        (epoch, offset, proof) = (reply.Epoch, reply.Offset, reply.Proof);
    }

    private void OnPush(bool isPublication, ReadOnlySpan<byte> body)
    {
        if (isPublication)
        {
            var (id, version, at, proofOfIt, kind) = fleet.Polls.Read(body);
            if (at != 0 && at < offset) return;
            if (at > offset) (offset, proof) = (at, proofOfIt);
            if (program.TryGetValue(id, out var held) && held.Version >= version) return;
            Drop(id);
            Put(id, version, kind);
            Interlocked.Increment(ref fleet.Figures.Published);
            fleet.OnPublished(this, id, version);
        }
        else
        {
            var removal = JsonSerializer.Deserialize<Removal>(body, WireJson.Options)!;
            if (removal.Offset < offset) return;
            (offset, proof) = (removal.Offset, removal.Proof);
            LetGo(removal.Id);
        }
    }

    private void Put(Guid id, int version, PublicationKind kind)
    {
        program[id] = (version, kind is PublicationKind.Poll);
        digest ^= HeldProgram.HashOf(id, version);
        Report(id, version, isInUse && kind is not PublicationKind.Takeover ? ReceiptState.InUse : ReceiptState.Painted);
    }

    /// <summary>All three steps at once, as a page on a fast line would. Only a takeover is painted while somebody is there.</summary>
    private void Report(Guid id, int version, ReceiptState last)
    {
        if (fleet.Options.PaintsWithinMs is not { } within) return;
        var now = HubTimeMs;
        foreach (var state in (ReadOnlySpan<ReceiptState>)[ReceiptState.Received, ReceiptState.Applied, last])
            unacknowledged.Add(new Receipt { PublicationId = id, Version = version, State = state, AtMs = now });
        fleet.AcknowledgeLater(this, Random.Shared.Next(within + 1));
    }

    private void LetGo(Guid id)
    {
        if (!program.TryGetValue(id, out var held)) return;
        Drop(id);
        if (fleet.Options.PaintsWithinMs is not { } within) return;
        unacknowledged.Add(new Receipt { PublicationId = id, Version = held.Version, State = ReceiptState.Removed, AtMs = HubTimeMs });
        fleet.AcknowledgeLater(this, Random.Shared.Next(within + 1));
    }

    private void Drop(Guid id)
    {
        if (program.Remove(id, out var held)) digest ^= HeldProgram.HashOf(id, held.Version);
    }
}
