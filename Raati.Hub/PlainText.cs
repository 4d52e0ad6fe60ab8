using System.Globalization;
using System.Text;

namespace Raati.Hub;

/// <summary>What may be text, and what of it is seen.</summary>
internal static class PlainText
{
    /// <summary>Letters, digits, signs: not what is only room, joins or turns others, or has no ink of its own.</summary>
    internal static bool IsSeen(string? text) => text is not null && text.EnumerateRunes().Any(rune => !IsInkless(rune) && Rune.GetUnicodeCategory(rune) is not
        (UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.SpaceSeparator or UnicodeCategory.LineSeparator
        or UnicodeCategory.ParagraphSeparator or UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.OtherNotAssigned));

    /// <summary>Unicode's embeddings, overrides and isolates: with one "gpj.exe" reads as "exe.jpg".</summary>
    internal static bool Turns(Rune rune) => rune.Value is (>= 0x202A and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    // Hangul fillers and the empty Braille pattern are letters and signs by their category.
    private static bool IsInkless(Rune rune) => rune.Value is 0x115F or 0x1160 or 0x3164 or 0xFFA0 or 0x2800;

    /// <summary>
    /// Text from tablets as both engines can keep it: PostgreSQL takes neither NUL nor half a pair, and one such text fails its whole batch. Without
    /// control characters and cut at a whole character. Null stays null.
    /// </summary>
    internal static string? Of(string? text, int atMost)
    {
        if (text is null) return null;
        var plain = new StringBuilder(Math.Min(text.Length, atMost));
        foreach (var rune in text.EnumerateRunes())
        {
            if (Rune.IsControl(rune)) continue;
            if (plain.Length + rune.Utf16SequenceLength > atMost) break;
            plain.Append(rune);
        }
        return plain.ToString();
    }
}
