using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Drivers;

namespace Raati.Endurance;

/// <summary>Slides of every kind, to be shown one after the other.</summary>
internal sealed class Rotation
{
    private const int ShortestMs = 3_000;
    private readonly Operator maija;
    private readonly Guid poll;
    private int made;

    private Rotation(Operator maija, Guid poll) => (this.maija, this.poll) = (maija, poll);

    /// <summary>With two open polls, that take turns with the slides.</summary>
    internal static async Task<Rotation> AskAsync(Operator maija)
    {
        await maija.PublishAsync(Sample.Poll("Pidemmät aukioloajat?"));
        return new Rotation(maija, (await maija.PublishAsync(Sample.Poll("Lisää kasvisruokaa?"))).Id);
    }

    /// <summary>One of each kind, and a notice with a picture.</summary>
    internal async Task<SlideRequest[]> EachKindAsync() =>
    [
        await PictureAsync(),
        Sample.Slide($"Tiedote {++made}", ShortestMs / 1_000) with { Text = Sample.Text("Leipomo avaa ovensa seitsemältä."), Color = SlideColor.Warm },
        await FilmAsync(),
        new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Poll, DurationMs = ShortestMs, PollId = poll },
        await PictureAsync() with { Kind = SlideKind.Bulletin, Title = Sample.Text($"Kuvan vieressä {++made}"), Color = SlideColor.Dark },
        new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.PollResult, DurationMs = ShortestMs, PollId = poll },
        Sample.Slide($"Lue lisää {++made}", ShortestMs / 1_000) with { Kind = SlideKind.Qr, Link = "https://havu.example/syksy", Text = Sample.Text("Reseptit"), Color = SlideColor.Light },
        Sample.Slide($"Toivoitte leipää {++made}", ShortestMs / 1_000) with { Kind = SlideKind.Outcome, Text = Sample.Text("Leipää on nyt enemmän, ja se on tuoretta.") },
    ];

    /// <summary>A picture that nobody has seen before, over the whole glass.</summary>
    internal async Task<SlideRequest> PictureAsync(int width = 1280, int height = 800)
    {
        var (number, shade) = (++made, (byte)(made * 37));
        var picture = await maija.AddMediaAsync(
            Png.Write(width, height, (x, y) => (x / 40 + y / 40) % 2 is 0 ? (shade, (byte)(255 - shade), (byte)90) : ((byte)40, (byte)(x * 255 / width), (byte)(y * 255 / height))), $"{number}.png");
        return new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Image, DurationMs = ShortestMs, MediaSha256 = picture.File.Sha256, Fit = SlideFit.Cover };
    }

    /// <summary>A video, with a picture that stands until it plays.</summary>
    internal async Task<SlideRequest> FilmAsync()
    {
        var poster = (await PictureAsync()).MediaSha256;
        var film = await maija.AddMediaAsync(made % 2 is 0 ? Films.Vp9 : Films.Vp8, "film.webm");
        await maija.Api.Put<MediaView>($"/api/media/{film.File.Sha256}", new MediaRequest { Name = film.Name, PosterSha256 = poster });
        return new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Video, DurationMs = ShortestMs, MediaSha256 = film.File.Sha256, Fit = SlideFit.Cover };
    }

    /// <summary>A video without such a picture: a file of its own, since what stands until it plays is known by the file.</summary>
    internal async Task<SlideRequest> BareFilmAsync()
    {
        var film = Films.Vp8;
        // In an element of zeros that nobody reads.
        film[0x80] = 1;
        var media = await maija.AddMediaAsync(film, "bare.webm");
        return new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Video, DurationMs = ShortestMs, MediaSha256 = media.File.Sha256, Fit = SlideFit.Cover };
    }

    /// <summary>Gives these to all tablets, always.</summary>
    internal async Task PublishAsync(string name, SlideTransition transition, SlideRequest[] slides, CampaignPriority priority = CampaignPriority.High)
    {
        var playlist = await maija.AddAsync(Sample.Playlist(name, slides) with { Transition = transition });
        await maija.PublishAsync(Sample.Campaign(name, playlist.Id) with { Priority = priority });
    }
}
