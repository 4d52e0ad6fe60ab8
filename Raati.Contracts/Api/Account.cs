using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>An operator's own account.</summary>
public sealed record AccountView
{
    /// <summary>E-mail.</summary>
    public required string Email { get; init; }
    /// <summary>Since when sign-in by password asks for a code from an authenticator app, ms since 1970 UTC; absent when it does not.</summary>
    public long? TotpSinceMs { get; init; }
    /// <summary>Recovery codes that are left; 0 without an authenticator app.</summary>
    public required int RecoveryCodesLeft { get; init; }
    /// <summary>Passkeys, oldest first.</summary>
    public required PasskeyView[] Passkeys { get; init; }
}

/// <summary>The caller's password, before something that a borrowed browser must not do.</summary>
public sealed record PasswordProof
{
    /// <summary>The password. Wrong ones count toward the account's lock.</summary>
    public required string Password { get; init; }
}

/// <summary>Another password. Every other session of the operator ends.</summary>
public sealed record PasswordChangeRequest
{
    /// <summary>The present one. Wrong ones count toward the account's lock.</summary>
    public required string CurrentPassword { get; init; }
    /// <summary>12 to 200 characters.</summary>
    public required string NewPassword { get; init; }
}

/// <summary>A key for an authenticator app, not in force before it is confirmed with a code.</summary>
public sealed record TotpKey
{
    /// <summary>Comes back with the code; good for 5 minutes.</summary>
    public required string Ticket { get; init; }
    /// <summary>The key in base32, 32 characters: for typing by hand.</summary>
    public required string Key { get; init; }
    /// <summary>The same as an otpauth address (SHA-1, 6 digits, 30 s), to be shown as a QR code.</summary>
    public required string Uri { get; init; }
}

/// <summary>A code from an app or of a list, with the ticket of the step before.</summary>
public sealed record CodeRequest
{
    /// <summary>The ticket.</summary>
    public required string Ticket { get; init; }
    /// <summary>Six digits; at sign-in also a recovery code. Spaces and hyphens don't matter.</summary>
    public required string Code { get; init; }
}

/// <summary>Recovery codes, told once; earlier ones no longer work.</summary>
public sealed record RecoveryCodes
{
    /// <summary>Ten codes; each signs in once in the place of the app's code.</summary>
    public required string[] Codes { get; init; }
}

/// <summary>What a browser needs to make or use a passkey.</summary>
public sealed record PasskeyChallenge
{
    /// <summary>Comes back with the browser's answer; good for 5 minutes.</summary>
    public required string Ticket { get; init; }
    /// <summary>JSON text, as <c>PublicKeyCredential.parseCreationOptionsFromJSON</c> or <c>parseRequestOptionsFromJSON</c> take it.</summary>
    public required string Options { get; init; }
}

/// <summary>A passkey that a browser made.</summary>
public sealed record PasskeyRequest
{
    /// <summary>The ticket of its challenge.</summary>
    public required string Ticket { get; init; }
    /// <summary>The credential as JSON text, at most 20,000 characters.</summary>
    public required string Credential { get; init; }
    /// <summary>What to call it, 1 to 60 characters.</summary>
    public required string Name { get; init; }
}

/// <summary>What to call a passkey.</summary>
public sealed record PasskeyNameRequest
{
    /// <summary>1 to 60 characters.</summary>
    public required string Name { get; init; }
}

/// <summary>A passkey's answer at sign-in.</summary>
public sealed record PasskeySignInRequest
{
    /// <summary>The ticket of its challenge.</summary>
    public required string Ticket { get; init; }
    /// <summary>The credential as JSON text, at most 20,000 characters.</summary>
    public required string Credential { get; init; }
}

/// <summary>A passkey.</summary>
public sealed record PasskeyView
{
    /// <summary>The passkey.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>When it was made, ms since 1970 UTC.</summary>
    public required long CreatedAtMs { get; init; }
    /// <summary>When it last signed in, ms since 1970 UTC.</summary>
    public long? UsedAtMs { get; init; }
    /// <summary>It is kept by a password manager and may be on several devices.</summary>
    public required bool BackedUp { get; init; }
}

/// <summary>The password was right, and a code is asked for.</summary>
public sealed record SecondStep
{
    /// <summary>Comes back with the code.</summary>
    public required string Ticket { get; init; }
    /// <summary>Until when it is good, ms since 1970 UTC: 5 minutes.</summary>
    public required long ExpiresAtMs { get; init; }
}

/// <summary>A sign-in that is still good.</summary>
public sealed record SessionView
{
    /// <summary>The session.</summary>
    public required Guid Id { get; init; }
    /// <summary>When it began, ms since 1970 UTC.</summary>
    public required long StartedAtMs { get; init; }
    /// <summary>When it was last used, ms since 1970 UTC, told to about five minutes.</summary>
    public required long SeenAtMs { get; init; }
    /// <summary>It is the one that asks.</summary>
    public required bool Current { get; init; }
    /// <summary>How it began.</summary>
    public required SignInMethod Method { get; init; }
    /// <summary>From what kind of network; no address is kept.</summary>
    public required NetworkKind Network { get; init; }
    /// <summary>The browser's name, such as <c>Firefox</c>; absent when it is not a known one.</summary>
    public string? Browser { get; init; }
    /// <summary>The operating system's name, such as <c>Windows</c>; absent when it is not a known one.</summary>
    public string? System { get; init; }
}

/// <summary>How a session began.</summary>
[JsonConverter(typeof(WireEnumConverter<SignInMethod>))]
public enum SignInMethod
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>By password alone.</summary>
    Password,
    /// <summary>By password and the code of an authenticator app.</summary>
    PasswordAndCode,
    /// <summary>By password and a recovery code.</summary>
    RecoveryCode,
    /// <summary>By passkey.</summary>
    Passkey,
    /// <summary>By a set-up or invitation link.</summary>
    Link,
}

/// <summary>From what kind of network somebody came.</summary>
[JsonConverter(typeof(WireEnumConverter<NetworkKind>))]
public enum NetworkKind
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>The machine that the hub runs on.</summary>
    ThisMachine,
    /// <summary>A private network: an office, a store, a tunnel.</summary>
    PrivateNetwork,
    /// <summary>The internet.</summary>
    Internet,
}
