using System.Text;

namespace Raati.Hub.Stores.Import;

/// <summary>
/// One form of å, ä and ö, and one kind of space, however a file was made: some systems write a letter and its dots apart. Written out here,
/// since a machine without language data composes nothing.
/// </summary>
internal static class PlainLetters
{
    private const string Dots = "aäAÄoöOÖuüUÜeëEË";
    private const string Ring = "aåAÅ";
    private const string Acute = "eéEÉaáAÁ";

    internal static string Of(string text)
    {
        if (text.AsSpan().IndexOfAny("\u0308\u030A\u0301\u00A0\u202F") < 0) return text;
        var plain = new StringBuilder(text.Length);
        foreach (var letter in text)
        {
            if (letter is '\u00A0' or '\u202F') plain.Append(' ');
            else if (Pairs(letter) is { } pairs && plain.Length > 0 && Whole(pairs, plain[^1]) is { } whole) plain[^1] = whole;
            else plain.Append(letter);
        }
        return plain.ToString();
    }

    private static string? Pairs(char mark) => mark switch
    {
        '\u0308' => Dots,
        '\u030A' => Ring,
        '\u0301' => Acute,
        _ => null,
    };

    private static char? Whole(string pairs, char letter)
    {
        for (var at = 0; at < pairs.Length; at += 2)
        {
            if (pairs[at] == letter) return pairs[at + 1];
        }
        return null;
    }
}
