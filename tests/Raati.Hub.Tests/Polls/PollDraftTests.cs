using System.Net;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Polls;

public sealed class PollDraftTests
{
    [Theory, OnBothEngines]
    public async Task What_is_wrong_with_a_poll_is_told_by_field(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 0);
        var good = Sample.Poll("Maistuuko?", "Kyllä", "Ei", "Ehkä");
        var wrong = good with
        {
            Name = " ",
            Languages = [Language.Sv, Language.Sv],
            RapidRepeatSeconds = 601,
            OpensAtMs = 2,
            ClosesAtMs = 1,
            Audience = new Audience { Tags = [""] },
            Questions = [good.Questions[0] with
            {
                Kind = QuestionKind.YesNo,
                Text = new LocalizedText { Fi = new string('x', 141) },
                Options = [good.Questions[0].Options[0], good.Questions[0].Options[0], new Option { Id = 3, Text = new LocalizedText() }],
            }],
        };

        var refused = await Assert.ThrowsAsync<ApiException>(() => chain.Operate.DraftAsync(wrong));

        Assert.Equal(
            ["audience.tags", "closesAtMs", "languages", "name", "questions[0].options", "questions[0].options[1].id",
                "questions[0].options[2].text.sv", "questions[0].text.fi", "questions[0].text.sv", "rapidRepeatSeconds"],
            refused.Fields.Keys.Order(StringComparer.Ordinal));
    }

    [Theory, OnBothEngines]
    public async Task A_kind_that_tablets_can_not_ask_yet_is_refused_when_published(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 0);
        var poll = Sample.Poll("Mitä?", "A", "B");
        var draft = await chain.Operate.DraftAsync(poll with { Questions = [poll.Questions[0] with { Kind = QuestionKind.MultipleChoice }] });

        var refused = await Assert.ThrowsAsync<ApiException>(() => chain.Operate.PublishAsync(draft.Id));

        Assert.Contains("yesNo and singleChoice", Assert.Single(refused.Fields["questions[0].kind"]), StringComparison.Ordinal);
        Assert.Equal(PollState.Draft, (await chain.Operate.PollAsync(draft.Id)).State);
    }

    [Theory, OnBothEngines]
    public async Task Once_published_only_closing_and_audience_change_and_a_copy_is_a_new_draft(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        var api = chain.Operate.Api;

        var edit = await Assert.ThrowsAsync<ApiException>(() => api.Put<PollView>($"/api/polls/{poll}", Sample.Poll("Toinen?")));
        var deletion = await Assert.ThrowsAsync<ApiException>(() => api.Delete($"/api/polls/{poll}"));
        await chain.Operate.ChangeAudienceAsync(poll, new Audience { Stores = [chain.First.Identity.StoreId] });
        await Eventually.TrueAsync(() => !chain.Tablets[1].Holds(poll) && chain.First.Holds(poll), what: "the second store loses it");
        var copy = await api.Post<PollView>($"/api/polls/{poll}/copy");
        await api.Put<PollView>($"/api/polls/{copy.Id}", Sample.Poll("Toinen?"));
        await api.Delete($"/api/polls/{copy.Id}");
        await chain.Operate.ArchiveAsync(poll);
        await Eventually.TrueAsync(() => !chain.First.Holds(poll), what: "an archived poll is withdrawn");

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.Conflict), (edit.Status, deletion.Status));
        Assert.Equal((PollState.Draft, 0), (copy.State, copy.PublicationVersion));
        Assert.Equal(PollState.Archived, Assert.Single(await api.Get<PollRow[]>("/api/polls")).State);
        Assert.Equal(new AudienceSize { Kiosks = 1, Stores = 1 },
            await api.Post<AudienceSize>("/api/audience/size", new Audience { Stores = [chain.First.Identity.StoreId] }));
    }

    [Theory, OnBothEngines]
    public async Task Another_organization_knows_nothing_of_it(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        using var stranger = await chain.Hub.NewOrganizationAsync();
        await using var theirs = await Tablet.PairAsync(stranger, (await stranger.AddStoreAsync("Muualla")).Id, "Ovi");
        var poll = await chain.PublishAsync();

        foreach (var path in new[] { "", "/result", "/drift" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}{path}")).StatusCode);
        foreach (var step in new[] { "publish", "close", "certify", "archive", "recount", "copy" })
            Assert.Equal(HttpStatusCode.NotFound, (await stranger.Api.Raw(HttpMethod.Post, $"/api/polls/{poll}/{step}")).StatusCode);
        Assert.Empty(await stranger.Api.Get<PollRow[]>("/api/polls"));
        Assert.Empty(theirs.Program);
        Assert.Equal(CastOutcome.Quarantined, (await theirs.VoteAsync(poll, 1))?.Outcome);
        Assert.Equal(0, (await chain.Operate.PollAsync(poll)).Answers);
    }
}
