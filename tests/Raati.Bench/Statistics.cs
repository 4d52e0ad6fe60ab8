namespace Raati.Bench;

/// <summary>Median with the smallest and largest of all rounds.</summary>
internal readonly record struct Spread(double Median, double Smallest, double Largest)
{
    internal static Spread Of(IEnumerable<double> rounds)
    {
        var sorted = rounds.Order().ToArray();
        if (sorted.Length == 0) return default;
        var middle = sorted.Length / 2;
        return new Spread(sorted.Length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2, sorted[0], sorted[^1]);
    }



    public override string ToString() => $"{Text(Median)} [{Text(Smallest)}-{Text(Largest)}]";

    private static string Text(double value) => Math.Abs(value) switch
    {
        >= 1000 => value.ToString("N0", System.Globalization.CultureInfo.InvariantCulture),
        >= 10 => value.ToString("0", System.Globalization.CultureInfo.InvariantCulture),
        _ => value.ToString("0.00", System.Globalization.CultureInfo.InvariantCulture),
    };
}

internal static class Statistics
{
    /// <summary>Least squares: how much y grows for one of x, and the standard error of that.</summary>
    internal static (double Slope, double Error) Slope((double X, double Y)[] points)
    {
        var (meanX, meanY) = (points.Average(point => point.X), points.Average(point => point.Y));
        var spread = points.Sum(point => (point.X - meanX) * (point.X - meanX));
        var slope = points.Sum(point => (point.X - meanX) * (point.Y - meanY)) / spread;
        var rest = points.Sum(point => Math.Pow(point.Y - meanY - slope * (point.X - meanX), 2));
        return (slope, Math.Sqrt(rest / (points.Length - 2) / spread));
    }

    internal static double Percentile(double[] sorted, double share) => sorted[Math.Max(0, (int)Math.Ceiling(sorted.Length * share) - 1)];
}
