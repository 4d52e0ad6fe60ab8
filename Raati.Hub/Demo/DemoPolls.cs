using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Demo;

/// <summary>A demo poll, when it lives, and how shoppers lean in each of its questions.</summary>
internal sealed record DemoPoll(PollRequest Content, double[][] Leanings, (int Days, int Hour)? Opens = null, (int Days, int Hour)? Closes = null)
{
    internal bool Reaches(Touchpoint touchpoint) => Content.Audience.All || Content.Audience.Touchpoints.Contains(touchpoint);
}

/// <summary>What the demo co-operative asks and tells. Days count from the day on which the demo is made.</summary>
internal static class DemoPolls
{
    /// <summary>Closed and to be certified.</summary>
    internal static readonly DemoPoll Bread = new(
        Poll("Leipä paistopisteelle", Choice(1,
            ("Minkä leivän haluat paistopisteelle?", "Vilket bröd ska vi baka i butiken?", "Which bread should we bake in store?"),
            ("Reikäleipä", "Hålkaka", "Rye ring bread"), ("Saaristolaisleipä", "Skärgårdslimpa", "Archipelago bread"),
            ("Hapanjuurileipä", "Surdegsbröd", "Sourdough loaf"), ("Siemenleipä", "Fröbröd", "Seeded loaf"))),
        [[38, 17, 29, 16]], Opens: (-14, 7), Closes: (-3, 20));

    internal static readonly DemoPoll Sunday = new(
        Poll("Sunnuntain aukiolo", YesNo(1,
            ("Pitäisikö myymälän olla auki sunnuntaina iltayhdeksään?", "Ska butiken ha öppet till nio på söndagskvällen?",
                "Should the store stay open until nine on Sundays?"))),
        [[54, 46]], Opens: (-10, 8), Closes: (4, 20));

    internal static readonly DemoPoll Offers = new(
        Poll("Tarjousten kanava",
            Choice(1, ("Mistä huomaat tarjoukset parhaiten?", "Var märker du våra erbjudanden bäst?", "Where do you notice our offers best?"),
                ("Hyllyn reunasta", "Vid hyllan", "On the shelf"), ("Sovelluksesta", "I appen", "In the app"),
                ("Lehdestä", "I tidningen", "In the paper"), ("Tältä näytöltä", "På den här skärmen", "On this screen")),
            Choice(2, ("Kuinka usein tulet tähän myymälään?", "Hur ofta kommer du hit?", "How often do you come here?"),
                ("Päivittäin", "Dagligen", "Daily"), ("Viikoittain", "Varje vecka", "Weekly"), ("Harvemmin", "Mer sällan", "Less often"))),
        [[41, 27, 12, 20], [24, 58, 18]], Opens: (-4, 7));

    internal static readonly DemoPoll Lunch = new(
        Poll("Kahvion lounas", Choice(1,
            ("Mitä kaipaat kahvion lounaalle?", "Vad saknar du på kaféets lunch?", "What does the café's lunch need?"),
            ("Keittoja", "Soppor", "Soups"), ("Kasvisruokaa", "Vegetariskt", "Vegetarian dishes"), ("Kotiruokaa", "Husmanskost", "Home cooking"))) with
        {
            Audience = new Audience { Touchpoints = [Touchpoint.Restaurant] },
        },
        [[31, 24, 45]], Opens: (-12, 7));

    /// <summary>Somebody has begun to write it.</summary>
    internal static readonly PollRequest Draft = Poll("Joulun aukiolo", YesNo(1,
        ("Pitäisikö kauppojen olla kiinni jouluaattona?", "Ska butikerna ha stängt på julafton?", "Should stores be closed on Christmas Eve?")));

    internal static readonly BulletinRequest Bulletin = new()
    {
        Title = In(("Teidän toiveestanne: reikäleipä palaa", "Enligt er önskan: hålkakan är tillbaka", "As you wished: rye ring bread is back")),
        Text = In((
            "Kysyimme leivästä, ja reikäleipä voitti. Ensimmäinen lämmin uunillinen on paistopisteellä perjantaina kello 9.",
            "Vi frågade om brödet, och hålkakan vann. Den första varma ugnen är klar på fredag klockan 9.",
            "We asked about bread, and the rye ring won. The first warm batch is out on Friday at nine.")),
        Audience = new Audience { All = true },
    };

    /// <summary>Those that shoppers have answered.</summary>
    internal static readonly DemoPoll[] Answered = [Bread, Sunday, Offers, Lunch];

    private static PollRequest Poll(string name, params Question[] questions) => new()
    {
        Name = name,
        Questions = questions,
        Languages = [Language.Fi, Language.Sv, Language.En],
        Audience = new Audience { All = true },
    };

    private static Question Choice(int id, (string, string, string) text, params (string, string, string)[] options) => new()
    {
        Id = id,
        Kind = QuestionKind.SingleChoice,
        Text = In(text),
        Options = [.. options.Select((option, at) => new Option { Id = at + 1, Text = In(option) })],
        Order = id == 1 ? OptionOrder.Nominal : OptionOrder.Ordinal,
    };

    private static Question YesNo(int id, (string, string, string) text) =>
        Choice(id, text, ("Kyllä", "Ja", "Yes"), ("Ei", "Nej", "No")) with { Kind = QuestionKind.YesNo, Order = OptionOrder.Ordinal };

    private static LocalizedText In((string Fi, string Sv, string En) text) => new() { Fi = text.Fi, Sv = text.Sv, En = text.En };
}
