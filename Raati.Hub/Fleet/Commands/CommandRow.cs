using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet.Commands;

/// <summary>A row of <c>kiosk_commands</c>: what was asked of a tablet, and the first time of each thing it said of it.</summary>
internal sealed record CommandRow
{
    /// <summary>A tablet with a line answers within a second; one that has said nothing for so long has not heard it.</summary>
    internal const long UnansweredAfterMs = 30_000;

    public Guid Id { get; init; }
    public KioskId KioskId { get; init; }
    public string Kind { get; init; } = "";
    public string Actor { get; init; } = "";
    public long SentAt { get; init; }
    public bool Offline { get; init; }
    public long? ReceivedAt { get; init; }
    public long? InUseAt { get; init; }
    public long? AppliedAt { get; init; }
    public long? PaintedAt { get; init; }
    public long? FailedAt { get; init; }
    public string? Reason { get; init; }

    internal CommandState State(long nowMs) => this switch
    {
        { Offline: true } => CommandState.Offline,
        { FailedAt: not null } => CommandState.Failed,
        { PaintedAt: not null } => CommandState.Painted,
        { AppliedAt: not null } => CommandState.Applied,
        { InUseAt: not null } => CommandState.InUse,
        { ReceivedAt: not null } => CommandState.Received,
        _ => nowMs - SentAt < UnansweredAfterMs ? CommandState.Sent : CommandState.Unanswered,
    };

    internal CommandView ToView(long nowMs) => new()
    {
        Id = Id,
        KioskId = KioskId.Value,
        Kind = WireEnum.Parse<KioskCommandKind>(Kind),
        Actor = Actor,
        SentAtMs = SentAt,
        State = State(nowMs),
        ReceivedAtMs = ReceivedAt,
        AppliedAtMs = AppliedAt,
        PaintedAtMs = PaintedAt,
        Reason = Reason,
    };
}
