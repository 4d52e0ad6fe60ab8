using System.Net;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Insights;

public sealed class AnswerCurveTests
{
    private const long HourMs = 3_600_000;

    [Theory, OnBothEngines]
    public async Task Answers_stand_in_the_hour_they_were_cast_in_and_only_counted_ones(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 2, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync(Sample.Poll("Maistuuko?") with { RapidRepeatSeconds = 15 });
        var from = clock.NowMs / HourMs * HourMs;
        await new Shopper(chain.First).VotesAsync(poll, 1);
        // Sooner than the poll's gap: kept, and not counted.
        await new Shopper(chain.First).VotesAsync(poll, 2);
        clock.Advance(TimeSpan.FromHours(2));
        await new Shopper(chain.First).VotesAsync(poll, 1);
        await new Shopper(chain.Tablets[1]).VotesAsync(poll, 2);

        var curve = await chain.Operate.Api.Get<AnswerHours>($"/api/insights/answers?fromMs={from}&hours=4");
        Assert.Equal([1, 0, 2, 0], curve.Hours);
        Assert.Equal((from, 5_000), (curve.FromMs, curve.WeeklyGoal));
        var later = await chain.Operate.Api.Get<AnswerHours>($"/api/insights/answers?fromMs={from + (2 * HourMs)}&hours=2");
        Assert.Equal([2, 0], later.Hours);
        var usual = await chain.Operate.Api.Get<AnswerHours>("/api/insights/answers");
        Assert.Equal((336, 3, 2), (usual.Hours.Length, usual.Hours.Sum(), usual.Hours[^1]));
    }

    [Theory, OnBothEngines]
    public async Task Ballots_of_clocks_that_were_wrong_stand_where_the_polls_own_curve_has_them(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 1, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        var from = clock.NowMs / HourMs * HourMs;
        clock.Advance(TimeSpan.FromHours(2));
        long[] told = [1_000, from - 1, clock.NowMs, clock.NowMs + (30 * 24 * HourMs)];
        foreach (var castAt in told)
        {
            var ballot = chain.First.Seal(poll, 1) with { CastAtMs = castAt, TimeQuality = TimeQuality.Synced };
            Assert.Equal(BallotClass.Counted, (await chain.First.Link.Cast([ballot])).Receipts[0].Class);
        }

        var curve = await chain.Operate.Api.Get<AnswerHours>($"/api/insights/answers?fromMs={from}&hours=4");
        var own = (await chain.Operate.ReportAsync(poll)).Hours;

        Assert.Equal([2, 0, 2, 0], curve.Hours);
        Assert.Equal([(from, 2L), (from + (2 * HourMs), 2L)], own.Select(hour => (hour.HourMs, hour.Answers)).ToArray());
        var later = await chain.Operate.Api.Get<AnswerHours>($"/api/insights/answers?fromMs={from + HourMs}&hours=2");
        Assert.Equal([0, 2], later.Hours);
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_is_told_of_the_whole_organization_and_a_stranger_of_none_of_it(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        foreach (var tablet in chain.Tablets) await new Shopper(tablet).VotesAsync(poll, 1);
        using var manager = await chain.Operate.InviteAsync(OperatorRole.StoreManager, chain.First.Identity.StoreId);
        using var stranger = await chain.Hub.NewOrganizationAsync();

        Assert.Equal(2, await SumAsync(chain.Operate));
        // Its own number, beside the split, would say what each shopper of its store answered.
        Assert.Equal(2, await SumAsync(manager));
        Assert.Equal(0, await SumAsync(stranger));
        foreach (var wrong in (string[])["hours=0", "hours=841", "fromMs=-1"])
        {
            using var refused = await chain.Operate.Api.Raw(HttpMethod.Get, $"/api/insights/answers?{wrong}");
            Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
        }
    }

    private static async Task<long> SumAsync(Operator by) => (await by.Api.Get<AnswerHours>("/api/insights/answers")).Hours.Sum();
}
