using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Results;
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

    /// <summary>What results need to know of it.</summary>
    internal PollMeta Meta(OrganizationId organization) =>
        new() { Key = new PollKey(organization, Id), Content = Request, ClosesAt = ClosesAt };

    internal PollView View(Unheard waitingFor, long now)
    {
        var state = PollLife.StateOf(Life, waitingFor.Kiosks, now);
        return new PollView
        {
            Id = Id.Value,
            State = state,
            Content = Request,
            PublicationVersion = Version ?? 0,
            PublishedAtMs = PublishedAt,
            Answers = Answers,
            Discarded = Ballots - Answers,
            WaitingFor = state is PollState.Provisional ? waitingFor.Kiosks : null,
            KiosksParked = state is PollState.Provisional && waitingFor.Parked > 0 ? waitingFor.Parked : null,
        };
    }

    internal PollRow Row(int waitingFor, long now)
    {
        var request = Request;
        return new PollRow
        {
            Id = Id.Value,
            Name = request.Name,
            Question = request.Questions.FirstOrDefault()?.Text ?? new LocalizedText(),
            Questions = request.Questions.Length,
            State = PollLife.StateOf(Life, waitingFor, now),
            Answers = Answers,
            OpensAtMs = OpensAt ?? request.OpensAtMs,
            ClosesAtMs = PublishedAt is null ? request.ClosesAtMs : ClosesAt,
        };
    }
}
