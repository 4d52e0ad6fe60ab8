using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>A person with console access. Mutable, since Identity fills it in place.</summary>
internal sealed class Operator
{
    public OperatorId Id { get; init; }
    public OrganizationId OrganizationId { get; private set; }
    public string OrganizationName { get; init; } = "";
    /// <summary>Its organization is made up.</summary>
    public bool Demo { get; init; }
    public string Email { get; set; } = "";
    public string NormalizedEmail { get; set; } = "";
    /// <summary>Null until the invitation is accepted.</summary>
    public string? PasswordHash { get; set; }
    /// <summary>Changes with the password and the second factor: a sign-in that is half way must begin again.</summary>
    public string SecurityStamp { get; set; } = "";
    /// <summary>As it stands in the column.</summary>
    public string Role { get; init; } = "";
    public int FailedCount { get; set; }
    public long? LockedUntil { get; set; }
    public long CreatedAt { get; init; }
    /// <summary>May not sign in since then.</summary>
    public long? DisabledAt { get; init; }
    /// <summary>The key of the authenticator app, protected by the hub's keys; null without one.</summary>
    public string? TotpKey { get; set; }
    public long? TotpSince { get; set; }
    /// <summary>The last step of 30 s whose code was used.</summary>
    public long? TotpStep { get; set; }
    public StoreId[] Stores { get; set; } = [];

    /// <summary>Belongs to an organization that came to be after it was made.</summary>
    internal Operator In(OrganizationId organization)
    {
        OrganizationId = organization;
        return this;
    }

    internal Me ToMe() => new()
    {
        OperatorId = Id.Value,
        Email = Email,
        Role = WireEnum.Parse<OperatorRole>(Role),
        OrganizationId = OrganizationId.Value,
        OrganizationName = OrganizationName,
        Demo = Demo,
        Stores = [.. Stores.Select(store => store.Value)],
    };
}
