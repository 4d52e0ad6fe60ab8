using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Programs;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Showing;

/// <summary>An organization's campaigns in one store from a moment on, ten days: which are on, and why the others are not.</summary>
internal sealed class CampaignPlan
{
    private const long HorizonMs = TimetableMaker.Days * 24L * 60 * 60 * 1000;

    private readonly StoreTime _store;
    private readonly long _at;
    private readonly ProgramSet[] _programs;
    private readonly Entry[] _entries;

    /// <param name="store">Its clock and hours.</param>
    /// <param name="at">From when on, ms.</param>
    /// <param name="campaigns">All of the organization's.</param>
    /// <param name="programs">What its tablets hold, each program once.</param>
    /// <param name="idle">Those that have nothing to show at that time.</param>
    internal CampaignPlan(StoreTime store, long at, StoredCampaign[] campaigns, ProgramSet[] programs, IReadOnlySet<Guid> idle)
    {
        (_store, _at, _programs) = (store, at, programs);
        _entries = Array.ConvertAll(campaigns, campaign => Read(campaign, idle.Contains(campaign.Id)));
    }

    internal ShowingCampaign[] All => Array.ConvertAll(_entries, View);

    /// <summary>Those of a tablet whose time it is, also when another is Only.</summary>
    internal (Guid Id, CampaignPriority Priority)[] On(ProgramSet program) =>
        [.. _entries.Where(entry => !entry.Idle && entry.IsOn(_at) && Holds(program, entry)).Select(entry => (entry.Campaign.Id, entry.Says.Priority))];

    private static bool Holds(ProgramSet program, Entry entry) => program.Contains(new PublicationId(entry.Campaign.Id));

    /// <summary>When every tablet that has it has another that is Only.</summary>
    private Window[] Displaced(Entry entry) => entry.Says.Priority is CampaignPriority.Only
        ? []
        : _programs.Where(program => Holds(program, entry))
            .Select(program => WindowSet.Merged(_entries
                .Where(other => other.Says.Priority is CampaignPriority.Only && !other.Idle && Holds(program, other)).SelectMany(other => other.Windows)))
            .Aggregate((Window[]?)null, (all, own) => all is null ? own : WindowSet.Both(all, own)) ?? [];

    private Entry Read(StoredCampaign campaign, bool idle)
    {
        var says = campaign.Published ? campaign.Standing : campaign.Written;
        var gets = campaign.Published && _programs.Any(program => program.Contains(new PublicationId(campaign.Id)));
        return new Entry(campaign, says, gets, idle, gets
            ? ScheduleWindows.Between(says.Schedule, _store.Hours, _store.Zone, _at, _at + HorizonMs)
            : []);
    }

    private ShowingCampaign View(Entry entry)
    {
        var windows = WindowSet.Without(entry.Windows, Displaced(entry), _at, _at + HorizonMs);
        var next = windows.FirstOrDefault();
        return new ShowingCampaign
        {
            Campaign = new CampaignRef { Id = entry.Campaign.Id, Name = entry.Says.Name, Published = entry.Campaign.Published },
            Priority = entry.Says.Priority,
            Reason = !next.Holds(_at) ? ReasonOf(entry) : entry.Idle ? ShowingReason.NothingToShow : ShowingReason.On,
            NextChangeMs = windows.Length == 0 ? null
                : !next.Holds(_at) ? next.FromMs
                : next.UntilMs < _at + HorizonMs ? next.UntilMs : null,
        };
    }

    private ShowingReason ReasonOf(Entry entry)
    {
        if (!entry.Campaign.Published) return ShowingReason.NotPublished;
        if (!entry.Held) return ShowingReason.OtherAudience;
        if (entry.IsOn(_at)) return ShowingReason.Displaced;
        var schedule = entry.Says.Schedule;
        var dates = ScheduleWindows.DatesAround(schedule, _store.Zone, _at);
        // At a time of none of its dayparts it is the day that says why; at such a time, the day that the daypart began on.
        var atItsTime = dates.Length > 0;
        return (atItsTime ? dates : [ScheduleWindows.DateAt(_store.Zone, _at)]).Max(date =>
            ScheduleDates.IsBefore(schedule, date) ? ShowingReason.BeforeItsDates
            : ScheduleDates.IsAfter(schedule, date) ? ShowingReason.AfterItsDates
            : !ScheduleDates.IsWeekday(schedule, date) ? ShowingReason.OtherWeekday
            : atItsTime ? ShowingReason.StoreClosed
            : ShowingReason.OtherTime);
    }

    private sealed record Entry(StoredCampaign Campaign, CampaignRequest Says, bool Held, bool Idle, Window[] Windows)
    {
        internal bool IsOn(long at) => Windows.Length > 0 && Windows[0].Holds(at);
    }
}
