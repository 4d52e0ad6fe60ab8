using Raati.Contracts;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>ITU T.81, annex B.</summary>
internal static class JpegFile
{
    private const byte StartOfImage = 0xD8;
    private const byte EndOfImage = 0xD9;
    private const byte StartOfScan = 0xDA;

    internal static MediaFacts? Read(FileBytes bytes, Stream file)
    {
        // Phones put a small picture or a gain map behind the first: whole pictures to the end, with zeros between.
        var at = EndOfPicture(bytes, 0);
        while (at < bytes.Length && bytes.Step())
        {
            if (bytes.Byte(at) == 0) at++;
            else if (bytes.Byte(at) == 0xFF && bytes.Byte(at + 1) == StartOfImage) at = EndOfPicture(bytes, at);
            else bytes.Break();
        }
        if (bytes.IsBroken || PictureHead.Sides(file) is not var (width, height)) return null;
        return new MediaFacts(MediaType.Jpeg, width, height);
    }

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
