using System.Globalization;
using System.Text;
using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>
/// What a tablet holds, and the digest of it: XOR over all (id, version) of FNV-1a 64 of "id:version" in ASCII, finished with murmur3's
/// fmix64. Written here once more, so that the hub's own is checked by somebody else's.
/// </summary>
public sealed class HeldProgram
{
    private readonly Dictionary<Guid, Publication> held = [];
    private ulong digest;

    /// <summary>The publications, as a snapshot.</summary>
    public Publication[] Publications => [.. held.Values];

    /// <summary>16 hex digits.</summary>
    public string Digest => digest.ToString("x16", CultureInfo.InvariantCulture);

    /// <summary>What is sent when the hub asks for the list.</summary>
    public PublicationRef[] Refs => [.. held.Values.Select(one => new PublicationRef { Id = one.Id, Version = one.Version })];

    /// <summary>The held version of a publication; null when it is not held.</summary>
    public Publication? Find(Guid id) => held.GetValueOrDefault(id);

    /// <summary>Takes a publication in place of any earlier version. False when this or a newer one is held.</summary>
    public bool Put(Publication publication)
    {
        if (held.TryGetValue(publication.Id, out var present))
        {
            if (present.Version >= publication.Version) return false;
            digest ^= HashOf(present.Id, present.Version);
        }
        held[publication.Id] = publication;
        digest ^= HashOf(publication.Id, publication.Version);
        return true;
    }

    /// <summary>Takes what a Sync gives, also an older version or the same one: after a restored backup its document may be another.</summary>
    public void Replace(Publication publication)
    {
        Drop(publication.Id);
        Put(publication);
    }

    /// <summary>Lets a publication go.</summary>
    public void Drop(Guid id)
    {
        if (held.Remove(id, out var gone)) digest ^= HashOf(id, gone.Version);
    }

    /// <summary>A tablet whose storage broke.</summary>
    public void Clear()
    {
        held.Clear();
        digest = 0;
    }

    /// <summary>What one held version adds to the digest.</summary>
    public static ulong HashOf(Guid id, int version)
    {
        var hash = 0xcbf29ce484222325;
        foreach (var octet in Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id:D}:{version}")))
            hash = (hash ^ octet) * 0x100000001b3;
        hash = (hash ^ (hash >> 33)) * 0xff51afd7ed558ccd;
        hash = (hash ^ (hash >> 33)) * 0xc4ceb9fe1a85ec53;
        return hash ^ (hash >> 33);
    }
}
