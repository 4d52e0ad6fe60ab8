namespace Raati.Contracts;

/// <summary>One slide of a campaign that stood on a tablet's glass, written when it left it: from frames that were painted, not from what was meant to
/// be shown.</summary>
public sealed record Play
{
    /// <summary>1 and up, one more with every play of this run.</summary>
    public required long Sequence { get; init; }
    /// <summary>The campaign's publication.</summary>
    public required Guid PublicationId { get; init; }
    /// <summary>The version of it that was shown, from 1.</summary>
    public required int Version { get; init; }
    /// <summary>The slide: <see cref="SlideDocument.Id"/>.</summary>
    public required Guid SlideId { get; init; }
    /// <summary>When the first frame with it was painted, hub time, ms since 1970 UTC.</summary>
    public required long FromMs { get; init; }
    /// <summary>How far FromMs can be trusted.</summary>
    public required TimeQuality TimeQuality { get; init; }
    /// <summary>How long it was to be seen, ms, 1 to 3,600,000: from frame to frame. What lies between two frames that are more than a second apart, a
    /// hidden page or one that stands still, is none of it.</summary>
    public required int SeenMs { get; init; }
    /// <summary>It gave way before its time: to a touch, a takeover, or what was published or withdrawn.</summary>
    public bool Cut { get; init; }
}

/// <summary>Plays of one run, oldest first, all of one stay. An empty report asks how far the hub is.</summary>
public sealed record PlayReport
{
    /// <summary>UUIDv7 made with the tablet's store of plays: another when that was lost.</summary>
    public required Guid RunId { get; init; }
    /// <summary>The stay under which they were shown; decides the store.</summary>
    public required Guid PlacementId { get; init; }
    /// <summary>The sequence that the hub last acknowledged of this run, 0 when none. When the hub knows less, its database was restored: it counts
    /// nothing of the report, and the tablet goes on from <see cref="PlaysReply.HighWater"/>.</summary>
    public required long After { get; init; }
    /// <summary>Plays of this run that the tablet had no room for, since it began.</summary>
    public long Lost { get; init; }
    /// <summary>At most <see cref="PlayBounds.MaxPlays"/>, by rising sequence.</summary>
    public required Play[] Plays { get; init; }
}

/// <summary>Answer to ReportPlays.</summary>
public sealed record PlaysReply
{
    /// <summary>Up to this sequence the hub has this run on disk: counted once, or ignored for good. Absent with RetryAfterMs.</summary>
    public long? HighWater { get; init; }
    /// <summary>Nothing was taken: send it again after so many ms.</summary>
    public int? RetryAfterMs { get; init; }
}

/// <summary>Bounds of ReportPlays. A report over them is answered with a HubException that names the bound.</summary>
public static class PlayBounds
{
    /// <summary>Most plays in one report: they fit in a message of 32 kB however long their numbers are.</summary>
    public const int MaxPlays = 100;
    /// <summary>Longest play, ms.</summary>
    public const int MaxSeenMs = 3_600_000;
}
