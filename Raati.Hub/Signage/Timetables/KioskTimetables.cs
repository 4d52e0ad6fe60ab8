using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Timetables;

/// <summary>
/// The timetable of each tablet: of the store it stands in, with the campaigns whose audience it is of. In a beat it costs a look at three
/// objects, as long as they are the same as in the beat before and the day is.
/// </summary>
internal sealed class KioskTimetables(TimetableBoard board, OrganizationPrograms programs, TimeProvider time)
{
    /// <summary>Null while it is not known now; asks neither the database nor waits.</summary>
    internal string? TagOf(KioskConnection connection)
    {
        if (programs.Of(connection.Organization)?.Current is not { } catalog || board.Current(connection.Organization) is not { } times) return null;
        var (last, traits, now) = (connection.State<Known>(), connection.Traits, Now);
        if (last.Is(catalog, times, traits, now)) return last.Tag;
        if (Find(catalog, times, traits, now) is not { } table) return null;
        last.Learn(catalog, times, traits, table.Tag, table.FromMs, times.Stores[traits.Store].StartOfDay(now, 1));
        return table.Tag;
    }

    /// <summary>For one that asks for the whole of it. Null while this node has not read the organization, or not yet its newest campaigns.</summary>
    /// <exception cref="StorageUnavailableException">Nothing is known, and the database does not answer.</exception>
    internal async Task<Timetable?> Find(KioskTraits traits, CancellationToken cancellationToken)
    {
        if (programs.Of(traits.Organization) is not { } program) return null;
        return Find(program.Current, await board.Newest(traits.Organization, cancellationToken), traits, Now);
    }

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Timetable? Find(Catalog catalog, PublishedTimes times, KioskTraits traits, long now)
    {
        var campaigns = new List<(PublicationId, PublishedSchedule)>();
        var (hash, known) = (0UL, times.Stores.TryGetValue(traits.Store, out var store));
        foreach (var publication in catalog.Live.Values.Where(one => one.Kind is PublicationKind.Campaign && AudienceMatcher.Matches(one.Audience, traits)))
        {
            // The schedule of a version that is not on the tablets yet does no harm; that of one that no longer is would.
            if (times.Campaigns.GetValueOrDefault(publication.Id) is not { } published || published.Version < publication.Version) known = false;
            else if (!published.IsAlways)
            {
                campaigns.Add((publication.Id, published));
                hash ^= ProgramDigest.Of(publication.Id, published.Version);
            }
        }
        if (!known || store is null)
        {
            board.Stale(traits.Organization);
            return null;
        }
        var key = new TimetableKey(store, hash, campaigns.Count, store.StartOfDay(now, 0));
        return times.Table(key, campaigns);
    }

    /// <summary>What a connection was last told, and of what it was worked out.</summary>
    private sealed class Known
    {
        private Told? _told;

        internal string? Tag => Volatile.Read(ref _told)?.Tag;

        internal bool Is(Catalog catalog, PublishedTimes times, KioskTraits traits, long now) => Volatile.Read(ref _told) is { } told
            && ReferenceEquals(told.Catalog, catalog) && ReferenceEquals(told.Times, times) && ReferenceEquals(told.Traits, traits)
            && now >= told.FromMs && now < told.UntilMs;

        internal void Learn(Catalog catalog, PublishedTimes times, KioskTraits traits, string tag, long fromMs, long untilMs) =>
            Volatile.Write(ref _told, new Told(catalog, times, traits, tag, fromMs, untilMs));

        private sealed record Told(Catalog Catalog, PublishedTimes Times, KioskTraits Traits, string Tag, long FromMs, long UntilMs);
    }
}
