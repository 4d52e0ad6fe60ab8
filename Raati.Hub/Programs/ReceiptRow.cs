using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

internal readonly record struct ReceiptKey(OrganizationId Organization, PublicationId Publication, int Version, KioskId Kiosk);

/// <summary>What one kiosk has said of one version: the first time of each state.</summary>
internal sealed class ReceiptRow(ReceiptKey key)
{
    internal ReceiptKey Key => key;
    internal long? ReceivedAt { get; private set; }
    internal long? AppliedAt { get; private set; }
    internal long? PaintedAt { get; private set; }
    internal long? InUseAt { get; private set; }
    internal long? FailedAt { get; private set; }
    internal long? RemovedAt { get; private set; }
    internal string? Reason { get; private set; }

    internal void Add(ReceiptState state, long at, string? reason)
    {
        switch (state)
        {
            case ReceiptState.Received: ReceivedAt = First(ReceivedAt, at); break;
            case ReceiptState.Applied: AppliedAt = First(AppliedAt, at); break;
            case ReceiptState.Painted: PaintedAt = First(PaintedAt, at); break;
            case ReceiptState.InUse: InUseAt = First(InUseAt, at); break;
            case ReceiptState.Removed: RemovedAt = First(RemovedAt, at); break;
            case ReceiptState.Failed:
                FailedAt = First(FailedAt, at);
                Reason ??= reason;
                break;
            default: break;
        }
    }

    private static long First(long? known, long at) => known is { } before && before < at ? before : at;
}
