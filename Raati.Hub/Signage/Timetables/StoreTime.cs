using System.Text.Json;
using NodaTime;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Timetables;

/// <summary>A store's clock and hours. One object as long as nothing of them changes: timetables are kept by it.</summary>
internal sealed class StoreTime(string timeZone, string? hours)
{
    internal string TimeZone => timeZone;
    // A zone that this build's table does not know is taken for UTC: a store's tablets show something rather than nothing.
    internal DateTimeZone Zone { get; } = DateTimeZoneProviders.Tzdb.GetZoneOrNull(timeZone) ?? DateTimeZone.Utc;
    /// <summary>Null: not known.</summary>
    internal OpeningHours? Hours { get; } = hours is null ? null : JsonSerializer.Deserialize<OpeningHours>(hours, Wire.Json);

    internal bool Is(StoreTimeRow row) => row.TimeZone == timeZone && row.OpeningHours == hours;

    internal Window[] Open(long fromMs, long untilMs) => Hours is null ? [] : ScheduleWindows.Open(Hours, Zone, fromMs, untilMs);

    /// <summary>The start of the day that a moment is in, so many days on.</summary>
    internal long StartOfDay(long ms, int daysOn) =>
        Zone.AtStartOfDay(ScheduleWindows.DateAt(Zone, ms).PlusDays(daysOn)).ToInstant().ToUnixTimeMilliseconds();
}

internal sealed record StoreTimeRow
{
    public StoreId Id { get; init; }
    public string TimeZone { get; init; } = "";
    public string? OpeningHours { get; init; }
}
