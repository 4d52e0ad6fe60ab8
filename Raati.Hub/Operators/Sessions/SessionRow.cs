using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Sessions;

/// <summary>One sign-in, as it stands in the database.</summary>
internal sealed record SessionRow
{
    public Guid Id { get; init; }
    public OrganizationId OrganizationId { get; init; }
    public OperatorId OperatorId { get; init; }
    public long StartedAt { get; init; }
    public long SeenAt { get; init; }
    public string Method { get; init; } = "";
    public string Network { get; init; } = "";
    public string? Browser { get; init; }
    public string? System { get; init; }

    internal SessionView ToView(Guid? current) => new()
    {
        Id = Id,
        StartedAtMs = StartedAt,
        SeenAtMs = SeenAt,
        Current = Id == current,
        Method = WireEnum.Parse<SignInMethod>(Method),
        Network = WireEnum.Parse<NetworkKind>(Network),
        Browser = Browser,
        System = System,
    };
}
