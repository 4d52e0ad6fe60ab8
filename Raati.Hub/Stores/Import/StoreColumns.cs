using Raati.Contracts.Api;

namespace Raati.Hub.Stores.Import;

/// <summary>The headings of a list in Finnish, Swedish and English, and those that are written.</summary>
internal static class StoreColumns
{
    /// <summary>The order in which a list is written, with its headings.</summary>
    internal static readonly (StoreField Field, string Fi, string Sv, string En)[] All =
    [
        (StoreField.Number, "Numero", "Nummer", "Number"),
        (StoreField.Name, "Nimi", "Namn", "Name"),
        (StoreField.Area, "Alue", "Område", "Area"),
        (StoreField.Format, "Myymälätyyppi", "Butikstyp", "Format"),
        (StoreField.MemberCount, "Asiakasomistajia", "Ägarkunder", "Member-owners"),
        (StoreField.TimeZone, "Aikavyöhyke", "Tidszon", "Time zone"),
        (StoreField.Monday, "Maanantai", "Måndag", "Monday"),
        (StoreField.Tuesday, "Tiistai", "Tisdag", "Tuesday"),
        (StoreField.Wednesday, "Keskiviikko", "Onsdag", "Wednesday"),
        (StoreField.Thursday, "Torstai", "Torsdag", "Thursday"),
        (StoreField.Friday, "Perjantai", "Fredag", "Friday"),
        (StoreField.Saturday, "Lauantai", "Lördag", "Saturday"),
        (StoreField.Sunday, "Sunnuntai", "Söndag", "Sunday"),
    ];

    private static readonly Dictionary<string, StoreField> Words = Known();

    internal static StoreField FieldOf(string heading) => Words.GetValueOrDefault(Key(heading));

    internal static bool IsDay(StoreField field) => field is >= StoreField.Monday and <= StoreField.Sunday;

    /// <summary>1 is Monday.</summary>
    internal static int Weekday(StoreField field) => field - StoreField.Monday + 1;

    private static Dictionary<string, StoreField> Known()
    {
        var words = new Dictionary<string, StoreField>();
        foreach (var (field, fi, sv, en) in All)
        {
            foreach (var word in (string[])[fi, sv, en, .. Others(field)]) words.TryAdd(Key(word), field);
        }
        return words;
    }

    private static string[] Others(StoreField field) => field switch
    {
        StoreField.Number =>
            ["Nro", "No", "Nr", "Myymälänumero", "Myymälän numero", "Myymälänro", "Toimipaikkanumero", "Koodi", "Tunnus", "Tunniste", "Butiksnummer", "Kod",
                "Store number", "Store no", "Store code", "Store id", "Code", "Id", "Key"],
        StoreField.Name => ["Myymälä", "Myymälän nimi", "Toimipaikka", "Kauppa", "Butik", "Butikens namn", "Store", "Store name"],
        StoreField.Area => ["Alueen nimi", "Kunta", "Region", "Kommun", "District", "Municipality"],
        StoreField.Format => ["Tyyppi", "Ketju", "Konsepti", "Kategoria", "Typ", "Kedja", "Store format", "Type", "Chain"],
        StoreField.MemberCount => ["Asiakasomistajat", "Omistajia", "Jäseniä", "Jäsenet", "Jäsenmäärä", "Medlemmar", "Antal medlemmar", "Members", "Member count",
            "Memberowners"],
        StoreField.TimeZone => ["Vyöhyke", "Zon", "Timezone", "Tz", "Zone"],
        StoreField.Monday => ["Ma", "Mån", "Mon"],
        StoreField.Tuesday => ["Ti", "Tis", "Tue"],
        StoreField.Wednesday => ["Ke", "Ons", "Wed"],
        StoreField.Thursday => ["To", "Tors", "Thu"],
        StoreField.Friday => ["Pe", "Fre", "Fri"],
        StoreField.Saturday => ["La", "Lör", "Sat"],
        StoreField.Sunday => ["Su", "Sön", "Sun"],
        _ => [],
    };

    /// <summary>Letters and digits only, small: "Store no." is "store-no".</summary>
    private static string Key(string heading) => string.Concat(PlainLetters.Of(heading).Where(char.IsLetterOrDigit)).ToLowerInvariant();
}
