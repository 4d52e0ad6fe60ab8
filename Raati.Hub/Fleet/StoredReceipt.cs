using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>What one tablet has said of one version of a publication.</summary>
internal sealed record StoredReceipt
{
    public PublicationId PublicationId { get; init; }
    public KioskId KioskId { get; init; }
    public long? ReceivedAt { get; init; }
    public long? AppliedAt { get; init; }
    public long? PaintedAt { get; init; }
    public long? InUseAt { get; init; }
    public long? FailedAt { get; init; }
    public long? RemovedAt { get; init; }
    public string? Reason { get; init; }

    internal KioskReceipt Furthest => new(State, Reason, ReceivedAt, AppliedAt, PaintedAt, RemovedAt);

    internal ReceiptState State => this switch
    {
        { PaintedAt: not null } => ReceiptState.Painted,
        { FailedAt: not null } => ReceiptState.Failed,
        { InUseAt: not null } => ReceiptState.InUse,
        { AppliedAt: not null } => ReceiptState.Applied,
        _ => ReceiptState.Received,
    };
}
