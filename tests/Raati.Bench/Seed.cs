using Raati.Contracts;
using Raati.Hub.Doors;
using Raati.Hub.Kiosks;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Bench;

/// <summary>An organization with stores and paired tablets, written straight into a database: pairing 9,000 one by one is another benchmark.</summary>
internal sealed record Seed(OrganizationId Organization, string ApiKey, string[] Tokens, KioskId[] Kiosks, PlacementId[] Placements)
{
    private const string PutStore = """
        insert into stores (organization_id, id, name, area_id, format, time_zone, member_count)
        values (@organization, @store, @name, @area, '', 'Europe/Helsinki', 1000)
        """;
    private const string PutArea = "insert into areas (organization_id, id, name) values (@organization, @area, @name)";
    private const string PutKiosk = """
        insert into kiosks (organization_id, id, name, store_id, placement_id, touchpoint, tags, staff_test, paired_at)
        values (@organization, @kiosk, @name, @store, @placement, 'entrance', '[]', false, @now)
        """;
    private const string PutPlacement = """
        insert into placements (organization_id, id, kiosk_id, store_id, from_at) values (@organization, @placement, @kiosk, @store, @now)
        """;
    private const string PutApiKey = """
        insert into api_keys (organization_id, id, name, role, platform, secret_hash, created_at, expires_at)
        values (@organization, @id, 'bench', @role, false, @hash, @now, @expires)
        """;
    private const int TabletsAStore = 75;

    internal static async Task<Seed> Write(Database database, int tablets, int tabletsAStore = TabletsAStore, int areas = 0)
    {
        DapperTypes.Register();
        await Migrator.Run(database, CancellationToken.None);
        var now = TimeProvider.System.GetUtcNow().ToUnixTimeMilliseconds();
        OrganizationId organization = default;
        var key = Secret.New("raati_");
        var tokens = Array.ConvertAll(new string[tablets], _ => Secret.New(DeviceToken.Prefix));
        var kiosks = Array.ConvertAll(tokens, _ => new KioskId(Guid.CreateVersion7()));
        var placements = Array.ConvertAll(tokens, _ => new PlacementId(Guid.CreateVersion7()));
        var stores = Array.ConvertAll(new int[Math.Max(5, tablets / tabletsAStore)], _ => new StoreId(Guid.CreateVersion7()));
        await database.Write(async session =>
        {
            organization = await session.AddOrganization("Bench", TimeProvider.System.GetUtcNow());
            await session.Execute(PutApiKey, new
            {
                organization,
                id = Guid.CreateVersion7(),
                role = WireEnum.Name(OperatorRole.Admin),
                hash = Secret.Hash(key),
                now,
                expires = now + 86_400_000,
            });
            var places = Array.ConvertAll(new int[areas], _ => new AreaId(Guid.CreateVersion7()));
            await session.Execute(PutArea, places.Select((area, index) => new { organization, area, name = $"Area {index}" }));
            await session.Execute(PutStore, stores.Select((store, index) =>
                new { organization, store, name = $"Store {index}", area = areas == 0 ? null : (AreaId?)places[index % areas] }));
            var rows = kiosks.Select((kiosk, index) => new
            {
                organization,
                kiosk,
                name = $"Tablet {index}",
                store = stores[index % stores.Length],
                placement = placements[index],
                now,
            }).ToArray();
            await session.Execute(PutKiosk, rows);
            await session.Execute(PutPlacement, rows);
            for (var index = 0; index < tablets; index++) await session.AddDeviceToken(organization, kiosks[index], Secret.Hash(tokens[index]), now);
        });
        return new Seed(organization, key, tokens, kiosks, placements);
    }
}
