using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>
/// What a kiosk holds or should hold: publications by id, immutable, shared by all kiosks with the same program.
/// </summary>
internal sealed class ProgramSet
{
    internal static readonly ProgramSet Empty = new([], ProgramDigest.Empty);

    private readonly LivePublication[] _byId;

    private ProgramSet(LivePublication[] byId, ulong digest)
    {
        _byId = byId;
        Hash = digest;
        Digest = ProgramDigest.Text(digest);
    }

    internal ulong Hash { get; }
    /// <summary>16 hex digits.</summary>
    internal string Digest { get; }
    internal ReadOnlySpan<LivePublication> Publications => _byId;
    internal int Count => _byId.Length;

    internal static ProgramSet Of(IEnumerable<LivePublication> publications)
    {
        var byId = publications.ToArray();
        Array.Sort(byId, (one, other) => one.Id.Value.CompareTo(other.Id.Value));
        return new ProgramSet(byId, byId.Aggregate(ProgramDigest.Empty, (digest, publication) => digest ^ publication.Hash));
    }

    internal bool Contains(PublicationId id) => Find(id) is not null;

    internal LivePublication? Find(PublicationId id)
    {
        var at = IndexOf(id);
        return at >= 0 ? _byId[at] : null;
    }

    internal bool SameAs(ProgramSet other) => ReferenceEquals(this, other) || (Hash == other.Hash && Count == other.Count);

    /// <summary>In place of any earlier version.</summary>
    internal ProgramSet With(LivePublication publication)
    {
        var at = IndexOf(publication.Id);
        if (at < 0) return new ProgramSet([.. _byId[..~at], publication, .. _byId[~at..]], Hash ^ publication.Hash);
        if (_byId[at].Version == publication.Version) return this;
        return new ProgramSet([.. _byId[..at], publication, .. _byId[(at + 1)..]], Hash ^ _byId[at].Hash ^ publication.Hash);
    }

    internal ProgramSet Without(PublicationId id)
    {
        var at = IndexOf(id);
        return at < 0 ? this : new ProgramSet([.. _byId[..at], .. _byId[(at + 1)..]], Hash ^ _byId[at].Hash);
    }

    private int IndexOf(PublicationId id)
    {
        var (low, high) = (0, _byId.Length - 1);
        while (low <= high)
        {
            var middle = (low + high) >> 1;
            var order = _byId[middle].Id.Value.CompareTo(id.Value);
            if (order == 0) return middle;
            if (order < 0) low = middle + 1;
            else high = middle - 1;
        }
        return ~low;
    }
}
