using System.Text.Json;
using Raati.Contracts;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>What the hub says: answers to its calls, and calls of the hub.</summary>
public sealed partial class SimulatedTablet
{
    private void OnReply(in Envelope reply)
    {
        if (reply.Id == castCall) OnCastReply(reply);
        else if (reply.Id == syncCall) OnSyncReply(reply);
        else if (reply.Id == beatCall) OnBeatReply(reply);
        else if (reply.Id == receiptCall) OnReceiptsStored(reply);
        else if (reply.Id == feedbackCall) OnFeedbackReply(reply);
        else if (reply.Id == playCall) OnPlaysReply(reply);
    }

    private void OnCall(in Envelope call)
    {
        if (call.Target.SequenceEqual("CountsChanged"u8) || call.Target.SequenceEqual("ResultsChanged"u8))
        {
            Interlocked.Increment(ref fleet.Figures.Frames);
            fleet.OnFrame(this, call.Body);
        }
        else if (call.Target.SequenceEqual("Published"u8) || call.Target.SequenceEqual("Removed"u8))
        {
            if (syncCall != 0) buffered.Add([(byte)(call.Target[0] == 'P' ? 1 : 0), .. call.Body]);
            else OnPush(call.Target[0] == 'P', call.Body);
        }
        else if (call.Target.SequenceEqual("Draining"u8))
        {
            fleet.MoveLater(this, JsonSerializer.Deserialize<DrainNotice>(call.Body, WireJson.Options)!.DelayMs);
        }
        else if (call.Target.SequenceEqual("Execute"u8))
        {
            var command = JsonSerializer.Deserialize<KioskCommand>(call.Body, WireJson.Options)!;
            if (command.Kind is KioskCommandKind.Sync && syncCall == 0) Sync(withList: false);
            if (command.Kind is KioskCommandKind.Reload or KioskCommandKind.Identify && fleet.Options.PaintsWithinMs is not null) Report(command.Id, 0, ReceiptState.Painted);
            IsStopped |= command.Kind is KioskCommandKind.Revoked or KioskCommandKind.Superseded;
        }
    }

    private void OnBeatReply(in Envelope envelope)
    {
        beatCall = 0;
        if (envelope.Failed) return;
        var reply = JsonSerializer.Deserialize<BeatReply>(envelope.Body, WireJson.Options)!;
        Interlocked.Exchange(ref hubTimeOffsetMs, reply.HubTimeMs - SimulatedFleet.NowMs);
        SetCurrent(reply.Digest == Digest && reply.Epoch == epoch);
        if (!current) Sync(withList: false);
        TellNext();
        PlayOne();
    }

    private void OnReceiptsStored(in Envelope envelope)
    {
        receiptCall = 0;
        if (!envelope.Failed)
        {
            unacknowledged.RemoveRange(0, receiptsInFlight);
            Interlocked.Add(ref fleet.Figures.Receipts, receiptsInFlight);
        }
        if (unacknowledged.Count > 0) fleet.AcknowledgeLater(this, envelope.Failed ? 2_000 : 0);
    }
}
