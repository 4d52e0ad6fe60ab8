namespace Raati.Contracts.Api;

/// <summary>A bulletin as it is written.</summary>
public sealed record BulletinRequest
{
    /// <summary>Title; must stand in at least one language.</summary>
    public required LocalizedText Title { get; init; }
    /// <summary>Text.</summary>
    public required LocalizedText Text { get; init; }
    /// <summary>Who gets it.</summary>
    public required Audience Audience { get; init; }
    /// <summary>From when it shows, ms since 1970 UTC; absent: when published.</summary>
    public long? ShowsFromMs { get; init; }
    /// <summary>Until when it shows, ms since 1970 UTC; absent: until withdrawn.</summary>
    public long? ShowsUntilMs { get; init; }
}

/// <summary>A bulletin.</summary>
public sealed record BulletinView
{
    /// <summary>The bulletin.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it says.</summary>
    public required BulletinRequest Content { get; init; }
    /// <summary>Version of its publication; 0 before the first.</summary>
    public required int PublicationVersion { get; init; }
    /// <summary>It is on the tablets.</summary>
    public required bool Published { get; init; }
    /// <summary>It has unpublished changes.</summary>
    public required bool Changed { get; init; }
}
