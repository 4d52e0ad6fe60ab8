using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Protocol;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Ballots;
using Raati.Hub.Cluster;
using Raati.Hub.Results;
using Raati.Hub.Results.Report;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

public sealed class FrameRateTests
{
    [Theory, OnBothEngines]
    public async Task Who_looks_gets_four_frames_a_second_and_everyone_else_one_count(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 5, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        var (voter, onlooker) = (new Shopper(chain.First), chain.Tablets[1]);
        await voter.VotesAsync(poll, 1);
        await clock.AdvanceUntilAsync(() => voter.Sees(poll, 1) == 1 && Counted() == 1);
        clock.Advance(TimeSpan.FromSeconds(2));
        await voter.VotesAsync(poll, 1);
        await Eventually.TrueAsync(() => voter.Sees(poll, 1) == 2 && Counted() == 2, what: "after a quiet while a vote is shown at once");

        await voter.VotesAsync(poll, 1);
        await FenceAsync(chain);
        Assert.Equal((2, 2), (voter.Sees(poll, 1), Counted()));
        clock.Advance(TimeSpan.FromMilliseconds(250));
        await Eventually.TrueAsync(() => voter.Sees(poll, 1) == 3, what: "after 250 ms who looks sees it");
        await FenceAsync(chain);
        Assert.Equal(2, Counted());
        clock.Advance(TimeSpan.FromMilliseconds(750));
        await Eventually.TrueAsync(() => Counted() == 3, what: "after a second everyone counts it");

        long? Counted() => onlooker.Counts.GetValueOrDefault(poll)?.Answers;
    }

    [Theory, OnBothEngines]
    public async Task A_look_that_finds_nothing_new_holds_up_no_vote(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 5, new HubSettings { Clock = clock });
        var id = await chain.PublishAsync();
        var voter = new Shopper(chain.First);
        await voter.VotesAsync(id, 1);
        await clock.AdvanceUntilAsync(() => voter.Sees(id, 1) == 1);
        var key = new PollKey(new OrganizationId(chain.First.Identity.OrganizationId!.Value), new PollId(id));
        var poll = await chain.Hub.Services.GetRequiredService<ResultFeed>().Find(key, CancellationToken.None);
        clock.Advance(TimeSpan.FromSeconds(2));
        chain.Hub.Services.GetRequiredService<IHints>().Publish(new Hint(HintKind.Tally, key.Organization, id));
        await Eventually.TrueAsync(() => poll?.Fresh?.AsOf == clock.NowMs, what: "the poll was read, and had no new vote");

        await voter.VotesAsync(id, 1);

        await Eventually.TrueAsync(() => voter.Sees(id, 1) == 2, what: "the vote is shown without the clock going on");
    }

    [Theory, OnBothEngines]
    public async Task Figures_move_on_when_the_hubs_clock_is_set_back(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 5, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        var voter = new Shopper(chain.First);
        await voter.VotesAsync(poll, 1);
        await clock.AdvanceUntilAsync(() => voter.Sees(poll, 1) == 1);

        clock.SetBack(TimeSpan.FromHours(2));
        await voter.VotesAsync(poll, 1);

        await clock.AdvanceUntilAsync(() => voter.Sees(poll, 1) == 2 && chain.Tablets[1].Counts.GetValueOrDefault(poll)?.Answers == 2,
            atMost: TimeSpan.FromSeconds(10));
    }

    [Theory, OnBothEngines]
    public async Task A_poll_that_closes_by_itself_tells_its_last_verdict_without_another_vote(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 5, new HubSettings { Clock = clock });
        var request = Sample.Poll("Maistuuko?") with { ClosesAtMs = clock.NowMs + 3_600_000 };
        // A lead that an open poll may not call yet, and a closed one does.
        var ahead = Enumerable.Range(21, 19).First(yes => VerdictOf(yes, closed: true) is ResultVerdict.ClearLeader);
        Assert.Equal(ResultVerdict.TooClose, VerdictOf(ahead, closed: false));
        var poll = await chain.PublishAsync(request);
        await using var console = await chain.Operate.OpenConsoleAsync();
        await console.WatchPoll(poll);
        for (var vote = 1; vote < 40; vote++) await chain.Tablets[vote % 5].VoteAsync(poll, vote < ahead ? 1 : 2);
        await new Shopper(chain.First).VotesAsync(poll, 1);
        await clock.AdvanceUntilAsync(() => Told(chain.First.Results) is ResultVerdict.TooClose && Told(console.Results) is ResultVerdict.TooClose);

        clock.Advance(TimeSpan.FromHours(1));

        await clock.AdvanceUntilAsync(() => Told(chain.First.Results) is ResultVerdict.ClearLeader && Told(console.Results) is ResultVerdict.ClearLeader);

        ResultVerdict? Told(IReadOnlyDictionary<Guid, ResultFrame> frames) =>
            frames.TryGetValue(poll, out var frame) && frame.Answers == 40 ? frame.Verdicts?.Single().Verdict : null;

        ResultVerdict VerdictOf(int yes, bool closed) => QuestionReport.Verdict(request.Questions[0], [yes, 40 - yes], closed).Verdict;
    }

    [Fact]
    public void A_board_forgets_what_is_followed_no_more_and_goes_on_above_what_was_seen()
    {
        var board = new FrameBoard<string>(frames => new SerializedHubMessage(new InvocationMessage(string.Concat(frames), [])));
        var (gone, kept) = (new PublicationId(Guid.NewGuid()), new PublicationId(Guid.NewGuid()));
        var cursor = new Cursor();
        board.Put([(kept, "a", null), (gone, "b", null)]);
        Assert.NotNull(board.Next(cursor, this, _ => true));

        board.Keep(new HashSet<PublicationId> { kept });
        Assert.Equal("a", Text(board.Next(new Cursor(), this, _ => true)));
        board.Keep(new HashSet<PublicationId>());
        Assert.Null(board.Next(new Cursor(), this, _ => true));
        board.Put([(kept, "c", null)]);

        Assert.Equal("c", Text(board.Next(cursor, this, _ => true)));

        static string? Text(SerializedHubMessage? message) => (message?.Message as InvocationMessage)?.Target;
    }

    private sealed class Cursor : FrameCursor;

    /// <summary>Whatever was on its way to a tablet before this is there after it.</summary>
    private static async Task FenceAsync(Chain chain)
    {
        foreach (var tablet in chain.Tablets) await tablet.BeatAsync();
    }
}
