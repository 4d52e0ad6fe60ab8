using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>A takeover as it is written. It is on the tablets as soon as it is given.</summary>
public sealed record TakeoverRequest
{
    /// <summary>What it is about.</summary>
    public required TakeoverKind Kind { get; init; }
    /// <summary>Its ground.</summary>
    public required TakeoverColor Color { get; init; }
    /// <summary>What to do, at most 60 characters a language; must stand in at least one.</summary>
    public required LocalizedText Title { get; init; }
    /// <summary>The rest, at most 300 characters a language; may have several lines.</summary>
    public required LocalizedText Text { get; init; }
    /// <summary>Who gets it.</summary>
    public required Audience Audience { get; init; }
    /// <summary>Until when it shows, ms since 1970 UTC, later than now; absent: until withdrawn.</summary>
    public long? UntilMs { get; init; }
    /// <summary>The tablet does nothing else meanwhile.</summary>
    public bool Blocks { get; init; }
    /// <summary>An https address that a phone finds by a QR, at most 200 characters once all that is not ASCII is escaped.</summary>
    public string? Link { get; init; }
    /// <summary>SHA-256 of a picture in the library, to stand beside the words; absent: none.</summary>
    public string? ImageSha256 { get; init; }
    /// <summary>What a screen reader says of the picture, at most 200 characters a language; absent: it is decoration.</summary>
    public LocalizedText? ImageDescription { get; init; }
}

/// <summary>Where a takeover stands.</summary>
[JsonConverter(typeof(WireEnumConverter<TakeoverState>))]
public enum TakeoverState
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>On the tablets.</summary>
    Up,
    /// <summary>Its time has passed.</summary>
    Over,
    /// <summary>Taken off.</summary>
    Withdrawn,
}

/// <summary>A takeover.</summary>
public sealed record TakeoverView
{
    /// <summary>The takeover, and its publication.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it says.</summary>
    public required TakeoverRequest Content { get; init; }
    /// <summary>Where it stands.</summary>
    public required TakeoverState State { get; init; }
    /// <summary>Version of its publication, 1 and up.</summary>
    public required int PublicationVersion { get; init; }
    /// <summary>When it was given, ms since 1970 UTC.</summary>
    public required long GivenAtMs { get; init; }
    /// <summary>By whom.</summary>
    public required string GivenBy { get; init; }
    /// <summary>When it was withdrawn, ms since 1970 UTC; absent: it was not.</summary>
    public long? WithdrawnAtMs { get; init; }
    /// <summary>By whom.</summary>
    public string? WithdrawnBy { get; init; }
}
