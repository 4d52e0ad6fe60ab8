using System.Net;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

/// <summary>From open to certified, with tablets that hand in late.</summary>
public sealed class CertificateTests
{
    private static readonly TimeSpan Open = TimeSpan.FromHours(1);

    [Theory, OnBothEngines]
    public async Task A_tablet_that_never_connected_is_not_waited_for(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        var store = await maija.AddStoreAsync("Kallio");
        await using var door = await Tablet.PairAsync(maija, store.Id, "Ovi");
        await using var boxed = await Tablet.PairOnlyAsync(maija, store.Id, "Laatikossa");
        var poll = await maija.PublishAsync(Sample.Poll("Kysely?"));
        await Eventually.TrueAsync(() => door.Holds(poll.Id));

        await maija.CloseAsync(poll.Id);
        await Eventually.TrueAsync(async () =>
        {
            await door.BeatAsync();
            return (await maija.PollAsync(poll.Id)).State is PollState.Closed;
        }, what: "the one that was there is heard, and the one that never was is not waited for");

        Assert.Equal(0, (await maija.CertifyAsync(poll.Id)).KiosksMissing);
    }

    [Theory, OnBothEngines]
    public async Task A_poll_is_provisional_until_all_are_heard_and_its_certificate_is_its_ledger(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync(Sample.Poll("Maistuuko?") with
        {
            ClosesAtMs = clock.NowMs + (long)Open.TotalMilliseconds,
            RapidRepeatSeconds = 15,
        });
        var (prompt, slow, asleep) = (chain.Tablets[0], chain.Tablets[1], chain.Tablets[2]);

        await prompt.VoteAsync(poll, 1);
        clock.Advance(TimeSpan.FromSeconds(10));
        Assert.Equal(BallotClass.RapidRepeat, (await prompt.VoteAsync(poll, 1))?.Class);
        slow.Seal(poll, 2);
        clock.Advance(Open);
        Assert.Equal((PollState.Provisional, 5), await StandsAsync(chain, poll));
        Assert.Equal(HttpStatusCode.Conflict, (await Assert.ThrowsAsync<ApiException>(() => chain.Operate.CertifyAsync(poll))).Status);
        Assert.Equal(BallotClass.LateSync, (await prompt.VoteAsync(poll, 1))?.Class);
        await slow.DrainAsync();
        asleep.Seal(poll, 2);
        foreach (var tablet in chain.Tablets.Except([asleep])) await tablet.BeatAsync();
        await clock.AdvanceUntilAsync(() => StandsAsync(chain, poll).Result == (PollState.Provisional, 1));
        clock.Advance(TimeSpan.FromDays(1));
        using var operate = await chain.Hub.SignInAsync();

        var first = await operate.CertifyAsync(poll);
        Assert.Equal(BallotClass.LateSync, await OutcomeAsync(asleep));
        var second = await operate.CertifyAsync(poll);

        Assert.Equal((1, 2, 1, 2), (first.Revision, first.Answers, first.KiosksMissing, second.Revision));
        Assert.Equal([1, 1], first.Counts.Select(count => count.Count));
        Assert.Equal(["RapidRepeat 1", "LateSync 2"],
            second.Classes.Where(row => row.Class is not BallotClass.Counted).Select(row => $"{row.Class} {row.Count}"));
        Assert.Equal(first.Counts, second.Counts);
        Assert.NotEqual(first.LedgerDigest, second.LedgerDigest);
        Assert.Equal(await PublishedDigest.ReadAsync(chain.Hub.Database, poll), second.LedgerDigest);
        Assert.Equal(PollState.Certified, (await operate.PollAsync(poll)).State);
        Assert.Equal(0, (await operate.DriftAsync(poll)).Drift);
    }

    [Theory, OnBothEngines]
    public async Task A_certificate_of_few_stores_lacks_what_came_after_the_last_step(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 2, new HubSettings { Clock = clock });
        var (poll, even) = (await chain.PublishAsync(), await chain.PublishAsync(Sample.Poll("Ja tämä?")));
        for (var vote = 0; vote < 8; vote++)
        {
            await chain.First.VoteAsync(poll, 1);
            await chain.Operate.ResultAsync(poll);
        }
        for (var vote = 0; vote < 10; vote++) await chain.First.VoteAsync(even, 2);
        clock.Advance(TimeSpan.FromSeconds(1));
        foreach (var closing in new[] { poll, even }) await chain.Operate.CloseAsync(closing);
        clock.Advance(TimeSpan.FromDays(1));
        using var operate = await chain.Hub.SignInAsync();

        var certificate = await operate.CertifyAsync(poll);
        // Whoever read the result while it stood at 5 would otherwise know what the last three answered.
        Assert.Equal((8, 5, 3), (certificate.Answers, certificate.Counts[0].Count, certificate.Withheld));
        Assert.Equal(5, (await operate.ResultAsync(poll)).Answers);
        certificate = await operate.CertifyAsync(even);
        Assert.Equal((10, 10, null), (certificate.Answers, certificate.Counts[1].Count, certificate.Withheld));
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_with_ballots_set_aside_is_not_heard_and_the_certificate_says_so(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 2, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);
        Assert.Equal(CastOutcome.OptionUnknown, (await chain.Tablets[1].VoteAsync(poll, 99))?.Outcome);
        clock.Advance(TimeSpan.FromMinutes(1));
        await chain.Operate.CloseAsync(poll);
        foreach (var tablet in chain.Tablets) await tablet.BeatAsync();
        // A beat is written down some time after it came.
        await clock.AdvanceUntilAsync(() => StandsAsync(chain, poll).Result == (PollState.Provisional, 1)
            && chain.Operate.PollAsync(poll).Result.KiosksParked == 1);

        Assert.Equal(HttpStatusCode.Conflict, (await Assert.ThrowsAsync<ApiException>(() => chain.Operate.CertifyAsync(poll))).Status);
        clock.Advance(TimeSpan.FromDays(1));
        using var operate = await chain.Hub.SignInAsync();
        var certificate = await operate.CertifyAsync(poll);
        Assert.Equal((1, 1), (certificate.KiosksMissing, certificate.KiosksParked));
    }

    [Theory, OnBothEngines]
    public async Task A_moved_closing_classes_the_ballots_anew(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);
        var open = await chain.Operate.ResultAsync(poll);
        clock.Advance(TimeSpan.FromMinutes(1));
        await chain.Operate.CloseAsync(poll);
        clock.Advance(TimeSpan.FromMinutes(10));
        await chain.First.VoteAsync(poll, 2);
        await chain.First.VoteAsync(poll, 2);
        var closed = await chain.Operate.ResultAsync(poll);

        await chain.Operate.ChangeClosingAsync(poll, clock.NowMs + 60_000);
        var later = await chain.Operate.ResultAsync(poll);
        await chain.Operate.ChangeClosingAsync(poll, null);
        var never = await chain.Operate.ResultAsync(poll);

        Assert.Equal((1, 0), (open.Answers, open.Discarded));
        Assert.Equal((1, 2), (closed.Answers, closed.Discarded));
        Assert.Equal((3, 0), (later.Answers, later.Discarded));
        Assert.Equal([1, 2], later.Counts.Select(count => count.Count));
        Assert.True(closed.Version.TallyEpoch < later.Version.TallyEpoch);
        // What changes no ballot's class changes no figure.
        Assert.Equal((open.Version.TallyEpoch, later.Version), (closed.Version.TallyEpoch, never.Version));
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
    }

    [Theory, OnBothEngines]
    public async Task A_wrong_tally_is_found_and_a_recount_mends_it(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine);
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);

        await chain.Hub.Database.ScalarAsync("update tallies set ballots = ballots + 2");
        Assert.Equal(2, (await chain.Operate.DriftAsync(poll)).Drift);
        await chain.Operate.RecountAsync(poll);

        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
        Assert.Equal(1, (await chain.Operate.ResultAsync(poll)).Counts[0].Count);
    }

    private static async Task<(PollState, int?)> StandsAsync(Chain chain, Guid poll)
    {
        var view = await chain.Operate.PollAsync(poll);
        return (view.State, view.WaitingFor);
    }

    private static async Task<BallotClass?> OutcomeAsync(Tablet tablet)
    {
        BallotClass? taken = null;
        tablet.Outbox.Receipted += receipt => taken = receipt.Class;
        await tablet.DrainAsync();
        return taken;
    }
}
