using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Programs;

namespace Raati.Hub.Tests.Results.Stores;

/// <summary>
/// One poll of some questions in stores that come and go, on one hub or two; and every door through which anything of it comes out: results,
/// exports, certificates and curves for an admin, a viewer and a store manager on each hub, consoles that watch, and tablets.
/// </summary>
internal sealed class SpiedWorld : IAsyncDisposable
{
    private const int Tablets = 7;

    private readonly TestDatabase _database;
    private readonly HintExchange _hints = new(() => false);
    private readonly FakeClock _clock = new();
    private readonly List<TestHub> _hubs = [];
    private readonly List<Operator> _readers = [];
    private readonly List<Operator> _managers = [];
    private readonly List<ConsoleHubClient> _consoles = [];
    private readonly List<AreaView> _areas = [];
    private readonly List<StoreView> _stores = [];
    private readonly List<Tablet> _tablets = [];
    private readonly int[] _placed = [.. Enumerable.Range(0, Tablets)];
    private readonly Dictionary<Tablet, ResultFrame?> _seenElsewhere = [];
    private readonly List<(int Store, int[] Options)> _waiting = [];
    private Audience _audience = new();
    private Guid _poll;
    private long _counted;

    private SpiedWorld(TestDatabase database, int seed) => (_database, Random) = (database, new Random(seed));

    internal Random Random { get; }
    internal List<Spy> Spies { get; } = [];
    /// <summary>What was seen of the ballots themselves, when it could be.</summary>
    internal int BallotExports { get; private set; }

    internal static async Task<SpiedWorld> CreateAsync(Engine engine, int hubs, int seed)
    {
        var world = new SpiedWorld(await TestDatabase.CreateMigratedAsync(engine), seed);
        for (var hub = 0; hub < hubs; hub++)
        {
            world._hubs.Add(await TestHub.StartAsync(hub == 0 ? world._database : world._database.ForAnotherHub(),
                new HubSettings { Clock = world._clock, Configure = builder => builder.Services.AddSingleton(world._hints.Join()) }));
        }
        var admin = await world._hubs[0].SignInAsync();
        world._readers.Add(admin);
        for (var area = 0; area < 2; area++) world._areas.Add(await admin.AddAreaAsync($"Alue {area}"));
        for (var at = 0; at < Tablets; at++)
        {
            world._stores.Add(await admin.AddStoreAsync($"Myymälä {at}", world._areas[at % 2].Id, format: at < 3 ? "market" : "", members: 100 * (at + 1)));
            var tablet = await Tablet.PairOnlyAsync(admin, world._stores[at].Id, $"Tabletti {at}", new TabletOptions { Clock = world._clock });
            await tablet.ConnectAsync(world._hubs[at % hubs].Url);
            world._tablets.Add(tablet);
        }
        foreach (var hub in world._hubs)
        {
            world._readers.Add(Operator.WithKey(hub.Url, (await admin.ColleagueAsync(OperatorRole.Viewer)).Api.Bearer!));
            using var first = await hub.SignInAsync();
            world._managers.Add(await first.InviteAsync(OperatorRole.StoreManager, world._stores[0].Id));
        }
        return world;
    }

    internal async Task PublishAsync(Secrecy secrecy)
    {
        Question[] questions = [Sample.SingleChoice(1, "Mitä lisää?", ["Leipä", "Juusto", "Kala"]), Sample.YesNo(2, "Maistuuko?")];
        _audience = new Audience { Stores = [.. _stores.Take(5).Select(store => store.Id)] };
        _poll = (await _readers[0].PublishAsync(Sample.Poll("Kysely") with
        {
            Questions = questions,
            Audience = _audience,
            Secrecy = secrecy,
        })).Id;
        Spies.AddRange(questions.Take(Random.Next(3) == 0 ? 1 : 2).Select(question => new Spy(question, Tablets)));
        foreach (var reader in _readers.Concat(_managers))
        {
            var console = await reader.OpenConsoleAsync();
            await console.WatchPoll(_poll);
            _consoles.Add(console);
        }
        if (secrecy is not Secrecy.Exact) Spies.ForEach(spy => spy.MovesInStepsFromNow());
        await MembersAsync([]);
    }

    /// <summary>A shopper somewhere answers all or the first of the questions, and may look at the bars.</summary>
    internal async Task VoteAsync()
    {
        var voters = _tablets.Where(tablet => tablet.Holds(_poll)).ToArray();
        // Some stores are busier, and one at times has a rush.
        var tablet = Random.Next(3) == 0 ? voters[0] : voters[(int)(Random.NextDouble() * Random.NextDouble() * voters.Length)];
        int[] options = [.. Spies.Take(Random.Next(4) == 0 ? 1 : 2).Select(spy => (int)(Random.NextDouble() * Random.NextDouble() * spy.Question.Options.Length) + 1)];
        var vote = (StoreOf(tablet), options);
        var receipt = await tablet.VoteAsync(_poll, options);
        if (receipt?.Class is BallotClass.Counted) Count(vote);
        else _waiting.Add(vote);
        if (Random.Next(3) == 0) await tablet.WatchAsync(_poll);
    }

    /// <summary>The poll closes, somebody answers a moment too late, and it opens again: those are counted from then on.</summary>
    internal async Task CloseAndReopenAsync()
    {
        await _readers[0].ChangeClosingAsync(_poll, _clock.NowMs + 1_000);
        _clock.Advance(TimeSpan.FromSeconds(2));
        for (var late = Random.Next(1, 4); late > 0; late--) await VoteAsync();
        await LookAsync();
        await _readers[0].ChangeClosingAsync(_poll, null);
        foreach (var vote in _waiting) Count(vote);
        _waiting.Clear();
    }

    /// <summary>Another audience, an area drawn anew, or a tablet carried to another store.</summary>
    internal async Task ChangeMembersAsync()
    {
        var before = Members();
        switch (Random.Next(4))
        {
            case 0:
                var at = Random.Next(Tablets);
                var store = _stores[at];
                _stores[at] = store with { AreaId = _areas[Random.Next(2)].Id };
                await _readers[0].Api.Put<StoreView>($"/api/stores/{store.Id}",
                    new StoreRequest { Name = store.Name, AreaId = _stores[at].AreaId, Format = store.Format, MemberCount = store.MemberCount });
                break;
            case 1:
                var moved = Random.Next(1, Tablets);
                _placed[moved] = Random.Next(Tablets);
                await _readers[0].MoveAsync(_tablets[moved].Identity.KioskId, _stores[_placed[moved]].Id);
                break;
            default:
                // Seldom in few stores.
                var many = Random.Next(6) == 0 ? Random.Next(1, 4) : Random.Next(5, Tablets);
                _audience = new Audience
                {
                    Stores = [_stores[0].Id, .. Random.GetItems([.. _stores.Skip(1)], many).Select(one => one.Id).Distinct()],
                    Areas = many > 4 && Random.Next(2) == 0 ? [_areas[0].Id] : [],
                };
                await _readers[0].ChangeAudienceAsync(_poll, _audience);
                break;
        }
        await MembersAsync(before);
        // What a tablet was shown in its last store is not of this one.
        foreach (var tablet in _tablets) _seenElsewhere[tablet] = tablet.Results.GetValueOrDefault(_poll);
    }

    /// <summary>Waits until every hub has counted and looked, and reads through all doors.</summary>
    internal async Task LookAsync()
    {
        await _clock.AdvanceUntilAsync(() => _tablets.Where(tablet => tablet.Holds(_poll))
            .All(tablet => (tablet.Counts.GetValueOrDefault(_poll)?.Answers ?? 0) == _counted));
        var reports = new List<PollResult>();
        foreach (var reader in _readers.Skip(1).Prepend(_readers[0])) reports.Add(await reader.ReportAsync(_poll));
        // What one has read may be older than what the other has; the last one knows all that the others do.
        foreach (var report in reports) Read(report, isLast: report == reports[^1]);
        foreach (var manager in _managers)
        {
            var report = await manager.ReportAsync(_poll);
            Assert.True(report.Stores.All(store => store.StoreId == _stores[0].Id));
            Read(report, isLast: false);
        }
        foreach (var console in _consoles.Where(console => console.Results.ContainsKey(_poll))) Organization(console.Results[_poll].Counts);
        foreach (var tablet in _tablets.Where(tablet => tablet.Results.ContainsKey(_poll)))
        {
            var frame = tablet.Results[_poll];
            Assert.Null(frame.Discarded);
            Organization(frame.Counts);
            if (frame.Store is { } part && !ReferenceEquals(frame, _seenElsewhere.GetValueOrDefault(tablet))) Spies.ForEach(spy => spy.Store(StoreOf(tablet), part));
        }
        if (Random.Next(8) == 0) await ReadPapersAsync();
    }

    /// <summary>Closed, waited for, certified, and looked at for the last time.</summary>
    internal async Task CertifyAsync()
    {
        // What was cast in the moment of the closing is late.
        _clock.Advance(TimeSpan.FromSeconds(1));
        await _readers[0].CloseAsync(_poll);
        _clock.Advance(TimeSpan.FromDays(1));
        using var again = await _hubs[^1].SignInAsync();
        for (var revision = 1; revision <= 2; revision++)
        {
            var certificate = await again.CertifyAsync(_poll);
            Organization(certificate.Counts);
            Assert.Equal(_counted, certificate.Answers);
            if (Spies.All(spy => spy.IsExact)) Assert.Null(certificate.Withheld);
        }
        // The last rounds wait for nothing: once a second somebody looks.
        for (var look = 0; look < 12; look++) await _clock.AdvanceUntilAsync(() => true, atMost: TimeSpan.FromSeconds(1));
        _clock.Advance(TimeSpan.FromSeconds(3));
        Read(await again.ReportAsync(_poll), isLast: true);
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var console in _consoles) await console.DisposeAsync();
        foreach (var tablet in _tablets) await tablet.DisposeAsync();
        foreach (var reader in _readers.Concat(_managers)) reader.Dispose();
        foreach (var hub in _hubs) await hub.DisposeAsync();
        await _database.DisposeAsync();
    }

    private void Count((int Store, int[] Options) vote)
    {
        _counted++;
        foreach (var (spy, option) in Spies.Zip(vote.Options)) spy.Answered(vote.Store, option);
    }

    private void Organization(OptionCount[] counts) => Spies.ForEach(spy => spy.Organization(counts));

    private void Read(PollResult report, bool isLast)
    {
        Organization(report.Counts);
        Assert.Equal(Spies.All(spy => spy.IsExact), !report.Method.Stepped);
        foreach (var store in report.Stores)
        {
            foreach (var (spy, part) in Parts(store.Questions)) spy.Store(At(store.StoreId), part);
        }
        if (!isLast) return;
        foreach (var group in report.Groups)
        {
            var members = _stores.Where(store => group.Kind is GroupKind.Area ? _areas.Any(area => area.Id == store.AreaId && area.Name == group.Name)
                : store.Format == group.Name).Select(store => store.Id).ToHashSet();
            foreach (var (spy, part) in Parts(group.Questions))
            {
                // A sum of what is shown whole, and of nothing else.
                var whole = report.Stores.Where(store => members.Contains(store.StoreId)).SelectMany(store => store.Questions)
                    .Where(own => own.QuestionId == spy.Question.Id && own.Cells.All(cell => cell.Count is not null)).ToArray();
                Assert.Equal((whole.Length, whole.Sum(own => own.Answers)), (part.Stores, part.Answers));
                Assert.All(part.Cells.Where(cell => cell.Count is not null), cell =>
                    Assert.Equal(whole.Sum(own => own.Cells.Single(one => one.OptionId == cell.OptionId).Count), cell.Count));
            }
        }
    }

    /// <summary>Exports and curves: a table says what the page says, ballots are given out only where every answer is shown anyway, and no curve
    /// is a store's own.</summary>
    private async Task ReadPapersAsync()
    {
        var reader = _readers[Random.Next(_readers.Count)];
        var report = await reader.ReportAsync(_poll);
        var table = await reader.ExportAsync(_poll);
        Assert.Equal(
            report.Stores.SelectMany(store => store.Questions.SelectMany(part => part.Cells.Select(cell => $"{store.Name} {part.QuestionId} {part.Answers} {cell.OptionId} {cell.Count}"))),
            table.Where(row => row[0] == "store" && row[14] != "tooFew").Select(row => $"{row[1]} {row[2]} {row[6]} {row[4]} {row[7]}"));
        using var ballots = await _readers[0].Api.Raw(HttpMethod.Get, $"/api/polls/{_poll}/ballots.csv");
        Assert.Equal(Spies.All(spy => spy.IsExact), ballots.IsSuccessStatusCode);
        if (ballots.IsSuccessStatusCode) BallotExports++;
        var curves = new List<long[]>();
        foreach (var who in _readers.Concat(_managers)) curves.Add((await who.Api.Get<AnswerHours>("/api/insights/answers")).Hours);
        Assert.All(curves, curve => Assert.Equal(curves[0], curve));
    }

    private IEnumerable<(Spy Spy, PartResult Part)> Parts(PartResult[] parts) =>
        from spy in Spies from part in parts where part.QuestionId == spy.Question.Id select (spy, part);

    /// <summary>Waits until the tablets know where they stand, and lets the spies know, as everybody does.</summary>
    private async Task MembersAsync(HashSet<int> before)
    {
        await _clock.AdvanceUntilAsync(() => _tablets.Zip(_placed).All(pair =>
            StoreOf(pair.First) == pair.Second && pair.First.Holds(_poll) == Members().Contains(pair.Second)));
        var now = Members();
        var first = before.Count == 0 ? Enumerable.Range(0, Tablets) : before;
        foreach (var spy in Spies)
        {
            if (now.Count < 5) spy.MovesInStepsFromNow();
            foreach (var gone in first.Except(now)) spy.Here(gone, false);
            foreach (var come in now.Except(first)) spy.Here(come, true);
        }
    }

    private HashSet<int> Members() => [.. _placed.Where(at => _audience.Stores.Contains(_stores[at].Id)
        || (_stores[at].AreaId is { } area && _audience.Areas.Contains(area)))];

    private int StoreOf(Tablet tablet) => At(tablet.Identity.StoreId);

    private int At(Guid store) => _stores.FindIndex(one => one.Id == store);
}
