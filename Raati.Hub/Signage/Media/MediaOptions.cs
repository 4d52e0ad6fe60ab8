using System.Globalization;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

/// <summary><c>Raati:Media</c>: what the library takes, and what it may cost. A MB is a million bytes. Read at the start.</summary>
internal sealed record MediaOptions
{
    internal const string Section = "Raati:Media";
    /// <summary>More are not listed, and so not taken.</summary>
    internal const int MostFiles = 2_000;
    private const double Mega = 1_000_000;

    /// <summary>Largest picture, MB: 0.001 to 100; 20 by default.</summary>
    internal double ImageMegabytes { get; init; } = 20;
    /// <summary>Longest side of a picture, px: 16 to 32,768; 8,192 by default.</summary>
    internal int ImageSide { get; init; } = 8_192;
    /// <summary>Most pixels of a picture, millions: 0.001 to 200; 40 by default. What a tablet holds of it is four bytes a pixel.</summary>
    internal double ImageMegapixels { get; init; } = 40;
    /// <summary>Largest video, MB: 0.001 to 2,000; 200 by default.</summary>
    internal double VideoMegabytes { get; init; } = 200;
    /// <summary>Longest side of a video, px: 16 to 8,192; 4,096 by default.</summary>
    internal int VideoSide { get; init; } = 4_096;
    /// <summary>Longest video, s: 1 to 3,600; 600 by default. The shortest has 1 s.</summary>
    internal double VideoSeconds { get; init; } = 600;
    /// <summary>What an organization's files may take together, MB: 0.001 to 1,000,000; 5,000 by default.</summary>
    internal double LibraryMegabytes { get; init; } = 5_000;
    /// <summary>With PostgreSQL: what a node keeps on its own disk, MB: 0.001 to 1,000,000; 2,000 by default.</summary>
    internal double CacheMegabytes { get; init; } = 2_000;
    /// <summary>Files that a node sends at once: 1 to 1,000; 64 by default, an eighth of them to one tablet and half to one operator. Who comes beyond that is told to come again.</summary>
    internal int ReadsAtOnce { get; init; } = 64;
    /// <summary>Uploads that a node takes at once: 1 to 100; 8 by default, half of them from one organization.</summary>
    internal int UploadsAtOnce { get; init; } = 8;

    internal long ImageBytes => (long)(ImageMegabytes * Mega);
    internal long ImagePixels => (long)(ImageMegapixels * Mega);
    internal long VideoBytes => (long)(VideoMegabytes * Mega);
    internal long LibraryBytes => (long)(LibraryMegabytes * Mega);
    internal long CacheBytes => (long)(CacheMegabytes * Mega);
    internal long MostBytes => Math.Max(ImageBytes, VideoBytes);
    internal static int ShortestVideoMs => 1_000;
    internal int LongestVideoMs => (int)(VideoSeconds * 1_000);

    /// <exception cref="ConfigurationException">A value is no number within its bounds.</exception>
    internal static MediaOptions Of(IConfiguration configuration)
    {
        var section = configuration.GetSection(Section);
        var usual = new MediaOptions();
        return new MediaOptions
        {
            ImageMegabytes = Number(nameof(ImageMegabytes), usual.ImageMegabytes, 0.001, 100),
            ImageSide = (int)Number(nameof(ImageSide), usual.ImageSide, 16, 32_768),
            ImageMegapixels = Number(nameof(ImageMegapixels), usual.ImageMegapixels, 0.001, 200),
            VideoMegabytes = Number(nameof(VideoMegabytes), usual.VideoMegabytes, 0.001, 2_000),
            VideoSide = (int)Number(nameof(VideoSide), usual.VideoSide, 16, 8_192),
            VideoSeconds = Number(nameof(VideoSeconds), usual.VideoSeconds, 1, 3_600),
            LibraryMegabytes = Number(nameof(LibraryMegabytes), usual.LibraryMegabytes, 0.001, 1_000_000),
            CacheMegabytes = Number(nameof(CacheMegabytes), usual.CacheMegabytes, 0.001, 1_000_000),
            ReadsAtOnce = (int)Number(nameof(ReadsAtOnce), usual.ReadsAtOnce, 1, 1_000),
            UploadsAtOnce = (int)Number(nameof(UploadsAtOnce), usual.UploadsAtOnce, 1, 100),
        };

        double Number(string key, double otherwise, double least, double most)
        {
            if (section[key] is not { Length: > 0 } text) return otherwise;
            return double.TryParse(text, CultureInfo.InvariantCulture, out var number) && number >= least && number <= most
                ? number
                : throw new ConfigurationException(
                    string.Create(CultureInfo.InvariantCulture, $"{Section}:{key}: '{text}' is not a number from {least} to {most}."));
        }
    }
}
