using System.Collections.Concurrent;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Timetables;

/// <summary>What a campaign's timetable comes from: the schedule of the version that was published.</summary>
internal sealed class PublishedSchedule(int version, string content, CampaignSchedule schedule)
{
    internal int Version => version;
    internal string Content => content;
    internal CampaignSchedule Schedule => schedule;
    internal bool IsAlways { get; } = ScheduleDates.IsAlways(schedule);
}

/// <summary>Which timetable: a store as it stands, the campaigns its tablet has, and the day.</summary>
internal readonly record struct TimetableKey(StoreTime Store, ulong Campaigns, int Count, long FromMs);

/// <summary>
/// An organization's published schedules, and its stores' clocks and hours, as they stood at one reading. What was worked out from them is handed
/// on to the next reading: a timetable is named by the very things it comes from.
/// </summary>
internal sealed class PublishedTimes
{
    internal required IReadOnlyDictionary<PublicationId, PublishedSchedule> Campaigns { get; init; }
    internal required IReadOnlyDictionary<StoreId, StoreTime> Stores { get; init; }
    /// <summary>What was worked out for the reading before; what is not asked for until the next one is forgotten with it.</summary>
    internal ConcurrentDictionary<TimetableKey, Timetable> Before { get; init; } = new();
    internal ConcurrentDictionary<TimetableKey, Timetable> Made { get; } = new();

    internal Timetable Table(in TimetableKey key, IEnumerable<(PublicationId, PublishedSchedule)> campaigns) => Made.GetOrAdd(key,
        static (key, from) => from.Before.TryGetValue(key, out var known) ? known : TimetableMaker.Make(key.Store, from.campaigns, key.FromMs), (Before, campaigns));

    /// <summary>Days that are over take their timetables with them.</summary>
    internal void Forget(long endedBeforeMs)
    {
        foreach (var (key, _) in Made)
            if (key.FromMs < endedBeforeMs) Made.TryRemove(key, out _);
    }
}
