using System.Security.Claims;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>Who asks: an operator or an API key, always of one organization.</summary>
internal sealed record Caller
{
    public required OrganizationId Organization { get; init; }
    /// <summary>What the audit log calls it: the operator's e-mail or the key's name.</summary>
    public required string Actor { get; init; }
    public required OperatorRole Role { get; init; }
    /// <summary>The stores it is limited to; empty: all.</summary>
    public StoreId[] Stores { get; init; } = [];

    /// <summary>A store manager without stores covers none: losing the list must not widen the scope.</summary>
    internal bool Covers(StoreId store) => Stores.Length == 0 ? Role is not OperatorRole.StoreManager : Array.IndexOf(Stores, store) >= 0;
}

/// <summary>The claims that the authentication schemes write and the policies read.</summary>
internal static class CallerClaims
{
    internal const string Organization = "org";
    /// <summary>The operator's or the API key's id: what rate limits count by.</summary>
    internal const string Subject = "subject";
    internal const string Operator = "operator";
    internal const string Actor = "actor";
    internal const string Role = "role";
    internal const string Store = "store";
    internal const string Platform = "platform";
    internal const string Kiosk = "kiosk";
    /// <summary>The sign-in that a cookie stands for.</summary>
    internal const string Session = "session";

    /// <exception cref="InvalidOperationException">The route stands behind no operator policy.</exception>
    internal static Caller Caller(this ClaimsPrincipal user) => new()
    {
        Organization = new OrganizationId(user.Id(Organization)),
        Actor = user.FindFirstValue(Actor) ?? "",
        Role = WireEnum.Parse<OperatorRole>(user.FindFirstValue(Role)),
        Stores = [.. user.FindAll(Store).Select(claim => new StoreId(Guid.Parse(claim.Value)))],
    };

    /// <summary>The operator itself; null for an API key.</summary>
    internal static OperatorId? OperatorId(this ClaimsPrincipal user) =>
        Guid.TryParse(user.FindFirstValue(Operator), out var id) ? new OperatorId(id) : null;

    /// <summary>The operator's sign-in; null for an API key.</summary>
    internal static Guid? SessionId(this ClaimsPrincipal user) => Guid.TryParse(user.FindFirstValue(Session), out var id) ? id : null;

    /// <summary>The organization of the operator, key or kiosk.</summary>
    internal static OrganizationId OrganizationId(this ClaimsPrincipal user) => new(user.Id(Organization));

    /// <summary>The kiosk behind the kiosk policy.</summary>
    internal static KioskId KioskId(this ClaimsPrincipal user) => new(user.Id(Kiosk));

    private static Guid Id(this ClaimsPrincipal user, string claim) => Guid.TryParse(user.FindFirstValue(claim), out var id)
        ? id
        : throw new InvalidOperationException($"The caller has no claim '{claim}': the route lacks its policy.");
}
