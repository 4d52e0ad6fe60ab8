using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Settings;

/// <summary>
/// Five colours from one. Lightness is fixed, hue and strength come from the accent, as in the console's tokens; then each is moved as far as its
/// contrast asks. The accent itself is never moved in silence: one that can't be read is refused, with the nearest shade that can.
/// </summary>
internal static class AccentRule
{
    private const double Text = 4.5;
    private const double Part = 3;
    private const double Poster = 7;
    private const double Step = 0.0025;
    private const string White = "#ffffff";
    // The tablet's own grounds and inks (look/tokens.css).
    private const string Paper = "#f4f7f5";
    private const string SecondInk = "#43524c";

    /// <summary>Null: not a colour as #rrggbb.</summary>
    internal static LookView? Look(string? accent)
    {
        if (Shade.Of(accent) is not { } shade) return null;
        var hex = accent!.ToLowerInvariant();
        var nearest = IsReadable(hex) ? hex : Darker(shade, IsReadable);
        return new LookView
        {
            Readable = nearest == hex,
            Contrast = Math.Round(Lowest(hex), 2),
            Nearest = nearest,
            Colors = Colors(nearest),
        };
    }

    private static AccentColors Colors(string accent)
    {
        var shade = Shade.Of(accent) ?? throw new ArgumentException($"{accent} is no colour.");
        var deep = Darker(shade with { Lightness = 0.352, Chroma = shade.Chroma * 0.8 }, hex => Shade.Contrast(White, hex) >= Poster);
        return new AccentColors
        {
            Accent = accent,
            Deep = deep,
            Mid = Lighter(shade with { Lightness = 0.68, Chroma = shade.Chroma * 0.72 }, hex => Shade.Contrast(hex, deep) >= Part),
            Soft = Soft(accent, shade),
            OnDeep = Lighter(shade with { Lightness = 0.9, Chroma = shade.Chroma * 0.36 }, hex => Shade.Contrast(hex, deep) >= Text),
        };
    }

    private static string Soft(string accent, Shade shade) => Lighter(shade with { Lightness = 0.938, Chroma = shade.Chroma * 0.26 },
        hex => Shade.Contrast(accent, hex) >= Text && Shade.Contrast(SecondInk, hex) >= Text);

    // Soft can always be made as light as white, on which an accent that passes on paper passes too.
    private static bool IsReadable(string hex) => Shade.Contrast(White, hex) >= Text && Shade.Contrast(Paper, hex) >= Text;

    private static double Lowest(string hex) => Math.Min(Shade.Contrast(White, hex), Shade.Contrast(Paper, hex));

    private static string Darker(Shade shade, Func<string, bool> passes) => Moved(shade, -Step, passes);

    private static string Lighter(Shade shade, Func<string, bool> passes) => Moved(shade, Step, passes);

    /// <summary>The first shade on the way that passes: black and white at the ends always do.</summary>
    private static string Moved(Shade shade, double step, Func<string, bool> passes)
    {
        var hex = shade.ToHex();
        for (; !passes(hex) && shade.Lightness is > 0 and < 1; hex = shade.ToHex())
            shade = shade with { Lightness = Math.Clamp(shade.Lightness + step, 0, 1) };
        return hex;
    }
}
