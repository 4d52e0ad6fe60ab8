using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage;

/// <summary>What shows in a store and on a tablet, now and at other times, and why.</summary>
public sealed class ShowingTests
{
    private const long Hour = 3_600_000;

    [Theory, OnBothEngines]
    public async Task Every_campaign_is_told_with_the_first_reason_why_it_is_not_on_and_when_that_changes(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var (noon, lunch) = (ground.Clock.NowMs, new[] { new Daypart { From = "11:00", Until = "13:00" } });
        await using var tablet = await ground.TabletAsync(ground.Store, "Entrance");
        await ground.SetHoursAsync(ground.Store, "08:00", "12:00");
        var expected = new Dictionary<string, (ShowingReason, long?)>
        {
            ["Aina"] = (ShowingReason.On, null),
            ["Lounas"] = (ShowingReason.On, noon + Hour),
            ["Ensi viikolla"] = (ShowingReason.BeforeItsDates, noon + (7 * 24 * Hour) - Hour),
            ["Vuosi sitten"] = (ShowingReason.AfterItsDates, null),
            ["Tiistaisin"] = (ShowingReason.OtherWeekday, noon + (23 * Hour)),
            ["Iltaisin"] = (ShowingReason.OtherTime, noon + (6 * Hour)),
            ["Auki"] = (ShowingReason.StoreClosed, noon + (23 * Hour)),
            ["Muualla"] = (ShowingReason.OtherAudience, null),
            ["Luonnos"] = (ShowingReason.NotPublished, null),
        };
        await ground.PublishAsync("Aina", new CampaignSchedule());
        await ground.PublishAsync("Lounas", new CampaignSchedule { Dayparts = lunch });
        await ground.PublishAsync("Ensi viikolla", new CampaignSchedule { FromDate = "2037-11-30", Dayparts = lunch });
        await ground.PublishAsync("Tiistaisin", new CampaignSchedule { Weekdays = [2], Dayparts = lunch });
        await ground.PublishAsync("Iltaisin", new CampaignSchedule { Dayparts = [new Daypart { From = "18:00", Until = "02:00" }] });
        await ground.PublishAsync("Auki", new CampaignSchedule { Dayparts = lunch, OnlyWhenOpen = true });
        await ground.Admin.PublishAsync(ground.Campaign("Muualla", new CampaignSchedule()) with { Audience = new Audience { Tags = ["elsewhere"] } });
        await ground.Admin.Api.Post("/api/campaigns", ground.Campaign("Luonnos", new CampaignSchedule()));
        // Published while it was still yesterday somewhere.
        await ground.PublishAsync("Vuosi sitten", new CampaignSchedule { UntilDate = "2037-11-22" });

        var showing = await ground.Admin.Api.Get<ShowingView>($"/api/stores/{ground.Store.Id}/showing");

        Assert.Equal((noon, "Europe/Helsinki", false), (showing.AtMs, showing.TimeZone, showing.IsOpen));
        Assert.Equal(expected.OrderBy(one => one.Key).Select(one => (one.Key, one.Value)),
            showing.Campaigns.OrderBy(one => one.Campaign.Name).Select(one => (one.Campaign.Name, (one.Reason, one.NextChangeMs))));
        Assert.Equal(2, showing.Round.Length);
    }

    [Theory, OnBothEngines]
    public async Task One_that_is_only_displaces_the_others_while_it_is_on_and_polls_and_bulletins_keep_their_turns(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        await using var tablet = await ground.TabletAsync(ground.Store, "Entrance");
        var always = await ground.PublishAsync("Aina", new CampaignSchedule(), CampaignPriority.High);
        var only = await ground.PublishAsync("Vain tämä", new CampaignSchedule { Dayparts = [new Daypart { From = "13:00", Until = "14:00" }] }, CampaignPriority.Only);
        await ground.Admin.PublishAsync(Sample.Poll("Maistuuko?"));
        await ground.Admin.PublishAsync(Sample.Bulletin("Avajaiset") with { ShowsFromMs = ground.Clock.NowMs + Hour });

        var now = await ShowingAsync(0);
        var later = await ShowingAsync(Hour);

        Assert.Equal([always.Id, null], now.Round.Select(turn => turn.CampaignId).Distinct().OrderBy(id => id is null));
        Assert.Equal((ShowingReason.On, ground.Clock.NowMs + Hour), Of(now, always));
        Assert.Equal((ShowingReason.Displaced, ground.Clock.NowMs + (2 * Hour)), Of(later, always));
        Assert.Equal((ShowingReason.On, ground.Clock.NowMs + (2 * Hour)), Of(later, only));
        Assert.Equal([TurnSource.Polls, TurnSource.Campaign, TurnSource.Bulletins, TurnSource.Polls, TurnSource.Campaign], later.Round.Select(turn => turn.Source));
        Assert.Null(now.Takeover);

        var takeover = await ground.Admin.GiveAsync(Sample.Takeover("Älä syö") with { UntilMs = ground.Clock.NowMs + Hour });
        Assert.Equal(takeover.Id, (await ShowingAsync(0)).Takeover?.Id);
        Assert.Null((await ShowingAsync(Hour)).Takeover);

        Task<ShowingView> ShowingAsync(long after) =>
            ground.Admin.Api.Get<ShowingView>($"/api/stores/{ground.Store.Id}/showing?at={ground.Clock.NowMs + after}");

        static (ShowingReason, long?) Of(ShowingView view, CampaignView campaign) =>
            view.Campaigns.Where(one => one.Campaign.Id == campaign.Id).Select(one => (one.Reason, one.NextChangeMs)).Single();
    }

    [Theory, OnBothEngines]
    public async Task One_that_is_only_and_has_nothing_to_show_or_is_on_another_tablet_displaces_nobody(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        await using var entrance = await ground.TabletAsync(ground.Store, "Entrance");
        await using var till = await ground.TabletAsync(ground.Store, "Till");
        await using var café = await ground.TabletAsync(ground.Store, "Café", "café");
        var poll = await ground.Admin.PublishAsync(Sample.Poll("Maistuuko?") with { ClosesAtMs = ground.Clock.NowMs + Hour });
        var asking = await ground.Admin.AddAsync(Sample.Playlist("Kysely", new SlideRequest { Id = Guid.NewGuid(), Kind = SlideKind.Poll, DurationMs = 5_000, PollId = poll.Id }));
        var always = await ground.PublishAsync("Aina", new CampaignSchedule());
        var asks = await ground.Admin.PublishAsync(Sample.Campaign("Kysyy", asking.Id) with { Priority = CampaignPriority.Only });

        Assert.Equal([(always.Id, ShowingReason.Displaced), (asks.Id, ShowingReason.On)], await ReasonsAsync(0));
        Assert.Equal([(always.Id, ShowingReason.On), (asks.Id, ShowingReason.NothingToShow)], await ReasonsAsync(2 * Hour));
        Assert.Equal([always.Id], (await ShowingAsync(2 * Hour)).Round.Select(turn => turn.CampaignId).OfType<Guid>().Distinct());

        await ground.Admin.Api.Post<CampaignView>($"/api/campaigns/{asks.Id}/withdraw");
        var there = await ground.Admin.PublishAsync(ground.Campaign("Kahvioon", new CampaignSchedule()) with
        {
            Priority = CampaignPriority.Only,
            Audience = new Audience { Tags = ["café"] },
        });
        await Eventually.TrueAsync(() => café.Holds(there.Id) && entrance.Holds(always.Id));
        Assert.Equal([(always.Id, ShowingReason.On), (there.Id, ShowingReason.On), (asks.Id, ShowingReason.NotPublished)], await ReasonsAsync(2 * Hour));
        Assert.Equal([always.Id], (await ShowingAsync(2 * Hour)).Round.Select(turn => turn.CampaignId).OfType<Guid>().Distinct());
        var inCafé = await ground.Admin.Api.Get<ShowingView>($"/api/kiosks/{café.Identity.KioskId}/showing");
        Assert.Equal(ShowingReason.Displaced, inCafé.Campaigns.Single(one => one.Campaign.Id == always.Id).Reason);

        async Task<(Guid, ShowingReason)[]> ReasonsAsync(long after) =>
            [.. (await ShowingAsync(after)).Campaigns.OrderBy(one => one.Campaign.Name, StringComparer.Ordinal).Select(one => (one.Campaign.Id, one.Reason))];

        Task<ShowingView> ShowingAsync(long after) =>
            ground.Admin.Api.Get<ShowingView>($"/api/stores/{ground.Store.Id}/showing?at={ground.Clock.NowMs + after}");
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_shows_its_own_and_says_what_its_timetable_says(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        await using var entrance = await ground.TabletAsync(ground.Store, "Entrance");
        await using var café = await ground.TabletAsync(ground.Store, "Café", "café");
        var evenings = new CampaignSchedule { Dayparts = [new Daypart { From = "18:00", Until = "02:00" }] };
        var campaign = await ground.Admin.PublishAsync(ground.Campaign("Kahvioon", evenings) with { Audience = new Audience { Tags = ["café"] } });
        await Eventually.TrueAsync(async () => await café.KeepTimetableAsync() && café.Timetable!.Windows.Length > 0);

        Assert.Equal(ShowingReason.OtherAudience, (await ShowingAsync(entrance, 0)).Campaigns.Single().Reason);
        foreach (var window in café.Timetable!.Windows.Where(window => window.FromMs >= ground.Clock.NowMs).Take(2))
        {
            Assert.Equal(campaign.Id, (await AtAsync(window.FromMs)).Single().CampaignId);
            Assert.Equal(campaign.Id, (await AtAsync(window.UntilMs - 1)).Single().CampaignId);
            Assert.Empty(await AtAsync(window.FromMs - 1));
            Assert.Empty(await AtAsync(window.UntilMs));
        }

        async Task<TurnView[]> AtAsync(long ms) => (await ShowingAsync(café, ms - ground.Clock.NowMs)).Round;

        Task<ShowingView> ShowingAsync(Tablet tablet, long after) =>
            ground.Admin.Api.Get<ShowingView>($"/api/kiosks/{tablet.Identity.KioskId}/showing?at={ground.Clock.NowMs + after}");
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_sees_its_own_stores_only_and_nobody_sees_further_than_timetables_reach(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var other = await ground.Admin.AddStoreAsync("Lutakko");
        await using var tablet = await ground.TabletAsync(other, "Entrance");
        using var manager = await ground.Admin.InviteAsync(OperatorRole.StoreManager, ground.Store.Id);

        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/api/stores/{ground.Store.Id}/showing"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/api/stores/{other.Id}/showing"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync($"/api/kiosks/{tablet.Identity.KioskId}/showing"));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync($"/api/stores/{ground.Store.Id}/showing?at={ground.Clock.NowMs - (24 * Hour)}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync($"/api/stores/{ground.Store.Id}/showing?at={ground.Clock.NowMs - (25 * Hour)}"));
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync($"/api/stores/{ground.Store.Id}/showing?at={ground.Clock.NowMs + (241 * Hour)}"));

        async Task<HttpStatusCode> StatusAsync(string path)
        {
            using var answer = await manager.Api.Raw(HttpMethod.Get, path);
            return answer.StatusCode;
        }
    }
}
