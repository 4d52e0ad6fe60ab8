using System.Buffers.Binary;

namespace Raati.Hub.Settings;

/// <summary>What a picture's bytes say that it is, whatever it was called: its type and its sides. Pictures that hold programs (SVG) are none.</summary>
internal sealed record LogoImage(string Type, int Width, int Height)
{
    internal const int MostBytes = 15_000;
    internal const int ShortestSide = 16;
    internal const int LongestSide = 1024;

    private const string Scheme = "data:";
    private const string Base64 = ";base64,";

    internal bool HasGoodSides => Width is >= ShortestSide and <= LongestSide && Height is >= ShortestSide and <= LongestSide;

    /// <summary>The bytes of a data address; null when it is none.</summary>
    internal static byte[]? Bytes(string address)
    {
        var at = address.IndexOf(Base64, StringComparison.Ordinal);
        if (!address.StartsWith(Scheme, StringComparison.Ordinal) || at < 0) return null;
        var text = address.AsSpan(at + Base64.Length);
        var bytes = new byte[text.Length / 4 * 3 + 3];
        return Convert.TryFromBase64Chars(text, bytes, out var length) ? bytes[..length] : null;
    }

    /// <summary>A data address with the type that the bytes have, not the one they came with.</summary>
    internal string Address(byte[] content) => $"{Scheme}{Type}{Base64}{Convert.ToBase64String(content)}";

    /// <summary>Null: not a whole PNG, JPEG or WebP.</summary>
    internal static LogoImage? Of(ReadOnlySpan<byte> content) => Png(content) ?? Jpeg(content) ?? WebP(content);

    /// <summary>ISO/IEC 15948: a signature, then chunks, IHDR first and IEND last and nothing after it.</summary>
    private static LogoImage? Png(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith<byte>([0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]) || content.Length < 33) return null;
        if (!content[12..16].SequenceEqual("IHDR"u8)) return null;
        var at = 8;
        while (at + 12 <= content.Length)
        {
            var length = BinaryPrimitives.ReadInt32BigEndian(content[at..]);
            if (length < 0 || length > content.Length - at - 12) return null;
            if (content[(at + 4)..(at + 8)].SequenceEqual("IEND"u8))
                return at + 12 + length == content.Length ? new("image/png", Int(content[16..]), Int(content[20..])) : null;
            at += 12 + length;
        }
        return null;

        static int Int(ReadOnlySpan<byte> four) => BinaryPrimitives.ReadInt32BigEndian(four);
    }

    /// <summary>ITU T.81: marker segments up to a frame header, and an end of image at the end.</summary>
    private static LogoImage? Jpeg(ReadOnlySpan<byte> content)
    {
        if (!content.StartsWith<byte>([0xFF, 0xD8, 0xFF]) || !content.EndsWith<byte>([0xFF, 0xD9])) return null;
        for (var at = 2; at + 9 < content.Length && content[at] == 0xFF;)
        {
            var marker = content[at + 1];
            if (marker is >= 0xC0 and <= 0xCF and not (0xC4 or 0xC8 or 0xCC))
                return new("image/jpeg", BinaryPrimitives.ReadUInt16BigEndian(content[(at + 7)..]), BinaryPrimitives.ReadUInt16BigEndian(content[(at + 5)..]));
            if (marker is 0xDA or 0xD9) return null;
            at += marker == 0xFF ? 1 : 2 + BinaryPrimitives.ReadUInt16BigEndian(content[(at + 2)..]);
        }
        return null;
    }

    /// <summary>RFC 9649: a RIFF of its own length whose first chunk is VP8, VP8L or VP8X.</summary>
    private static LogoImage? WebP(ReadOnlySpan<byte> content)
    {
        if (content.Length < 30 || !content.StartsWith("RIFF"u8) || !content[8..12].SequenceEqual("WEBP"u8)) return null;
        if (BinaryPrimitives.ReadUInt32LittleEndian(content[4..]) + 8 != content.Length) return null;
        var chunk = content[12..16];
        if (chunk.SequenceEqual("VP8X"u8)) return new("image/webp", 1 + ThreeBytes(content[24..]), 1 + ThreeBytes(content[27..]));
        if (chunk.SequenceEqual("VP8L"u8))
        {
            var bits = BinaryPrimitives.ReadUInt32LittleEndian(content[21..]);
            return content[20] == 0x2F ? new("image/webp", 1 + (int)(bits & 0x3FFF), 1 + (int)(bits >> 14 & 0x3FFF)) : null;
        }
        if (!chunk.SequenceEqual("VP8 "u8) || !content[23..26].SequenceEqual<byte>([0x9D, 0x01, 0x2A])) return null;
        return new("image/webp", BinaryPrimitives.ReadUInt16LittleEndian(content[26..]) & 0x3FFF, BinaryPrimitives.ReadUInt16LittleEndian(content[28..]) & 0x3FFF);

        static int ThreeBytes(ReadOnlySpan<byte> three) => three[0] | three[1] << 8 | three[2] << 16;
    }
}
