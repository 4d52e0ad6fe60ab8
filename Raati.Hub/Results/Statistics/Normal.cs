namespace Raati.Hub.Results.Statistics;

/// <summary>The standard normal distribution.</summary>
internal static class Normal
{
    private const double FarOut = 8;

    /// <summary>P(X &lt;= x), by the series of G. Marsaglia, "Evaluating the Normal Distribution", J. Stat. Software 11(4), 2004:
    /// <c>1/2 + phi(x) (x + x^3/3 + x^5/(3 5) + ...)</c>. Beyond 8 deviations it is 0 or 1.</summary>
    internal static double Below(double x)
    {
        if (Math.Abs(x) > FarOut) return x < 0 ? 0 : 1;
        double sum = x, term = x, before = double.NaN;
        for (var odd = 3; !sum.Equals(before); odd += 2)
        {
            before = sum;
            term *= x * x / odd;
            sum += term;
        }
        return 0.5 + Density(x) * sum;
    }

    /// <summary>The z that a two-sided test at level <paramref name="alpha"/> (above 0, at most 1) goes by: 1.96 at 0.05. Newton's method
    /// on <see cref="Below"/>.</summary>
    internal static double TwoSided(double alpha)
    {
        var z = 2.0;
        for (var round = 0; round < 60; round++)
        {
            var step = (Below(z) - (1 - alpha / 2)) / Density(z);
            // Far out the slope is next to nothing: a whole step would leave the curve.
            z -= Math.Clamp(step, -0.5, 0.5);
            if (Math.Abs(step) < 1e-12) break;
        }
        return z;
    }

    private static double Density(double x) => Math.Exp(-x * x / 2) / Math.Sqrt(2 * Math.PI);
}
