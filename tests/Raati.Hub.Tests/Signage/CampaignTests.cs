using System.Net;
using System.Text.Json;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Signage;

/// <summary>From a playlist to the tablets: what is written moves nothing there before it is published.</summary>
public sealed class CampaignTests
{
    [Theory, OnBothEngines]
    public async Task A_campaign_reaches_its_tablets_with_its_playlists_slides_and_goes_again(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var (api, poll) = (chain.Operate.Api, await chain.PublishAsync());
        var slides = new[]
        {
            Sample.Slide("Avajaiset") with { Text = Sample.Text("Rivi\nToinen rivi"), Color = SlideColor.Warm },
            new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Poll, DurationMs = 12_000, PollId = poll, Title = Sample.Text("Ei mihinkään") },
            Sample.Slide("Lue lisää") with { Kind = SlideKind.Qr, Link = "https://käyttö.example/a b" },
            Sample.Slide("Teimme näin") with { Kind = SlideKind.Outcome, Text = Sample.Text("Leipä on tuoretta"), PollId = poll },
        };
        var playlist = await chain.Operate.AddAsync(Sample.Playlist(" Syksy ", slides) with { Transition = SlideTransition.Push });

        var draft = await api.Post<CampaignView>("/api/campaigns", Sample.Campaign("Syyskampanja", playlist.Id) with { Priority = CampaignPriority.High });
        Assert.True(draft is { Published: false, Changed: true, PublicationVersion: 0, Slides: 4, PlaylistName: "Syksy", IsOver: false });
        var published = await chain.Operate.PublishCampaignAsync(draft.Id);

        Assert.True(published is { Published: true, Changed: false, PublicationVersion: 1 });
        await Eventually.TrueAsync(() => chain.First.Holds(draft.Id, 1));
        var document = DocumentOf(chain.First, draft.Id);
        Assert.True(document is { Name: "Syyskampanja", Priority: CampaignPriority.High, Transition: SlideTransition.Push, Always: true });
        Assert.Equal(slides.Select(slide => slide.Id), document.Slides.Select(slide => slide.Id));
        Assert.Equal("Rivi\nToinen rivi", document.Slides[0].Text?.Fi);
        Assert.True(document.Slides[1] is { PollId: not null, Title: null });
        Assert.Equal("https://xn--kytt-loa5i.example/a%20b", document.Slides[2].Link);
        var receipts = await api.Get<PlaylistView>($"/api/playlists/{playlist.Id}");
        Assert.Equal([(draft.Id, "Syyskampanja", true)], receipts.Campaigns.Select(one => (one.Id, one.Name, one.Published)));

        Assert.Equal(HttpStatusCode.Conflict, (await api.Raw(HttpMethod.Delete, $"/api/campaigns/{draft.Id}")).StatusCode);
        var inUse = await Assert.ThrowsAsync<ApiException>(() => api.Delete($"/api/playlists/{playlist.Id}"));
        Assert.Contains("Syyskampanja", inUse.Message, StringComparison.Ordinal);
        var withdrawn = await api.Post<CampaignView>($"/api/campaigns/{draft.Id}/withdraw");
        Assert.False(withdrawn.Published);
        await Eventually.TrueAsync(() => !chain.First.Holds(draft.Id));
        await api.Delete($"/api/campaigns/{draft.Id}");
        await api.Delete($"/api/playlists/{playlist.Id}");
        Assert.Empty(await api.Get<CampaignView[]>("/api/campaigns"));
        Assert.Empty(await api.Get<PlaylistView[]>("/api/playlists"));
    }

    [Theory, OnBothEngines]
    public async Task What_is_written_is_told_as_changed_until_it_is_published_or_put_back(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var written = Sample.Playlist("Syksy");
        var playlist = await maija.AddAsync(written);
        var request = Sample.Campaign("Syyskampanja", playlist.Id);
        var campaign = await maija.PublishAsync(request);

        Assert.True((await ChangeAsync(request with { Priority = CampaignPriority.Low })).Changed);
        Assert.False((await ChangeAsync(request)).Changed);
        var more = await maija.Api.Put<PlaylistView>($"/api/playlists/{playlist.Id}", written with { Slides = [.. written.Slides, Sample.Slide("Toinen")] });
        Assert.Equal(2, more.Revision);
        Assert.True(await maija.CampaignAsync(campaign.Id) is { Changed: true, Slides: 2 });
        await maija.Api.Put<PlaylistView>($"/api/playlists/{playlist.Id}", written with { Name = "Talvi" });
        Assert.True(await maija.CampaignAsync(campaign.Id) is { Changed: false, PlaylistName: "Talvi" });
        var lines = await hub.Database.CountAsync("select count(*) from audit_log");
        var same = await maija.Api.Put<PlaylistView>($"/api/playlists/{playlist.Id}", written with { Name = "Talvi" });
        Assert.Equal(3, same.Revision);
        await maija.Api.Put<CampaignView>($"/api/campaigns/{campaign.Id}", request);
        Assert.Equal(lines, await hub.Database.CountAsync("select count(*) from audit_log"));

        Task<CampaignView> ChangeAsync(CampaignRequest to) => maija.Api.Put<CampaignView>($"/api/campaigns/{campaign.Id}", to);
    }

    [Theory, OnBothEngines]
    public async Task A_playlist_published_anew_changes_the_slides_and_nothing_else_of_its_campaigns(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var written = Sample.Playlist("Syksy");
        var playlist = await chain.Operate.AddAsync(written);
        var request = Sample.Campaign("Syyskampanja", playlist.Id);
        var campaign = await chain.Operate.PublishAsync(request);
        var draft = await chain.Operate.Api.Post<CampaignView>("/api/campaigns", Sample.Campaign("Luonnos", playlist.Id));
        await chain.Operate.Api.Put<CampaignView>($"/api/campaigns/{campaign.Id}",
            request with { Name = "Toinen nimi", Audience = new Audience { Stores = [Guid.NewGuid()] } });
        await chain.Operate.Api.Put<PlaylistView>($"/api/playlists/{playlist.Id}", written with { Slides = [.. written.Slides, Sample.Slide("Toinen")] });

        await chain.Operate.Api.Post<PlaylistView>($"/api/playlists/{playlist.Id}/publish");

        await Eventually.TrueAsync(() => chain.First.Holds(campaign.Id, 2));
        var document = DocumentOf(chain.First, campaign.Id);
        Assert.Equal(("Syyskampanja", 2), (document.Name, document.Slides.Length));
        Assert.True(await chain.Operate.CampaignAsync(campaign.Id) is { Changed: true, PublicationVersion: 2 });
        Assert.False((await chain.Operate.CampaignAsync(draft.Id)).Published);
        var trail = await chain.Hub.Database.CountAsync("select count(*) from audit_log where action in ('playlist.publish', 'campaign.publish')");
        Assert.Equal(3, trail);
    }

    [Theory, OnBothEngines]
    public async Task What_is_wrong_is_told_by_field_and_nothing_of_another_organization_can_be_named(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        using var stranger = await hub.NewOrganizationAsync();
        var theirs = await stranger.AddAsync(Sample.Playlist("Syksy"));
        var theirPoll = (await stranger.PublishAsync(Sample.Poll("Kenen?"))).Id;
        var empty = await maija.AddAsync(Sample.Playlist("Tyhjä") with { Slides = [] });
        var twin = Sample.Slide();

        await RefusedAsync(() => maija.AddAsync(Sample.Playlist("Tyhjä")), "name");
        await RefusedAsync(() => maija.AddAsync(Sample.Playlist("P", new SlideRequest { Id = Guid.NewGuid(), Kind = SlideKind.Poll, DurationMs = 5_000, PollId = theirPoll })), "slides[0].pollId");
        await RefusedAsync(() => maija.AddAsync(Sample.Playlist("Q",
                twin with { DurationMs = 2_999 }, twin with { Title = new LocalizedText { Sv = " " } }, Sample.Slide() with { Kind = SlideKind.Qr, Link = "http://a.example" },
                Sample.Slide() with { Kind = SlideKind.Image }, Sample.Slide() with { Kind = SlideKind.Video, MediaSha256 = "ABC" }, Sample.Slide() with { Kind = SlideKind.PollResult },
                Sample.Slide() with { Kind = SlideKind.Outcome, Text = new LocalizedText { Fi = " " } })),
            "slides[0].durationMs", "slides[1].id", "slides[1].title", "slides[2].link", "slides[3].mediaSha256", "slides[4].mediaSha256", "slides[5].pollId", "slides[6].text");
        await RefusedAsync(() => maija.AddAsync(Sample.Playlist("R", Sample.Slide() with { Kind = SlideKind.Image, MediaSha256 = new string('a', 64) })), "slides[0].mediaSha256");
        await RefusedAsync(() => maija.AddAsync(Sample.Playlist("S", [.. Enumerable.Range(0, 51).Select(_ => Sample.Slide())])), "slides");
        await RefusedAsync(() => maija.PublishAsync(Sample.Campaign("Kenen?", theirs.Id)), "playlistId");
        await RefusedAsync(() => maija.PublishAsync(Sample.Campaign("Tyhjä", empty.Id)), "slides");
        await RefusedAsync(() => maija.PublishAsync(Sample.Campaign("Väärin", empty.Id, new CampaignSchedule
        {
            FromDate = "2026-13-01",
            UntilDate = "1.1.2027",
            Weekdays = [1, 1],
            Dayparts = [new Daypart { From = "24:00", Until = "24:01" }],
        })), "schedule.dayparts[0].from", "schedule.dayparts[0].until", "schedule.fromDate", "schedule.untilDate", "schedule.weekdays");
        Assert.Equal(HttpStatusCode.NotFound, (await maija.Api.Raw(HttpMethod.Post, $"/api/playlists/{theirs.Id}/publish")).StatusCode);
    }

    [Theory, OnBothEngines]
    public async Task One_whose_last_date_has_passed_everywhere_is_not_published_and_one_with_a_poll_that_was_thrown_away_neither(Engine engine)
    {
        // Yesterday is still on in the last of the zones, for half a minute.
        var clock = new FakeClock(new DateTimeOffset(2037, 11, 23, 11, 59, 30, TimeSpan.Zero));
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = await hub.SignInAsync();
        var playlist = await maija.AddAsync(Sample.Playlist("Syksy"));
        var campaign = await maija.PublishAsync(Sample.Campaign("Tänään", playlist.Id, new CampaignSchedule { UntilDate = "2037-11-22" }));
        clock.Advance(TimeSpan.FromMinutes(1));

        await RefusedAsync(() => maija.PublishCampaignAsync(campaign.Id), "schedule.untilDate");
        Assert.True(await maija.CampaignAsync(campaign.Id) is { IsOver: true, Published: true, PublicationVersion: 1 });
        await maija.Api.Post<PlaylistView>($"/api/playlists/{playlist.Id}/publish");
        Assert.Equal(1, (await maija.CampaignAsync(campaign.Id)).PublicationVersion);

        var poll = await maija.DraftAsync(Sample.Poll("Jääkö tämä?"));
        var asking = await maija.AddAsync(Sample.Playlist("Kysely", new SlideRequest { Id = Guid.NewGuid(), Kind = SlideKind.Poll, DurationMs = 5_000, PollId = poll.Id }));
        await maija.Api.Delete($"/api/polls/{poll.Id}");
        await RefusedAsync(() => maija.PublishAsync(Sample.Campaign("Kysely", asking.Id)), "slides[0].pollId");
    }

    [Theory, OnBothEngines]
    public async Task Consoles_are_told_of_playlists_and_campaigns_and_receipts_are_counted_as_of_any_publication(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        await using var console = await chain.Operate.OpenConsoleAsync();
        await console.WatchChanges();

        var playlist = await chain.Operate.AddAsync(Sample.Playlist("Syksy"));
        var campaign = await chain.Operate.PublishAsync(Sample.Campaign("Syyskampanja", playlist.Id));

        await Eventually.TrueAsync(async () => await console.WatchReceipts(campaign.Id) is { Audience: 1, Painted: 1 });
        await Eventually.TrueAsync(() => console.Notices.Select(change => change.Topic).Distinct()
            .Intersect([ChangeTopic.Playlists, ChangeTopic.Campaigns]).Count() == 2);
    }

    private static CampaignDocument DocumentOf(Tablet tablet, Guid campaign) =>
        tablet.Program.Single(one => one.Id == campaign).Document.Deserialize<CampaignDocument>(WireJson.Options)!;

    private static async Task RefusedAsync<T>(Func<Task<T>> attempt, params string[] fields)
    {
        var wrong = await Assert.ThrowsAsync<ApiException>(attempt);
        Assert.Equal(fields, wrong.Fields.Keys.Order(StringComparer.Ordinal));
    }
}
