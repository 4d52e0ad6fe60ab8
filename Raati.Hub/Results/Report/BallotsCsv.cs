using System.Security.Cryptography;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Report;

/// <summary>
/// The ballots of a poll whose split every answer moves anyway: a keyed digest of each id, the hour, the channel, the class and the
/// answers, in the order of the digests. No store, tablet, language or time within the hour, which together would tell one person's answer.
/// </summary>
internal static class BallotsCsv
{
    private const string ReadKey = "select poll_key from polls where organization_id = @organization and id = @poll";
    private const string ReadBallots = """
        select id, channel, class, answers, cast_at from ballots where organization_id = @organization and poll_id = @poll
        """;

    internal static async Task<byte[]> Write(Session session, PollMeta meta)
    {
        var of = new { organization = meta.Key.Organization, poll = meta.Key.Poll };
        var key = await session.QueryOne<byte[]>(ReadKey, of) ?? [];
        var questions = meta.Content.Questions;
        var csv = new Csv(["ballot", "hour_utc", "channel", "class", .. questions.Select(question => $"question_{question.Id}")]);
        var rows = (await session.Query<Row>(ReadBallots, of)).Select(row => (Digest: Digest(key, row.Id), Row: row));
        foreach (var (digest, row) in rows.OrderBy(row => row.Digest, StringComparer.Ordinal))
        {
            var choices = BallotContent.Choices(row.Answers).ToLookup(choice => choice.Item1, choice => choice.Item2);
            csv.Row([digest, Csv.Hour(row.CastAt), row.Channel, row.Class, .. questions.Select(question => string.Join(' ', choices[question.Id]))]);
        }
        return csv.ToBytes();
    }

    private static string Digest(byte[] key, BallotId id)
    {
        Span<byte> bytes = stackalloc byte[16];
        id.Value.TryWriteBytes(bytes, bigEndian: true, out _);
        return Convert.ToHexStringLower(HMACSHA256.HashData(key, bytes));
    }

    private sealed record Row
    {
        public BallotId Id { get; init; }
        public string Channel { get; init; } = "";
        public string Class { get; init; } = "";
        public string Answers { get; init; } = "";
        public long CastAt { get; init; }
    }
}
