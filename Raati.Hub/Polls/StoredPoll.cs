using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Polls;

/// <summary>A poll's row with its figures.</summary>
internal sealed record StoredPoll
{
    public PollId Id { get; init; }
    public string Content { get; init; } = "";
    public long? PublishedAt { get; init; }
    public long? OpensAt { get; init; }
    public long? ClosesAt { get; init; }
    public long RapidRepeatMs { get; init; }
    public long? CertifiedAt { get; init; }
    public long? ArchivedAt { get; init; }
    public byte[] PollKey { get; init; } = [];
    public int? Version { get; init; }
    public long Answers { get; init; }
    public long Ballots { get; init; }

    internal PollLifeFacts Life => new()
    {
        PublishedAt = PublishedAt,
        OpensAt = OpensAt,
        ClosesAt = ClosesAt,
        CertifiedAt = CertifiedAt,
        ArchivedAt = ArchivedAt,
    };

    internal PollRequest Request => JsonSerializer.Deserialize<PollRequest>(Content, Wire.Json)
        ?? throw new JsonException($"Poll {Id.Value} has no content.");

    internal PollView View(int waitingFor, long now)
    {
        var state = PollLife.StateOf(Life, waitingFor, now);
        return new PollView
        {
            Id = Id.Value,
            State = state,
            Content = Request,
            PublicationVersion = Version ?? 0,
            PublishedAtMs = PublishedAt,
            Answers = Answers,
            Discarded = Ballots - Answers,
            WaitingFor = state is PollState.Provisional ? waitingFor : null,
        };
    }

    internal PollRow Row(int waitingFor, long now)
    {
        var request = Request;
        return new PollRow
        {
            Id = Id.Value,
            Name = request.Name,
            State = PollLife.StateOf(Life, waitingFor, now),
            Answers = Answers,
            OpensAtMs = OpensAt ?? request.OpensAtMs,
            ClosesAtMs = PublishedAt is null ? request.ClosesAtMs : ClosesAt,
        };
    }
}
