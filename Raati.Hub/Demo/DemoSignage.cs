using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>What the demo's idle tablets show beside its polls: two playlists, and three campaigns that give them.</summary>
internal sealed class DemoSignage(PlaylistDesk playlists, CampaignDesk campaigns)
{
    private const int SlideMs = 12_000;
    private const int SaleDays = 21;

    private const int Friday = 5;

    /// <summary>Returns what has been on the tablets before today.</summary>
    internal async Task<DemoPlayed[]> Write(Session session, Caller caller, PollId bread, long now)
    {
        var (said, offered) = (Heard(now, bread.Value), Offers(now));
        var heard = await Add(session, caller, said);
        var offers = await Add(session, caller, offered);
        var wishes = await Publish(session, caller, new CampaignRequest
        {
            Name = "Teidän toiveestanne",
            PlaylistId = heard,
            Audience = new Audience { All = true },
            Schedule = new CampaignSchedule(),
        });
        var lunch = await Publish(session, caller, new CampaignRequest
        {
            Name = "Lounas arkisin",
            PlaylistId = offers,
            Audience = new Audience { All = true },
            Schedule = new CampaignSchedule
            {
                Weekdays = [1, 2, 3, 4, 5],
                Dayparts = [new Daypart { From = "10:00", Until = "14:00" }],
                OnlyWhenOpen = true,
            },
            Priority = CampaignPriority.High,
        });
        await Publish(session, caller, new CampaignRequest
        {
            Name = "Syksyn bonusviikot",
            PlaylistId = offers,
            Audience = new Audience { Touchpoints = [Touchpoint.Entrance, Touchpoint.Checkout] },
            Schedule = new CampaignSchedule { FromDate = DemoRhythm.DateOf(now, 0), UntilDate = DemoRhythm.DateOf(now, SaleDays) },
            Priority = CampaignPriority.Low,
        });
        return
        [
            new DemoPlayed(wishes, SlidesOf(said), (_, _) => true),
            new DemoPlayed(lunch, SlidesOf(offered), (weekday, hour) => weekday <= Friday && hour is >= 10 and < 14),
        ];
    }

    private static Guid[] SlidesOf(PlaylistRequest playlist) => Array.ConvertAll(playlist.Slides, slide => slide.Id);

    private static PlaylistRequest Heard(long now, Guid bread) => new()
    {
        Name = "Mitä kuulimme",
        Slides =
        [
            Slide(now, SlideKind.Outcome, SlideColor.Accent,
                ("Toivoitte reikäleipää", "Ni önskade hålkaka", "You asked for rye ring bread"),
                ("Sitä paistetaan nyt joka aamu 120 myymälässä.", "Nu bakas den varje morgon i 120 butiker.", "It is now baked every morning in 120 stores."))
                with { PollId = bread },
            new SlideRequest { Id = NewId(now), Kind = SlideKind.PollResult, DurationMs = SlideMs, PollId = bread },
            Slide(now, SlideKind.Qr, SlideColor.Light,
                ("Lue kaikki vastauksemme", "Läs alla våra svar", "Read all our answers"),
                ("Avaa puhelimen kamera ja osoita ruutua.", "Öppna telefonens kamera och rikta den mot rutan.", "Open your phone's camera and point it here."))
                with { Link = "https://havu.example/mita-kuulimme" },
        ],
    };

    private static PlaylistRequest Offers(long now) => new()
    {
        Name = "Kahvio ja bonus",
        Transition = SlideTransition.Push,
        Slides =
        [
            Slide(now, SlideKind.Bulletin, SlideColor.Warm,
                ("Keittolounas kahviossa", "Sopplunch på kaféet", "Soup lunch at the café"),
                ("Arkisin kello 10–14. Leipä ja kahvi kuuluvat hintaan.", "Vardagar 10–14. Bröd och kaffe ingår.", "Weekdays 10–14. Bread and coffee included.")),
            Slide(now, SlideKind.Bulletin, SlideColor.Dark,
                ("Bonusviikot ovat alkaneet", "Bonusveckorna har börjat", "Bonus weeks have begun"),
                ("Asiakasomistajille tuplabonus hedelmistä ja vihanneksista.", "Dubbel bonus på frukt och grönt för ägarkunder.",
                    "Double bonus on fruit and vegetables for member-owners.")),
        ],
    };

    private static SlideRequest Slide(
        long now, SlideKind kind, SlideColor color, (string Fi, string Sv, string En) title, (string Fi, string Sv, string En) text) => new()
        {
            Id = NewId(now),
            Kind = kind,
            DurationMs = SlideMs,
            Title = new LocalizedText { Fi = title.Fi, Sv = title.Sv, En = title.En },
            Text = new LocalizedText { Fi = text.Fi, Sv = text.Sv, En = text.En },
            Color = color,
        };

    private async Task<Guid> Add(Session session, Caller caller, PlaylistRequest playlist) =>
        (await playlists.Create(session, caller, playlist)).Playlist?.Id
        ?? throw new InvalidOperationException($"The demo's playlist {playlist.Name} was refused.");

    private async Task<Guid> Publish(Session session, Caller caller, CampaignRequest campaign)
    {
        var made = (await campaigns.Create(session, caller, campaign)).Campaign;
        if (made is null || (await campaigns.Publish(session, caller, made.Id)).Change is not CampaignChange.Done)
            throw new InvalidOperationException($"The demo's campaign {campaign.Name} was refused.");
        return made.Id;
    }

    private static Guid NewId(long now) => Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(now));
}
