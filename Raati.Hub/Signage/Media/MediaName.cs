namespace Raati.Hub.Signage.Media;

/// <summary>What a file is called: words for people, and never a path. Nothing on a disk has this name.</summary>
internal static class MediaName
{
    internal const int Longest = 100;

    /// <summary>Without folders, control characters and what turns the direction of the text around; null when nothing is left.</summary>
    internal static string? Of(string? given)
    {
        if (given is null) return null;
        var own = given[(given.LastIndexOfAny(['/', '\\']) + 1)..];
        var plain = PlainText.Of(string.Concat(own.EnumerateRunes().Where(rune => !PlainText.Turns(rune))), int.MaxValue)!.Trim();
        plain = PlainText.Of(plain, Longest)!.Trim();
        return plain.All(character => character is '.') ? null : plain;
    }

    /// <summary>For a file that came without a name.</summary>
    internal static string Usual(MediaFacts facts, string sha256) => $"{(facts.Type.IsVideo() ? "video" : "picture")}-{sha256[..8]}";
}
