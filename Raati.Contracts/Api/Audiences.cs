namespace Raati.Contracts.Api;

/// <summary>Changes the audience of a published poll or bulletin.</summary>
public sealed record AudienceRequest
{
    /// <summary>Who gets it from now on.</summary>
    public required Audience Audience { get; init; }
}

/// <summary>How many an audience reaches now.</summary>
public sealed record AudienceSize
{
    /// <summary>Tablets, retired ones left out.</summary>
    public required int Kiosks { get; init; }
    /// <summary>Stores they stand in.</summary>
    public required int Stores { get; init; }
}
