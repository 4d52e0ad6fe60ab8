using System.Net;
using Raati.Hub.Results.Statistics;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;
using Raati.Hub.Tests.Results.Stores;

namespace Raati.Hub.Tests.Results.Report;

/// <summary>What a result says of itself, through the API.</summary>
[TakesLong]
public sealed class PollResultTests
{
    [Theory, OnBothEngines]
    public async Task A_result_says_how_sure_it_is_and_how_it_was_counted(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync(Sample.Poll("Maistuuko?") with { RapidRepeatSeconds = 15 });
        for (var vote = 0; vote < 9; vote++) await VoteAsync(1);
        Assert.Equal((ResultVerdict.TooFew, true), await VerdictAsync(question => question.Options.All(option => option.Share is null)));

        await VoteAsync(2);
        await chain.First.VoteAsync(poll, 2);
        Assert.Equal((ResultVerdict.TooClose, true), await VerdictAsync(question => question is { SmallSample: true, LeaderId: 1 }));
        for (var vote = 0; vote < 50; vote++) await VoteAsync(1);
        using var operate = await chain.Hub.SignInAsync();
        var open = await operate.ReportAsync(poll);
        clock.Advance(TimeSpan.FromMinutes(1));
        await operate.CloseAsync(poll);
        var closed = await operate.ReportAsync(poll);

        Assert.Equal((60, 61, 1), (open.Answers, open.Method.Ballots, open.Discarded));
        Assert.Equal(["Counted 60", "RapidRepeat 1"], open.Classes.Select(row => $"{row.Class} {row.Count}"));
        Assert.Equal([60], open.Channels.Select(row => row.Answers));
        Assert.Equal(60, open.Hours.Sum(row => row.Answers));
        Assert.All(open.Hours, row => Assert.Equal(0, row.HourMs % 3_600_000));
        Assert.Equal((RangeMethod.Sequence, ResultVerdict.ClearLeader), (open.Method.Ranges, open.Questions[0].Verdict));
        Assert.Equal(Shares.Sequence(59.0 / 60, 60).Low, open.Questions[0].Options[0].Share!.Low, 9);
        Assert.Equal(RangeMethod.Wilson, closed.Method.Ranges);
        Assert.Equal(Shares.Wilson(59.0 / 60, 60, 2).Low, closed.Questions[0].Options[0].Share!.Low, 9);

        async Task VoteAsync(int option)
        {
            clock.Advance(TimeSpan.FromMinutes(2));
            await chain.First.VoteAsync(poll, option);
        }

        async Task<(ResultVerdict, bool)> VerdictAsync(Func<QuestionResult, bool> also)
        {
            using var operate = await chain.Hub.SignInAsync();
            var question = (await operate.ReportAsync(poll)).Questions.Single();
            return (question.Verdict, also(question));
        }
    }

    [Theory, OnBothEngines]
    public async Task A_frame_says_of_the_lead_what_the_whole_result_says(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        await using var console = await chain.Operate.OpenConsoleAsync();
        await console.WatchPoll(poll);

        await VoteAsync(5, 1);
        Assert.Equal((ResultVerdict.TooFew, null), await LeadAsync(5));
        await VoteAsync(5, 2);
        Assert.Equal((ResultVerdict.TooClose, 1), await LeadAsync(10));
        await VoteAsync(60, 2);
        Assert.Equal((ResultVerdict.ClearLeader, 2), await LeadAsync(70));

        async Task VoteAsync(int votes, int option)
        {
            for (var vote = 0; vote < votes; vote++) await chain.Tablets[vote % 5].VoteAsync(poll, option);
        }

        async Task<(ResultVerdict, int?)> LeadAsync(int answers)
        {
            await clock.AdvanceUntilAsync(() => console.Results.GetValueOrDefault(poll)?.Answers == answers);
            var said = Assert.Single(console.Results[poll].Verdicts!);
            var whole = Assert.Single((await chain.Operate.ReportAsync(poll)).Questions);
            Assert.Equal((whole.QuestionId, whole.Verdict, whole.LeaderId), (said.QuestionId, said.Verdict, said.LeaderId));
            return (said.Verdict, said.LeaderId);
        }
    }

    /// <summary>The weighted shares follow from what the page shows: a reader can work them out, and so learns nothing from them.</summary>
    [Theory, OnBothEngines]
    public async Task Weights_are_made_of_what_is_shown(Engine engine)
    {
        await using var world = await StoreWorld.CreateAsync(engine, hubs: 1, stores: 5, new Random(3));
        var poll = await world.PublishAsync(Sample.Poll("Maistuuko?"));
        // No store's split has a cell under 5, whenever the rounds let it out.
        for (var answer = 0; answer < 80; answer++)
        {
            await world.VoteAsync(answer % 4, poll, answer < 40 ? 1 + answer / 4 % 2 : answer % 4 == 0 ? 1 : 2);
            await world.SettleAsync(poll, answer + 1);
        }

        var result = await world.Managers[0].ReportAsync(poll);

        var members = world.Stores.ToDictionary(store => store.Id, store => (long)store.MemberCount);
        var whole = result.Stores.Where(store => store.Questions.Any(part => part.Cells.All(cell => cell.Count is not null))).ToArray();
        Assert.NotEmpty(whole);
        var strata = whole.Select(store => new Stratum(members[store.StoreId], [.. store.Questions[0].Cells.Select(cell => cell.Count ?? 0)])).ToList();
        strata.Add(new Stratum(members.Values.Sum() - strata.Sum(stratum => stratum.Members),
            [.. result.Counts.Select((count, at) => count.Count - strata.Sum(stratum => stratum.Counts[at]))]));
        var weighted = PostStratification.Weigh(strata);
        Assert.NotNull(weighted);
        Assert.Equal(weighted.Shares, result.Questions[0].Options.Select(option => option.Weighted!.Value));
        Assert.Equal(weighted.EffectiveAnswers, result.Questions[0].EffectiveAnswers);
        var area = Assert.Single(result.Groups);
        Assert.Equal((GroupKind.Area, 3), (area.Kind, area.Stores));
        Assert.All(area.Questions, part => Assert.Equal(part.Answers,
            whole.Where(store => world.Stores.FindIndex(one => one.Id == store.StoreId) < 3).Sum(store => store.Questions[0].Answers)));
    }

    [Theory, OnBothEngines]
    public async Task Exports_open_in_a_Finnish_spreadsheet_and_name_no_ballot(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync(Sample.Poll("=SUM(A1);\"Maistuuko?\""));
        var ballot = chain.First.Seal(poll, 1);
        await chain.First.DrainAsync();

        using var table = await chain.Operate.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}/result.csv");
        using var ballots = await chain.Operate.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}/ballots.csv");
        var (rows, lines) = (await table.Content.ReadAsByteArrayAsync(), await ballots.Content.ReadAsStringAsync());

        Assert.Equal([0xEF, 0xBB, 0xBF], rows[..3]);
        Assert.Contains(";\"'=SUM(A1);\"\"Maistuuko?\"\"\";", System.Text.Encoding.UTF8.GetString(rows), StringComparison.Ordinal);
        Assert.Equal("attachment", table.Content.Headers.ContentDisposition?.DispositionType);
        Assert.DoesNotContain(ballot.Id.ToString("N"), lines.Replace("-", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("Myymälä", lines, StringComparison.Ordinal);
        Assert.Equal("tablet;counted;1", string.Join(';', lines.Split("\r\n")[1].Split(';')[2..]));
        Assert.EndsWith(":00Z", lines.Split("\r\n")[1].Split(';')[1], StringComparison.Ordinal);
    }

    [Theory, OnBothEngines]
    public async Task Ballots_are_for_admins_in_the_order_of_their_digests_and_leave_a_line(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync();
        for (var vote = 0; vote < 20; vote++) await chain.Tablets[vote % 5].VoteAsync(poll, 1 + vote % 2);

        foreach (var role in new[] { OperatorRole.CampaignManager, OperatorRole.Ops, OperatorRole.Viewer })
        {
            using var colleague = await chain.Operate.ColleagueAsync(role);
            using var refused = await colleague.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}/ballots.csv");
            Assert.Equal(HttpStatusCode.Forbidden, refused.StatusCode);
        }
        const string lines = "select count(*) from audit_log where action = 'poll.export'";
        Assert.Equal(0, await chain.Hub.Database.CountAsync(lines));
        var rows = (await chain.Operate.ExportAsync(poll, "ballots"))[1..];

        Assert.Equal(1, await chain.Hub.Database.CountAsync(lines));
        Assert.Equal(20, rows.Length);
        Assert.Equal(rows.Select(row => row[0]).Distinct().Order(StringComparer.Ordinal), rows.Select(row => row[0]));
        Assert.Equal([10, 10], rows.CountBy(row => row[4]).Select(answer => answer.Value));
    }

    [Theory, OnBothEngines]
    public async Task A_tablets_clock_makes_no_hours_that_the_poll_has_not_had(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        var opened = clock.NowMs;
        clock.Advance(TimeSpan.FromMinutes(90));
        foreach (var tablet in chain.Tablets) await tablet.VoteAsync(poll, 1);
        var received = clock.NowMs;
        await CastAsync(chain.Tablets[0], 3_600_000);
        await CastAsync(chain.Tablets[1], opened - 86_400_000);
        await CastAsync(chain.Tablets[2], received + 999 * 3_600_000L);
        await CastAsync(chain.Tablets[3], opened + 1, "unknown");

        var report = await chain.Operate.ReportAsync(poll);
        var rows = (await chain.Operate.ExportAsync(poll, "ballots"))[1..];

        Assert.Equal([(Hour(opened), 2L), (Hour(received), 3L)], report.Hours.Select(row => (row.HourMs, row.Answers)));
        Assert.Equal([2, 3], rows.CountBy(row => row[1]).OrderBy(hour => hour.Key).Select(hour => hour.Value));

        Task CastAsync(Tablet tablet, long at, string quality = "synced") => chain.Hub.Database.ScalarAsync(
            $"update ballots set cast_at = {at}, time_quality = '{quality}' where kiosk_id = {Id(tablet.Identity.KioskId)}");
        string Id(Guid id) => engine is Engine.Sqlite ? $"x'{id:N}'" : $"'{id:D}'";
        static long Hour(long ms) => ms - ms % 3_600_000;
    }

    [Theory, OnBothEngines]
    public async Task Ballots_of_a_stepped_poll_stay_in(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 4);
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);

        using var refused = await chain.Operate.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}/ballots.csv");

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var table = await chain.Operate.ExportAsync(poll);
        Assert.All(table.Where(row => row[0] == "organization"), row => Assert.Equal("0", row[7]));
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_sees_the_rows_of_his_own_stores(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync();
        using var other = await chain.Hub.NewOrganizationAsync();
        using var manager = await chain.Operate.InviteAsync(OperatorRole.StoreManager, chain.Tablets[1].Identity.StoreId);

        Assert.Equal([chain.Tablets[1].Identity.StoreId], (await manager.ReportAsync(poll)).Stores.Select(store => store.StoreId));
        Assert.Equal(5, (await chain.Operate.ReportAsync(poll)).Stores.Length);
        foreach (var path in new[] { "result", "result.csv", "ballots.csv" })
        {
            using var answer = await other.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
    }
}
