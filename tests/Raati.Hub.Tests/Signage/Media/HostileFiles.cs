using System.IO.Compression;
using System.Text;
using Raati.Hub.Signage.Media.Kinds;
using Raati.Hub.Tests.Settings;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>Files that nobody should send, and what each is refused for.</summary>
internal static class HostileFiles
{
    private static readonly byte[] Png = Fixture.Read("picture.png");
    private static readonly byte[] WebM = Fixture.Read("clip-vp8.webm");
    private static readonly byte[] Mp4 = Fixture.Read("clip-h264.mp4");

    internal static readonly Dictionary<string, (byte[] Content, FaultCode Fault)> All = Collect();

    private static Dictionary<string, (byte[] Content, FaultCode Fault)> Collect()
    {
        var cases = new Dictionary<string, (byte[] Content, FaultCode Fault)>();
        // Other kinds, under whatever name and type.
        Add(FaultCode.MediaKind, "nothing");
        Add(FaultCode.MediaKind, "one byte", [0xFF]);
        Add(FaultCode.MediaKind, "SVG", Text("<svg xmlns=\"http://www.w3.org/2000/svg\"><script>alert(1)</script></svg>"));
        Add(FaultCode.MediaKind, "HTML", Text("<!doctype html><script>alert(1)</script>"));
        Add(FaultCode.MediaKind, "GIF", Text("GIF89a"), new byte[100]);
        Add(FaultCode.MediaKind, "BMP", Text("BM"), new byte[100]);
        Add(FaultCode.MediaKind, "PDF", Text("%PDF-1.7\n"), new byte[100]);
        Add(FaultCode.MediaKind, "a program", [0x7F, .. "ELF"u8], new byte[100]);
        Add(FaultCode.MediaKind, "a sound in RIFF", Text("RIFF"), [92, 0, 0, 0], Text("WAVEfmt "), new byte[84]);
        Add(FaultCode.MediaKind, "a ZIP", Zip());
        Add(FaultCode.MediaKind, "a gzip of zeros", GZip(5_000_000));
        Add(FaultCode.MediaKind, "a gzip of a PNG", GZip(Png));
        Add(FaultCode.MediaKind, "a PNG behind a page", Text("<html>"), Png);
        Add(FaultCode.MediaKind, "HEIC", IsoFile.Box("ftyp", Text("heic"), [0, 0, 0, 0], Text("mif1heic")), IsoFile.Box("mdat", new byte[50]));
        Add(FaultCode.MediaKind, "a film for Apple alone", IsoFile.Mp4(64, 48, 5, brand: "qt  "));
        Add(FaultCode.MediaKind, "H.265", IsoFile.Mp4(64, 48, 5, codec: "hvc1"));
        Add(FaultCode.MediaKind, "AV1 in MP4", IsoFile.Mp4(64, 48, 5, codec: "av01"));
        Add(FaultCode.MediaKind, "Matroska", Fixture.Read("clip-h264.mkv"));
        Add(FaultCode.MediaKind, "H.264 in WebM", Replaced(WebM, "V_VP8", "V_AV1"));

        // The right beginning, and what follows is not it.
        Add(FaultCode.MediaBroken, "only a JPEG's beginning", [0xFF, 0xD8, 0xFF, 0xE0]);
        Add(FaultCode.MediaBroken, "a JPEG of its ends", [0xFF, 0xD8, 0xFF, 0xD9]);
        Add(FaultCode.MediaBroken, "only a PNG's signature", Png[..8]);
        Add(FaultCode.MediaBroken, "a PNG without pixels", Png[..33], Png[^12..]);
        Add(FaultCode.MediaBroken, "a ZIP behind a PNG", Png, Zip());
        Add(FaultCode.MediaBroken, "a ZIP behind a JPEG", Fixture.Read("picture.jpg"), Zip());
        Add(FaultCode.MediaBroken, "a page behind a JPEG", Fixture.Read("picture.jpg"), Text("<script>alert(1)</script>"));
        Add(FaultCode.MediaBroken, "a page behind a WebP", Fixture.Read("picture.webp"), Text("<script>alert(1)</script>"));
        Add(FaultCode.MediaBroken, "a ZIP behind an AVIF", Fixture.Read("picture.avif"), Zip());
        Add(FaultCode.MediaBroken, "a ZIP behind an MP4", Mp4, Zip());
        Add(FaultCode.MediaBroken, "a ZIP behind a WebM", WebM, Zip());
        Add(FaultCode.MediaBroken, "a WebP of its header", Text("RIFF"), [4, 0, 0, 0], Text("WEBP"));
        Add(FaultCode.MediaBroken, "a film without a header", IsoWith(IsoFile.Box("mdat", new byte[100])));
        Add(FaultCode.MediaBroken, "a film without a picture", Mp4[..(36 + 714)]);

        // Claims.
        Add(FaultCode.ImageSides, "a PNG of 2^31 pixels a side", Patched(Png, 16, [0x7F, 0xFF, 0xFF, 0xFF, 0x7F, 0xFF, 0xFF, 0xFF]));
        Add(FaultCode.ImageSides, "a PNG of 2^32 pixels a side", Patched(Png, 16, [0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));
        Add(FaultCode.ImageSides, "a PNG of 8,193 pixels a side", Pictures.Png(8_193, 1));
        Add(FaultCode.ImagePixels, "a PNG of 67 million pixels", Patched(Png, 16, [0, 0, 0x20, 0, 0, 0, 0x20, 0]));
        Add(FaultCode.MediaBroken, "a PNG of no pixels", Patched(Png, 16, [0, 0, 0, 0, 0, 0, 0, 0]));
        Add(FaultCode.MediaBroken, "a PNG whose chunk has 4 GB", Patched(Png, 33, [0xFF, 0xFF, 0xFF, 0xFF]));
        Add(FaultCode.MediaBroken, "a WebP of 4 GB", Patched(Fixture.Read("picture.webp"), 4, [0xFF, 0xFF, 0xFF, 0xFF]));
        Add(FaultCode.ImageSides, "an AVIF of 2^32 pixels a side", IsoFile.Avif(uint.MaxValue, uint.MaxValue));
        Add(FaultCode.VideoSides, "a film of 65,535 pixels a side", IsoFile.Mp4(65_535, 65_535, 5));
        Add(FaultCode.VideoLength, "a film of half a second", IsoFile.Mp4(64, 48, 0.5));
        Add(FaultCode.VideoLength, "a film of an hour", IsoFile.Mp4(64, 48, 3_600));
        Add(FaultCode.VideoLength, "a film of no length", IsoFile.Mp4(64, 48, 0));
        Add(FaultCode.MediaBroken, "a box of 4 GB", IsoWith([0xFF, 0xFF, 0xFF, 0xFF], Text("moov"), new byte[100]));
        Add(FaultCode.MediaBroken, "a box of 2^63", IsoWith([0, 0, 0, 1], Text("moov"), [0x80, 0, 0, 0, 0, 0, 0, 0], new byte[100]));
        Add(FaultCode.MediaBroken, "a box of 2^64 - 1", IsoWith([0, 0, 0, 1], Text("moov"), Enumerable.Repeat((byte)0xFF, 8).ToArray(), new byte[100]));
        Add(FaultCode.MediaBroken, "a box of 0", IsoWith([0, 0, 0, 0], Text("moov"), new byte[100]));
        Add(FaultCode.MediaBroken, "a box smaller than its header", IsoWith([0, 0, 0, 7], Text("moov"), new byte[100]));
        Add(FaultCode.MediaBroken, "boxes without number", IsoWith(Enumerable.Range(0, 1_200_000).SelectMany(_ => (byte[])[0, 0, 0, 8, .. "free"u8]).ToArray()));
        Add(FaultCode.MediaBroken, "a segment of 2^56 - 2", Patched(WebM, Find(WebM, [0x18, 0x53, 0x80, 0x67]) + 4, [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFE]));
        Add(FaultCode.MediaBroken, "a segment of 4 GB", Patched(WebM, Find(WebM, [0x18, 0x53, 0x80, 0x67]) + 4, [0x01, 0, 0, 0x01, 0, 0, 0, 0]));
        Add(FaultCode.MediaBroken, "a cluster of 2^62", Patched(WebM, Find(WebM, [0x1F, 0x43, 0xB6, 0x75]) + 4, [0x01, 0x3F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]));
        Add(FaultCode.MediaBroken, "an EBML header of nothing known", EbmlElements.Signature.ToArray(), [0x01, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF], new byte[50]);
        Add(FaultCode.MediaBroken, "EBML numbers of nine bytes", EbmlElements.Signature.ToArray(), new byte[100]);
        return cases;

        void Add(FaultCode code, string what, params byte[][] parts) => cases.Add(what, ([.. parts.SelectMany(part => part)], code));
        byte[] Text(string text) => Encoding.UTF8.GetBytes(text);
        byte[] IsoWith(params byte[][] after) => [.. Mp4[..36], .. after.SelectMany(part => part)];
    }

    private static byte[] Patched(byte[] content, int at, byte[] with)
    {
        var patched = content.ToArray();
        with.CopyTo(patched, at);
        return patched;
    }

    private static byte[] Replaced(byte[] content, string what, string with) => Patched(content, Find(content, Encoding.ASCII.GetBytes(what)), Encoding.ASCII.GetBytes(with));

    private static int Find(byte[] content, byte[] what) => content.AsSpan().LastIndexOf(what) is var at and >= 0 ? at : throw new InvalidOperationException("The fixture has no such part.");

    private static byte[] Zip()
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        using (var entry = zip.CreateEntry("../../evil.html").Open()) entry.Write(new byte[1_000_000]);
        return file.ToArray();
    }

    private static byte[] GZip(int zeros) => GZip(new byte[zeros]);

    private static byte[] GZip(byte[] content)
    {
        using var file = new MemoryStream();
        using (var zip = new GZipStream(file, CompressionLevel.Optimal, leaveOpen: true)) zip.Write(content);
        return file.ToArray();
    }
}
