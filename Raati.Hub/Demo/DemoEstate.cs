using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Fleet;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>A demo tablet in its store.</summary>
internal sealed record DemoKiosk(KioskId Kiosk, PlacementId Placement, StoreId Store, Touchpoint Touchpoint, double Share, OpeningHours Hours);

/// <summary>The demo's areas, stores and tablets.</summary>
internal sealed class DemoEstate
{
    private const long DayMs = 86_400_000;
    private const string PutArea = "insert into areas (organization_id, id, name) values (@organization, @area, @name)";
    private const string PutStore = """
        insert into stores (organization_id, id, name, area_id, format, time_zone, member_count, number, opening_hours)
        values (@organization, @store, @name, @area, @format, @zone, @members, @number, @hours)
        """;
    private const string PutKiosk = """
        insert into kiosks (organization_id, id, name, store_id, placement_id, touchpoint, tags, staff_test, paired_at)
        values (@organization, @kiosk, @name, @store, @placement, @touchpoint, '[]', false, @from)
        """;
    private const string PutPlacement = """
        insert into placements (organization_id, id, kiosk_id, store_id, from_at) values (@organization, @placement, @kiosk, @store, @from)
        """;

    private const string ForgetPresence = "delete from presence where organization_id = @organization";

    private readonly List<object> _stores = [];
    private readonly List<(object Row, DemoKiosk Kiosk)> _kiosks = [];
    private readonly Dictionary<string, AreaId> _areas = [];
    private int _ids;

    private DemoEstate(OrganizationId organization, long now, Random chance)
    {
        foreach (var place in DemoPlaces.All)
        {
            if (!_areas.TryGetValue(place.Area, out var area)) _areas[place.Area] = area = new AreaId(NewId(now));
            var store = new StoreId(NewId(now));
            // Some stores are visited more than their size tells.
            var visits = (900 + place.Format.Members) * (0.6 + 0.8 * chance.NextDouble());
            _stores.Add(new
            {
                organization,
                store,
                name = place.Name,
                area,
                format = place.Format.Tag,
                zone = DemoRhythm.Zone,
                members = (int)(place.Format.Members * (0.7 + 0.6 * chance.NextDouble())),
                number = place.Number,
                hours = JsonSerializer.Serialize(place.Format.Hours, Wire.Json),
            });
            foreach (var (name, touchpoint) in place.Format.Kiosks)
            {
                var kiosk = new DemoKiosk(new KioskId(NewId(now)), new PlacementId(NewId(now)), store, touchpoint, visits / place.Format.Kiosks.Length, place.Format.Hours);
                var from = now - (16 + chance.Next(60)) * DayMs;
                _kiosks.Add((new
                {
                    organization,
                    kiosk = kiosk.Kiosk,
                    name,
                    store,
                    placement = kiosk.Placement,
                    touchpoint = WireEnum.Name(touchpoint),
                    from,
                }, kiosk));
            }
        }
    }

    internal IEnumerable<DemoKiosk> Kiosks => _kiosks.Select(row => row.Kiosk);

    internal static async Task<DemoEstate> Found(Session session, OrganizationId organization, long now, Random chance)
    {
        var estate = new DemoEstate(organization, now, chance);
        await session.Execute(PutArea, estate._areas.Select(area => new { organization, area = area.Value, name = area.Key }));
        await session.Execute(PutStore, estate._stores);
        await session.Execute(PutKiosk, estate._kiosks.Select(row => row.Row));
        await session.Execute(PutPlacement, estate._kiosks.Select(row => row.Row));
        return estate;
    }

    /// <summary>The tablets handed everything in, as those do whose poll is certified.</summary>
    internal Task HandIn(Session session, OrganizationId organization, long now) =>
        PresenceStore.Put(session, [.. Kiosks.Select(kiosk => HandedIn(organization, kiosk.Kiosk, now))], now);

    /// <summary>Nobody has seen them yet: they are no tablets until the fleet plays them.</summary>
    internal static Task Vanish(Session session, OrganizationId organization) => session.Execute(ForgetPresence, new { organization });

    private static PresenceRow HandedIn(OrganizationId organization, KioskId kiosk, long now) => new()
    {
        OrganizationId = organization,
        KioskId = kiosk,
        NodeId = new NodeId(organization.Value),
        ConnectedAt = now,
        DisconnectedAt = now,
        OutboxEmptyAt = now,
    };

    // In the order of the list, so that lists sorted by id are the same in every demo.
    private Guid NewId(long now) => Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(now - 10_000 + _ids++));
}
