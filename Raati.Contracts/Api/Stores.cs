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
    /// <summary>IANA time zone; Europe/Helsinki when absent.</summary>
    public string? TimeZone { get; init; }
    /// <summary>0 and up.</summary>
    public int? MemberCount { get; init; }
}
