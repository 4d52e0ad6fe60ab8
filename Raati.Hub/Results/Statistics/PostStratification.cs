namespace Raati.Hub.Results.Statistics;

/// <summary>Some stores' answers, and how many members call those stores their own.</summary>
/// <param name="Members">0 and up.</param>
/// <param name="Counts">Answers of each option, in the question's order.</param>
internal sealed record Stratum(long Members, long[] Counts)
{
    internal long Answers => Counts.Sum();

    internal Stratum And(Stratum other) => new(Members + other.Members, [.. Counts.Zip(other.Counts, (one, two) => one + two)]);
}

/// <summary>Shares as they would be if every store had answered in the proportion of its members.</summary>
/// <param name="Shares">Of each option, 0 to 1.</param>
/// <param name="EffectiveAnswers">How many equally weighted answers would say as much.</param>
/// <param name="Strata">How many were left after collapsing.</param>
internal sealed record Weighted(double[] Shares, double EffectiveAnswers, int Strata);

/// <summary>
/// Post-stratification by store member counts (Holt and Smith, J. R. Stat. Soc. A 142, 1979): an answer of stratum h weighs
/// <c>w = (members of h / members) / (answers of h / answers)</c>. Strata of fewer than 10 answers are collapsed, weights are capped at
/// 5, and the effective size is Kish's, <c>(sum w)^2 / sum w^2</c> (Survey Sampling, 1965).
/// </summary>
internal static class PostStratification
{
    internal const int LeastAnswers = 10;
    internal const double Cap = 5;

    /// <summary>Null when there is nothing to weigh by: no members, or only one stratum left.</summary>
    internal static Weighted? Weigh(IReadOnlyCollection<Stratum> stores)
    {
        var strata = Collapse(stores);
        double members = strata.Sum(stratum => stratum.Members), answers = strata.Sum(stratum => stratum.Answers);
        if (strata.Count < 2 || members == 0) return null;
        var weights = strata.ConvertAll(stratum => Math.Min(Cap, stratum.Members / members / (stratum.Answers / answers)));
        var total = Sum((stratum, weight) => weight * stratum.Answers);
        if (total == 0) return null;
        var shares = new double[strata[0].Counts.Length];
        for (var option = 0; option < shares.Length; option++) shares[option] = Sum((stratum, weight) => weight * stratum.Counts[option]) / total;
        return new Weighted(shares, total * total / Sum((stratum, weight) => weight * weight * stratum.Answers), strata.Count);

        double Sum(Func<Stratum, double, double> of) => strata.Select((stratum, at) => of(stratum, weights[at])).Sum();
    }

    /// <summary>The small ones become one stratum; if that is still small, the smallest of the others takes it in.</summary>
    private static List<Stratum> Collapse(IReadOnlyCollection<Stratum> stores)
    {
        var kept = stores.Where(stratum => stratum.Answers >= LeastAnswers).OrderByDescending(stratum => stratum.Answers).ToList();
        var small = stores.Where(stratum => stratum.Answers < LeastAnswers).ToArray();
        if (small.Length == 0) return kept;
        var rest = small.Aggregate((one, two) => one.And(two));
        if (rest.Answers >= LeastAnswers || kept.Count == 0) kept.Add(rest);
        else kept[^1] = kept[^1].And(rest);
        return [.. kept.Where(stratum => stratum.Answers > 0)];
    }
}
