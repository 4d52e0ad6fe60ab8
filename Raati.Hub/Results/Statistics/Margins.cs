namespace Raati.Hub.Results.Statistics;

/// <summary>
/// How far the leader is ahead of the next, and whether that may be nothing. The pair is chosen by looking at the answers, so alpha is
/// shared out over all k(k-1)/2 pairs that might have been chosen (Bonferroni).
/// </summary>
internal static class Margins
{
    /// <summary>
    /// A closed poll: the difference of two shares of the same answers is that of paired proportions; the adjusted Wald interval of Bonett
    /// and Price (J. Educ. Behav. Stat. 37, 2012), which adds one answer to each side:
    /// <c>d -+ z sqrt((p + q - (p - q)^2) / (n + 2))</c>, p and q from n + 2.
    /// </summary>
    internal static Interval Closed(double leader, double next, double n, int options, double alpha = Shares.Alpha)
    {
        double p = (leader * n + 1) / (n + 2), q = (next * n + 1) / (n + 2), difference = p - q;
        var half = Normal.TwoSided(alpha / Pairs(options)) * Math.Sqrt((p + q - difference * difference) / (n + 2));
        return Interval.Around(difference, half, -1, 1);
    }

    /// <summary>
    /// An open poll: an answer adds 1, -1 or 0 to the margin, so its variance bound is 1 instead of 1/4. With the tuning four times as large
    /// too, the sequence is twice as wide as a share's, and for two options says the same as the share.
    /// </summary>
    internal static Interval Open(double leader, double next, double n, int options) =>
        Interval.Around(leader - next, 2 * Shares.HalfWidth(n, Shares.Alpha / Pairs(options)), -1, 1);

    private static int Pairs(int options) => Math.Max(1, options * (options - 1) / 2);
}
