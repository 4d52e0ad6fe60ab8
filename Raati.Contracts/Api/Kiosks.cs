using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>A tablet waits to be approved.</summary>
public sealed record PairingStarted
{
    /// <summary>6 characters, shown large on the tablet; letters and digits that can't be taken for one another.</summary>
    public required string Code { get; init; }
    /// <summary>Proves that the claimer is the tablet that asked. Never shown.</summary>
    public required string Secret { get; init; }
    /// <summary>Until when the code can be approved, ms since 1970 UTC: 15 minutes.</summary>
    public required long ExpiresAtMs { get; init; }
}

/// <summary>Where a tablet is opened to be paired.</summary>
public sealed record TabletAddress
{
    /// <summary>As <c>Raati:PublicUrl</c> says; absent: it is not set, and the console knows no better than the address that it has itself.</summary>
    public string? Url { get; init; }
}

/// <summary>Asks what became of a pairing. Claimable again until the first hub connect.</summary>
public sealed record ClaimRequest
{
    /// <summary>The code.</summary>
    public required string Code { get; init; }
    /// <summary>Its secret.</summary>
    public required string Secret { get; init; }
}

/// <summary>Where a pairing stands.</summary>
[JsonConverter(typeof(WireEnumConverter<PairingState>))]
public enum PairingState
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>An operator has not approved it yet: ask again in 2 s.</summary>
    Waiting,
    /// <summary>Approved: the token is in the body and in the cookie.</summary>
    Approved,
    /// <summary>Too late, or used: start a new one.</summary>
    Expired,
}

/// <summary>What became of a pairing.</summary>
public sealed record ClaimReply
{
    /// <summary>Where it stands.</summary>
    public required PairingState State { get; init; }
    /// <summary>The device token, when approved; browsers use the cookie.</summary>
    public string? Token { get; init; }
    /// <summary>The kiosk, when approved.</summary>
    public Guid? KioskId { get; init; }
}

/// <summary>Approves a pairing.</summary>
public sealed record ApproveRequest
{
    /// <summary>The store it stands in.</summary>
    public required Guid StoreId { get; init; }
    /// <summary>Its name, 1 to 60 characters.</summary>
    public required string Name { get; init; }
    /// <summary>Where in the store.</summary>
    public Touchpoint Touchpoint { get; init; }
    /// <summary>At most 20 tags of 1 to 40 characters.</summary>
    public string[] Tags { get; init; } = [];
}

/// <summary>A tablet's settings.</summary>
public sealed record KioskView
{
    /// <summary>The kiosk.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>Its store.</summary>
    public required Guid StoreId { get; init; }
    /// <summary>Its present stay.</summary>
    public required Guid PlacementId { get; init; }
    /// <summary>Where in the store.</summary>
    public required Touchpoint Touchpoint { get; init; }
    /// <summary>Its tags.</summary>
    public required string[] Tags { get; init; }
    /// <summary>In test use: its ballots are classed staffTest.</summary>
    public required bool StaffTest { get; init; }
    /// <summary>Revoked.</summary>
    public required bool Retired { get; init; }
    /// <summary>When it was paired, ms since 1970 UTC.</summary>
    public required long PairedAtMs { get; init; }
}

/// <summary>Changes a tablet's settings.</summary>
public sealed record KioskRequest
{
    /// <summary>Its name, 1 to 60 characters.</summary>
    public required string Name { get; init; }
    /// <summary>Where in the store.</summary>
    public required Touchpoint Touchpoint { get; init; }
    /// <summary>At most 20 tags of 1 to 40 characters.</summary>
    public required string[] Tags { get; init; }
    /// <summary>In test use.</summary>
    public required bool StaffTest { get; init; }
}

/// <summary>Moves a tablet to another store: a new placement begins.</summary>
public sealed record MoveRequest
{
    /// <summary>The new store.</summary>
    public required Guid StoreId { get; init; }
}

/// <summary>A command for one tablet.</summary>
public sealed record CommandRequest
{
    /// <summary>Reload or identify.</summary>
    public required KioskCommandKind Kind { get; init; }
}

/// <summary>A rotated device token. The old one works until the new one has been used.</summary>
public sealed record TokenReply
{
    /// <summary>The new token; browsers use the cookie.</summary>
    public required string Token { get; init; }
}
