using System.Net;
using System.Security.Cryptography;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Demo;

/// <summary>The demo is made once, only where it may be, and its figures are real ones.</summary>
[TakesLong]
public sealed class DemoTests
{
    private const string Said = "receipts r join publications p on p.id = r.publication_id and p.kind = 'poll'";

    [Theory, OnBothEngines]
    public async Task A_first_start_in_Development_makes_it_and_a_second_one_leaves_it(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        long ballots;
        await using (var hub = await TestHub.StartAsync(database, DemoGround.Development))
        {
            using var saara = await hub.EnterAsync();
            var me = await saara.Api.Get<Me>("/api/session");
            Assert.Equal((true, OperatorRole.Admin), (me.Demo, me.Role));
            Assert.Equal(13, (await saara.Api.Get<AreaView[]>("/api/areas")).Length);
            var stores = await saara.Api.Get<StoreView[]>("/api/stores");
            Assert.Equal(120, stores.Length);
            Assert.All(stores, store => Assert.InRange(store.Kiosks, 1, 3));
            Assert.Equal(120, stores.Select(store => store.Number).OfType<string>().Distinct().Count());
            Assert.All(stores, store => Assert.InRange(store.OpeningHours!.Week.Length, 6, 7));
            Assert.InRange(stores.Count(store => store.OpeningHours!.Week.Length == 6), 3, 20);
            Assert.InRange(stores.Sum(store => store.MemberCount), 100_000, 130_000);
            Assert.Equal(["certified", "draft", "open", "open", "open"],
                (await saara.Api.Get<PollRow[]>("/api/polls")).Select(poll => WireEnum.Name(poll.State)).Order());
            Assert.True(Assert.Single(await saara.Api.Get<BulletinView[]>("/api/bulletins")).Published);
            var campaigns = await saara.Api.Get<CampaignView[]>("/api/campaigns");
            Assert.Equal(3, campaigns.Count(campaign => campaign is { Published: true, Changed: false, IsOver: false, Slides: >= 2 }));
            Assert.Equal(2, campaigns.Select(campaign => campaign.Content.PlaylistId).Distinct().Count());
            var plays = await saara.Api.Get<PlayReportView>("/api/plays?by=store&take=500");
            Assert.Equal(120, plays.Lines.Length);
            Assert.InRange(plays.Total.SeenMs / (double)plays.Total.ExpectedMs, 0.75, 1);
            var showing = await saara.Api.Get<ShowingView>($"/api/stores/{stores[0].Id}/showing");
            Assert.Contains(showing.Campaigns, campaign => campaign.Reason is ShowingReason.On);
            var feedback = await saara.Api.Get<FeedbackSummary>("/api/feedback/summary");
            Assert.True(feedback is { Unread: > 3, Open: > 3, Done: > 10 }, $"{feedback}");
            var answers = await saara.Api.Get<AnswerHours>("/api/insights/answers?hours=336");
            Assert.InRange(answers.Hours.Sum(), 8_000, 10_000);
            Assert.True(answers.Hours.Count(hour => hour == 0) > 14 * 7, "shoppers vote at night");
            ballots = await database.CountAsync("select count(*) from ballots");
        }

        await using var again = await TestHub.StartAsync(database, DemoGround.Development);

        Assert.Equal(1, await database.CountAsync("select count(*) from organizations"));
        Assert.Equal(120, await database.CountAsync("select count(*) from stores"));
        Assert.Equal(ballots, await database.CountAsync("select count(*) from ballots"));
        using var back = await again.EnterAsync();
    }

    [Theory, OnBothEngines]
    public async Task Its_tally_is_its_ledger_its_ballots_are_classed_and_its_certificate_holds(Engine engine)
    {
        await using var hub = await DemoGround.StartAsync(engine);
        using var saara = await hub.EnterAsync();
        var polls = await saara.Api.Get<PollRow[]>("/api/polls");

        foreach (var poll in polls.Where(poll => poll.State is not PollState.Draft))
        {
            var drift = await saara.DriftAsync(poll.Id);
            Assert.Equal(0, drift.Drift);
            Assert.True(drift.Ballots > 100, $"{poll.Name} has {drift.Ballots} ballots");
        }
        Assert.True(await hub.Database.CountAsync("select count(*) from ballots where class = 'rapidRepeat'") > 50);
        Assert.Equal(0, await hub.Database.CountAsync(
            "select count(*) from ballots where (class = 'rapidRepeat') <> (since_previous_ms is not null and since_previous_ms < 15000)"));
        Assert.Equal(0, await hub.Database.CountAsync("select count(*) from ballots where received_at < cast_at"));

        var certified = Assert.Single(polls, poll => poll.State is PollState.Certified);
        var certificate = Assert.Single(await saara.CertificatesAsync(certified.Id));
        Assert.Equal(0, certificate.KiosksMissing);
        Assert.Equal(certified.Answers, certificate.Answers);
        foreach (var option in certificate.Counts)
        {
            Assert.Equal(option.Count, await hub.Database.CountAsync(
                $"select count(*) from ballots where class = 'counted' and answers = '{option.QuestionId}:{option.OptionId}' and poll_id = "
                + $"(select poll_id from certificates)"));
        }
        // Certified anew, the same ledger gives the same digest.
        Assert.Equal(certificate.LedgerDigest, (await saara.CertifyAsync(certified.Id)).LedgerDigest);
    }

    [Theory, OnBothEngines]
    public async Task Its_open_polls_show_the_stores_figures_from_the_first_look_also_when_it_is_made_at_a_quiet_hour(Engine engine)
    {
        // Early on a Saturday in Helsinki: of the days since each poll was opened, the fewest are busy ones.
        var clock = new StillClock(new DateTimeOffset(2026, 12, 11, 22, 30, 0, TimeSpan.Zero));
        await using var hub = await TestHub.StartAsync(engine, DemoGround.Development with { Clock = clock });
        using var saara = await hub.EnterAsync();
        var open = (await saara.Api.Get<PollRow[]>("/api/polls")).Where(poll => poll.State is PollState.Open).ToArray();

        await Eventually.TrueAsync(async () =>
        {
            foreach (var poll in open)
            {
                var stores = (await saara.ReportAsync(poll.Id)).Stores;
                if (stores.Count(store => store.Questions.Any(part => part.Answers >= 10)) < stores.Length / 5) return false;
            }
            return open.Length > 0;
        }, what: "every open poll has figures of a fifth of its stores");
    }

    [Theory, OnBothEngines]
    public async Task Its_polls_were_received_when_they_were_published_and_a_living_tablet_changes_nothing_of_it(Engine engine)
    {
        await using var hub = await DemoGround.StartAsync(engine);
        using var saara = await hub.EnterAsync();
        await using var tablet = new Tablet(hub.Url, (await hub.FileAsync()).Tokens[0]);
        await tablet.ConnectAsync();
        await Eventually.TrueAsync(() => tablet.Program.Length >= 3);

        await Eventually.TrueAsync(async () => await hub.Database.CountAsync(
            "select count(*) from receipts r join publications p on p.id = r.publication_id where p.kind = 'bulletin' and r.applied_at is not null") == 1);

        Assert.Equal(0, await hub.Database.CountAsync("select count(*) from publications p join polls q on q.id = p.id where p.published_at <> q.published_at"));
        Assert.Equal(0, await hub.Database.CountAsync($"select count(*) from {Said} where r.received_at < p.published_at or r.painted_at > p.published_at + 20000"));
        // Three polls went to all tablets, and one to those in cafés.
        Assert.InRange(await hub.Database.CountAsync($"select count(*) from {Said} where r.painted_at is not null"), 3 * 138 + 10, 4 * 138);
    }

    [Fact]
    public async Task Of_two_nodes_that_start_at_once_one_makes_it()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Postgres);
        await using var other = database.ForAnotherHub();

        var hubs = await Task.WhenAll(new[] { database, other }.Select(one => Task.Run(() => TestHub.StartAsync(one, DemoGround.Development))));

        Assert.Equal(1, await database.CountAsync("select count(*) from organizations"));
        Assert.Equal(120, await database.CountAsync("select count(*) from stores"));
        // The links that a start prints end those before them: both have printed theirs.
        foreach (var hub in hubs) await hub.WelcomedAsync();
        foreach (var hub in hubs)
        {
            using var saara = await hub.EnterAsync();
            await hub.DisposeAsync();
        }
    }

    [Theory]
    [InlineData("Production", "auto", false)]
    [InlineData("Staging", "auto", false)]
    [InlineData("Development", "off", false)]
    [InlineData("Development", "auto", true)]
    public async Task It_is_made_nowhere_else(string environment, string demo, bool bootstrap)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings
        {
            Bootstrap = bootstrap,
            More = { ["environment"] = environment, ["Raati:Demo"] = demo },
        });

        Assert.Equal(bootstrap ? 1 : 0, await hub.Database.CountAsync("select count(*) from organizations"));
        Assert.Equal(0, await hub.Database.CountAsync("select count(*) from stores"));
        Assert.False(File.Exists(DemoGround.FilePlace(hub)));
    }

    [Theory, OnBothEngines]
    public async Task A_database_with_an_organization_gets_none(Engine engine)
    {
        await using var database = await TestDatabase.CreateMigratedAsync(engine);
        await using (await TestHub.StartAsync(database)) { }

        await using var hub = await TestHub.StartAsync(database, DemoGround.Development);

        Assert.Equal(1, await database.CountAsync("select count(*) from organizations"));
        Assert.Equal(0, await database.CountAsync("select count(*) from stores"));
        Assert.False((await (await hub.SignInAsync()).Api.Get<Me>("/api/session")).Demo);
    }

    [Theory, OnBothEngines]
    public async Task Its_links_work_once_and_one_makes_a_page_a_tablet_that_nobody_had_to_approve(Engine engine)
    {
        await using var hub = await DemoGround.StartAsync(engine);
        var links = await hub.LinksAsync();
        using var saara = await Operator.EnterDemoAsync(hub.Url, links.Console);
        await Assert.ThrowsAsync<ApiException>(() => Operator.EnterDemoAsync(hub.Url, links.Console));
        using var pairing = await Pairing.StartAsync(hub.Url);
        using var anyone = hub.Anonymous();
        var request = new DemoTabletRequest { Token = new Uri(links.Tablet).Fragment.Split('=', 2)[1], Code = pairing.Started.Code };

        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(anyone, request with { Token = "guessed" }));
        Assert.Equal(PairingState.Waiting, (await pairing.ClaimAsync()).State);
        Assert.Equal(HttpStatusCode.NoContent, await StatusAsync(anyone, request));
        Assert.Equal(PairingState.Approved, (await pairing.ClaimAsync()).State);
        using var second = await Pairing.StartAsync(hub.Url);
        Assert.Equal(HttpStatusCode.BadRequest, await StatusAsync(anyone, request with { Code = second.Started.Code }));
    }

    [Fact]
    public async Task Its_file_is_for_the_hubs_own_user_and_its_tokens_are_a_tablet_of_every_store_first()
    {
        await using var hub = await DemoGround.StartAsync(Engine.Sqlite);
        var file = await hub.FileAsync();

        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(DemoGround.FilePlace(hub)));
        Assert.Equal(hub.Url, new Uri(file.Hub));
        Assert.Equal(1, file.Rhythm.Sum(), 6);
        Assert.Equal(await hub.Database.CountAsync("select count(*) from kiosks"), file.Tokens.Length);
        var stores = new HashSet<Guid>();
        foreach (var token in file.Tokens.Take(120))
        {
            using var api = new Api(hub.Url, token);
            stores.Add((await api.Get<KioskIdentity>("/api/kiosk/me")).StoreId);
        }
        Assert.Equal(120, stores.Count);
        // Tokens stand in the file alone; the database keeps their hashes.
        var hash = Convert.ToHexString(SHA256.HashData(System.Text.Encoding.UTF8.GetBytes(file.Tokens[0])));
        Assert.Equal(1, await hub.Database.CountAsync($"select count(*) from kiosk_tokens where token_hash = x'{hash}'"));
    }

    private static async Task<HttpStatusCode> StatusAsync(Api api, DemoTabletRequest request)
    {
        using var answer = await api.Raw(HttpMethod.Post, "/api/demo/tablet", request);
        return answer.StatusCode;
    }
}
