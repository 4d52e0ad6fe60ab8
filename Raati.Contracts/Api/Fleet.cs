using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>How far a command has come.</summary>
[JsonConverter(typeof(WireEnumConverter<CommandState>))]
public enum CommandState
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>The tablet had no connection when it was asked: nothing was sent, and nothing will be.</summary>
    Offline,
    /// <summary>Sent, and nothing heard yet.</summary>
    Sent,
    /// <summary>The tablet has it.</summary>
    Received,
    /// <summary>The tablet has it, and waits for the sitting that goes on to end.</summary>
    InUse,
    /// <summary>The tablet has done it.</summary>
    Applied,
    /// <summary>A frame with its effect reached the glass.</summary>
    Painted,
    /// <summary>The tablet says that it failed.</summary>
    Failed,
    /// <summary>Sent more than 30 s ago, and not a word since: the line broke, or the tablet's page is too old to answer.</summary>
    Unanswered,
}

/// <summary>Something an operator asked of one tablet, and what the tablet has said of it.</summary>
public sealed record CommandView
{
    /// <summary>The command; its receipts name it.</summary>
    public required Guid Id { get; init; }
    /// <summary>The kiosk.</summary>
    public required Guid KioskId { get; init; }
    /// <summary>What was asked.</summary>
    public required KioskCommandKind Kind { get; init; }
    /// <summary>Who asked: an operator's e-mail, or the name of a key.</summary>
    public required string Actor { get; init; }
    /// <summary>When, ms since 1970 UTC.</summary>
    public required long SentAtMs { get; init; }
    /// <summary>How far it has come.</summary>
    public required CommandState State { get; init; }
    /// <summary>When the tablet got it, by its hub time.</summary>
    public long? ReceivedAtMs { get; init; }
    /// <summary>When it had done it.</summary>
    public long? AppliedAtMs { get; init; }
    /// <summary>When a frame with its effect was on the glass.</summary>
    public long? PaintedAtMs { get; init; }
    /// <summary>With <see cref="CommandState.Failed"/>: the tablet's own words.</summary>
    public string? Reason { get; init; }
}

/// <summary>One command for many tablets.</summary>
public sealed record CommandsRequest
{
    /// <summary>Reload or identify.</summary>
    public required KioskCommandKind Kind { get; init; }
    /// <summary>1 to 5,000 kiosks. Retired ones and those outside the caller's stores are left out.</summary>
    public required Guid[] KioskIds { get; init; }
}

/// <summary>How a command for many tablets goes. Every tablet is in one of the figures.</summary>
public sealed record CommandBatch
{
    /// <summary>Asks for it again.</summary>
    public required Guid Id { get; init; }
    /// <summary>What was asked.</summary>
    public required KioskCommandKind Kind { get; init; }
    /// <summary>When, ms since 1970 UTC.</summary>
    public required long SentAtMs { get; init; }
    /// <summary>Tablets asked.</summary>
    public required int Kiosks { get; init; }
    /// <summary>Of them: done, on the glass or not yet.</summary>
    public required int Done { get; init; }
    /// <summary>Of them: have it, and have not done it yet.</summary>
    public required int Received { get; init; }
    /// <summary>Of them: sent, nothing heard yet.</summary>
    public required int Waiting { get; init; }
    /// <summary>Of them: had no connection, so were not asked.</summary>
    public required int Offline { get; init; }
    /// <summary>Of them: failed, or silent for 30 s.</summary>
    public required int Failed { get; init; }
}

/// <summary>Puts tags on many tablets, and takes others off.</summary>
public sealed record TagsRequest
{
    /// <summary>1 to 5,000 kiosks. Retired ones and those outside the caller's stores are left out.</summary>
    public required Guid[] KioskIds { get; init; }
    /// <summary>At most 20 tags of 1 to 40 characters to put on. A tablet that would have more than 20 is left as it is.</summary>
    public string[] Add { get; init; } = [];
    /// <summary>At most 20 tags to take off.</summary>
    public string[] Remove { get; init; } = [];
}

/// <summary>How many tablets a change of tags touched.</summary>
public sealed record TagsReply
{
    /// <summary>Tablets whose tags are different now.</summary>
    public required int Changed { get; init; }
    /// <summary>Tablets left as they are, since they would have had more than 20.</summary>
    public required int Full { get; init; }
}

/// <summary>One hour of a tablet, of what it said itself. Hours in which it had no connection have no entry.</summary>
public sealed record KioskHour
{
    /// <summary>When the hour began, ms since 1970 UTC.</summary>
    public required long FromMs { get; init; }
    /// <summary>Of it: connected, ms. Up to a minute of the hour that runs is still to come.</summary>
    public required long ConnectedMs { get; init; }
    /// <summary>Of it: frames reached the glass, ms.</summary>
    public required long PaintingMs { get; init; }
    /// <summary>Of it: it held exactly its program, ms.</summary>
    public required long CurrentMs { get; init; }
    /// <summary>Connections opened in it.</summary>
    public required int Connects { get; init; }
    /// <summary>Most ballots and feedback that waited on it.</summary>
    public required int OutboxMost { get; init; }
    /// <summary>How far its clock was off at the end of it, ms.</summary>
    public required long ClockSkewMs { get; init; }
    /// <summary>Battery at the end of it, 0 to 100; absent where the browser does not tell.</summary>
    public int? BatteryPercent { get; init; }
    /// <summary>Storage used at the end of it, bytes; absent where the browser does not tell.</summary>
    public long? StorageUsedBytes { get; init; }
}

/// <summary>A tablet over time.</summary>
public sealed record KioskHistory
{
    /// <summary>The hours of the last 7 days in which it was connected, oldest first.</summary>
    public required KioskHour[] Hours { get; init; }
    /// <summary>When its newest connection was opened, ms since 1970 UTC; absent: never.</summary>
    public long? ConnectedAtMs { get; init; }
    /// <summary>When that connection ended; absent while it lives.</summary>
    public long? DisconnectedAtMs { get; init; }
    /// <summary>Its last beat.</summary>
    public long? LastBeatAtMs { get; init; }
    /// <summary>Its last beat that counted a painted frame.</summary>
    public long? LastPaintedAtMs { get; init; }
    /// <summary>When its outbox was last empty.</summary>
    public long? OutboxEmptyAtMs { get; init; }
    /// <summary>Ballots parked on it because the hub refused them for ever.</summary>
    public required int ParkedCount { get; init; }
    /// <summary>Its own word on its time.</summary>
    public required TimeQuality TimeQuality { get; init; }
    /// <summary>Its vitals as last told; absent: never told.</summary>
    public Vitals? Vitals { get; init; }
}

/// <summary>One live publication as one tablet sees it.</summary>
public sealed record KioskPublication
{
    /// <summary>The publication; a poll or bulletin has the same id.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it is.</summary>
    public required PublicationKind Kind { get; init; }
    /// <summary>Its newest version, which the receipts are about.</summary>
    public required int Version { get; init; }
    /// <summary>When that was published, ms since 1970 UTC.</summary>
    public required long PublishedAtMs { get; init; }
    /// <summary>Its audience holds this tablet. When not, that is why the tablet does not show it.</summary>
    public required bool InAudience { get; init; }
    /// <summary>How far it has come; unknown: nothing was heard.</summary>
    public required ReceiptState State { get; init; }
    /// <summary>Why it has not been painted; absent when it has, or is not for this tablet.</summary>
    public LagReason? Reason { get; init; }
    /// <summary>The tablet's own words, when it failed.</summary>
    public string? Detail { get; init; }
    /// <summary>When it was received, by the tablet's hub time.</summary>
    public long? ReceivedAtMs { get; init; }
    /// <summary>When it was in storage.</summary>
    public long? AppliedAtMs { get; init; }
    /// <summary>When it was on the glass.</summary>
    public long? PaintedAtMs { get; init; }
}

/// <summary>One stay of a tablet in a store.</summary>
public sealed record PlacementView
{
    /// <summary>The placement; ballots name it.</summary>
    public required Guid Id { get; init; }
    /// <summary>The store.</summary>
    public required Guid StoreId { get; init; }
    /// <summary>From when, ms since 1970 UTC.</summary>
    public required long FromMs { get; init; }
    /// <summary>Until when; absent while it lasts.</summary>
    public long? UntilMs { get; init; }
}

/// <summary>A device token of a tablet. Those that have ended are gone.</summary>
public sealed record TokenView
{
    /// <summary>How many came before it since the pairing.</summary>
    public required int Generation { get; init; }
    /// <summary>When it was issued, ms since 1970 UTC.</summary>
    public required long IssuedAtMs { get; init; }
    /// <summary>When it was first used; absent: not yet, and the one before it is still good.</summary>
    public long? SeenAtMs { get; init; }
}

/// <summary>What has happened to a tablet.</summary>
public sealed record KioskPast
{
    /// <summary>Its stays, newest first; at most 100.</summary>
    public required PlacementView[] Placements { get; init; }
    /// <summary>Its tokens that are good now, newest first.</summary>
    public required TokenView[] Tokens { get; init; }
    /// <summary>When two page loads last used one token at once, ms since 1970 UTC; absent: never.</summary>
    public long? TokenSharedAtMs { get; init; }
    /// <summary>Commands of the last 90 days, newest first; at most 50.</summary>
    public required CommandView[] Commands { get; init; }
}
