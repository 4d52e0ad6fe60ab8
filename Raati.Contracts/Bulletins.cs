namespace Raati.Contracts;

/// <summary>A notice shown on the idle tablet.</summary>
public sealed record BulletinDocument
{
    /// <summary>Title, at most 80 characters a language.</summary>
    public required LocalizedText Title { get; init; }
    /// <summary>Text, at most 400 characters a language.</summary>
    public required LocalizedText Text { get; init; }
    /// <summary>Hub time from which it shows, ms since 1970 UTC.</summary>
    public required long ShowsFromMs { get; init; }
    /// <summary>Hub time from which it no longer shows; absent: until withdrawn.</summary>
    public long? ShowsUntilMs { get; init; }
}
