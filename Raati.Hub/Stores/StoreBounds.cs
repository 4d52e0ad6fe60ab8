using NodaTime;

namespace Raati.Hub.Stores;

/// <summary>What a store may be, whichever way it is told.</summary>
internal static class StoreBounds
{
    internal const int LongestName = 100;
    internal const int LongestFormat = 40;
    internal const int LongestNumber = 40;
    internal const int MostMembers = 10_000_000;

    internal static bool IsZone(string zone) => DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) is not null;
}
