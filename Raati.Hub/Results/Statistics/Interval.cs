namespace Raati.Hub.Results.Statistics;

/// <summary>A closed range of plausible values.</summary>
internal readonly record struct Interval(double Low, double High)
{
    internal bool Holds(double value) => Low <= value && value <= High;

    internal static Interval Around(double middle, double half, double least, double most) =>
        new(Math.Max(least, middle - half), Math.Min(most, middle + half));
}
