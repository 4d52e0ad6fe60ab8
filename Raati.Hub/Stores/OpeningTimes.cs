using System.Globalization;
using System.Text.RegularExpressions;
using Raati.Contracts.Api;

namespace Raati.Hub.Stores;

/// <summary>When a store is open: HH:mm as the contract has it, and the ways in which people write it.</summary>
internal static partial class OpeningTimes
{
    internal const int MostExceptions = 100;
    private const int DayMinutes = 24 * 60;

    /// <summary>Written for "not open" in a list of stores.</summary>
    private static readonly string[] Closed = ["-", "–", "suljettu", "kiinni", "closed", "stängt"];

    internal static bool IsWell(OpeningHours hours) =>
        hours.Week.All(day => day is { Weekday: >= 1 and <= 7 } && IsSpan(day.Opens, day.Closes))
        && hours.Week.DistinctBy(day => day.Weekday).Count() == hours.Week.Length
        && hours.Exceptions.All(IsWell)
        && hours.Exceptions.DistinctBy(exception => exception.Date).Count() == hours.Exceptions.Length;

    /// <summary>The same hours in one order, so that equal hours are equal text.</summary>
    internal static OpeningHours InOrder(OpeningHours hours) => new()
    {
        Week = [.. hours.Week.OrderBy(day => day.Weekday)],
        Exceptions = [.. hours.Exceptions.OrderBy(exception => exception.Date, StringComparer.Ordinal)],
    };

    /// <summary>A cell: <c>8-21</c>, <c>08:00–21:00</c>, <c>8.30-18</c>, or a word for closed. False: none of these.</summary>
    internal static bool TryRead(string cell, int weekday, out DayHours? hours)
    {
        hours = null;
        if (Closed.Contains(cell.Trim(), StringComparer.OrdinalIgnoreCase)) return true;
        if (Span().Match(cell) is not { Success: true } span) return false;
        var (opens, closes) = (Clock(span, 1), Clock(span, 3));
        if (!IsSpan(opens, closes)) return false;
        hours = new DayHours { Weekday = weekday, Opens = opens, Closes = closes };
        return true;
    }

    /// <summary>As <see cref="TryRead"/> reads it back.</summary>
    internal static string Write(OpeningHours hours, int weekday, string closed) =>
        hours.Week.FirstOrDefault(day => day.Weekday == weekday) is { } day ? $"{day.Opens}-{day.Closes}" : closed;

    private static bool IsWell(HoursException? exception) => exception is not null
        && DateOnly.TryParseExact(exception.Date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        && (exception is { Opens: null, Closes: null } || IsSpan(exception.Opens, exception.Closes));

    private static bool IsSpan(string? opens, string? closes) =>
        MinutesOf(opens) is < DayMinutes and var from && MinutesOf(closes) is { } until && from < until;

    /// <summary>Since midnight, 0 to 1,440; null: not HH:mm.</summary>
    internal static int? MinutesOf(string? clock)
    {
        if (clock is not { Length: 5 } || clock[2] != ':' || !clock.Remove(2, 1).All(char.IsAsciiDigit)) return null;
        var (hour, minute) = (int.Parse(clock.AsSpan(0, 2), CultureInfo.InvariantCulture), int.Parse(clock.AsSpan(3), CultureInfo.InvariantCulture));
        return minute < 60 && hour * 60 + minute <= DayMinutes ? hour * 60 + minute : null;
    }

    private static string Clock(Match span, int group) =>
        $"{span.Groups[group].Value.PadLeft(2, '0')}:{(span.Groups[group + 1].Success ? span.Groups[group + 1].Value : "00")}";

    [GeneratedRegex(@"^\s*([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*[-–—]\s*([0-9]{1,2})(?:[:.]([0-9]{2}))?\s*$")]
    private static partial Regex Span();
}
