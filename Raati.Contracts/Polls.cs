namespace Raati.Contracts;

/// <summary>A published poll as a tablet holds it.</summary>
public sealed record PollDocument
{
    /// <summary>Short name for operators; not shown to shoppers.</summary>
    public required string Name { get; init; }
    /// <summary>1 to 20 questions, in order.</summary>
    public required Question[] Questions { get; init; }
    /// <summary>Languages the poll is written in; the first is the fallback.</summary>
    public required Language[] Languages { get; init; }
    /// <summary>Hub time from which it takes answers, ms since 1970 UTC.</summary>
    public required long OpensAtMs { get; init; }
    /// <summary>Hub time from which it takes none; absent while open-ended.</summary>
    public long? ClosesAtMs { get; init; }
    /// <summary>When shoppers see the split.</summary>
    public required Visibility Visibility { get; init; }
}

/// <summary>One question of a poll.</summary>
public sealed record Question
{
    /// <summary>1 and up, unique in the poll.</summary>
    public required int Id { get; init; }
    /// <summary>How it is answered.</summary>
    public required QuestionKind Kind { get; init; }
    /// <summary>The question, at most 140 characters a language.</summary>
    public required LocalizedText Text { get; init; }
    /// <summary>2 to 12 options.</summary>
    public required Option[] Options { get; init; }
    /// <summary>Whether their order means something.</summary>
    public required OptionOrder Order { get; init; }
}

/// <summary>One option of a question.</summary>
public sealed record Option
{
    /// <summary>1 and up, unique in the question.</summary>
    public required int Id { get; init; }
    /// <summary>The option, at most 60 characters a language.</summary>
    public required LocalizedText Text { get; init; }
}

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

/// <summary>How an organization's tablets look. At most one is published to a tablet; without one the built-in look stands.</summary>
public sealed record SettingsDocument
{
    /// <summary>The organization's colours; absent: the built-in ones.</summary>
    public AccentColors? Accent { get; init; }
    /// <summary>The organization's mark as an image address: a path on this hub, or a data address of at most 20 kB. Drawn up to 60 px high.</summary>
    public string? Logo { get; init; }
}

/// <summary>
/// One accent and what is mixed from it, each as #rrggbb. Worked out and contrast-checked when the accent is saved, since old tablets
/// know no relative colours. A value that is not a colour is passed over.
/// </summary>
public sealed record AccentColors
{
    /// <summary>Buttons and chosen things; white text on it has 4.5:1.</summary>
    public required string Accent { get; init; }
    /// <summary>The ground of posters; white text on it has 7:1.</summary>
    public required string Deep { get; init; }
    /// <summary>Edges and parts on the poster ground, 3:1.</summary>
    public required string Mid { get; init; }
    /// <summary>The ground of chosen things and quiet buttons; accent text on it has 4.5:1.</summary>
    public required string Soft { get; init; }
    /// <summary>The second voice on the poster ground, 4.5:1.</summary>
    public required string OnDeep { get; init; }
}
