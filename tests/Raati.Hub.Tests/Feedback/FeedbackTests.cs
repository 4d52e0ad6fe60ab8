using System.Net;
using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Feedback;

public sealed class FeedbackTests
{
    [Theory, OnBothEngines]
    public async Task Feedback_reaches_its_store_once_and_masked(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var feedback = Note(chain.First, "Kassa jumissa, soita 040 123 4567\u0000") with { Mood = Mood.Bad, Category = FeedbackCategory.Service };

        Assert.Equal(CastOutcome.Accepted, await OutcomeAsync(chain.First, feedback));
        Assert.Equal(CastOutcome.Accepted, await OutcomeAsync(chain.First, feedback));
        Assert.Equal(CastOutcome.Conflict, await OutcomeAsync(chain.First, feedback with { Mood = Mood.Good }));
        Assert.Equal(CastOutcome.Conflict, await OutcomeAsync(chain.First, feedback with { Category = FeedbackCategory.Prices }));
        Assert.Equal(CastOutcome.Malformed, await OutcomeAsync(chain.First, Note(chain.First, new string('x', 1_001))));
        Assert.Equal(CastOutcome.Malformed, await OutcomeAsync(chain.First, Note(chain.First, "mistä?") with { PlacementId = Guid.NewGuid() }));

        var listed = Assert.Single((await chain.Operate.FeedbackAsync()).Items);
        Assert.Equal("Kassa jumissa, soita •••", listed.Text);
        Assert.Equal((Mood.Bad, FeedbackCategory.Service, chain.First.Identity.StoreId), (listed.Mood, listed.Category, listed.StoreId));
        Assert.Empty((await chain.Operate.FeedbackAsync(chain.Tablets[1].Identity.StoreId)).Items);
    }

    [Theory, OnBothEngines]
    public async Task It_is_read_page_by_page_and_only_by_who_may(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        for (var batch = 0; batch < 11; batch++)
            await chain.First.Link.SubmitFeedback([.. Enumerable.Range(0, 10).Select(at => Note(chain.First, $"{batch}.{at}"))]);
        using var manager = await chain.Operate.InviteAsync(OperatorRole.StoreManager, chain.Tablets[1].Identity.StoreId);
        using var stranger = await chain.Hub.NewOrganizationAsync();

        var first = await chain.Operate.FeedbackAsync();
        var second = await chain.Operate.Api.Get<FeedbackPage>($"/api/feedback?before={first.Next}");
        using var refused = await manager.Api.Raw(HttpMethod.Get, $"/api/feedback?storeId={chain.First.Identity.StoreId}");

        Assert.Equal((100, 10), (first.Items.Length, second.Items.Length));
        Assert.Null(second.Next);
        Assert.Equal(110, first.Items.Concat(second.Items).DistinctBy(item => item.Id).Count());
        Assert.Empty((await manager.FeedbackAsync()).Items);
        Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        Assert.Empty((await stranger.FeedbackAsync()).Items);
        await Assert.ThrowsAsync<HubException>(() =>
            chain.First.Link.SubmitFeedback([.. Enumerable.Range(0, 11).Select(at => Note(chain.First, $"{at}"))]));
    }

    private static async Task<CastOutcome> OutcomeAsync(Tablet tablet, Contracts.Feedback feedback) =>
        Assert.Single((await tablet.Link.SubmitFeedback([feedback])).Receipts).Outcome;

    private static Contracts.Feedback Note(Tablet tablet, string text) => new()
    {
        Id = Guid.CreateVersion7(),
        SittingId = Guid.CreateVersion7(),
        PlacementId = tablet.Identity.PlacementId,
        Mood = Mood.Unknown,
        Text = text,
        Language = Language.Fi,
        LeftAtMs = tablet.HubTimeMs,
        TimeQuality = TimeQuality.Synced,
    };
}
