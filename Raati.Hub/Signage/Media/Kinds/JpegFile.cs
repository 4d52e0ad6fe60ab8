using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>ITU T.81, annex B.</summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;
    private const byte Application1 = 0xE1;

    private static ReadOnlySpan<byte> Exif => "Exif\0\0"u8;

    internal static MediaFacts? Read(FileBytes bytes)
    {
        // Phones put a small picture or a gain map behind the first: whole pictures to the end, with zeros between.
        var at = EndOfPicture(bytes, 0);
        while (at < bytes.Length && bytes.Step())
        {
            if (bytes.Byte(at) == 0) at++;
            else if (bytes.Byte(at) == 0xFF && bytes.Byte(at + 1) == StartOfImage) at = EndOfPicture(bytes, at);
            else bytes.Break();
        }
        if (bytes.IsBroken || Sides(bytes) is not var (width, height)) return null;
        return new MediaFacts(MediaType.Jpeg, width, height);
    }

    /// <summary>As it is seen: by the frame before the first scan, turned as the first EXIF says; null when there is no frame that can be read.</summary>
    private static (int Width, int Height)? Sides(FileBytes bytes)
    {
        (byte Marker, long At, int Length)? frame = null;
        bool? onItsSide = null;
        for (long at = 2; bytes.Step();)
        {
            var marker = bytes.Byte(at + 1);
            if (marker == 0xFF)
            {
                at++;
                continue;
            }
            if (marker == StartOfScan) break;
            var end = at + 2 + bytes.U16(at + 2);
            if (IsFrame(marker)) frame ??= (marker, at + 4, (int)(end - at - 4));
            if (marker == Application1 && end - at >= 4 + Exif.Length && bytes.Has(at + 4, Exif))
                onItsSide ??= ExifOrientation.IsOnItsSide(bytes, at + 4 + Exif.Length, end);
            at = end;
        }
        if (frame is not { } found || PictureHead.Sides(found.Marker, bytes.Copy(found.At, found.Length)) is not var (width, height)) return null;
        return onItsSide is true ? (height, width) : (width, height);
    }

    /// <summary>T.81, table B.1: among the frames stand three markers that are none.</summary>
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    /// <summary>Behind its end marker.</summary>
    private static long EndOfPicture(FileBytes bytes, long start)
    {
        var at = start + 2;
        var scanned = false;
        while (bytes.Step())
        {
            if (bytes.Byte(at) != 0xFF) break;
            var marker = bytes.Byte(at + 1);
            // Any number of 0xFF may stand before a marker.
            if (marker == 0xFF) at++;
            else if (marker == EndOfImage && scanned) return at + 2;
            else if (marker is EndOfImage or StartOfImage or 0) break;
            else
            {
                var length = bytes.U16(at + 2);
                if (length < 2) break;
                at += 2 + length;
                if (marker != StartOfScan) continue;
                scanned = true;
                at = EndOfScan(bytes, at);
            }
        }
        bytes.Break();
        return bytes.Length;
    }

    /// <summary>The next marker that is neither a stuffed byte nor a restart.</summary>
    private static long EndOfScan(FileBytes bytes, long at)
    {
        for (at = bytes.IndexOf(0xFF, at); at + 1 < bytes.Length; at = bytes.IndexOf(0xFF, at))
        {
            var next = bytes.Byte(at + 1);
            if (next is not 0 and not (>= 0xD0 and <= 0xD7)) return at;
            at += 2;
        }
        bytes.Break();
        return bytes.Length;
    }
}
