namespace Raati.Contracts.Api;

/// <summary>Whether this hub waits for its first operator.</summary>
public sealed record SetupState
{
    /// <summary>No organization exists yet: the one-time link on the hub's standard output leads on.</summary>
    public required bool Needed { get; init; }
}

/// <summary>First-run set-up, with the token from the one-time link's fragment.</summary>
public sealed record SetupRequest
{
    /// <summary>The token.</summary>
    public required string Token { get; init; }
    /// <summary>Name of the co-operative, 1 to 100 characters.</summary>
    public required string OrganizationName { get; init; }
    /// <summary>The first admin's e-mail.</summary>
    public required string Email { get; init; }
    /// <summary>At least 12 characters.</summary>
    public required string Password { get; init; }
}

/// <summary>Sign-in.</summary>
public sealed record SignInRequest
{
    /// <summary>E-mail.</summary>
    public required string Email { get; init; }
    /// <summary>Password. Five wrong ones lock the account for 15 minutes.</summary>
    public required string Password { get; init; }
}

/// <summary>Who is signed in.</summary>
public sealed record Me
{
    /// <summary>The operator.</summary>
    public required Guid OperatorId { get; init; }
    /// <summary>E-mail.</summary>
    public required string Email { get; init; }
    /// <summary>Role.</summary>
    public required OperatorRole Role { get; init; }
    /// <summary>The organization.</summary>
    public required Guid OrganizationId { get; init; }
    /// <summary>Its name.</summary>
    public required string OrganizationName { get; init; }
    /// <summary>The organization is made up, to look at: nothing in it is real, and it can be removed.</summary>
    public bool Demo { get; init; }
    /// <summary>The stores the operator is limited to; empty: all.</summary>
    public required Guid[] Stores { get; init; }
}

/// <summary>An operator, as admins see it.</summary>
public sealed record OperatorView
{
    /// <summary>The operator.</summary>
    public required Guid Id { get; init; }
    /// <summary>E-mail.</summary>
    public required string Email { get; init; }
    /// <summary>Role.</summary>
    public required OperatorRole Role { get; init; }
    /// <summary>The stores it is limited to; empty: all.</summary>
    public required Guid[] Stores { get; init; }
    /// <summary>The invitation has not been accepted yet.</summary>
    public required bool Invited { get; init; }
    /// <summary>Until when its invitation's link works, ms since 1970 UTC; absent when there is none that does.</summary>
    public long? InvitationUntilMs { get; init; }
    /// <summary>May not sign in until enabled again.</summary>
    public required bool Disabled { get; init; }
    /// <summary>Sign-in by password asks for a code too.</summary>
    public required bool SecondFactor { get; init; }
    /// <summary>Number of passkeys.</summary>
    public required int Passkeys { get; init; }
    /// <summary>Sessions that are good now.</summary>
    public required int Sessions { get; init; }
    /// <summary>When one of these was last used, ms since 1970 UTC, told to about five minutes; absent without one.</summary>
    public long? SeenAtMs { get; init; }
}

/// <summary>What an operator may, and where.</summary>
public sealed record OperatorRequest
{
    /// <summary>Role.</summary>
    public required OperatorRole Role { get; init; }
    /// <summary>The stores it is limited to; required for storeManager, empty otherwise means all.</summary>
    public Guid[] Stores { get; init; } = [];
}

/// <summary>Invites an operator.</summary>
public sealed record InviteRequest
{
    /// <summary>E-mail, not used by another operator.</summary>
    public required string Email { get; init; }
    /// <summary>Role.</summary>
    public required OperatorRole Role { get; init; }
    /// <summary>The stores it is limited to; required for storeManager, empty otherwise means all.</summary>
    public Guid[] Stores { get; init; } = [];
}

/// <summary>A single-use link that carries a secret in its fragment and lives 15 minutes.</summary>
public sealed record SecretLink
{
    /// <summary>The link.</summary>
    public required string Url { get; init; }
    /// <summary>Until when it works, ms since 1970 UTC.</summary>
    public required long ExpiresAtMs { get; init; }
}

/// <summary>Accepts an invitation, with the token from its link's fragment.</summary>
public sealed record AcceptInvitationRequest
{
    /// <summary>The token.</summary>
    public required string Token { get; init; }
    /// <summary>At least 12 characters.</summary>
    public required string Password { get; init; }
}

/// <summary>Makes an API key.</summary>
public sealed record ApiKeyRequest
{
    /// <summary>What it is for, 1 to 100 characters.</summary>
    public required string Name { get; init; }
    /// <summary>What it may.</summary>
    public required OperatorRole Role { get; init; }
    /// <summary>Days it lives, 1 to 730.</summary>
    public required int Days { get; init; }
}

/// <summary>An API key; the secret is told once, when it is made.</summary>
public sealed record ApiKeyView
{
    /// <summary>The key.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it is for.</summary>
    public required string Name { get; init; }
    /// <summary>What it may.</summary>
    public required OperatorRole Role { get; init; }
    /// <summary>Until when it works, ms since 1970 UTC.</summary>
    public required long ExpiresAtMs { get; init; }
    /// <summary>The secret, sent as <c>Authorization: Bearer</c>; only in the answer that makes it.</summary>
    public string? Secret { get; init; }
}

/// <summary>Makes one more organization on this hub; only with the bootstrap API key.</summary>
public sealed record OrganizationRequest
{
    /// <summary>Its name, 1 to 100 characters.</summary>
    public required string Name { get; init; }
    /// <summary>Its first admin's e-mail.</summary>
    public required string AdminEmail { get; init; }
    /// <summary>At least 12 characters.</summary>
    public required string AdminPassword { get; init; }
}

/// <summary>A made organization and an admin API key for it.</summary>
public sealed record OrganizationCreated
{
    /// <summary>The organization.</summary>
    public required Guid OrganizationId { get; init; }
    /// <summary>An admin API key of it, told once.</summary>
    public required string ApiKey { get; init; }
}
