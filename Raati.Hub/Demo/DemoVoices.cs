using Raati.Contracts;
using Raati.Contracts.Api;
using static Raati.Contracts.Api.FeedbackStatus;
using static Raati.Contracts.FeedbackCategory;
using static Raati.Contracts.Language;
using static Raati.Contracts.Mood;

namespace Raati.Hub.Demo;

/// <summary>What made-up shoppers tell their stores, and how it is seen to.</summary>
internal static class DemoVoices
{
    internal const int Feedbacks = 64;
    internal const string Note = "Puhuttu myymäläpäällikön kanssa, asia hoidetaan tällä viikolla.";

    internal static readonly DemoWords[] Words =
    [
        Say(VeryGood, Service, Fi, "Kassalla oli taas ihanan iloinen palvelu, kiitos!"),
        Say(Bad, Selection, Fi, "Kauramaito oli loppu jo iltapäivällä."),
        Say(VeryBad, Service, Fi, "Yksi kassa auki ja jono leipähyllyille asti."),
        Say(Good, Selection, Fi, "Hyvä kun irtokarkit siirrettiin pois kassoilta."),
        Say(Bad, Prices, Fi, "Hyllyn hinta ja kassan hinta eivät täsmänneet kahvissa."),
        Say(Good, Cleanliness, Fi, "Siistiä ja valoisaa remontin jälkeen."),
        Say(VeryBad, Cleanliness, Fi, "Pullonpalautus haisee ja lattia on tahmea."),
        Say(VeryGood, Selection, Fi, "Lähitilojen juustot ovat mahtavia. Lisää niitä!"),
        Say(Bad, Other, Fi, "Pyörätelineitä on liian vähän ja ne ovat lumen alla."),
        Say(Good, Prices, Fi, "Viikonlopun tarjoukset kannatti hakea."),
        Say(Bad, Selection, Fi, "Gluteenittomat leivät loppuvat aina lauantaina."),
        Say(VeryGood, null, Fi, null),
        Say(Good, null, Fi, null),
        Say(Bad, Service, Fi, "Itsepalvelukassa ei lue alennuslappuja."),
        Say(VeryBad, Prices, Fi, "Voi maksaa jo enemmän kuin bensa."),
        Say(Good, Service, Sv, "Trevlig personal som pratar svenska, tack!"),
        Say(Bad, Selection, Sv, "Skärgårdslimpan är nästan alltid slut."),
        Say(Good, Cleanliness, En, "Clean and easy to find everything."),
        Say(Bad, Other, En, "Please add English labels to the fish counter."),
        Say(VeryGood, Service, Fi, "Henkilökunta auttoi kantamaan kassit autoon. Lämmin kiitos!"),
        Say(Good, Other, Fi, "Kahvion sunnuntaibuffet on paras koko kaupungissa."),
        Say(Bad, null, Fi, null),
        Say(Bad, Cleanliness, Fi, "Ostoskärryissä on roskia, ja yhden pyörä on rikki."),
        Say(VeryGood, Selection, Fi, "Uusi salaattipöytä on loistava."),
    ];

    /// <summary>Old ones are seen to, fresh ones wait.</summary>
    internal static FeedbackStatus StatusAfter(double days, Random chance) => days switch
    {
        > 5 => chance.NextDouble() < 0.92 ? Done : Open,
        > 1.5 => chance.NextDouble() < 0.6 ? Done : Open,
        _ => chance.NextDouble() < 0.75 ? Unread : Open,
    };

    private static DemoWords Say(Mood mood, FeedbackCategory? category, Language language, string? text) =>
        new() { Mood = mood, Category = category, Language = language, Text = text };
}
