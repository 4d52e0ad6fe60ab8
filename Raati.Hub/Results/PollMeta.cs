using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>What frames need to know of a published poll besides its counts.</summary>
internal sealed record PollMeta
{
    private const string ReadPoll =
        "select content, closes_at from polls where organization_id = @organization and id = @poll and published_at is not null";

    internal required PollKey Key { get; init; }
    internal required PollRequest Content { get; init; }
    internal required long? ClosesAt { get; init; }

    internal PublicationId Publication => new(Key.Poll.Value);

    /// <summary>Null when there is no such published poll.</summary>
    internal static async Task<PollMeta?> Read(Session session, PollKey key)
    {
        if (await session.QueryOne<Row>(ReadPoll, new { organization = key.Organization, poll = key.Poll }) is not { } row) return null;
        var content = JsonSerializer.Deserialize<PollRequest>(row.Content, Wire.Json) ?? throw new JsonException("A poll has no content.");
        return new PollMeta { Key = key, Content = content, ClosesAt = row.ClosesAt };
    }

    internal bool IsClosed(long now) => now >= ClosesAt;

    /// <summary>Whether a split of it may go to a tablet at all now.</summary>
    internal bool MayShow(long now) => Content.Visibility switch
    {
        Visibility.Always or Visibility.AfterVote => true,
        Visibility.AfterClose => IsClosed(now),
        _ => false,
    };

    private sealed record Row
    {
        public string Content { get; init; } = "";
        public long? ClosesAt { get; init; }
    }
}
