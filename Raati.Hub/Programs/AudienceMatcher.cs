using Raati.Contracts;
using Raati.Hub.Kiosks;

namespace Raati.Hub.Programs;

/// <summary>The definition of who gets what. Any one included list is enough; exclusions win; a retired kiosk gets nothing.</summary>
internal static class AudienceMatcher
{
    internal static bool Matches(Audience audience, KioskTraits kiosk) =>
        !kiosk.Retired && Includes(audience, kiosk)
        && !audience.ExcludedStores.Contains(kiosk.Store.Value) && !audience.ExcludedKiosks.Contains(kiosk.Kiosk.Value);

    private static bool Includes(Audience audience, KioskTraits kiosk) =>
        audience.All || NothingIncluded(audience)
        || audience.Stores.Contains(kiosk.Store.Value)
        || audience.Kiosks.Contains(kiosk.Kiosk.Value)
        || (kiosk.Area is { } area && audience.Areas.Contains(area.Value))
        || (kiosk.Format.Length > 0 && audience.Formats.Contains(kiosk.Format, StringComparer.Ordinal))
        || (kiosk.Touchpoint is not Touchpoint.Unknown && audience.Touchpoints.Contains(kiosk.Touchpoint))
        || audience.Tags.Any(tag => kiosk.Tags.Contains(tag, StringComparer.Ordinal));

    private static bool NothingIncluded(Audience audience) =>
        audience is { Areas: [], Stores: [], Formats: [], Touchpoints: [], Tags: [], Kiosks: [] };
}
