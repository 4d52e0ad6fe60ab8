using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Raati.Hub.Feedback;

/// <summary>
/// Hides what names a person before a text is stored: Finnish personal identity codes (with any of the century signs in use since 2023,
/// and a right check character), card numbers (13 to 19 digits with a right Luhn digit), e-mail addresses and phone numbers. A pure function;
/// masking a masked text changes nothing.
/// </summary>
internal static partial class TextMask
{
    internal const string Mask = "•••";
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private const int PhoneDigits = 7;

    internal static string Apply(string text)
    {
        text = Plain(text);
        text = IdentityCode().Replace(text, match => IsIdentityCode(match) ? Mask : match.Value);
        text = Card().Replace(text, match => HasLuhnDigit(match.Value) ? Mask : match.Value);
        text = Email().Replace(text, Mask);
        return Phone().Replace(text, match => match.Value.Count(char.IsAsciiDigit) >= PhoneDigits ? Mask : match.Value);
    }

    /// <summary>Digits of any script as ASCII ones, and no characters that can't be seen: a number can't hide behind either.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
    {
        UnicodeCategory.Format => "",
        UnicodeCategory.DecimalDigitNumber => ((int)Rune.GetNumericValue(rune)).ToString(CultureInfo.InvariantCulture),
        _ => rune.ToString(),
    }));

    /// <summary>The last character is the remainder by 31 of the nine digits (Digital and Population Data Services Agency).</summary>
    private static bool IsIdentityCode(Match match)
    {
        var (day, month) = (Number(match, "day"), Number(match, "month"));
        var digits = day * 10_000_000L + month * 100_000L + Number(match, "year") * 1_000L + Number(match, "serial");
        return day is >= 1 and <= 31 && month is >= 1 and <= 12
            && CheckCharacters[(int)(digits % CheckCharacters.Length)] == char.ToUpperInvariant(match.Groups["check"].Value[0]);
    }

    private static int Number(Match match, string group) =>
        int.Parse(match.Groups[group].Value, System.Globalization.CultureInfo.InvariantCulture);

    private static bool HasLuhnDigit(string text)
    {
        var (sum, length) = (0, 0);
        for (var at = text.Length - 1; at >= 0; at--)
        {
            if (!char.IsAsciiDigit(text[at])) continue;
            var digit = text[at] - '0';
            if (length++ % 2 == 1) digit = digit * 2 > 9 ? digit * 2 - 9 : digit * 2;
            sum += digit;
        }
        return length is >= 13 and <= 19 && sum % 10 == 0;
    }

    [GeneratedRegex(@"(?<![\w])(?<day>\d\d)(?<month>\d\d)(?<year>\d\d) ?[-+−–YXWVUABCDEF] ?(?<serial>\d{3})(?<check>[0-9A-Z])(?![\w])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdentityCode();

    [GeneratedRegex(@"(?<!\d)\d(?:[ -]?\d){12,18}(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"[\w.!#$%&'*+/=?^`{|}~-]+@[\w-]+(?:\.[\w-]+)+", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Begins with + or 0, as numbers are said here; so prices, dates with points and product codes stay.
    [GeneratedRegex(@"(?<![\w.,+])(?:\+\d|\(?0\d)[\d \u00A0()-]{4,18}\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();
}
