using System.Globalization;
using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Demo;

/// <summary>
/// What a demo store is: the name its chain gives it, how many tablets and members it has, when it is open, and where the numbers of its
/// chain's stores begin.
/// </summary>
internal sealed record DemoFormat(
    string Chain, string Tag, int Members, (string Name, Touchpoint Touchpoint)[] Kiosks, int FirstNumber, OpeningHours Hours);

/// <summary>A demo store, by name.</summary>
internal sealed record DemoPlace(string Area, string Name, DemoFormat Format, string Number);

/// <summary>A co-operative that does not exist: 13 areas and 120 stores of invented chains.</summary>
internal static class DemoPlaces
{
    internal const string OrganizationName = "Osuuskauppa Havu (esittely)";

    private static readonly (string, Touchpoint) Door = ("Sisäänkäynti", Touchpoint.Entrance);
    private static readonly (string, Touchpoint) Tills = ("Kassat", Touchpoint.Checkout);
    private static readonly (string, Touchpoint) Cafe = ("Kahvio", Touchpoint.Restaurant);

    private static readonly Dictionary<char, DemoFormat> Formats = new()
    {
        ['M'] = new("Havu Market", "hypermarket", 3_900, [Door, Tills, Cafe], 101, DemoHours.Of(6, 24, saturday: (6, 24), sunday: (8, 23))),
        ['H'] = new("Havu", "supermarket", 1_600, [Door], 201, DemoHours.Of(7, 22, saturday: (7, 21), sunday: (9, 20))),
        ['L'] = new("Lähi-Havu", "lähikauppa", 560, [Tills], 401, DemoHours.Of(7, 21, saturday: (8, 20), sunday: (10, 19))),
        ['K'] = new("Havukahvila", "kahvila", 0, [Cafe], 601, DemoHours.Of(7, 19, saturday: (9, 17), sunday: null)),
        ['T'] = new("Havu Asema", "liikennemyymälä", 0, [Tills], 701, DemoHours.Of(5, 24, saturday: (6, 24), sunday: (7, 23))),
        ['P'] = new("Havu Piha", "puutarha", 0, [Door], 801, DemoHours.Of(9, 20, saturday: (9, 18), sunday: (10, 17))),
    };

    // An area a line; each store as its format's letter and its place.
    private const string Map = """
        Koivukoski: M Koivukoski, M Kangas, H Tori, H Rautatientori, H Satama, H Myllymäki, H Harju, H Keltaniitty, L Lehtola, L Rantapuisto, L Koulukatu, L Pajala, L Kuokka, L Yliopistonmäki, L Kortesuo, L Sairaalanmäki, L Vesitorni, L Palokangas, K Tori, K Kangas, K Rautatientori, K Satama, T Kangas, T Itäportti, T Länsiportti, P Kangas
        Ahvenlahti: M Ahvenlahti, H Ahvenranta, H Kauppakatu, H Suokatu, H Hietaranta, L Niemenkärki, L Myllylampi, L Puistotie, L Ratapiha, L Uimaranta, L Kirkkopiha, L Veneranta, L Saarela, K Ahvenlahti, K Kauppakatu, T Ahvenlahti, T Pohjantie, P Ahvenlahti
        Harjula: M Harjula, H Harjunalusta, H Kirkonmäki, H Lossiranta, L Harjula, L Hiihtomaja, L Kivitasku, L Mäkikatu, L Alakylä, K Harjula, T Harjula, P Harjula
        Vuorela: M Vuorela, H Vuorentausta, H Kalliola, H Pohjoisrinne, L Vuorela, L Louhos, L Jyrkkälä, L Metsälampi, K Vuorela, T Vuorela
        Niemelä: M Niemelä, H Niemensuu, H Luoto, L Niemelä, L Laituri, L Kalaranta, L Hiekkasärkkä, K Niemelä, T Niemelä
        Kuusiranta: M Kuusiranta, H Kuusikko, H Uittosalmi, L Kuusiranta, L Sahanmäki, L Tukkitie, K Kuusiranta, T Kuusiranta
        Haapasalmi: M Haapasalmi, H Salmenranta, L Haapasalmi, L Siltakorva, L Lauttaranta, K Haapasalmi, T Haapasalmi
        Lehtolampi: M Lehtolampi, H Lampela, L Lehtolampi, L Koivuhaka, T Lehtolampi, P Lehtolampi
        Pihlajaniemi: H Pihlajaniemi, H Marjaniitty, L Pihlajaniemi, L Tervahauta, K Pihlajaniemi, T Pihlajaniemi
        Suvanto: H Suvanto, L Suvanto, L Koskenniska, T Suvanto, P Suvanto
        Kivikoski: H Kivikoski, L Kivikoski, L Louhela, K Kivikoski, T Kivikoski
        Tuomela: H Tuomela, L Tuomela, L Ojanperä, T Tuomela
        Peltojoki: H Peltojoki, L Peltojoki, L Myllyoja, T Peltojoki
        """;

    internal static DemoPlace[] All { get; } = Read();

    private static DemoPlace[] Read()
    {
        var next = Formats.Values.ToDictionary(format => format, format => format.FirstNumber);
        return
        [
            .. from line in Map.Split('\n', StringSplitOptions.RemoveEmptyEntries)
               let parts = line.Split(':')
               from store in parts[1].Split(',', StringSplitOptions.TrimEntries)
               let format = Formats[store[0]]
               select new DemoPlace(parts[0], $"{format.Chain} {store[2..]}", format, (next[format]++).ToString(CultureInfo.InvariantCulture)),
        ];
    }
}
