using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>What a tablet says of itself, every 10 s, from the page itself.</summary>
public sealed record Heartbeat
{
    /// <summary>Digest of what is in its storage.</summary>
    public required string Digest { get; init; }
    /// <summary>Epoch of the log it last saw.</summary>
    public required long Epoch { get; init; }
    /// <summary>Offset of the log it last reached.</summary>
    public required long Offset { get; init; }
    /// <summary>Frames that were seen to be painted since the last beat that was answered; the page looks five times a second.</summary>
    public required int FramesPainted { get; init; }
    /// <summary>Ballots and feedback waiting in the outbox.</summary>
    public required int OutboxCount { get; init; }
    /// <summary>Ballots and feedback set aside: refused for ever, lost for want of memory, and 1 for a database that does not open, since nobody
    /// can count what lies in it. While it is not 0 the tablet's outbox does not count as empty.</summary>
    public required int ParkedCount { get; init; }
    /// <summary>A sitting is going on.</summary>
    public required bool InUse { get; init; }
    /// <summary>The tablet's wall clock, ms since 1970 UTC.</summary>
    public required long WallClockMs { get; init; }
    /// <summary>Its own word on its time.</summary>
    public required TimeQuality TimeQuality { get; init; }
    /// <summary>The web build it runs.</summary>
    public required string Build { get; init; }
    /// <summary>Its vitals; absent when unchanged since the last beat.</summary>
    public Vitals? Vitals { get; init; }
}

/// <summary>Slow facts about the device. Each is absent where the browser does not tell.</summary>
public sealed record Vitals
{
    /// <summary>Browser and version as it names itself, at most 300 characters.</summary>
    public string? UserAgent { get; init; }
    /// <summary>Screen in CSS pixels, as 1280x800.</summary>
    public string? Screen { get; init; }
    /// <summary>Battery, 0 to 100.</summary>
    public int? BatteryPercent { get; init; }
    /// <summary>On mains.</summary>
    public bool? Charging { get; init; }
    /// <summary>Storage used, bytes.</summary>
    public long? StorageUsedBytes { get; init; }
    /// <summary>Storage allowed, bytes.</summary>
    public long? StorageQuotaBytes { get; init; }
    /// <summary>Whether the page is in a secure context.</summary>
    public bool? SecureContext { get; init; }
    /// <summary>Times a storage was broken: made anew, or, with ballots in it, left aside for another.</summary>
    public int? StorageLosses { get; init; }
    /// <summary>Seconds since the page started.</summary>
    public long? UptimeSeconds { get; init; }
    /// <summary>A web build that did not paint here within 60 s and was taken back; absent: none.</summary>
    public string? RejectedBuild { get; init; }
    /// <summary>What the page did about frames that stopped, since it was installed: screens drawn anew, and pages loaded anew.</summary>
    public int? SelfHeals { get; init; }
}

/// <summary>Answer to a beat.</summary>
public sealed record BeatReply
{
    /// <summary>Hub time, ms since 1970 UTC, for the tablet's offset.</summary>
    public required long HubTimeMs { get; init; }
    /// <summary>Digest of the program it should hold. Different from its own: Sync.</summary>
    public required string Digest { get; init; }
    /// <summary>The organization's log epoch.</summary>
    public required long Epoch { get; init; }
    /// <summary>The offset the hub stands at.</summary>
    public required long Offset { get; init; }
    /// <summary>The web build the hub serves.</summary>
    public required string Build { get; init; }
    /// <summary><see cref="Contracts.Timetable.Tag"/> of the tablet's timetable. Different from its own: fetch it. Absent: not known now.</summary>
    public string? Timetable { get; init; }
}

/// <summary>What a command asks.</summary>
[JsonConverter(typeof(WireEnumConverter<KioskCommandKind>))]
public enum KioskCommandKind
{
    /// <summary>Not known to this build: ignored.</summary>
    Unknown,
    /// <summary>Sync now: the tablet's place, name or test use changed.</summary>
    Sync,
    /// <summary>Reload the page when idle.</summary>
    Reload,
    /// <summary>Show who you are for 30 s.</summary>
    Identify,
    /// <summary>Another connection with this tablet's token is newer: stop, say so on the glass, do not reconnect by yourself.</summary>
    Superseded,
    /// <summary>The token is no longer good: forget it, keep the outbox, pair again.</summary>
    Revoked,
}

/// <summary>Something an operator or the hub asks of one tablet.</summary>
public sealed record KioskCommand
{
    /// <summary>Names the command in receipts: they carry it with version 0.</summary>
    public required Guid Id { get; init; }
    /// <summary>What is asked.</summary>
    public required KioskCommandKind Kind { get; init; }
}

/// <summary>This node is going down: reconnect after DelayMs.</summary>
public sealed record DrainNotice
{
    /// <summary>This tablet's own delay, spread over 10 to 20 s, ms.</summary>
    public required int DelayMs { get; init; }
}

/// <summary>One feedback from a shopper. Free text is masked before it is stored.</summary>
public sealed record Feedback
{
    /// <summary>UUIDv7 made on the tablet.</summary>
    public required Guid Id { get; init; }
    /// <summary>The sitting.</summary>
    public required Guid SittingId { get; init; }
    /// <summary>The stay it was left under; decides the store.</summary>
    public required Guid PlacementId { get; init; }
    /// <summary>The mood.</summary>
    public required Mood Mood { get; init; }
    /// <summary>What it is about; absent when the shopper did not say.</summary>
    public FeedbackCategory? Category { get; init; }
    /// <summary>The text, at most 1,000 characters; may be absent.</summary>
    public string? Text { get; init; }
    /// <summary>Language of the screen.</summary>
    public required Language Language { get; init; }
    /// <summary>Hub time, ms since 1970 UTC.</summary>
    public required long LeftAtMs { get; init; }
    /// <summary>How far LeftAtMs can be trusted.</summary>
    public required TimeQuality TimeQuality { get; init; }
}

/// <summary>The hub's word on one feedback: accepted, malformed, conflict or later.</summary>
public sealed record FeedbackReceipt
{
    /// <summary>The feedback.</summary>
    public required Guid FeedbackId { get; init; }
    /// <summary>What became of it.</summary>
    public required CastOutcome Outcome { get; init; }
}

/// <summary>Answer to SubmitFeedback: one receipt each, in their order.</summary>
public sealed record FeedbackReply
{
    /// <summary>One a feedback.</summary>
    public required FeedbackReceipt[] Receipts { get; init; }
    /// <summary>With <see cref="CastOutcome.Later"/>: milliseconds to wait.</summary>
    public int? RetryAfterMs { get; init; }
}
