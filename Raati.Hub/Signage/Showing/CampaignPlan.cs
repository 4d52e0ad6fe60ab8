using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Signage.Timetables;

namespace Raati.Hub.Signage.Showing;

/// <summary>An organization's campaigns in one store from a moment on, ten days: which are on, and why the others are not.</summary>
internal sealed class CampaignPlan
{
    private const long HorizonMs = TimetableMaker.Days * 24L * 60 * 60 * 1000;

    private readonly StoreTime _store;
    private readonly long _at;
    private readonly Entry[] _entries;
    private readonly Window[] _only;

    internal CampaignPlan(StoreTime store, long at, StoredCampaign[] campaigns, HashSet<Guid> held)
    {
        (_store, _at) = (store, at);
        _entries = Array.ConvertAll(campaigns, campaign => Read(campaign, held.Contains(campaign.Id)));
        _only = WindowSet.Merged(_entries.Where(entry => entry.Says.Priority is CampaignPriority.Only).SelectMany(entry => entry.Windows));
    }

    internal ShowingCampaign[] All => Array.ConvertAll(_entries, View);

    /// <summary>Those whose time it is, also when another is Only.</summary>
    internal (Guid Id, CampaignPriority Priority)[] On =>
        [.. _entries.Where(entry => entry.IsOn(_at)).Select(entry => (entry.Campaign.Id, entry.Says.Priority))];

    private Entry Read(StoredCampaign campaign, bool held)
    {
        var says = campaign.Published ? campaign.Standing : campaign.Written;
        var gets = campaign.Published && held;
        return new Entry(campaign, says, gets, gets
            ? ScheduleWindows.Between(says.Schedule, _store.Hours, _store.Zone, _at, _at + HorizonMs)
            : []);
    }

    private ShowingCampaign View(Entry entry)
    {
        var windows = entry.Says.Priority is CampaignPriority.Only ? entry.Windows : WindowSet.Without(entry.Windows, _only, _at, _at + HorizonMs);
        var next = windows.FirstOrDefault();
        return new ShowingCampaign
        {
            Campaign = new CampaignRef { Id = entry.Campaign.Id, Name = entry.Says.Name, Published = entry.Campaign.Published },
            Priority = entry.Says.Priority,
            Reason = next.Holds(_at) ? ShowingReason.On : ReasonOf(entry),
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

    private sealed record Entry(StoredCampaign Campaign, CampaignRequest Says, bool Held, Window[] Windows)
    {
        internal bool IsOn(long at) => Windows.Length > 0 && Windows[0].Holds(at);
    }
}
