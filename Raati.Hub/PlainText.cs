using System.Text;

namespace Raati.Hub;

/// <summary>Text from tablets as both engines can keep it: PostgreSQL takes neither NUL nor half a pair, and one such text fails its whole batch.</summary>
internal static class PlainText
{
    /// <summary>Without control characters and cut at a whole character. Null stays null.</summary>
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
