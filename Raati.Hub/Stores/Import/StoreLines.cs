using System.Globalization;
using System.Text.RegularExpressions;
using Raati.Contracts.Api;

namespace Raati.Hub.Stores.Import;

/// <summary>What a line says of a store. What it leaves out, or leaves empty, is null and stays as it is.</summary>
internal sealed class StoreLine(int line)
{
    internal int Line => line;
    internal string? Number { get; set; }
    internal string? Name { get; set; }
    internal string? Area { get; set; }
    internal string? Format { get; set; }
    internal string? TimeZone { get; set; }
    internal int? MemberCount { get; set; }
    /// <summary>By weekday; null is closed.</summary>
    internal Dictionary<int, DayHours?> Hours { get; } = [];
    internal bool IsFaulty { get; set; }

    /// <summary>Where its cells stand, for faults that come to light beside the stores.</summary>
    internal Dictionary<StoreField, StoreCell> Cells { get; } = [];
}

/// <summary>Reads the lines of a file, each by its columns.</summary>
internal sealed partial class StoreLines(StoreFile file, StoreField[] columns)
{
    internal List<StoreImportFault> Faults { get; } = [.. file.Faults];

    internal List<StoreLine> Read(ILookup<int, StoreImportFix> fixes)
    {
        var unquoted = file.Faults.Select(fault => fault.Line).ToHashSet();
        var lines = new List<StoreLine>(file.Lines.Count);
        foreach (var written in file.Lines)
        {
            var line = new StoreLine(written.Number) { IsFaulty = unquoted.Contains(written.Number) };
            var before = Faults.Count;
            if (written.Cells.Length > columns.Length && written.Cells[columns.Length..].Any(cell => cell.Length > 0))
                Faults.Add(ImportFault.OfLine(line.Line, FaultCode.TooManyCells,
                    $"The line has {written.Cells.Length} cells, and the heading {columns.Length}: put a text that holds the separator in quotation marks.",
                    atMost: columns.Length));
            for (var at = 0; at < columns.Length; at++)
            {
                var text = fixes[line.Line].LastOrDefault(fix => fix.Column == at) is { } fix ? StoreFile.Clean(fix.Value) : written.Cells.ElementAtOrDefault(at) ?? "";
                if (text.Length > 0 && columns[at] is not StoreField.Unknown) Take(line, new StoreCell(line.Line, at, columns[at], text));
            }
            line.IsFaulty |= Faults.Count > before;
            lines.Add(line);
        }
        return lines;
    }

    private void Take(StoreLine line, StoreCell cell)
    {
        line.Cells[cell.Field] = cell;
        switch (cell.Field)
        {
            case StoreField.Number: line.Number = Text(cell, StoreBounds.LongestNumber); break;
            case StoreField.Name: line.Name = Text(cell, StoreBounds.LongestName); break;
            case StoreField.Area: line.Area = Text(cell, StoreBounds.LongestName); break;
            case StoreField.Format: line.Format = Text(cell, StoreBounds.LongestFormat); break;
            case StoreField.TimeZone: line.TimeZone = Zone(cell); break;
            case StoreField.MemberCount: line.MemberCount = Count(cell); break;
            default: Day(line, cell); break;
        }
    }

    private string? Text(StoreCell cell, int atMost)
    {
        if (cell.Text.Any(char.IsControl))
            Faults.Add(ImportFault.OfCell(cell, FaultCode.ControlCharacters, "Leave line breaks and control characters out."));
        else if (cell.Text.Length > atMost)
            Faults.Add(ImportFault.OfCell(cell, FaultCode.TextLength, $"Give at most {atMost} characters.", 0, atMost));
        else
            return cell.Text;
        return null;
    }

    private string? Zone(StoreCell cell)
    {
        if (cell.Text.Length <= StoreBounds.LongestName && StoreBounds.IsZone(cell.Text)) return cell.Text;
        Faults.Add(ImportFault.OfCell(cell, FaultCode.TimeZone, "Give an IANA time zone, as Europe/Helsinki, or leave the cell empty."));
        return null;
    }

    private int? Count(StoreCell cell)
    {
        var number = WholeNumber().Match(cell.Text.Replace(" ", "", StringComparison.Ordinal));
        if (number.Success && int.TryParse(number.Groups[1].ValueSpan, CultureInfo.InvariantCulture, out var count) && count <= StoreBounds.MostMembers)
            return count;
        Faults.Add(ImportFault.OfCell(cell, FaultCode.NumberRange, $"Give a whole number from 0 to {StoreBounds.MostMembers}, without words.", 0, StoreBounds.MostMembers));
        return null;
    }

    private void Day(StoreLine line, StoreCell cell)
    {
        var weekday = StoreColumns.Weekday(cell.Field);
        if (OpeningTimes.TryRead(cell.Text, weekday, out var hours)) line.Hours[weekday] = hours;
        else Faults.Add(ImportFault.OfCell(cell, FaultCode.OpeningHours, "Give hours as 8-21 or 08:00-21:00, or the word closed."));
    }

    /// <summary>12345, and 12345,0 as a spreadsheet may write it. A dot or comma before three digits could be either: it is refused.</summary>
    [GeneratedRegex("^([0-9]{1,9})(?:[,.]0{1,2})?$")]
    private static partial Regex WholeNumber();
}
