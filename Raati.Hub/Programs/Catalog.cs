using System.Collections.Concurrent;
using System.Collections.Immutable;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>A publication that differs from the catalog before; null: it is no longer live.</summary>
internal readonly record struct CatalogChange(PublicationId Id, LivePublication? Now);

/// <summary>
/// An organization's live publications and kiosks as they stood at one offset of its log: immutable, swapped whole by the reader. It also
/// keeps what was worked out from it (sets, transitions, messages), so that a publication costs each connection two look-ups.
/// </summary>
internal sealed class Catalog
{
    private readonly ConcurrentDictionary<(ulong Hash, int Count), ProgramSet> _sets = new();
    private readonly ConcurrentDictionary<(ProgramSet From, int Change, bool Matches), ProgramSet> _advanced = new();
    private readonly ConcurrentDictionary<(ProgramSet Held, ProgramSet Target), ProgramStep> _steps = new();
    private readonly ConcurrentDictionary<PublicationId, SerializedHubMessage> _published = new();
    private readonly ConcurrentDictionary<PublicationId, SerializedHubMessage> _removed = new();
    private readonly Lazy<string?> _proof;

    internal Catalog() => _proof = new Lazy<string?>(() => Seal!.Of(Epoch, Offset));

    internal required long Epoch { get; init; }
    internal required long Offset { get; init; }
    internal required LogSeal Seal { get; init; }
    /// <summary>That this epoch and offset are the hub's own words: goes with them to every tablet. Worked out once.</summary>
    internal string? Proof => _proof.Value;
    /// <summary>The newest offsets of the log.</summary>
    internal required LogTrail Trail { get; init; }
    internal required ImmutableDictionary<PublicationId, LivePublication> Live { get; init; }
    internal required ImmutableDictionary<KioskId, KioskTraits> Roster { get; init; }
    /// <summary>One more at every swap; a kiosk whose program was worked out one before is brought here by <see cref="Changes"/>.</summary>
    internal required long Sequence { get; init; }
    /// <summary>What differs from the catalog before; null when this one was loaded whole.</summary>
    internal CatalogChange[]? Changes { get; init; }

    /// <summary>The definition: all live publications whose audience matches.</summary>
    internal ProgramSet ProgramOf(KioskTraits traits) =>
        Shared(ProgramSet.Of(Live.Values.Where(publication => AudienceMatcher.Matches(publication.Audience, traits))));

    /// <summary>The same, from the program that the same kiosk had in the catalog before.</summary>
    internal ProgramSet Advance(ProgramSet before, KioskTraits traits)
    {
        if (Changes is null) return ProgramOf(traits);
        var set = before;
        for (var i = 0; i < Changes.Length; i++)
        {
            var matches = Changes[i].Now is { } now && AudienceMatcher.Matches(now.Audience, traits);
            set = _advanced.GetOrAdd((set, i, matches), Apply, this);
        }
        return set;
    }

    /// <summary>The next message on the way from what a kiosk holds to its program; null when it is there. Removals go first.</summary>
    internal ProgramStep? Toward(ProgramSet held, ProgramSet target) =>
        held.SameAs(target) ? null : _steps.GetOrAdd((held, target), FirstStep, this);

    private static ProgramSet Apply((ProgramSet From, int Change, bool Matches) key, Catalog catalog)
    {
        var change = catalog.Changes![key.Change];
        return catalog.Shared(key.Matches ? key.From.With(change.Now!) : key.From.Without(change.Id));
    }

    private static ProgramStep FirstStep((ProgramSet Held, ProgramSet Target) key, Catalog catalog)
    {
        foreach (var held in key.Held.Publications)
        {
            if (!key.Target.Contains(held.Id))
                return new ProgramStep(catalog.RemovalOf(held.Id), catalog.Shared(key.Held.Without(held.Id)));
        }
        foreach (var wanted in key.Target.Publications)
        {
            if (key.Held.Find(wanted.Id)?.Version != wanted.Version)
                return new ProgramStep(catalog.PublicationOf(wanted), catalog.Shared(key.Held.With(wanted)));
        }
        throw new InvalidOperationException("Two programs differ in digest and in nothing else.");
    }

    private ProgramSet Shared(ProgramSet set) => _sets.GetOrAdd((set.Hash, set.Count), set);

    // A push says how far it brings the kiosk: the offset of the state it comes from, never less.
    private SerializedHubMessage PublicationOf(LivePublication publication) => _published.GetOrAdd(
        publication.Id, static (_, about) => KioskMessages.Published(about.publication.ToContract(about.Offset, about.Proof)), (publication, Offset, Proof));

    private SerializedHubMessage RemovalOf(PublicationId id) => _removed.GetOrAdd(
        id, static (gone, at) => KioskMessages.Removed(new Removal { Id = gone.Value, Offset = at.Offset, Proof = at.Proof }), (Offset, Proof));
}

/// <summary>One message, and what the kiosk holds after it.</summary>
internal sealed record ProgramStep(SerializedHubMessage Message, ProgramSet After);
