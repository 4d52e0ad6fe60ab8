namespace Raati.Contracts;

/// <summary>
/// What a console may ask of the hub, at <c>/hubs/console</c>. Every Watch answers with a snapshot and is followed by changes;
/// after a reconnect the same call is made again. Watches end with the connection or with Unwatch.
/// </summary>
public interface IConsoleHub
{
    /// <summary>All tablets the operator may see; then <see cref="IConsoleClient.FleetChanged"/>.</summary>
    Task<FleetSnapshot> WatchFleet();

    /// <summary>A poll's split; then <see cref="IConsoleClient.ResultsChanged"/>, at most 10 a second. Null when there is no such poll.</summary>
    Task<ResultFrame?> WatchPoll(Guid pollId);

    /// <summary>A publication's receipts; then <see cref="IConsoleClient.ReceiptsChanged"/>, at most 4 a second. Null when there is no such publication.</summary>
    Task<ReceiptBoard?> WatchReceipts(Guid publicationId);

    /// <summary>Changes of polls, bulletins, stores and feedback are announced by <see cref="IConsoleClient.Changed"/>.</summary>
    Task WatchChanges();

    /// <summary>Ends the watch of a poll or a publication.</summary>
    Task Unwatch(Guid id);
}

/// <summary>What the hub tells a console.</summary>
public interface IConsoleClient
{
    /// <summary>Tablets whose row changed, absolute.</summary>
    Task FleetChanged(KioskRow[] rows);

    /// <summary>Splits of watched polls, absolute.</summary>
    Task ResultsChanged(ResultFrame[] frames);

    /// <summary>Receipts of watched publications, absolute.</summary>
    Task ReceiptsChanged(ReceiptBoard board);

    /// <summary>Something the console lists has changed: fetch it again.</summary>
    Task Changed(ChangeNotice notice);

    /// <summary>The hub's own health as it sees it.</summary>
    Task HealthChanged(HubHealth health);
}

/// <summary>The fleet as it stands.</summary>
public sealed record FleetSnapshot
{
    /// <summary>One row a tablet.</summary>
    public required KioskRow[] Rows { get; init; }
    /// <summary>The hub's health.</summary>
    public required HubHealth Health { get; init; }
}

/// <summary>One tablet, as ops sees it: three layers kept apart, and the one status made of them.</summary>
public sealed record KioskRow
{
    /// <summary>The kiosk.</summary>
    public required Guid KioskId { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>Its store.</summary>
    public required Guid StoreId { get; init; }
    /// <summary>Its store's name.</summary>
    public required string StoreName { get; init; }
    /// <summary>Where it stands.</summary>
    public required Touchpoint Touchpoint { get; init; }
    /// <summary>Its tags.</summary>
    public required string[] Tags { get; init; }
    /// <summary>The one status.</summary>
    public required KioskStatus Status { get; init; }
    /// <summary>Layer 1: a live connection.</summary>
    public required bool Connected { get; init; }
    /// <summary>Layer 2: frames reached the glass within 60 s.</summary>
    public required bool Painting { get; init; }
    /// <summary>Layer 3: it holds exactly its program.</summary>
    public required bool Current { get; init; }
    /// <summary>Ballots and feedback waiting on it.</summary>
    public required int OutboxCount { get; init; }
    /// <summary>Ballots and feedback set aside on it: refused for ever, lost for want of memory, or in a database that does not open.
    /// Absent when there are none.</summary>
    public int? ParkedCount { get; init; }
    /// <summary>Times a storage of it was broken; absent when none was.</summary>
    public int? StorageLosses { get; init; }
    /// <summary>In test use.</summary>
    public required bool StaffTest { get; init; }
    /// <summary>Two connections used its token within the last day.</summary>
    public required bool TokenShared { get; init; }
    /// <summary>Its clock is off by this much, ms; flagged from 30,000.</summary>
    public required long ClockSkewMs { get; init; }
    /// <summary>The web build it runs.</summary>
    public string? Build { get; init; }
    /// <summary>Its last beat, ms since 1970 UTC.</summary>
    public long? LastSeenAtMs { get; init; }
}

/// <summary>Who has a publication, by its latest version.</summary>
public sealed record ReceiptBoard
{
    /// <summary>The publication.</summary>
    public required Guid PublicationId { get; init; }
    /// <summary>The version counted.</summary>
    public required int Version { get; init; }
    /// <summary>When that version was published, ms since 1970 UTC.</summary>
    public required long PublishedAtMs { get; init; }
    /// <summary>Kiosks of the audience; of a withdrawn one: those that had received it.</summary>
    public required int Audience { get; init; }
    /// <summary>Of them: have received it.</summary>
    public required int Received { get; init; }
    /// <summary>Of them: have it in storage.</summary>
    public required int Applied { get; init; }
    /// <summary>Of them: have painted it.</summary>
    public required int Painted { get; init; }
    /// <summary>It was withdrawn; of them: have taken it away. Absent while it is published.</summary>
    public int? Removed { get; init; }
    /// <summary>Those who have not painted it, or not yet taken away what was withdrawn, with the reason; at most 200, worst first.</summary>
    public required ReceiptLaggard[] Laggards { get; init; }
    /// <summary>
    /// One letter for each kiosk of the audience, by store name and then by its own name: <c>p</c> painted, <c>a</c> applied,
    /// <c>r</c> received, <c>w</c> connected and nothing heard yet, <c>o</c> no connection, <c>s</c> no frame reaches its glass,
    /// <c>f</c> failed; of a withdrawn one <c>x</c> taken away.
    /// </summary>
    public string Marks { get; init; } = "";
    /// <summary>How fast it was received; absent while nobody has.</summary>
    public ReceiptPace? ReceivedPace { get; init; }
    /// <summary>How fast it came into storage.</summary>
    public ReceiptPace? AppliedPace { get; init; }
    /// <summary>How fast it was painted.</summary>
    public ReceiptPace? PaintedPace { get; init; }
}

/// <summary>How fast a publication went one step, over those that have gone it: ms from its publishing, by the tablets' hub time.</summary>
public sealed record ReceiptPace
{
    /// <summary>Half of them were there by now.</summary>
    public required long HalfMs { get; init; }
    /// <summary>The last of them.</summary>
    public required long LastMs { get; init; }
}

/// <summary>Why a tablet has not painted a publication yet.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(WireEnumConverter<LagReason>))]
public enum LagReason
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>No connection: it will come at the next sync.</summary>
    Offline,
    /// <summary>Connected, but no frame reaches its glass.</summary>
    NotPainting,
    /// <summary>Connected, and has not confirmed yet.</summary>
    Waiting,
    /// <summary>Someone is using the tablet.</summary>
    InUse,
    /// <summary>It said it failed.</summary>
    Failed,
    /// <summary>Paired, and never once connected.</summary>
    NeverSeen,
    /// <summary>In storage; its turn on the glass has not come (scheduled, or further on in the rotation).</summary>
    NotYetShown,
}

/// <summary>One tablet that has not painted a publication.</summary>
public sealed record ReceiptLaggard
{
    /// <summary>The kiosk.</summary>
    public required Guid KioskId { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>Its store's name.</summary>
    public required string StoreName { get; init; }
    /// <summary>How far it has come; unknown: nothing was heard.</summary>
    public required ReceiptState State { get; init; }
    /// <summary>Why.</summary>
    public required LagReason Reason { get; init; }
    /// <summary>Its own words, when it failed.</summary>
    public string? Detail { get; init; }
    /// <summary>Where its letter stands in the board's marks, from 0.</summary>
    public int At { get; init; }
}

/// <summary>What changed.</summary>
[System.Text.Json.Serialization.JsonConverter(typeof(WireEnumConverter<ChangeTopic>))]
public enum ChangeTopic
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Polls.</summary>
    Polls,
    /// <summary>Bulletins.</summary>
    Bulletins,
    /// <summary>Stores and areas.</summary>
    Stores,
    /// <summary>Tablets and pairings.</summary>
    Kiosks,
    /// <summary>Feedback.</summary>
    Feedback,
    /// <summary>Commands to tablets: one was sent, or a tablet said something of it; the id is the kiosk.</summary>
    Commands,
    /// <summary>The organization's name and look.</summary>
    Settings,
    /// <summary>Operators: who there is, what they may, and their means to sign in.</summary>
    Operators,
    /// <summary>Takeovers.</summary>
    Takeovers,
    /// <summary>The media library; the id is the first half of a file's hash.</summary>
    Media,
}

/// <summary>Something changed.</summary>
public sealed record ChangeNotice
{
    /// <summary>What.</summary>
    public required ChangeTopic Topic { get; init; }
    /// <summary>Which one, when it is one.</summary>
    public Guid? Id { get; init; }
}

/// <summary>The hub's own health.</summary>
public sealed record HubHealth
{
    /// <summary>Hints between hubs do not arrive: changes from other hubs come by polling, within 2 s.</summary>
    public required bool Degraded { get; init; }
    /// <summary>The database does not answer: figures are frozen.</summary>
    public required bool StorageDown { get; init; }
}
