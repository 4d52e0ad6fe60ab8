using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage;

/// <summary>What is over leaves the tablets by itself: nobody fetches and keeps its files for ever.</summary>
public sealed class EndedTests
{
    [Theory, OnBothEngines]
    public async Task Two_days_after_its_end_a_campaign_and_a_takeover_leave_the_tablets_and_what_goes_on_stays(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var ended = await ground.PublishAsync("Syksy", new CampaignSchedule { UntilDate = "2037-11-23" });
        var goesOn = await ground.PublishAsync("Talvi", new CampaignSchedule { UntilDate = "2037-12-23" });
        var takeover = await ground.Admin.GiveAsync(Sample.Takeover("Suljemme klo 18") with { UntilMs = ground.Clock.NowMs + 3_600_000 });

        // It was over everywhere at noon of the 24th, the takeover before that.
        ground.Clock.Advance(TimeSpan.FromHours(47));
        using var again = await ground.Hub.SignInAsync();
        Assert.True(await again.CampaignAsync(ended.Id) is { IsOver: true, Published: true, PublicationVersion: 1 });

        await ground.Clock.AdvanceUntilAsync(async () => await again.CampaignAsync(ended.Id) is { Published: false, PublicationVersion: 2 },
            step: TimeSpan.FromHours(1), atMost: TimeSpan.FromHours(48));

        using var later = await ground.Hub.SignInAsync();
        await using var tablet = await Tablet.PairAsync(later, ground.Store.Id, "Ovi", new TabletOptions { Clock = ground.Clock });
        await Eventually.TrueAsync(() => tablet.Holds(goesOn.Id));
        Assert.False(tablet.Holds(ended.Id));
        Assert.False(tablet.Holds(takeover.Id));
        Assert.Equal(TakeoverState.Over, (await later.Api.Get<TakeoverView>($"/api/takeovers/{takeover.Id}")).State);
        var back = await later.Api.Put<CampaignView>($"/api/campaigns/{ended.Id}", ended.Content with { Schedule = new CampaignSchedule() });
        await later.PublishCampaignAsync(back.Id);
        await Eventually.TrueAsync(() => tablet.Holds(ended.Id));
    }

    [Theory, OnBothEngines]
    public async Task A_publication_that_is_asked_for_twice_moves_no_tablet_twice(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var campaign = await ground.PublishAsync("Syksy", new CampaignSchedule());

        Assert.Equal(1, (await ground.Admin.PublishCampaignAsync(campaign.Id)).PublicationVersion);
        await ground.Admin.Api.Post<PlaylistView>($"/api/playlists/{ground.Playlist.Id}/publish");

        Assert.Equal(1, (await ground.Admin.CampaignAsync(campaign.Id)).PublicationVersion);
        await ground.Admin.Api.Post<CampaignView>($"/api/campaigns/{campaign.Id}/withdraw");
        Assert.Equal(3, (await ground.Admin.PublishCampaignAsync(campaign.Id)).PublicationVersion);
    }
}
