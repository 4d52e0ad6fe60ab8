namespace Raati.Hub.Storage;

/// <summary>A typed id: inside the hub an id can't be taken for another's. On the wire it is a plain Guid.</summary>
public interface IId<TSelf> where TSelf : struct, IId<TSelf>
{
    Guid Value { get; }

    static abstract TSelf From(Guid value);
}

public readonly record struct OrganizationId(Guid Value) : IId<OrganizationId>
{
    public static OrganizationId From(Guid value) => new(value);
}

public readonly record struct AreaId(Guid Value) : IId<AreaId>
{
    public static AreaId From(Guid value) => new(value);
}

public readonly record struct StoreId(Guid Value) : IId<StoreId>
{
    public static StoreId From(Guid value) => new(value);
}

public readonly record struct KioskId(Guid Value) : IId<KioskId>
{
    public static KioskId From(Guid value) => new(value);
}

public readonly record struct PlacementId(Guid Value) : IId<PlacementId>
{
    public static PlacementId From(Guid value) => new(value);
}

public readonly record struct PublicationId(Guid Value) : IId<PublicationId>
{
    public static PublicationId From(Guid value) => new(value);
}

public readonly record struct PollId(Guid Value) : IId<PollId>
{
    public static PollId From(Guid value) => new(value);
}

public readonly record struct BallotId(Guid Value) : IId<BallotId>
{
    public static BallotId From(Guid value) => new(value);
}

public readonly record struct OperatorId(Guid Value) : IId<OperatorId>
{
    public static OperatorId From(Guid value) => new(value);
}

public readonly record struct NodeId(Guid Value) : IId<NodeId>
{
    public static NodeId From(Guid value) => new(value);
}
