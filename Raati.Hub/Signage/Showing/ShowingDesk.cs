using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Showing;

/// <summary>
/// What shows at a time and why, by the rules that the tablets and their timetables go by. Of another time it says what would show if nothing
/// were published or withdrawn until then.
/// </summary>
internal sealed class ShowingDesk(Database database, OrganizationPrograms programs)
{
    /// <summary>Null when there is no such store, or not for this caller.</summary>
    internal Task<ShowingView?> OfStore(Caller caller, StoreId store, long at, CancellationToken cancellationToken) =>
        Read(caller, store, kiosk => kiosk.Store == store, at, cancellationToken);

    /// <summary>Null when there is no such tablet, or it is not in a store of this caller's.</summary>
    internal Task<ShowingView?> OfKiosk(Caller caller, KioskId id, long at, CancellationToken cancellationToken) =>
        Read(caller, null, kiosk => kiosk.Kiosk == id, at, cancellationToken);

    private Task<ShowingView?> Read(Caller caller, StoreId? named, Func<KioskTraits, bool> shows, long at, CancellationToken cancellationToken) =>
        database.Read(async session =>
        {
            // First, for it makes all that follows one snapshot.
            if (await session.CatalogNow(caller.Organization, programs.Of(caller.Organization)?.Current) is not { } catalog) return null;
            var kiosks = catalog.Roster.Values.Where(shows).ToArray();
            if ((named ?? kiosks.FirstOrDefault()?.Store) is not { } store || !caller.Covers(store)) return null;
            return await session.StoreTime(caller.Organization, store) is { } time
                ? View(catalog, kiosks, time, await session.Campaigns(caller.Organization), at)
                : null;
        }, cancellationToken);

    private static ShowingView View(Catalog catalog, KioskTraits[] kiosks, StoreTime store, StoredCampaign[] campaigns, long at)
    {
        // Tablets of one store may differ: the round is that of most of them.
        var programs = kiosks.Where(kiosk => !kiosk.Retired).GroupBy(catalog.ProgramOf).OrderByDescending(program => program.Count())
            .ThenBy(program => program.Key.Digest, StringComparer.Ordinal).Select(program => program.Key).ToArray();
        var held = catalog.Live.Values.Where(live => programs.Any(program => program.Contains(live.Id))).ToArray();
        var most = programs.FirstOrDefault() ?? ProgramSet.Empty;
        var polls = Documents<PollDocument>(held, PublicationKind.Poll).ToArray();
        var open = polls.Where(poll => IsOn(at, poll.Document.OpensAtMs, poll.Document.ClosesAtMs)).Select(poll => poll.Id).ToHashSet();
        var rule = new SlideRule(open, polls.Where(poll => poll.Document.OpensAtMs <= at).Select(poll => poll.Id).ToHashSet());
        var idle = Documents<CampaignDocument>(held, PublicationKind.Campaign)
            .Where(campaign => !campaign.Document.Slides.Any(rule.CanShow)).Select(campaign => campaign.Id).ToHashSet();
        var plan = new CampaignPlan(store, at, campaigns, programs, idle);
        var sources = Round.Sources(
            open.Any(poll => most.Contains(new PublicationId(poll))),
            Documents<BulletinDocument>(held, PublicationKind.Bulletin)
                .Any(one => most.Contains(new PublicationId(one.Id)) && IsOn(at, one.Document.ShowsFromMs, one.Document.ShowsUntilMs)),
            plan.On(most));
        return new ShowingView
        {
            AtMs = at,
            TimeZone = store.TimeZone,
            IsOpen = store.Hours is null || store.Open(at, at + 1).Length > 0,
            Takeover = Documents<TakeoverDocument>(held, PublicationKind.Takeover)
                .Where(one => IsOn(at, one.Document.GivenAtMs, one.Document.UntilMs))
                .OrderByDescending(one => one.Document.GivenAtMs).ThenByDescending(one => one.Id)
                .Select(one => new TakeoverRef { Id = one.Id, Title = one.Document.Title }).FirstOrDefault(),
            Round = Array.ConvertAll(Round.Of(sources), turn => new TurnView { Source = turn.Source, CampaignId = turn.Campaign }),
            Campaigns = plan.All,
        };
    }

    private static bool IsOn(long at, long fromMs, long? untilMs) => fromMs <= at && (untilMs is null || at < untilMs);

    private static IEnumerable<(Guid Id, T Document)> Documents<T>(LivePublication[] held, PublicationKind kind) =>
        from live in held
        where live.Kind == kind
        select (live.Id.Value, live.ToContract().Document.Deserialize<T>(Wire.Json) ?? throw new JsonException($"Publication {live.Id.Value} is empty."));
}
