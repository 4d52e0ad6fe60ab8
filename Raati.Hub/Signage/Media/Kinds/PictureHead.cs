using MetadataExtractor.Formats.Exif;
using MetadataExtractor.Formats.Jpeg;
using MetadataExtractor.IO;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>
/// What MetadataExtractor is asked: the frame of a JPEG, and which way up EXIF says that a picture is. It is given nothing that it would inflate or
/// allocate by a claim of the file: the head of a JPEG, whose segments have at most 64 kB each, or one chunk of a PNG.
/// </summary>
internal static class PictureHead
{
    internal const int LongestExif = 64 * 1024;

    // EXIF 2.32, 4.6.4: 5 to 8 lie on their side.
    private const int FirstOnItsSide = 5;
    private const int LastOrientation = 8;

    /// <summary>Of a JPEG: sides as it is seen; null when there is no frame that can be read.</summary>
    internal static (int Width, int Height)? Sides(Stream file)
    {
        try
        {
            file.Position = 0;
            var directories = JpegMetadataReader.ReadMetadata(file, [new JpegReader(), new ExifReader()]);
            var frame = directories.OfType<JpegDirectory>().FirstOrDefault();
            if (frame is null) return null;
            var (width, height) = (frame.GetImageWidth(), frame.GetImageHeight());
            return IsOnItsSide(directories) ? (height, width) : (width, height);
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a library makes of a broken file: it is one.
            return null;
        }
    }

    /// <summary>By the EXIF of a PNG; what can't be read turns nothing, as in a browser.</summary>
    internal static bool IsOnItsSide(byte[] exif)
    {
        try
        {
            return IsOnItsSide(new ExifReader().Extract(new ByteArrayReader(exif)));
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            return false;
        }
    }

    private static bool IsOnItsSide(IEnumerable<MetadataExtractor.Directory> directories) =>
        directories.OfType<ExifIfd0Directory>().FirstOrDefault()?.GetObject(ExifDirectoryBase.TagOrientation) is { } turned
        && Convert.ToInt32(turned, System.Globalization.CultureInfo.InvariantCulture) is >= FirstOnItsSide and <= LastOrientation;
}
