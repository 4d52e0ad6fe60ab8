using System.Globalization;
using System.Text;

namespace Raati.Hub;

/// <summary>Comma-separated values as a Finnish Excel opens them: UTF-8 with its mark, semicolons, decimal commas. Columns never change
/// places; new ones come last.</summary>
internal sealed class Csv
{
    private const string NotInAWord = ";\"\r\n";
    private const string StartsAFormula = "=+-@\t\r";
    private static readonly CultureInfo Finnish = new("") { NumberFormat = { NumberDecimalSeparator = "," } };

    private readonly StringBuilder _text = new();
    private bool _begun;

    internal Csv(params string[] columns) => Row(columns);

    internal void Row(params object?[] cells) => _text.Append(Line(cells));

    /// <summary>A row as it stands in a table, with its end.</summary>
    internal static string Line(params object?[] cells) => $"{string.Join(';', cells.Select(Cell))}\r\n";

    internal byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text.ToString())];

    /// <summary>What was added since it was last taken: for tables that are not to be in memory whole.</summary>
    internal byte[] Take()
    {
        var bytes = _begun ? Encoding.UTF8.GetBytes(_text.ToString()) : ToBytes();
        _begun = true;
        _text.Clear();
        return bytes;
    }

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
        if (IsFormula(text)) text = $"'{text}";
        return text.AsSpan().IndexOfAny(NotInAWord) < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    /// <summary>A cell as it was before it was written here: without the mark that tells a spreadsheet that it is text.</summary>
    internal static string Unmarked(string cell) => cell.StartsWith('\'') && IsFormula(cell) ? cell[1..] : cell;

    // With marks before it or not: so that each writing adds one, and each reading takes one away.
    private static bool IsFormula(string text) => text.AsSpan().TrimStart('\'') is [var first, ..] && StartsAFormula.Contains(first, StringComparison.Ordinal);
}
