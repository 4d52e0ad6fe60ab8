using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Stores.Import;

/// <summary>The stores as a list that can be read again: the same columns, the same words.</summary>
internal static class StoreList
{
    internal static byte[] Write(IEnumerable<StoreView> stores, IReadOnlyDictionary<Guid, string> areas, Language language)
    {
        var csv = new Csv(Headings(language));
        foreach (var store in stores)
        {
            csv.Row([.. StoreColumns.All.Select(column => Cell(store, areas, column.Field, ClosedIn(language)))]);
        }
        return csv.ToBytes();
    }

    /// <summary>The headings, and a line to be written over.</summary>
    internal static byte[] Template(Language language)
    {
        var csv = new Csv(Headings(language));
        var (name, area, format) = language switch
        {
            Language.Sv => ("Exempelbutiken (skriv över den här raden)", "Centrum", "market"),
            Language.En => ("Example store (write over this line)", "Centre", "market"),
            _ => ("Esimerkkimyymälä (kirjoita tämän rivin päälle)", "Keskusta", "market"),
        };
        csv.Row("101", name, area, format, "2500", "Europe/Helsinki", "08:00-21:00", "08:00-21:00", "08:00-21:00", "08:00-21:00", "08:00-21:00",
            "09:00-18:00", ClosedIn(language));
        return csv.ToBytes();
    }

    private static string[] Headings(Language language) => Array.ConvertAll(StoreColumns.All, column => language switch
    {
        Language.Sv => column.Sv,
        Language.En => column.En,
        _ => column.Fi,
    });

    private static string ClosedIn(Language language) => language switch
    {
        Language.Sv => "stängt",
        Language.En => "closed",
        _ => "suljettu",
    };

    private static object? Cell(StoreView store, IReadOnlyDictionary<Guid, string> areas, StoreField field, string closed) => field switch
    {
        StoreField.Number => store.Number,
        StoreField.Name => store.Name,
        StoreField.Area => store.AreaId is { } area ? areas.GetValueOrDefault(area) : null,
        StoreField.Format => store.Format,
        StoreField.MemberCount => store.MemberCount,
        StoreField.TimeZone => store.TimeZone,
        _ => store.OpeningHours is { } hours ? OpeningTimes.Write(hours, StoreColumns.Weekday(field), closed) : null,
    };
}
