using Raati.Contracts;
using Raati.Hub.Doors;

namespace Raati.Hub.Programs;

/// <summary>An audience may name what does not exist (any more): it then reaches nobody by that name. Lists are bounded.</summary>
internal static class AudienceValidation
{
    private const int MostNamed = 5_000;

    internal static void Check(Validator check, string field, Audience? audience)
    {
        check.Must(audience is not null, field, Fault.Required);
        if (audience is null) return;
        Length(audience.Areas, "areas");
        Length(audience.Stores, "stores");
        Length(audience.Kiosks, "kiosks");
        Length(audience.ExcludedStores, "excludedStores");
        Length(audience.ExcludedKiosks, "excludedKiosks");
        Length(audience.Touchpoints, "touchpoints");
        check.Must(audience.Touchpoints?.Contains(Touchpoint.Unknown) is not true, $"{field}.touchpoints", Fault.Choice<Touchpoint>());
        check.Tags($"{field}.formats", audience.Formats).Tags($"{field}.tags", audience.Tags);

        void Length<T>(T[]? list, string name) =>
            check.Must(list is { Length: <= MostNamed }, $"{field}.{name}", Fault.ListLength(0, MostNamed));
    }
}
