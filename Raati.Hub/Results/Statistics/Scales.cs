namespace Raati.Hub.Results.Statistics;

/// <summary>One figure of an ordered scale, with its range.</summary>
internal readonly record struct Score(double Value, Interval Range);

/// <summary>What ordered answers come to. Who did not answer is not in n.</summary>
internal static class Scales
{
    private const int LowestPromoter = 9;
    private const int HighestDetractor = 6;

    /// <summary>
    /// The net promoter score of answers 0 to 10 (Reichheld, Harvard Business Review, December 2003): <c>100 (P - D)</c>, P the share of 9
    /// and 10, D that of 0 to 6; variance <c>(P + D - (P - D)^2) / n</c>, that of a mean of 1, 0 and -1.
    /// </summary>
    /// <param name="counts">Eleven figures, from 0 to 10. At least one answer.</param>
    internal static Score NetPromoter(IReadOnlyList<long> counts)
    {
        double n = counts.Sum();
        double promoters = counts.Skip(LowestPromoter).Sum() / n, detractors = counts.Take(HighestDetractor + 1).Sum() / n;
        var net = promoters - detractors;
        var half = Normal.TwoSided(Shares.Alpha) * Math.Sqrt((promoters + detractors - net * net) / n);
        return new Score(100 * net, Interval.Around(100 * net, 100 * half, -100, 100));
    }

    /// <summary>The index of faces: 0 when all chose the worst, 100 when all chose the best, equal steps between; the mean's normal range.</summary>
    /// <param name="counts">From the worst face to the best, at least two. At least one answer.</param>
    internal static Score SmileyIndex(IReadOnlyList<long> counts)
    {
        double n = counts.Sum(), step = 100.0 / (counts.Count - 1);
        var mean = counts.Select((count, at) => count * at * step).Sum() / n;
        var variance = counts.Select((count, at) => count * (at * step - mean) * (at * step - mean)).Sum() / n;
        var half = Normal.TwoSided(Shares.Alpha) * Math.Sqrt(variance / n);
        return new Score(mean, Interval.Around(mean, half, 0, 100));
    }
}
