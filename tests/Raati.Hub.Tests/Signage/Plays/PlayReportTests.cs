using System.Net;
using System.Text;
using Raati.Hub.Signage.Plays;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage.Plays;

/// <summary>What a report tells, to whom, and for how long.</summary>
public sealed class PlayReportTests
{
    private const long Hour = 3_600_000;

    /// <summary>In Helsinki the day of 25 October 2037 has 25 hours.</summary>
    [Theory, OnBothEngines]
    public async Task A_day_is_the_stores_own_also_when_its_clocks_change(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine, start: new DateTimeOffset(2037, 10, 25, 22, 30, 0, TimeSpan.Zero));
        var midnight = new DateTimeOffset(2037, 10, 24, 21, 0, 0, TimeSpan.Zero).ToUnixTimeMilliseconds();
        foreach (var from in (long[])[midnight - 1, midnight, midnight + (25 * Hour) - 1, midnight + (25 * Hour)]) stage.Tablet.Plays(stage.Campaign, fromMs: from);

        await stage.Tablet.ReportPlaysAsync();

        Assert.Equal([("2037-10-24", 1L), ("2037-10-25", 2L), ("2037-10-26", 1L)],
            (await stage.ReportAsync("day")).Lines.Select(line => (line.Date, line.Figures.Plays)));
        Assert.Equal(2, (await stage.ReportAsync("day", "&fromDate=2037-10-25&untilDate=2037-10-25")).Total.Plays);
        Assert.Equal(2, (await stage.ReportAsync("hour", "&fromDate=2037-10-25&untilDate=2037-10-25")).Total.Plays);
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_sees_the_plays_of_its_own_stores_and_everyone_may_look(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var (ground, other) = (stage.Ground, await stage.Ground.Admin.AddStoreAsync("Lutakko"));
        await using var second = await ground.TabletAsync(other, "Ovi");
        await stage.HoldsAsync(second);
        stage.Tablet.Plays(stage.Campaign);
        for (var at = 0; at < 3; at++) second.Plays(stage.Campaign);
        await stage.Tablet.ReportPlaysAsync();
        await second.ReportPlaysAsync();
        using var manager = await ground.Admin.InviteAsync(OperatorRole.StoreManager, ground.Store.Id);

        foreach (var by in (string[])["campaign", "slide", "store", "day", "hour", "detail"])
            Assert.Equal(1, (await manager.Api.Get<PlayReportView>($"/api/plays?by={by}")).Total.Plays);
        Assert.Equal(0, (await manager.Api.Get<PlayReportView>($"/api/plays?store={other.Id}")).Total.Plays);
        Assert.DoesNotContain("Lutakko", await TextAsync(manager, "/api/plays.csv?by=detail"), StringComparison.Ordinal);
        foreach (var role in (OperatorRole[])[OperatorRole.Viewer, OperatorRole.Ops, OperatorRole.CampaignManager])
        {
            using var colleague = await ground.Admin.ColleagueAsync(role);
            Assert.Equal(4, (await colleague.Api.Get<PlayReportView>("/api/plays")).Total.Plays);
        }
        using var nobody = await ground.Hub.NewOrganizationAsync();
        Assert.Equal(0, (await nobody.Api.Get<PlayReportView>($"/api/plays?campaign={stage.Campaign}")).Total.Plays);
    }

    [Theory, OnBothEngines]
    public async Task Pages_are_bounded_and_together_they_are_the_whole(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine, slides: 5);
        for (var at = 0; at < 15; at++) stage.Tablet.Plays(stage.Campaign, slide: at % 5);
        await stage.Tablet.ReportPlaysAsync();

        var first = await stage.ReportAsync("slide", "&take=3");
        var second = await stage.ReportAsync("slide", "&take=3&skip=3");

        Assert.Equal((true, false), (first.More, second.More));
        Assert.Equal((15, 15), (first.Total.Plays, second.Total.Plays));
        Assert.Equal(5, first.Lines.Concat(second.Lines).Select(line => line.Slide!.Id).Distinct().Count());
    }

    [Fact]
    public async Task What_can_not_be_asked_is_refused_by_field()
    {
        await using var stage = await PlayStage.StartAsync(Engine.Sqlite);
        foreach (var wrong in (string[])[
            "by=weather", "fromDate=yesterday", "untilDate=2037-02-30", "fromDate=2037-11-20&untilDate=2037-11-19", "fromDate=2035-01-01", "take=0", "take=501", "skip=-1"])
        {
            using var answer = await stage.Ground.Admin.Api.Raw(HttpMethod.Get, $"/api/plays?{wrong}");
            Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, wrong);
        }
    }

    [Theory, OnBothEngines]
    public async Task A_table_of_them_opens_in_a_spreadsheet_and_runs_nothing(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var campaign = (await stage.Ground.PublishAsync("=HYPERLINK(1)", new CampaignSchedule())).Id;
        await Eventually.TrueAsync(() => stage.Tablet.Holds(campaign));
        stage.Tablet.Plays(campaign, seenMs: 9_500, cut: true);
        await stage.Tablet.ReportPlaysAsync();

        var lines = (await TextAsync(stage.Ground.Admin, "/api/plays.csv?by=detail")).Split("\r\n");

        Assert.Equal("\uFEFFdate;hour_utc;campaign;campaign_id;slide;slide_title;slide_id;store;store_id;plays;cut_short;time_uncertain;seen_s;expected_plays;expected_s", lines[0]);
        Assert.StartsWith($"2037-11-23;;'=HYPERLINK(1);{campaign};1 bulletin;Kuva 1;", lines[1], StringComparison.Ordinal);
        Assert.EndsWith(";1;1;0;9,5;0;0", lines[1], StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task Hours_go_after_five_weeks_and_days_after_thirteen_months(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var database = stage.Ground.Hub.Database;
        for (var at = 0; at < 4; at++) stage.Tablet.Plays(stage.Campaign, fromMs: stage.Ground.Clock.NowMs - (at * 24 * Hour));
        await stage.Tablet.ReportPlaysAsync();
        var now = stage.Ground.Clock.NowMs;
        await database.ScalarAsync($"update play_hours set hour = hour - {PlayTables.HoursKeptMs} where hour < {now}");
        await database.ScalarAsync("update play_days set day = '2036-10-' || substr(day, 9) where day < '2037-11-23'");
        await database.ScalarAsync("update play_days set day = '2036-10-23' where day = '2036-10-22'");

        await stage.Ground.Clock.AdvanceUntilAsync(
            async () => await database.CountAsync("select count(*) from play_hours where plays > 0") == 1, TimeSpan.FromMinutes(1), TimeSpan.FromHours(3));
        await Eventually.TrueAsync(async () => await database.CountAsync("select count(*) from play_days where plays > 0") == 2);

        Assert.Equal(1, await database.CountAsync("select count(*) from play_days where day = '2036-10-23'"));
        Assert.Equal(1, await database.CountAsync("select count(*) from play_runs"));
    }

    private static async Task<string> TextAsync(Operator by, string path)
    {
        using var answer = await by.Api.Raw(HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
