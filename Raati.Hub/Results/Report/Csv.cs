using System.Globalization;
using System.Text;

namespace Raati.Hub.Results.Report;

/// <summary>Comma-separated values as a Finnish Excel opens them: UTF-8 with its mark, semicolons, decimal commas. Columns never change
/// places; new ones come last.</summary>
internal sealed class Csv
{
    private const string NotInAWord = ";\"\r\n";
    private const string StartsAFormula = "=+-@\t";
    private static readonly CultureInfo Finnish = new("") { NumberFormat = { NumberDecimalSeparator = "," } };

    private readonly StringBuilder _text = new();

    internal Csv(params string[] columns) => Row(columns);

    internal void Row(params object?[] cells) => _text.AppendJoin(';', cells.Select(Cell)).Append("\r\n");

    internal byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    /// <summary>An hour, in UTC.</summary>
    internal static string Hour(long ms) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ms - ms % 3_600_000).ToString("yyyy-MM-dd'T'HH:00'Z'", CultureInfo.InvariantCulture);

    private static string Cell(object? value) => value switch
    {
        null => "",
        string text => Word(text),
        double number => Math.Round(number, 6).ToString(Finnish),
        _ => Convert.ToString(value, CultureInfo.InvariantCulture) ?? "",
    };

    /// <summary>What a spreadsheet would run as a formula is told to be text.</summary>
    private static string Word(string text)
    {
        if (text.Length > 0 && StartsAFormula.Contains(text[0], StringComparison.Ordinal)) text = $"'{text}";
        return text.AsSpan().IndexOfAny(NotInAWord) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }
}
