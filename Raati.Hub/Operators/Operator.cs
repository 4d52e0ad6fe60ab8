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
    public string Email { get; set; } = "";
    public string NormalizedEmail { get; set; } = "";
    /// <summary>Null until the invitation is accepted.</summary>
    public string? PasswordHash { get; set; }
    /// <summary>Changes with the password and at sign-out: sessions with another stamp end.</summary>
    public string SecurityStamp { get; set; } = "";
    /// <summary>As it stands in the column.</summary>
    public string Role { get; init; } = "";
    public int FailedCount { get; set; }
    public long? LockedUntil { get; set; }
    public long CreatedAt { get; init; }
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
        Stores = [.. Stores.Select(store => store.Value)],
    };

    internal OperatorView ToView() => new()
    {
        Id = Id.Value,
        Email = Email,
        Role = WireEnum.Parse<OperatorRole>(Role),
        Stores = [.. Stores.Select(store => store.Value)],
        Invited = PasswordHash is null,
    };
}
