using System.Collections.Concurrent;
using System.Text.Json;
using Raati.Contracts;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>The polls and the campaigns' slides that the fleet's tablets hold: each document is read once, not once a tablet.</summary>
public sealed class PollBook
{
    private readonly ConcurrentDictionary<(Guid, int), PollDocument> documents = new();
    private readonly ConcurrentDictionary<(Guid, int), Guid[]> slides = new();

    private volatile string? newestProof;

    /// <summary>The document of a poll's version, when a tablet has brought it.</summary>
    public PollDocument? Find(Guid id, int version) => documents.GetValueOrDefault((id, version));

    /// <summary>The slides of a campaign's version; none when it is no campaign.</summary>
    public Guid[] Slides(Guid id, int version) => slides.GetValueOrDefault((id, version), []);

    /// <summary>Takes a publication as it came: its id, version, offset and the proof of that; the document only when it is new.</summary>
    internal (Guid Id, int Version, long Offset, string? Proof, PublicationKind Kind) Read(ReadOnlySpan<byte> publication)
    {
        var reader = new Utf8JsonReader(publication);
        var (id, version, offset, kind) = (Guid.Empty, 0, 0L, PublicationKind.Unknown);
        string? proof = null;
        ReadOnlySpan<byte> document = default;
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("id"u8) && reader.Read()) id = reader.GetGuid();
            else if (reader.ValueTextEquals("version"u8) && reader.Read()) version = reader.GetInt32();
            else if (reader.ValueTextEquals("offset"u8) && reader.Read()) offset = reader.GetInt64();
            else if (reader.ValueTextEquals("proof"u8) && reader.Read()) proof = SameString(reader.GetString());
            else if (reader.ValueTextEquals("kind"u8) && reader.Read()) kind = KindOf(ref reader);
            else
            {
                var isDocument = reader.ValueTextEquals("document"u8);
                reader.Read();
                var from = (int)reader.TokenStartIndex;
                reader.Skip();
                if (isDocument) document = publication[from..(int)reader.BytesConsumed];
            }
        }
        if (kind is PublicationKind.Poll && document.Length > 0 && !documents.ContainsKey((id, version)))
            documents[(id, version)] = JsonSerializer.Deserialize<PollDocument>(document, WireJson.Options)!;
        if (kind is PublicationKind.Campaign && document.Length > 0 && !slides.ContainsKey((id, version)))
            slides[(id, version)] = SlidesOf(JsonSerializer.Deserialize<CampaignDocument>(document, WireJson.Options)!);
        return (id, version, offset, proof, kind);
    }

    /// <summary>Of those that tablets treat in ways of their own; any other is unknown.</summary>
    private static PublicationKind KindOf(ref Utf8JsonReader reader) =>
        reader.ValueTextEquals("poll"u8) ? PublicationKind.Poll
        : reader.ValueTextEquals("campaign"u8) ? PublicationKind.Campaign
        : reader.ValueTextEquals("takeover"u8) ? PublicationKind.Takeover
        : PublicationKind.Unknown;

    /// <summary>Thousands of tablets are told the same: one string for all.</summary>
    private string? SameString(string? told)
    {
        if (told == newestProof) return newestProof;
        return newestProof = told;
    }

    internal void Add(Publication publication)
    {
        if (publication.Kind is PublicationKind.Poll && !documents.ContainsKey((publication.Id, publication.Version)))
            documents[(publication.Id, publication.Version)] = publication.Document.Deserialize<PollDocument>(WireJson.Options)!;
        if (publication.Kind is PublicationKind.Campaign && !slides.ContainsKey((publication.Id, publication.Version)))
            slides[(publication.Id, publication.Version)] = SlidesOf(publication.Document.Deserialize<CampaignDocument>(WireJson.Options)!);
    }

    private static Guid[] SlidesOf(CampaignDocument campaign) => Array.ConvertAll(campaign.Slides, slide => slide.Id);
}
