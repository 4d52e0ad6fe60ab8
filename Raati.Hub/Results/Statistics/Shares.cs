namespace Raati.Hub.Results.Statistics;

/// <summary>
/// The range of one option's share. It tells how far the share could be from the answerers' own if they were a random draw; those who
/// answer on a tablet chose themselves, so it says nothing of all members (design 9).
/// </summary>
internal static class Shares
{
    /// <summary>One in twenty is allowed to be wrong.</summary>
    internal const double Alpha = 0.05;
    /// <summary>Where a sequence is tightest: at about 500 answers.</summary>
    internal const double Tuning = 15.75;

    /// <summary>
    /// A closed poll: E. B. Wilson's score interval (J. Am. Stat. Assoc. 22, 1927; method 3 in Newcombe, Statistics in Medicine 17, 1998),
    /// with z for alpha/k, so that the ranges of all k options hold at once (Bonferroni):
    /// <c>(p + z^2/2n -+ z sqrt(p(1-p)/n + z^2/4n^2)) / (1 + z^2/n)</c>.
    /// </summary>
    /// <param name="share">0 to 1.</param>
    /// <param name="n">Answers, above 0; may be an effective size.</param>
    /// <param name="options">k, 1 and up.</param>
    /// <param name="alpha">Error rate of all options together.</param>
    internal static Interval Wilson(double share, double n, int options, double alpha = Alpha)
    {
        var z = Normal.TwoSided(alpha / options);
        var square = z * z;
        var middle = (share + square / (2 * n)) / (1 + square / n);
        var half = z / (1 + square / n) * Math.Sqrt(share * (1 - share) / n + square / (4 * n * n));
        return Interval.Around(middle, half, 0, 1);
    }

    /// <summary>
    /// An open poll, looked at whenever somebody likes: a confidence sequence, right at all times at once with probability 1 - alpha. The
    /// two-sided normal mixture of Robbins (Ann. Math. Stat. 41, 1970), as equation 14 of Howard, Ramdas, McAuliffe and Sekhon (Ann. Stat.
    /// 49, 2021) gives it; an answer of 0 or 1 is sub-Gaussian with variance bound 1/4 (Hoeffding). Half width
    /// <c>sqrt((n/4 + r) ln((n/4 + r) / (r a^2))) / n</c>.
    /// </summary>
    internal static Interval Sequence(double share, double n) => Interval.Around(share, HalfWidth(n, Alpha), 0, 1);

    internal static double HalfWidth(double n, double alpha)
    {
        var spread = n / 4 + Tuning;
        return Math.Sqrt(spread * Math.Log(spread / (Tuning * alpha * alpha))) / n;
    }
}
