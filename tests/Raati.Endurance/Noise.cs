using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Drivers;

namespace Raati.Endurance;

/// <summary>Pictures that don't get smaller when they are packed, each ending in rows of a colour of its own: half of one lacks it.</summary>
internal sealed class Noise(Operator maija, Random random)
{
    private const int Width = 640, Height = 500, BandFrom = 490;
    private readonly Dictionary<string, string> bands = [];

    /// <summary>The colour that this picture ends in.</summary>
    internal string BandOf(string sha256) => bands.GetValueOrDefault(sha256, "a picture nobody has published");

    /// <summary>A playlist with so many new pictures, of about a megabyte each.</summary>
    internal async Task<PlaylistRequest> PlaylistAsync(int count)
    {
        var slides = new List<SlideRequest>();
        for (var number = 0; number < count; number++)
        {
            (byte R, byte G, byte B) band = ((byte)random.Next(256), (byte)random.Next(256), (byte)random.Next(256));
            var picture = await maija.AddMediaAsync(Png.Write(Width, Height, (_, y) => y >= BandFrom ? band : Speck()), $"{bands.Count}.png");
            bands[picture.File.Sha256] = $"{band.R},{band.G},{band.B}";
            slides.Add(new SlideRequest { Id = Guid.CreateVersion7(), Kind = SlideKind.Image, DurationMs = 3_000, MediaSha256 = picture.File.Sha256 });
        }
        return Sample.Playlist("Syksy", [.. slides]);
    }

    private (byte R, byte G, byte B) Speck()
    {
        var bits = random.Next();
        return ((byte)bits, (byte)(bits >> 8), (byte)(bits >> 16));
    }
}
