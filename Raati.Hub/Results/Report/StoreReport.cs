using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Results.Statistics;
using Raati.Hub.Results.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Report;

/// <summary>A store as a result needs it.</summary>
internal sealed record ReportStore
{
    public StoreId Id { get; init; }
    public string Name { get; init; } = "";
    public string? Area { get; init; }
    public string Format { get; init; } = "";
    public int MemberCount { get; init; }
}

/// <summary>
/// The stores' published splits of one question. Whatever is made of them (rows, sums of areas and formats, strata to weigh by) is made of
/// figures that a reader of the page sees, so it tells nothing more.
/// </summary>
internal sealed class StoreReport(Question question, IReadOnlyList<ReportStore> stores, IEnumerable<PublishedStoreSplit> splits, bool closed)
{
    private readonly Dictionary<StoreId, PublishedStoreSplit> _shown =
        splits.Where(split => split.QuestionId == question.Id && split.Answers >= SplitRound.LeastShown).ToDictionary(split => split.StoreId);

    internal PartResult? Row(StoreId store) => _shown.TryGetValue(store, out var split)
        ? QuestionReport.Part(question, SplitMask.Cover(split.Cells), split.Answers, 1, split.AsOf, closed)
        : null;

    /// <summary>The sum of those members of a group that are shown whole; null when none is.</summary>
    internal PartResult? Sum(IEnumerable<ReportStore> group)
    {
        var whole = Whole(group).ToArray();
        if (whole.Length == 0) return null;
        var cells = whole.Select(split => split.Cells).Aggregate(Add);
        return QuestionReport.Part(question, Array.ConvertAll(cells, count => (long?)count), cells.Sum(), whole.Length,
            whole.Max(split => split.AsOf), closed);
    }

    /// <summary>Each store that is shown whole, and as one the rest of the organization's shown split.</summary>
    internal List<Stratum> Strata(long[] organization)
    {
        var members = stores.ToDictionary(store => store.Id, store => (long)store.MemberCount);
        var whole = Whole(stores).ToArray();
        var strata = whole.Select(split => new Stratum(members[split.StoreId], split.Cells)).ToList();
        var rest = whole.Select(split => split.Cells).Aggregate(organization, (left, cells) => [.. left.Zip(cells, (one, two) => one - two)]);
        // A stepped split of the organization may lag behind its stores: then the rest is not known.
        if (rest.All(count => count >= 0) && rest.Sum() > 0)
            strata.Add(new Stratum(members.Values.Sum() - strata.Sum(stratum => stratum.Members), rest));
        return strata;
    }

    private IEnumerable<PublishedStoreSplit> Whole(IEnumerable<ReportStore> group) => group.Select(store => _shown.GetValueOrDefault(store.Id))
        .OfType<PublishedStoreSplit>().Where(split => !SplitMask.Cover(split.Cells).Contains(null));

    private static long[] Add(long[] one, long[] two) => [.. one.Zip(two, (left, right) => left + right)];
}
