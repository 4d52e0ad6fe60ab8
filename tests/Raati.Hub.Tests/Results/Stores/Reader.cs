using Raati.Hub.Results.Stores;

namespace Raati.Hub.Tests.Results.Stores;

/// <summary>
/// Reads whatever is let out of one poll (API, exports, frames of tablets and consoles), keeps everything, and knows in secret what was really
/// answered where: so it can tell of each figure which answers it shows, and what subtraction would make of them.
/// </summary>
internal sealed class Reader(Guid[] stores, int options)
{
    private readonly List<(int Store, int Option)> _answers = [];
    private readonly Dictionary<int, long> _shown = [];

    internal Subtractions Subtractions { get; } = new(stores.Length);

    internal int Answers => _answers.Count;

    internal void Answered(int store, int option)
    {
        _answers.Add((store, option));
        Subtractions.Answered(store);
    }

    internal long ShownOf(int store) => _shown.GetValueOrDefault(store);

    /// <summary>A result: its cells are the truth of its answers, and whoever moved did so by 5 at least.</summary>
    internal void Read(PollResult result)
    {
        Organization(result.Counts, result.Answers);
        var moved = new List<int>();
        foreach (var store in result.Stores)
        {
            if (store.Questions.SingleOrDefault() is not { } part) continue;
            var at = Array.IndexOf(stores, store.StoreId);
            if (Store(at, part.Answers, [.. part.Cells.Select(cell => cell.Count)])) moved.Add(at);
        }
        if (moved.Count > 0) Subtractions.Moved(moved);
        foreach (var group in result.Groups) Group(group, result.Stores);
    }

    internal void Read(ResultFrame frame, Guid store)
    {
        Organization(frame.Counts, frame.Answers);
        if (frame.Store is not { } part) return;
        var at = Array.IndexOf(stores, store);
        Assert.True(part.Answers <= ShownOf(at), "no frame shows what the result does not");
        Cells(at, part.Answers, [.. Enumerable.Range(1, options).Select(option => part.Counts.FirstOrDefault(count => count.OptionId == option)?.Count)]);
    }

    /// <summary>An export says what the result says.</summary>
    internal static void Read(string[][] table, PollResult result)
    {
        var shown = result.Stores.SelectMany(store => store.Questions.SelectMany(part => part.Cells.Select(cell =>
            $"{store.Name} {part.Answers} {cell.OptionId} {cell.Count}")));
        Assert.Equal(shown, table.Where(row => row[0] == "store" && row[14] != "tooFew").Select(row => $"{row[1]} {row[6]} {row[4]} {row[7]}"));
        Assert.All(table.Where(row => row[0] is "hour" or "channel" or "class"), row => Assert.Equal("", row[1].Length > 0 && row[0] == "hour" ? row[1] : ""));
    }

    private void Organization(OptionCount[] counts, long answers)
    {
        var truth = _answers.Take((int)answers).ToArray();
        Assert.Equal(counts.Select(count => count.Count), Enumerable.Range(1, options).Select(option => truth.LongCount(answer => answer.Option == option)));
    }

    private bool Store(int at, long answers, long?[] cells)
    {
        Assert.InRange(answers, SplitRound.LeastShown, long.MaxValue);
        Cells(at, answers, cells);
        var before = ShownOf(at);
        if (answers == before) return false;
        Assert.InRange(answers - before, SplitRound.Step, long.MaxValue);
        _shown[at] = answers;
        return true;
    }

    private void Cells(int at, long answers, long?[] cells)
    {
        var truth = _answers.Where(answer => answer.Store == at).Take((int)answers).ToArray();
        Assert.Equal(answers, truth.Length);
        var counts = Enumerable.Range(1, options).Select(option => truth.LongCount(answer => answer.Option == option)).ToArray();
        var covered = counts.Zip(cells).Where(cell => cell.Second is null).Select(cell => cell.First).ToArray();
        Assert.All(counts.Zip(cells), cell => Assert.True(cell.Second is null || cell.Second == cell.First, "a cell that is not the truth"));
        Assert.All(cells, cell => Assert.True(cell is null or >= SplitRound.Step));
        Assert.True(covered.Length is not 1 && (covered.Length is 0 || covered.Sum() >= SplitRound.Step || covered.Length == options));
    }

    /// <summary>A sum says nothing that its stores don't.</summary>
    private static void Group(GroupResult group, StoreResult[] stores)
    {
        foreach (var part in group.Questions)
        {
            var whole = stores.SelectMany(store => store.Questions).Where(one => one.Cells.All(cell => cell.Count is not null)).ToArray();
            Assert.True(part.Answers <= whole.Sum(one => one.Answers));
            Assert.True(part.Stores <= whole.Length);
        }
    }
}
