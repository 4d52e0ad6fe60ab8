using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;
using Raati.Contracts.Api;

namespace Raati.Hub.Stores.Import;

/// <summary>A line of a list: where it begins in the file, and its cells as text.</summary>
internal sealed record StoreFileLine(int Number, string[] Cells);

/// <summary>
/// A list of stores as a spreadsheet or another system wrote it. It is read whole before anything is decided: the bounds keep that small. Nothing
/// in it is run or followed; a formula is the text it is written with.
/// </summary>
internal sealed class StoreFile
{
    internal const int MostBytes = 2_000_000;
    internal const int MostLines = 5_000;
    private const int LongestCell = 100;
    private static readonly char[] Separators = [';', ',', '\t'];

    // The parser counts where a record ends; a fault is looked for where it begins.
    private int _line = 1;

    private StoreFile(string encoding, char separator) => (Encoding, Separator) = (encoding, separator);

    internal string Encoding { get; }
    internal char Separator { get; }
    internal string SeparatorName => Separator switch { ';' => "semicolon", ',' => "comma", _ => "tab" };
    internal string[] Heading { get; private set; } = [];
    internal int HeadingLine { get; private set; }
    internal List<StoreFileLine> Lines { get; } = [];
    internal bool HasTooManyLines { get; private set; }
    internal List<StoreImportFault> Faults { get; } = [];

    /// <summary>At most <see cref="MostLines"/> lines are kept.</summary>
    internal static StoreFile Read(byte[] content)
    {
        var (encoding, text) = TextDecoder.Decode(content);
        var separator = Separators.MaxBy(candidate => Promise(text, candidate));
        var file = new StoreFile(encoding, separator);
        using var parser = new CsvParser(new StringReader(text), file.Configuration());
        while (parser.Read())
        {
            var (line, cells) = (file._line, parser.Record ?? []);
            file._line = parser.RawRow + 1;
            if (cells.All(string.IsNullOrWhiteSpace) || IsSeparatorNote(line, cells)) continue;
            if (file.Heading.Length == 0) (file.Heading, file.HeadingLine) = (Array.ConvertAll(cells, Clean), line);
            else if (file.Lines.Count == MostLines) file.HasTooManyLines = true;
            else file.Lines.Add(new StoreFileLine(line, Array.ConvertAll(cells, Clean)));
            if (file.HasTooManyLines) break;
        }
        return file;
    }

    internal static string Short(string text) => text.Length <= LongestCell ? text : text[..LongestCell];

    private CsvConfiguration Configuration() => new(CultureInfo.InvariantCulture)
    {
        Delimiter = Separator.ToString(),
        HasHeaderRecord = false,
        IgnoreBlankLines = false,
        // A stray quotation mark is a fault of its line, not the end of the list.
        BadDataFound = bad => Faults.Add(ImportFault.OfLine(_line, FaultCode.Quotes,
            "A quotation mark stands where none can: write two of them inside a quoted cell, and end the cell with one.", bad.Field)),
    };

    /// <summary>How many headings that are known a separator would give; the more cells the better when none is.</summary>
    private static int Promise(string text, char separator)
    {
        using var lines = new StringReader(text);
        while (lines.ReadLine() is { } line)
        {
            var cells = line.Split(separator);
            if (line.Trim(';', ',', '\t', ' ', '"').Length == 0 || IsSeparatorNote(1, cells) || line.StartsWith("sep=", StringComparison.OrdinalIgnoreCase))
                continue;
            return cells.Count(cell => StoreColumns.FieldOf(cell.Trim().Trim('"')) is not StoreField.Unknown) * 1000 + Math.Min(cells.Length, 999);
        }
        return 0;
    }

    /// <summary>Excel's own first line that says what separates.</summary>
    private static bool IsSeparatorNote(int line, string[] cells) => line == 1 && cells[0].StartsWith("sep=", StringComparison.OrdinalIgnoreCase);

    internal static string Clean(string cell) => Csv.Unmarked(PlainLetters.Of(cell).Trim());
}
