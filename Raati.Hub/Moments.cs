namespace Raati.Hub;

/// <summary>Bounds of the moments that come from outside, ms since 1970 UTC.</summary>
internal static class Moments
{
    /// <summary>The start of the year 10000: later ones are no dates to .NET or to a browser.</summary>
    internal const long EndOfTime = 253_402_300_800_000;
}
