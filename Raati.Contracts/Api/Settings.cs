namespace Raati.Contracts.Api;

/// <summary>What an organization is called and how its tablets look and behave.</summary>
public sealed record SettingsView
{
    /// <summary>The organization's name, as tablets and the console show it.</summary>
    public required string OrganizationName { get; init; }
    /// <summary>The IANA zone of a store that names none.</summary>
    public required string TimeZone { get; init; }
    /// <summary>The accent that was chosen, as #rrggbb; absent: the built-in look.</summary>
    public string? Accent { get; init; }
    /// <summary>The mark, as a data address; absent: none.</summary>
    public string? Logo { get; init; }
    /// <summary>Languages that tablets offer, the idle tablet's first.</summary>
    public required Language[] Languages { get; init; }
    /// <summary>Seconds without a touch after which a sitting ends.</summary>
    public required int IdleSeconds { get; init; }
    /// <summary>The publication that carries it to the tablets; absent: never saved, tablets have the built-in look.</summary>
    public Guid? PublicationId { get; init; }
    /// <summary>Its version; 0 when there is none.</summary>
    public required int PublicationVersion { get; init; }
}

/// <summary>Saves an organization's settings, and publishes them to all its tablets as the next version.</summary>
public sealed record SettingsRequest
{
    /// <summary>1 to 100 characters.</summary>
    public required string OrganizationName { get; init; }
    /// <summary>IANA time zone.</summary>
    public required string TimeZone { get; init; }
    /// <summary>One colour as #rrggbb; the others are worked out from it. Absent: the built-in look. One that can't be read is refused with the
    /// nearest that can.</summary>
    public string? Accent { get; init; }
    /// <summary>A PNG, JPEG or WebP as a data address: at most 15,000 bytes, each side 16 to 1024 px. Absent: none.</summary>
    public string? Logo { get; init; }
    /// <summary>1 to 3 languages, each once, the idle tablet's first.</summary>
    public required Language[] Languages { get; init; }
    /// <summary>10 to 120 seconds.</summary>
    public required int IdleSeconds { get; init; }
}

/// <summary>Asks what an accent makes of the tablets.</summary>
public sealed record LookRequest
{
    /// <summary>One colour as #rrggbb.</summary>
    public required string Accent { get; init; }
}

/// <summary>What an accent makes of the tablets. Nothing is saved.</summary>
public sealed record LookView
{
    /// <summary>Everything that is written or drawn with it can be read: 4.5:1 for text, 3:1 for parts.</summary>
    public required bool Readable { get; init; }
    /// <summary>The lowest contrast of accent and white, the tablet's paper, and the soft ground: 1 to 21.</summary>
    public required double Contrast { get; init; }
    /// <summary>The same colour when it can be read, otherwise the nearest shade that can.</summary>
    public required string Nearest { get; init; }
    /// <summary>The five colours that tablets would wear, of the nearest.</summary>
    public required AccentColors Colors { get; init; }
}
