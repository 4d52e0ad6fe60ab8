using System.Globalization;
using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage;

/// <summary>What a tablet is told of when its campaigns are on: its own, of the store it stands in, and of what was published.</summary>
public sealed class TimetableTests
{
    private static readonly CampaignSchedule Mornings = new() { Dayparts = [new Daypart { From = "08:00", Until = "10:00" }] };

    [Theory, OnBothEngines]
    public async Task Tablets_get_the_windows_of_their_own_campaigns_on_their_own_stores_clock(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var maija = ground.Admin;
        var abroad = await maija.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Haaparanta", TimeZone = "Europe/Stockholm" });
        await using var entrance = await ground.TabletAsync(ground.Store, "Entrance");
        await using var café = await ground.TabletAsync(ground.Store, "Café", "café");
        await using var across = await ground.TabletAsync(abroad, "Across");
        using var stranger = await ground.Hub.NewOrganizationAsync();
        await stranger.PublishAsync(Sample.Campaign("Muiden", (await stranger.AddAsync(Sample.Playlist("Muiden"))).Id, Mornings));

        var all = await ground.PublishAsync("Kaikille", Mornings);
        var some = await maija.PublishAsync(ground.Campaign("Kahvioon", Mornings) with { Audience = new Audience { Tags = ["café"] } });
        await ground.PublishAsync("Aina", new CampaignSchedule());
        await Eventually.TrueAsync(async () => await café.KeepTimetableAsync() && café.Timetable!.Windows.Length == 20);
        await Eventually.TrueAsync(entrance.KeepTimetableAsync);
        await Eventually.TrueAsync(across.KeepTimetableAsync);

        Assert.Equal(Enumerable.Repeat(all.Id, 10), entrance.Timetable!.Windows.Select(window => window.PublicationId));
        Assert.Equal(new[] { all.Id, some.Id }.Order(), café.Timetable!.Windows.Select(window => window.PublicationId).Distinct().Order());
        Assert.Equal(3, new[] { entrance, café, across }.Select(tablet => tablet.Timetable!.Tag).Distinct().Count());
        Assert.Equal("2037-11-23T06:00/2037-11-23T08:00", Text(entrance.Timetable.Windows[0]));
        Assert.Equal("2037-11-23T07:00/2037-11-23T09:00", Text(across.Timetable!.Windows[0]));
        Assert.Equal(("Europe/Helsinki", "Europe/Stockholm"), (entrance.Timetable.TimeZone, across.Timetable.TimeZone));
        Assert.Equal("2037-11-22T22:00/2037-12-02T22:00", Text(entrance.Timetable.FromMs, entrance.Timetable.UntilMs));
        Assert.True(entrance.Timetable is { HoursKnown: false, Open: [] });
        Assert.Matches("^[0-9a-f]{16}$", entrance.Timetable.Tag);
        // What it holds is the newest: nothing is sent again.
        Assert.False(await entrance.FetchTimetableAsync());
    }

    [Theory, OnBothEngines]
    public async Task It_follows_the_tablet_its_tags_and_the_stores_hours(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var maija = ground.Admin;
        var other = await maija.AddStoreAsync("Lutakko");
        await using var tablet = await ground.TabletAsync(ground.Store, "Entrance");
        await ground.PublishAsync("Auki", Mornings with { OnlyWhenOpen = true });
        await maija.PublishAsync(ground.Campaign("Kahvioon", Mornings) with { Audience = new Audience { Tags = ["café"] } });
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Windows.Length == 10);
        var first = tablet.Timetable!.Tag;

        await ground.SetHoursAsync(ground.Store, "09:00", "21:00");
        // What the hub does not know at once it does not say: an old tag is not told again.
        Assert.NotEqual(first, (await tablet.BeatAsync()).Timetable);
        await Eventually.TrueAsync(tablet.KeepTimetableAsync);
        Assert.Equal("2037-11-23T07:00/2037-11-23T08:00", Text(tablet.Timetable.Windows[0]));
        Assert.Equal("2037-11-23T07:00/2037-11-23T19:00", Text(tablet.Timetable.Open[0].FromMs, tablet.Timetable.Open[0].UntilMs));
        Assert.True(tablet.Timetable.HoursKnown);
        var opened = tablet.Timetable.Tag;

        await maija.MoveAsync(tablet.Identity.KioskId, other.Id);
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Tag != opened);
        Assert.Equal((false, "2037-11-23T06:00/2037-11-23T08:00"), (tablet.Timetable.HoursKnown, Text(tablet.Timetable.Windows[0])));

        await maija.Api.Post("/api/kiosks/tags", new TagsRequest { KioskIds = [tablet.Identity.KioskId], Add = ["café"] });
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Windows.Length == 20);

        await maija.RevokeAsync(tablet.Identity.KioskId);
        using var api = new Api(ground.Hub.Url, tablet.Token);
        await Eventually.TrueAsync(async () => (await api.Raw(HttpMethod.Get, "/api/kiosk/timetable")).StatusCode is HttpStatusCode.Unauthorized);
    }

    [Theory, OnBothEngines]
    public async Task A_schedule_that_is_written_moves_nothing_before_it_is_published(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        await using var tablet = await ground.TabletAsync(ground.Store, "Entrance");
        var campaign = await ground.PublishAsync("Aamuisin", Mornings);
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Windows.Length == 10);
        var tag = tablet.Timetable!.Tag;

        await ground.Admin.Api.Put<CampaignView>($"/api/campaigns/{campaign.Id}", ground.Campaign("Aamuisin", Mornings with { Weekdays = [1] }));
        await Eventually.TrueAsync(tablet.KeepTimetableAsync);
        Assert.Equal(tag, tablet.Timetable.Tag);

        await ground.Admin.PublishCampaignAsync(campaign.Id);
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Windows.Length == 2);
        await ground.Admin.Api.Post($"/api/campaigns/{campaign.Id}/withdraw");
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Windows.Length == 0);
    }

    [Theory, OnBothEngines]
    public async Task A_new_day_in_the_store_has_a_timetable_of_its_own(Engine engine)
    {
        // Five seconds to midnight in Helsinki, and an hour and five seconds in Stockholm.
        await using var ground = await Ground.StartAsync(engine, new DateTimeOffset(2037, 11, 23, 21, 59, 55, TimeSpan.Zero));
        var abroad = await ground.Admin.Api.Post<StoreView>("/api/stores", new StoreRequest { Name = "Haaparanta", TimeZone = "Europe/Stockholm" });
        await using var tablet = await ground.TabletAsync(ground.Store, "Entrance");
        await using var across = await ground.TabletAsync(abroad, "Across");
        await ground.PublishAsync("Aamuisin", Mornings);
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Windows.Length == 10);
        await Eventually.TrueAsync(across.KeepTimetableAsync);
        var (before, same) = (tablet.Timetable!, across.Timetable!.Tag);

        ground.Clock.Advance(TimeSpan.FromSeconds(10));
        await Eventually.TrueAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Tag != before.Tag);
        await Eventually.TrueAsync(across.KeepTimetableAsync);

        Assert.Equal((before.FromMs + 86_400_000, before.UntilMs + 86_400_000), (tablet.Timetable!.FromMs, tablet.Timetable.UntilMs));
        Assert.Equal(same, across.Timetable.Tag);
    }

    [Fact]
    public async Task What_another_node_changed_is_known_within_a_minute_without_a_hint()
    {
        await using var ground = await Ground.StartAsync(Engine.Postgres);
        await using var database = ground.Hub.Database.ForAnotherHub();
        await using var other = await TestHub.StartAsync(database, new HubSettings { Clock = ground.Clock });
        await using var tablet = await ground.TabletAsync(ground.Store, "Entrance");
        await tablet.ConnectAsync(other.Url);
        await ground.PublishAsync("Auki", Mornings with { OnlyWhenOpen = true });
        await ground.Clock.AdvanceUntilAsync(async () => await tablet.KeepTimetableAsync() && tablet.Timetable!.Windows.Length == 10);
        var (tag, at) = (tablet.Timetable!.Tag, ground.Clock.NowMs);

        // An import writes no row of the log for hours: nothing but the hint, which is lost, and the reader tell of it.
        await ground.Admin.ImportAsync(Sample.StoreList("Nimi;Ma;Ti;Ke;To;Pe;La;Su\r\nPrisma;9-21;9-21;9-21;9-21;9-21;9-21;9-21\r\n"));
        await ground.Clock.AdvanceUntilAsync(async () => (await tablet.BeatAsync()).Timetable is { } told && told != tag);

        Assert.InRange(ground.Clock.NowMs - at, 0, 60_000);
    }

    private static string Text(TimetableWindow window) => Text(window.FromMs, window.UntilMs);

    private static string Text(long fromMs, long untilMs) => $"{Text(fromMs)}/{Text(untilMs)}";

    private static string Text(long ms) => DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-ddTHH:mm", CultureInfo.InvariantCulture);
}
