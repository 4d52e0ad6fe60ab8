using System.Text.Json;

namespace Raati.Contracts;

/// <summary>A text in up to three languages. At least one is present; the reader falls back in the order fi, sv, en.</summary>
public sealed record LocalizedText
{
    /// <summary>Finnish.</summary>
    public string? Fi { get; init; }
    /// <summary>Swedish.</summary>
    public string? Sv { get; init; }
    /// <summary>English.</summary>
    public string? En { get; init; }
}

/// <summary>One published thing, as it stands on a tablet.</summary>
public sealed record Publication
{
    /// <summary>UUIDv7; the same over all versions.</summary>
    public required Guid Id { get; init; }
    /// <summary>From 1, one more at every change of the document or the audience.</summary>
    public required int Version { get; init; }
    /// <summary>What the document is.</summary>
    public required PublicationKind Kind { get; init; }
    /// <summary>The document: a <see cref="PollDocument"/> when the kind is poll, a <see cref="BulletinDocument"/> when it is bulletin.</summary>
    [TypeScript("unknown")]
    public required JsonElement Document { get; init; }
    /// <summary>The organization's log offset that this push brings the tablet to. Absent in a <see cref="SyncReply"/>, which has its own.</summary>
    public long? Offset { get; init; }
    /// <summary>With Offset: the hub's proof of it, to be kept with it and given back in <see cref="SyncRequest.Proof"/>.</summary>
    public string? Proof { get; init; }
}

/// <summary>A publication is no longer the tablet's: withdrawn, or its audience or the tablet's place changed.</summary>
public sealed record Removal
{
    /// <summary>The publication.</summary>
    public required Guid Id { get; init; }
    /// <summary>The organization's log offset that this push brings the tablet to.</summary>
    public required long Offset { get; init; }
    /// <summary>The hub's proof of Offset, to be kept with it and given back in <see cref="SyncRequest.Proof"/>.</summary>
    public string? Proof { get; init; }
}

/// <summary>One held publication, as the tablet names it to the hub.</summary>
public sealed record PublicationRef
{
    /// <summary>The publication.</summary>
    public required Guid Id { get; init; }
    /// <summary>The version held.</summary>
    public required int Version { get; init; }
}

/// <summary>Who gets a publication. With nothing included it is all; exclusions win over inclusions.</summary>
public sealed record Audience
{
    /// <summary>All kiosks of the organization. When true the included lists are not read.</summary>
    public bool All { get; init; }
    /// <summary>Kiosks in any of these areas.</summary>
    public Guid[] Areas { get; init; } = [];
    /// <summary>Kiosks in any of these stores.</summary>
    public Guid[] Stores { get; init; } = [];
    /// <summary>Kiosks in stores with any of these format tags.</summary>
    public string[] Formats { get; init; } = [];
    /// <summary>Kiosks at any of these touchpoints.</summary>
    public Touchpoint[] Touchpoints { get; init; } = [];
    /// <summary>Kiosks with any of these tags.</summary>
    public string[] Tags { get; init; } = [];
    /// <summary>Single kiosks.</summary>
    public Guid[] Kiosks { get; init; } = [];
    /// <summary>Stores left out.</summary>
    public Guid[] ExcludedStores { get; init; } = [];
    /// <summary>Kiosks left out.</summary>
    public Guid[] ExcludedKiosks { get; init; } = [];
}

/// <summary>What the tablet says it holds. Sent after every connect, and when digests differ.</summary>
public sealed record SyncRequest
{
    /// <summary>Epoch of the organization's log that the tablet last saw; 0 when none.</summary>
    public required long Epoch { get; init; }
    /// <summary>Offset of the organization's log that the tablet last reached; 0 when none.</summary>
    public required long Offset { get; init; }
    /// <summary>What came with Epoch and Offset from the hub, as it came. Only with it does an offset that the log does not have say that the
    /// database was restored; without it the tablet gets its whole program.</summary>
    public string? Proof { get; init; }
    /// <summary>Program digest of what is in the tablet's storage: 16 hex digits, see <c>ProgramDigest</c>.</summary>
    public required string Digest { get; init; }
    /// <summary>The held publications. Left out at first; sent when the hub answers <see cref="SyncOutcome.ListNeeded"/>. At most 500.</summary>
    public PublicationRef[]? Held { get; init; }
    /// <summary>The web build the tablet runs.</summary>
    public required string Build { get; init; }
    /// <summary>Fresh for every page load: tells two tablets with one token apart.</summary>
    public required Guid Instance { get; init; }
}

/// <summary>How a Sync ended.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(WireEnumConverter<SyncOutcome>))]
public enum SyncOutcome
{
    /// <summary>Not known to this build: sync again later.</summary>
    Unknown,
    /// <summary>The tablet holds exactly its program.</summary>
    Current,
    /// <summary>Digests differ: send the list.</summary>
    ListNeeded,
    /// <summary>Add and Drop make the tablet's set its program.</summary>
    Changes,
    /// <summary>The hub can't answer now: try after RetryAfterMs.</summary>
    Later,
}

/// <summary>The answer to a Sync: complete, always. Pushes that arrive while it is in flight are applied after it.</summary>
public sealed record SyncReply
{
    /// <summary>How it ended.</summary>
    public required SyncOutcome Outcome { get; init; }
    /// <summary>The organization's log epoch. A higher one than the tablet's: send all kept ballots again.</summary>
    public required long Epoch { get; init; }
    /// <summary>The log offset this program stands at.</summary>
    public required long Offset { get; init; }
    /// <summary>The hub's proof that it gave out Epoch and Offset: 22 characters, to be kept with them and given back in
    /// <see cref="SyncRequest.Proof"/>. Absent when the hub has none to give.</summary>
    public string? Proof { get; init; }
    /// <summary>Digest of the whole program, 16 hex digits.</summary>
    public required string Digest { get; init; }
    /// <summary>Publications to add or replace.</summary>
    public Publication[] Add { get; init; } = [];
    /// <summary>Publications to drop.</summary>
    public Guid[] Drop { get; init; } = [];
    /// <summary>Hub time, ms since 1970 UTC.</summary>
    public required long HubTimeMs { get; init; }
    /// <summary>Who and where the tablet is.</summary>
    public required KioskIdentity Kiosk { get; init; }
    /// <summary>With <see cref="SyncOutcome.Later"/>: milliseconds to wait.</summary>
    public int? RetryAfterMs { get; init; }
}

/// <summary>Who a tablet is: what it writes on its ballots and shows in its corner.</summary>
public sealed record KioskIdentity
{
    /// <summary>The kiosk.</summary>
    public required Guid KioskId { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>The store it stands in.</summary>
    public required Guid StoreId { get; init; }
    /// <summary>The store's name.</summary>
    public required string StoreName { get; init; }
    /// <summary>The organization: ballots cast in one are handed in to no other. Absent from hubs that do not tell.</summary>
    public Guid? OrganizationId { get; init; }
    /// <summary>The organization's name.</summary>
    public required string OrganizationName { get; init; }
    /// <summary>The stay under which ballots are cast.</summary>
    public required Guid PlacementId { get; init; }
    /// <summary>IANA zone of the store.</summary>
    public required string TimeZone { get; init; }
    /// <summary>In test use: ballots say so and are classed staffTest.</summary>
    public required bool StaffTest { get; init; }
}

/// <summary>
/// A kiosk's receipt for one version of a publication, or for a command. Sent again until acknowledged; the hub keeps the first time of each state.
/// </summary>
public sealed record Receipt
{
    /// <summary>The publication; with Version 0, the command.</summary>
    public required Guid PublicationId { get; init; }
    /// <summary>Its version, from 1; 0: the receipt is for a command.</summary>
    public required int Version { get; init; }
    /// <summary>What happened.</summary>
    public required ReceiptState State { get; init; }
    /// <summary>When, in hub time, ms since 1970 UTC.</summary>
    public required long AtMs { get; init; }
    /// <summary>With <see cref="ReceiptState.Failed"/>: why, in at most 200 characters.</summary>
    public string? Reason { get; init; }
}
