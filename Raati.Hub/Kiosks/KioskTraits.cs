using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>What an audience can ask of a kiosk, and what its own screen says of it.</summary>
internal sealed record KioskTraits
{
    public required OrganizationId Organization { get; init; }
    public required KioskId Kiosk { get; init; }
    public required StoreId Store { get; init; }
    public AreaId? Area { get; init; }
    public required string Format { get; init; }
    public required Touchpoint Touchpoint { get; init; }
    public required string[] Tags { get; init; }
    public required PlacementId Placement { get; init; }
    public required bool StaffTest { get; init; }
    public required bool Retired { get; init; }
    public required string Name { get; init; }
    public required string StoreName { get; init; }
    public required string OrganizationName { get; init; }
    public required string TimeZone { get; init; }

    internal KioskIdentity Identity() => new()
    {
        KioskId = Kiosk.Value,
        Name = Name,
        StoreId = Store.Value,
        StoreName = StoreName,
        OrganizationId = Organization.Value,
        OrganizationName = OrganizationName,
        PlacementId = Placement.Value,
        TimeZone = TimeZone,
        StaffTest = StaffTest,
    };
}

/// <summary>The traits as the database has them.</summary>
internal static class KioskTraitsQueries
{
    private const string Select = """
        select k.organization_id as organization, k.id as kiosk, k.store_id as store, s.area_id as area, s.format, k.touchpoint, k.tags,
          k.placement_id as placement, k.staff_test, k.retired_at, k.name, s.name as store_name, o.name as organization_name, s.time_zone
        from kiosks k
        join stores s on s.organization_id = k.organization_id and s.id = k.store_id
        join organizations o on o.id = k.organization_id

        """;
    private const string All = Select + "where k.organization_id = @organization";
    private const string One = All + " and k.id = @kiosk";
    private const string InStore = All + " and k.store_id = @store";
    private const string InArea = All + " and s.area_id = @area";

    /// <summary>Every kiosk of the organization, retired ones too.</summary>
    internal static Task<KioskTraits[]> KioskTraits(this Session session, OrganizationId organization) =>
        session.Traits(All, new { organization });

    /// <summary>One kiosk; null when the organization has no such kiosk.</summary>
    internal static async Task<KioskTraits?> KioskTraits(this Session session, OrganizationId organization, KioskId kiosk) =>
        (await session.Traits(One, new { organization, kiosk })).FirstOrDefault();

    /// <summary>The given kiosks, in any order; those that don't exist are left out.</summary>
    internal static async Task<KioskTraits[]> KioskTraits(
        this Session session, OrganizationId organization, IReadOnlyCollection<KioskId> kiosks)
    {
        // One statement a kiosk is cheaper than all rows up to here; lists bind differently on the two engines.
        const int fewAreBelow = 50;
        if (kiosks.Count >= fewAreBelow)
        {
            var wanted = kiosks.ToHashSet();
            return [.. (await session.KioskTraits(organization)).Where(traits => wanted.Contains(traits.Kiosk))];
        }
        var found = new List<KioskTraits>(kiosks.Count);
        foreach (var kiosk in kiosks)
        {
            if (await session.KioskTraits(organization, kiosk) is { } traits) found.Add(traits);
        }
        return [.. found];
    }

    internal static Task<KioskTraits[]> KioskTraitsInStore(this Session session, OrganizationId organization, StoreId store) =>
        session.Traits(InStore, new { organization, store });

    internal static Task<KioskTraits[]> KioskTraitsInArea(this Session session, OrganizationId organization, AreaId area) =>
        session.Traits(InArea, new { organization, area });

    private static async Task<KioskTraits[]> Traits(this Session session, string sql, object? parameters) =>
        Array.ConvertAll(await session.Query<Row>(sql, parameters), row => row.ToTraits());

    private sealed record Row
    {
        public OrganizationId Organization { get; init; }
        public KioskId Kiosk { get; init; }
        public StoreId Store { get; init; }
        public AreaId? Area { get; init; }
        public string Format { get; init; } = "";
        public string Touchpoint { get; init; } = "";
        public string Tags { get; init; } = "[]";
        public PlacementId Placement { get; init; }
        public bool StaffTest { get; init; }
        public long? RetiredAt { get; init; }
        public string Name { get; init; } = "";
        public string StoreName { get; init; } = "";
        public string OrganizationName { get; init; } = "";
        public string TimeZone { get; init; } = "";

        internal KioskTraits ToTraits() => new()
        {
            Organization = Organization,
            Kiosk = Kiosk,
            Store = Store,
            Area = Area,
            Format = Format,
            Touchpoint = WireEnum.Parse<Touchpoint>(Touchpoint),
            Tags = JsonSerializer.Deserialize<string[]>(Tags, Wire.Json) ?? [],
            Placement = Placement,
            StaffTest = StaffTest,
            Retired = RetiredAt is not null,
            Name = Name,
            StoreName = StoreName,
            OrganizationName = OrganizationName,
            TimeZone = TimeZone,
        };
    }
}
