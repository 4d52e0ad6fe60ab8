using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace Raati.Hub.Feedback;

/// <summary>
/// Hides what names a person before a text is stored: Finnish personal identity codes (with any of the century signs in use since 2023, or none,
/// and a right check character), Finnish IBANs with right check digits, card numbers (13 to 19 digits with a right Luhn digit), e-mail
/// addresses and phone numbers. A pure function; masking a masked text changes nothing.
/// </summary>
internal static partial class TextMask
{
    internal const string Mask = "•••";
    private const string CheckCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY";
    private const int PhoneDigits = 7;
    private const int EanDigits = 13;
    // What stands between the groups of a number as people write it.
    private const string Gap = @"[ \u00A0._/()-]{0,2}";

    internal static string Apply(string text)
    {
        text = Plain(text);
        text = IdentityCode().Replace(text, match => IsIdentityCode(match) ? Mask : match.Value);
        text = Iban().Replace(text, match => HasIbanDigits(match.Value) ? Mask : match.Value);
        text = Card().Replace(text, match => IsCard(match.Value) ? Mask : match.Value);
        text = Email().Replace(text, Mask);
        text = Phone().Replace(text, match => IsPhone(match.Value) ? Mask : match.Value);
        return GroupedPhone().Replace(text, Mask);
    }

    /// <summary>Digits of any script as ASCII ones, one kind of @, and no characters that can't be seen: nothing can hide behind these.</summary>
    private static string Plain(string text) => string.Concat(text.EnumerateRunes().Select(rune => Rune.GetUnicodeCategory(rune) switch
    {
        _ when rune.Value is '\uFF20' or '\uFE6B' => "@",
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

    /// <summary>Mod 97 (ISO 13616): the country and check digits go last, and F and I count as 15 and 18.</summary>
    private static bool HasIbanDigits(string text)
    {
        var digits = Digits(text);
        return (digits[2..] + "1518" + digits[..2]).Aggregate(0, (rest, digit) => (rest * 10 + digit - '0') % 97) == 1;
    }

    /// <summary>A product code with a right check digit is none, though one in ten of them has a right Luhn digit too.</summary>
    private static bool IsCard(string text)
    {
        var digits = Digits(text);
        return Weighed(digits, doubled => doubled > 9 ? doubled - 9 : doubled, 2) && !(digits.Length == EanDigits && Weighed(digits, tripled => tripled, 3));
    }

    /// <summary>From the right every second digit counts that many times; the sum ends in 0.</summary>
    private static bool Weighed(string digits, Func<int, int> folded, int weight) =>
        digits.Reverse().Select((digit, at) => at % 2 == 0 ? digit - '0' : folded((digit - '0') * weight)).Sum() % 10 == 0;

    private static bool IsPhone(string text) => Digits(text).Length >= PhoneDigits && !DateOrHours().IsMatch(text);

    private static string Digits(string text) => string.Concat(text.Where(char.IsAsciiDigit));

    [GeneratedRegex(@"(?<!\d)(?<day>\d\d)(?<month>\d\d)(?<year>\d\d) ?[-+−–YXWVUABCDEF]? ?(?<serial>\d{3}) ?(?<check>[0-9A-Z])(?![\p{L}\d])",
        RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex IdentityCode();

    [GeneratedRegex(@"(?<![\p{L}\d])FI(?:[ ._-]?\d){16}(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex Iban();

    // With points only in groups of four: dates and hours one after another have as many digits.
    [GeneratedRegex(@"(?<!\d)(?:\d(?:[ -]?\d){12,18}|\d{4}(?:[._/]\d{4}){3}|\d{4}[._/]\d{6}[._/]\d{5})(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Card();

    [GeneratedRegex(@"[\w.!#$%&'*+/=?^`{|}~-]+(?:@[\w-]+(?:\.[\w-]+)+|\s{0,2}@\s{0,2}[\w-]+(?:\.[\w-]+)*\.\p{L}{2,})", RegexOptions.CultureInvariant)]
    private static partial Regex Email();

    // Begins with + or 0, as numbers are said here; so prices, dates with points and product codes stay.
    [GeneratedRegex(@"(?<![\w.,+])(?:\+\d|\(?0\d)[\d \u00A0()-]{4,18}\d(?!\d)", RegexOptions.CultureInvariant)]
    private static partial Regex Phone();

    // However grouped: mobile numbers, the country's code without +, fixed lines in groups of three; and without the leading 0 in the usual
    // groups or after a word for it. All are too long, or their groups too wide, for a date, hours or a price.
    [GeneratedRegex(
        @"(?<![\d.,+])(?:0(?:4\d|50)(?:" + Gap + @"\d){5,8}|(?:00)?358(?:" + Gap + @"\d){6,9}|0\d{1,2}[._/]\d{3}" + Gap + @"\d{3,4}" +
        @"|(?:4\d|50)[ \u00A0-]\d{3}[ \u00A0-]\d{4}" +
        @"|(?<=\b(?:numero\w*|nro|puh\w*|gsm|tel\w*|mob\w*|nummer\w*|number|phone|soita\w*|ring|call)[\s.:_]{1,3}(?:(?:on|är|is)\s)?)(?:4\d|50)(?:" +
        Gap + @"\d){5,7})(?!\d)", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant)]
    private static partial Regex GroupedPhone();

    [GeneratedRegex(@"^(?:\d\d([ -])\d\d\1(?:19|20)\d\d(?!\d)|\d\d ?- ?\d\d(?: \d\d ?- ?\d\d)+$)", RegexOptions.CultureInvariant)]
    private static partial Regex DateOrHours();
}
