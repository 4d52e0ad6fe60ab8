namespace Raati.Contracts.Api;

/// <summary>An area of stores.</summary>
public sealed record AreaView
{
    /// <summary>The area.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
}

/// <summary>Makes or renames an area.</summary>
public sealed record AreaRequest
{
    /// <summary>1 to 100 characters, unique in the organization.</summary>
    public required string Name { get; init; }
}

/// <summary>A store.</summary>
public sealed record StoreView
{
    /// <summary>The store.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>Its area.</summary>
    public Guid? AreaId { get; init; }
    /// <summary>Its format tag; empty when it has none.</summary>
    public required string Format { get; init; }
    /// <summary>IANA time zone.</summary>
    public required string TimeZone { get; init; }
    /// <summary>Member-owners whose home store it is; weights results.</summary>
    public required int MemberCount { get; init; }
    /// <summary>Tablets that stand in it now, retired ones left out.</summary>
    public required int Kiosks { get; init; }
    /// <summary>What the organization's other systems know it by; absent: nothing.</summary>
    public string? Number { get; init; }
    /// <summary>When it is open; absent: not known.</summary>
    public OpeningHours? OpeningHours { get; init; }
}

/// <summary>Makes or changes a store.</summary>
public sealed record StoreRequest
{
    /// <summary>1 to 100 characters, unique in the organization.</summary>
    public required string Name { get; init; }
    /// <summary>Its area; may be absent.</summary>
    public Guid? AreaId { get; init; }
    /// <summary>Format tag, at most 40 characters.</summary>
    public string? Format { get; init; }
    /// <summary>IANA time zone; the organization's own when absent.</summary>
    public string? TimeZone { get; init; }
    /// <summary>0 to 10,000,000.</summary>
    public int? MemberCount { get; init; }
    /// <summary>What the organization's other systems know it by: at most 40 characters, unique in the organization. A list of stores is matched by it.</summary>
    public string? Number { get; init; }
    /// <summary>When it is open; absent: not known.</summary>
    public OpeningHours? OpeningHours { get; init; }
}

/// <summary>When a store is open, in its own time zone.</summary>
public sealed record OpeningHours
{
    /// <summary>The usual week, each weekday at most once; a weekday that is not there is closed.</summary>
    public required DayHours[] Week { get; init; }
    /// <summary>Dates on which it is otherwise, each at most once; at most 100.</summary>
    public HoursException[] Exceptions { get; init; } = [];
}

/// <summary>The hours of one weekday.</summary>
public sealed record DayHours
{
    /// <summary>1 is Monday, 7 is Sunday.</summary>
    public required int Weekday { get; init; }
    /// <summary>HH:mm, 00:00 to 23:59.</summary>
    public required string Opens { get; init; }
    /// <summary>HH:mm, later than Opens and at most 24:00.</summary>
    public required string Closes { get; init; }
}

/// <summary>The hours of one date.</summary>
public sealed record HoursException
{
    /// <summary>yyyy-MM-dd.</summary>
    public required string Date { get; init; }
    /// <summary>HH:mm; absent, with Closes: closed all day.</summary>
    public string? Opens { get; init; }
    /// <summary>HH:mm, later than Opens and at most 24:00.</summary>
    public string? Closes { get; init; }
}
