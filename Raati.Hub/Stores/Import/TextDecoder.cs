using System.Text;

namespace Raati.Hub.Stores.Import;

/// <summary>What a file's bytes say: by its mark, by what UTF-8 and UTF-16 look like, and otherwise as older Windows programs write.</summary>
internal static class TextDecoder
{
    private static readonly UTF8Encoding StrictUtf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    // Lone halves of pairs become the replacement character: neither database keeps them.
    private static readonly UnicodeEncoding LittleEndian = new(bigEndian: false, byteOrderMark: false);
    private static readonly UnicodeEncoding BigEndian = new(bigEndian: true, byteOrderMark: false);
    private static readonly Encoding Windows = CodePagesEncodingProvider.Instance.GetEncoding(1252)!;

    internal static (string Encoding, string Text) Decode(ReadOnlySpan<byte> content)
    {
        if (content.StartsWith("\uFEFF"u8)) return ("utf-8", Encoding.UTF8.GetString(content[3..]));
        if (content.StartsWith([(byte)0xFF, (byte)0xFE])) return ("utf-16", LittleEndian.GetString(content[2..]));
        if (content.StartsWith([(byte)0xFE, (byte)0xFF])) return ("utf-16", BigEndian.GetString(content[2..]));
        if (HalfIsZero(content, 1)) return ("utf-16", LittleEndian.GetString(content));
        if (HalfIsZero(content, 0)) return ("utf-16", BigEndian.GetString(content));
        try
        {
            return ("utf-8", StrictUtf8.GetString(content));
        }
        catch (DecoderFallbackException)
        {
            return ("windows-1252", Windows.GetString(content));
        }
    }

    /// <summary>Most of every other byte: text of our languages in UTF-16 without a mark.</summary>
    private static bool HalfIsZero(ReadOnlySpan<byte> content, int from)
    {
        var zeros = 0;
        for (var at = from; at < content.Length; at += 2) zeros += content[at] == 0 ? 1 : 0;
        return content.Length >= 8 && zeros * 5 > content.Length / 2 * 4;
    }
}
