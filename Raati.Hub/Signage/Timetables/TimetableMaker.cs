using System.Security.Cryptography;
using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Timetables;

/// <summary>Works out a store's timetable.</summary>
internal static class TimetableMaker
{
    internal const int Days = 10;
    private const int TagBytes = 8;

    /// <summary>From the start of the day that begins at <paramref name="fromMs"/>.</summary>
    internal static Timetable Make(StoreTime store, IEnumerable<(PublicationId Id, PublishedSchedule Published)> campaigns, long fromMs)
    {
        var untilMs = store.StartOfDay(fromMs, Days);
        var table = new Timetable
        {
            Tag = "",
            TimeZone = store.TimeZone,
            FromMs = fromMs,
            UntilMs = untilMs,
            Windows =
            [
                .. from campaign in campaigns
                   from window in ScheduleWindows.Between(campaign.Published.Schedule, store.Hours, store.Zone, fromMs, untilMs)
                   orderby window.FromMs, window.UntilMs, campaign.Id.Value
                   select new TimetableWindow { PublicationId = campaign.Id.Value, FromMs = window.FromMs, UntilMs = window.UntilMs },
            ],
            Open = [.. store.Open(fromMs, untilMs).Select(open => new TimeSpanMs { FromMs = open.FromMs, UntilMs = open.UntilMs })],
            HoursKnown = store.Hours is not null,
        };
        return table with { Tag = TagOf(table) };
    }

    private static string TagOf(Timetable table) =>
        Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(table, Wire.Json)).AsSpan(0, TagBytes));
}
