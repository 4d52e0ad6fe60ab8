using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>One version of a publication that is live, in memory once a node. What is in the document is nobody's business here.</summary>
internal sealed class LivePublication(
    PublicationId id, int version, PublicationKind kind, Audience audience, JsonElement document, long publishedAtMs)
{
    internal PublicationId Id => id;
    internal int Version => version;
    internal PublicationKind Kind => kind;
    internal Audience Audience => audience;
    internal long PublishedAtMs => publishedAtMs;
    internal ulong Hash { get; } = ProgramDigest.Of(id, version);

    internal Publication ToContract(long? offset = null, string? proof = null) => new()
    {
        Id = id.Value,
        Version = version,
        Kind = kind,
        Document = document,
        Offset = offset,
        Proof = proof,
    };
}
