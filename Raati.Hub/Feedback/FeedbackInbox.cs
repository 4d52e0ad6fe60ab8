using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

/// <summary>
/// Takes shoppers' feedback from tablets: masked before it is stored, once under its id. It goes to the store of the stay it was left
/// under, also when the tablet has moved or been paired anew since.
/// </summary>
internal sealed class FeedbackInbox(Database database, IHints hints, TimeProvider time, FeedbackPace pace)
{
    internal const int MostAtOnce = 10;
    private const int MaxText = 1_000;
    private const int HashBytes = 16;
    private const int RetryAfterMs = 2_000;
    private const string ReadStay = """
        select kiosk_id, store_id from placements where organization_id = @organization and id = @placement
        """;
    private const string Insert = """
        insert into feedback (organization_id, id, kiosk_id, placement_id, store_id, sitting_id, mood, category, text, language, left_at,
          time_quality, received_at, listed_at, content_hash)
        values (@organization, @id, @kiosk, @placement, @store, @sitting, @mood, @category, @text, @language, @leftAt, @quality, @now, @listedAt, @hash)
        on conflict do nothing
        """;
    private const string ReadHash = "select content_hash from feedback where organization_id = @organization and id = @id";

    /// <summary>One receipt each, in their order; accepted means on disk.</summary>
    /// <exception cref="HubException">More than 10.</exception>
    internal async Task<FeedbackReply> Submit(KioskConnection connection, Contracts.Feedback[] feedback, CancellationToken cancellationToken)
    {
        if (feedback.Length > MostAtOnce) throw new HubException($"At most {MostAtOnce} feedbacks at once.");
        var taken = feedback[..pace.Take(connection.Kiosk, feedback.Length)];
        try
        {
            var kept = taken.Length == 0 ? [] : await database.Write(
                session => Keep(session, connection.Organization, taken), cancellationToken: cancellationToken)
                .WaitAsync(TimeSpan.FromMilliseconds(CastBounds.AnswerWithinMs), time, cancellationToken);
            CastOutcome[] outcomes = [.. kept, .. feedback.Skip(taken.Length).Select(_ => CastOutcome.Later)];
            pace.Tell(connection.Kiosk, outcomes);
            return Reply(feedback, outcomes, outcomes.Contains(CastOutcome.Later) ? FeedbackPace.RetryAfterMs : null);
        }
        catch (Exception e) when (e is StorageUnavailableException or TimeoutException)
        {
            return Reply(feedback, [.. feedback.Select(_ => CastOutcome.Later)], RetryAfterMs);
        }
    }

    internal async Task<CastOutcome[]> Keep(Session session, OrganizationId organization, Contracts.Feedback[] feedback)
    {
        var outcomes = new CastOutcome[feedback.Length];
        for (var at = 0; at < feedback.Length; at++)
            outcomes[at] = IsWellFormed(feedback[at]) ? await Keep(session, organization, feedback[at]) : CastOutcome.Malformed;
        return outcomes;
    }

    private async Task<CastOutcome> Keep(Session session, OrganizationId organization, Contracts.Feedback feedback)
    {
        if (await session.QueryOne<Stay>(ReadStay, new { organization, placement = feedback.PlacementId }) is not { } stay)
            return CastOutcome.Malformed;
        var text = Clean(feedback.Text);
        var hash = Hash(feedback, text);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        if (await FeedbackPace.IsFull(session, organization, stay.StoreId, now))
            return await Standing(session, organization, feedback.Id, hash) ?? CastOutcome.Later;
        var inserted = await session.Execute(Insert, new
        {
            organization,
            id = feedback.Id,
            kiosk = stay.KioskId,
            placement = feedback.PlacementId,
            store = stay.StoreId,
            sitting = feedback.SittingId,
            mood = WireEnum.Name(feedback.Mood),
            category = feedback.Category is { } category ? WireEnum.Name(category) : null,
            text,
            language = WireEnum.Name(feedback.Language),
            leftAt = feedback.LeftAtMs,
            quality = WireEnum.Name(feedback.TimeQuality),
            now,
            listedAt = feedback.TimeQuality is TimeQuality.Unknown ? now : Math.Min(feedback.LeftAtMs, now),
            hash,
        });
        if (inserted == 1)
        {
            session.AfterCommit(() => hints.Publish(new Hint(HintKind.Feedback, organization, feedback.Id)));
            return CastOutcome.Accepted;
        }
        return await Standing(session, organization, feedback.Id, hash) ?? CastOutcome.Later;
    }

    /// <summary>What is said of one that has come before; null when it has not.</summary>
    private static async Task<CastOutcome?> Standing(Session session, OrganizationId organization, Guid id, byte[] hash) =>
        await session.QueryOne<byte[]>(ReadHash, new { organization, id }) is { } standing
            ? hash.AsSpan().SequenceEqual(standing) ? CastOutcome.Accepted : CastOutcome.Conflict
            : null;

    private static bool IsWellFormed(Contracts.Feedback? feedback) => feedback is { LeftAtMs: >= 0 and < Moments.EndOfTime }
        && feedback.Id != Guid.Empty && feedback.SittingId != Guid.Empty && feedback.PlacementId != Guid.Empty
        && (feedback.Text?.Length ?? 0) <= MaxText;

    /// <summary>Masked, and without control characters: PostgreSQL takes no NUL, and nobody needs the others.</summary>
    private static string? Clean(string? text)
    {
        if (string.IsNullOrWhiteSpace(text)) return null;
        var printable = new string([.. text.ReplaceLineEndings("\n").Where(character => character == '\n' || !char.IsControl(character))]);
        return TextMask.Apply(printable).Trim();
    }

    /// <summary>
    /// Over the masked text: the hash must not tell what the mask hides. Feedback without a category hashes as it did before there were any.
    /// </summary>
    private static byte[] Hash(Contracts.Feedback feedback, string? text)
    {
        var content = $"1|{feedback.SittingId:N}|{feedback.PlacementId:N}|{WireEnum.Name(feedback.Mood)}|{WireEnum.Name(feedback.Language)}|" +
            $"{feedback.LeftAtMs}|{WireEnum.Name(feedback.TimeQuality)}|{text}";
        if (feedback.Category is { } category) content += $"|{WireEnum.Name(category)}";
        return SHA256.HashData(Encoding.UTF8.GetBytes(content))[..HashBytes];
    }

    private static FeedbackReply Reply(Contracts.Feedback[] feedback, CastOutcome[] outcomes, int? retryAfterMs) => new()
    {
        Receipts = [.. feedback.Select((one, at) => new FeedbackReceipt { FeedbackId = one?.Id ?? default, Outcome = outcomes[at] })],
        RetryAfterMs = retryAfterMs,
    };

    private sealed record Stay
    {
        public KioskId KioskId { get; init; }
        public StoreId StoreId { get; init; }
    }
}
