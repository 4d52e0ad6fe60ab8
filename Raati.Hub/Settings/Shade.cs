using System.Globalization;

namespace Raati.Hub.Settings;

/// <summary>A colour as lightness (0 to 1), chroma and hue (radians) of Oklch, in which equal steps look equal: B. Ottosson, "A perceptual color space for
/// image processing", 2020.</summary>
internal readonly record struct Shade(double Lightness, double Chroma, double Hue)
{
    /// <summary>Null: not #rrggbb.</summary>
    internal static Shade? Of(string? hex)
    {
        if (Channels(hex) is not [var red, var green, var blue]) return null;
        var l = Math.Cbrt(0.4122214708 * red + 0.5363325363 * green + 0.0514459929 * blue);
        var m = Math.Cbrt(0.2119034982 * red + 0.6806995451 * green + 0.1073969566 * blue);
        var s = Math.Cbrt(0.0883024619 * red + 0.2817188376 * green + 0.6299787005 * blue);
        var a = 1.9779984951 * l - 2.4285922050 * m + 0.4505937099 * s;
        var b = 0.0259040371 * l + 0.7827717662 * m - 0.8086757660 * s;
        return new Shade(0.2104542553 * l + 0.7936177850 * m - 0.0040720468 * s, Math.Sqrt(a * a + b * b), Math.Atan2(b, a));
    }

    /// <summary>WCAG 2.2, contrast ratio of two colours as #rrggbb: 1 to 21.</summary>
    internal static double Contrast(string one, string other)
    {
        var (light, dark) = (Luminance(one), Luminance(other));
        if (light < dark) (light, dark) = (dark, light);
        return (light + 0.05) / (dark + 0.05);
    }

    /// <summary>As #rrggbb. What no screen shows loses strength until one does.</summary>
    internal string ToHex()
    {
        var (lower, upper) = (0.0, Chroma);
        if (!TryHex(this, out var hex))
        {
            for (var step = 0; step < 24; step++)
            {
                var middle = (lower + upper) / 2;
                if (TryHex(this with { Chroma = middle }, out _)) lower = middle;
                else upper = middle;
            }
            TryHex(this with { Chroma = lower }, out hex);
        }
        return hex;
    }

    private static bool TryHex(Shade shade, out string hex)
    {
        var (a, b) = (shade.Chroma * Math.Cos(shade.Hue), shade.Chroma * Math.Sin(shade.Hue));
        var l = Cube(shade.Lightness + 0.3963377774 * a + 0.2158037573 * b);
        var m = Cube(shade.Lightness - 0.1055613458 * a - 0.0638541728 * b);
        var s = Cube(shade.Lightness - 0.0894841775 * a - 1.2914855480 * b);
        double[] linear =
        [
            4.0767416621 * l - 3.3077115913 * m + 0.2309699292 * s,
            -1.2684380046 * l + 2.6097574011 * m - 0.3413193965 * s,
            -0.0041960863 * l - 0.7034186147 * m + 1.7076147010 * s,
        ];
        hex = "#" + string.Concat(linear.Select(channel => ((int)Math.Round(255 * Math.Clamp(Encoded(channel), 0, 1))).ToString("x2", CultureInfo.InvariantCulture)));
        return linear.All(channel => channel is > -0.0005 and < 1.0005);
    }

    private static double Luminance(string hex) =>
        Channels(hex) is [var red, var green, var blue] ? 0.2126 * red + 0.7152 * green + 0.0722 * blue : throw new ArgumentException($"{hex} is no colour.");

    /// <summary>Linear red, green and blue; nothing when it is not #rrggbb.</summary>
    private static double[] Channels(string? hex) => hex is ['#', .. { Length: 6 } digits] && digits.All(char.IsAsciiHexDigit)
        ? [.. digits.Chunk(2).Select(pair => Linear(int.Parse(pair, NumberStyles.HexNumber, CultureInfo.InvariantCulture) / 255.0))]
        : [];

    private static double Linear(double value) => value <= 0.04045 ? value / 12.92 : Math.Pow((value + 0.055) / 1.055, 2.4);

    private static double Encoded(double value) => value <= 0.0031308 ? value * 12.92 : 1.055 * Math.Pow(value, 1 / 2.4) - 0.055;

    private static double Cube(double value) => value * value * value;
}
