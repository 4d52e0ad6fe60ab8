using Raati.Hub.Results.Stores;

namespace Raati.Hub.Tests.Results.Stores;

/// <summary>
/// Somebody who keeps every figure of one question that any door ever gave, from the first answer on. It knows in secret what was really
/// answered where, so it can tell of each figure which answers it shows; and in the end it works out what subtraction makes of them all.
/// </summary>
internal sealed class Spy(Question question, int stores)
{
    private readonly List<Happening> _happened = [];
    private readonly List<(int Store, int Option)> _answers = [];
    private readonly Dictionary<int, long> _published = [];
    private readonly HashSet<(int Store, int Option, long Count)> _cells = [];
    private readonly HashSet<long> _shown = [];

    internal Question Question => question;

    /// <summary>Store moves seen.</summary>
    internal int Moves { get; private set; }

    /// <summary>The split shows every answer.</summary>
    internal bool IsExact { get; private set; } = true;

    internal void Answered(int store, int option)
    {
        _answers.Add((store, option));
        Happened(HappeningKind.Answered, store);
    }

    internal void Here(int store, bool here) => Happened(here ? HappeningKind.Came : HappeningKind.Went, store);

    internal void MovesInStepsFromNow()
    {
        if (!IsExact) return;
        IsExact = false;
        Happened(HappeningKind.Steps);
    }

    /// <summary>A split of the whole organization, wherever it was seen: it is the truth of the first so many answers.</summary>
    internal void Organization(IEnumerable<OptionCount> counts)
    {
        var cells = Cells(counts);
        var size = cells.Sum();
        Assert.Equal(CountsOf(_answers.Take((int)size)), cells);
        if (!_shown.Add(size) || IsExact) return;
        _happened.Insert(PositionAfter(size, _ => true), new Happening(HappeningKind.Seen));
    }

    /// <summary>A store's split: the truth of its first so many answers, with no cell under 5 and none that the others tell.</summary>
    internal void Store(int store, PartResult part) => Store(store, part.Answers, part.Cells.Select(cell => (cell.OptionId, cell.Count)));

    /// <summary>A store's split on its tablet: cells that the result has shown, of this moment or an earlier one.</summary>
    internal void Store(int store, StorePart part) => Assert.All(part.Counts.Where(count => count.QuestionId == question.Id),
        count => Assert.Contains((store, count.OptionId, count.Count), _cells));

    /// <summary>The smallest set of answers below the organization, or since the split moves in steps of anybody, that can be told apart.</summary>
    internal int? Smallest()
    {
        var reader = new Subtractions(stores);
        foreach (var happening in _happened) happening.To(reader);
        return reader.Smallest();
    }

    /// <summary>What happened, store by store: a number is an answer in it.</summary>
    public override string ToString() => string.Join(' ', _happened.Select(happening => happening.Kind switch
    {
        HappeningKind.Answered => $"{happening.Store}",
        HappeningKind.Came => $"+{happening.Store}",
        HappeningKind.Went => $"-{happening.Store}",
        HappeningKind.Moved => $"moved:{happening.Store}",
        _ => $"{happening.Kind}",
    }));

    private void Store(int store, long answers, IEnumerable<(int Option, long? Count)> seen)
    {
        var own = _answers.Where(answer => answer.Store == store).ToArray();
        Assert.InRange(answers, SplitRound.LeastShown, own.Length);
        var truth = CountsOf(own.Take((int)answers));
        var cells = question.Options.Select(option => seen.SingleOrDefault(cell => cell.Option == option.Id).Count).ToArray();
        Assert.All(cells.Zip(truth), cell => Assert.True(cell.First is null || cell.First == cell.Second, "a cell that is not the truth"));
        Assert.All(cells, cell => Assert.True(cell is null or >= SplitRound.Step));
        var covered = truth.Zip(cells).Where(cell => cell.Second is null).Select(cell => cell.First).ToArray();
        Assert.True(covered.Length is not 1 && (covered.Length is 0 || covered.Sum() >= SplitRound.Step), "what is covered is told by the rest");
        foreach (var (option, count) in question.Options.Zip(cells)) _cells.Add((store, option.Id, count ?? -1));
        var before = _published.GetValueOrDefault(store);
        if (answers == before) return;
        Assert.InRange(answers - before, SplitRound.Step, long.MaxValue);
        _published[store] = answers;
        Moves++;
        _happened.Insert(PositionAfter(answers, at => at == store), new Happening(HappeningKind.Moved, store));
    }

    /// <summary>The last moment at which there were so many answers, of those stores.</summary>
    private int PositionAfter(long answers, Func<int, bool> of)
    {
        for (var at = 0; at < _happened.Count; at++)
        {
            if (_happened[at] is { Kind: HappeningKind.Answered } one && of(one.Store) && --answers < 0) return at;
        }
        return _happened.Count;
    }

    private long[] Cells(IEnumerable<OptionCount> counts)
    {
        var own = counts.Where(count => count.QuestionId == question.Id).ToDictionary(count => count.OptionId, count => count.Count);
        return Array.ConvertAll(question.Options, option => own.GetValueOrDefault(option.Id));
    }

    private long[] CountsOf(IEnumerable<(int Store, int Option)> answers)
    {
        var counts = answers.CountBy(answer => answer.Option).ToDictionary();
        return Array.ConvertAll(question.Options, option => (long)counts.GetValueOrDefault(option.Id));
    }

    private void Happened(HappeningKind kind, int store = 0) => _happened.Add(new Happening(kind, store));

    private enum HappeningKind
    {
        Answered,
        Came,
        Went,
        Moved,
        Seen,
        Steps,
    }

    private sealed record Happening(HappeningKind Kind, int Store = 0)
    {
        internal void To(Subtractions reader)
        {
            switch (Kind)
            {
                case HappeningKind.Answered:
                    reader.Answered(Store);
                    break;
                case HappeningKind.Moved:
                    reader.Moved([Store]);
                    break;
                case HappeningKind.Seen:
                    reader.OrganizationSeen();
                    break;
                case HappeningKind.Steps:
                    reader.IsExact = false;
                    break;
                default:
                    reader.Here(Store, Kind is HappeningKind.Came);
                    break;
            }
        }
    }
}
