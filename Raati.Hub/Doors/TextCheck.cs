using Raati.Contracts;

namespace Raati.Hub.Doors;

/// <summary>Texts in several languages: the first language must be there, the others may.</summary>
internal static class TextCheck
{
    internal static void Localized(Validator check, string field, LocalizedText? text, IReadOnlyList<Language> languages, int atMost)
    {
        foreach (var language in (ReadOnlySpan<Language>)[Language.Fi, Language.Sv, Language.En])
        {
            var needed = languages.Count > 0 && languages[0] == language;
            check.Text($"{field}.{WireEnum.Name(language)}", In(text, language), needed ? 1 : 0, atMost);
        }
    }

    /// <summary>There is something to read in a language at least.</summary>
    internal static bool HasWords(LocalizedText? text) => PlainText.IsSeen(text?.Fi + text?.Sv + text?.En);

    /// <summary>Texts that may have several lines.</summary>
    internal static void Lines(Validator check, string field, LocalizedText? text, int atMost) => Localized(check, field, new LocalizedText
    {
        Fi = text?.Fi?.ReplaceLineEndings(" "),
        Sv = text?.Sv?.ReplaceLineEndings(" "),
        En = text?.En?.ReplaceLineEndings(" "),
    }, [], atMost);

    internal static string? In(LocalizedText? text, Language language) => language switch
    {
        Language.Fi => text?.Fi,
        Language.Sv => text?.Sv,
        Language.En => text?.En,
        _ => null,
    };
}
