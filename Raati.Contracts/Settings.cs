namespace Raati.Contracts;

/// <summary>How an organization's tablets look. At most one is published to a tablet; without one the built-in look stands.</summary>
public sealed record SettingsDocument
{
    /// <summary>The organization's colours; absent: the built-in ones.</summary>
    public AccentColors? Accent { get; init; }
    /// <summary>The organization's mark as an image address: a path on this hub, or a data address of at most 20 kB. Drawn up to 60 px high.</summary>
    public string? Logo { get; init; }
    /// <summary>The languages that are offered, each once, the first being the one that the idle tablet is in; absent: fi, sv, en.</summary>
    public Language[]? Languages { get; init; }
    /// <summary>Seconds without a touch after which a sitting ends, 10 to 120; absent: 20. The last 5 warn.</summary>
    public int? IdleSeconds { get; init; }
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
