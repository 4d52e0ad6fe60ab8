using MetadataExtractor.Formats.Jpeg;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>
/// What MetadataExtractor is asked: the frame of a JPEG. It is given that one segment, of at most 64 kB, and never a file, of which it would keep every
/// segment; nor EXIF, of which it reads every tag into memory, though thousands may claim the same bytes.
/// </summary>
internal static class PictureHead
{
    /// <summary>The sides that a frame claims; null when it can't be read.</summary>
    internal static (int Width, int Height)? Sides(byte marker, byte[] frame)
    {
        try
        {
            var directory = new JpegReader().Extract(new JpegSegment((JpegSegmentType)marker, frame, 0));
            return (directory.GetImageWidth(), directory.GetImageHeight());
        }
        catch (Exception e) when (e is not OutOfMemoryException)
        {
            // Whatever a library makes of a broken file: it is one.
            return null;
        }
    }
}
