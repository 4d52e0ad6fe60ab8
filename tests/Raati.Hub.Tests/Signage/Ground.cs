using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage;

/// <summary>A hub whose clock stands at Monday noon in Helsinki, a store there, and a playlist to give.</summary>
internal sealed class Ground : IAsyncDisposable
{
    internal required FakeClock Clock { get; init; }
    internal required TestHub Hub { get; init; }
    internal required Operator Admin { get; init; }
    internal required StoreView Store { get; init; }
    internal required PlaylistView Playlist { get; init; }

    internal static async Task<Ground> StartAsync(Engine engine, DateTimeOffset? start = null)
    {
        var clock = new FakeClock(start);
        var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        var admin = await hub.SignInAsync();
        return new Ground
        {
            Clock = clock,
            Hub = hub,
            Admin = admin,
            Store = await admin.AddStoreAsync("Prisma"),
            Playlist = await admin.AddAsync(Sample.Playlist("Syksy")),
        };
    }

    internal Task<Tablet> TabletAsync(StoreView store, string name, params string[] tags) =>
        Tablet.PairAsync(Admin, store.Id, name, new TabletOptions { Clock = Clock }, tags);

    internal CampaignRequest Campaign(string name, CampaignSchedule schedule) => Sample.Campaign(name, Playlist.Id, schedule);

    internal Task<CampaignView> PublishAsync(string name, CampaignSchedule schedule, CampaignPriority priority = CampaignPriority.Normal) =>
        Admin.PublishAsync(Campaign(name, schedule) with { Priority = priority });

    /// <summary>The same hours every day.</summary>
    internal Task SetHoursAsync(StoreView store, string opens, string closes) => Admin.Api.Put($"/api/stores/{store.Id}", new StoreRequest
    {
        Name = store.Name,
        TimeZone = store.TimeZone,
        OpeningHours = new OpeningHours { Week = [.. Enumerable.Range(1, 7).Select(day => new DayHours { Weekday = day, Opens = opens, Closes = closes })] },
    });

    public async ValueTask DisposeAsync()
    {
        Admin.Dispose();
        await Hub.DisposeAsync();
    }
}
