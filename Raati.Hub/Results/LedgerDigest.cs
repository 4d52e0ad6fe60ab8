using System.Security.Cryptography;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>The digest of a poll's whole ledger, as docs/certificates.md says: SHA-256 over the sorted lines <c>hmac class answers</c>, each
/// ended by a line feed.</summary>
internal sealed class LedgerDigest
{
    private const string ReadBallots =
        "select id, class, answers, received_at from ballots where organization_id = @organization and poll_id = @poll";

    /// <summary>Lower-case hex.</summary>
    internal required string Hex { get; init; }

    /// <summary>When the last of its ballots was received, ms; null without ballots.</summary>
    internal required long? NewestReceived { get; init; }

    internal static async Task<LedgerDigest> Read(Session session, PollKey key)
    {
        long? newest = null;
        var lines = await LedgerLines.Read<Row, (string Class, string Answers)>(
            session, key, ReadBallots, new { organization = key.Organization, poll = key.Poll },
            row =>
            {
                newest = newest > row.ReceivedAt ? newest : row.ReceivedAt;
                return (row.Class, row.Answers);
            },
            tail => $" {tail.Class} {tail.Answers}\n");
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines.All()) hash.AppendData(line.Span);
        return new LedgerDigest { Hex = Convert.ToHexStringLower(hash.GetHashAndReset()), NewestReceived = newest };
    }

    private sealed record Row : ILedgerRow
    {
        public BallotId Id { get; init; }
        public string Class { get; init; } = "";
        public string Answers { get; init; } = "";
        public long ReceivedAt { get; init; }
    }
}
