using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>The digest of a poll's whole ledger, as docs/certificates.md says: SHA-256 over the sorted lines <c>hmac class answers</c>, each
/// ended by a line feed.</summary>
internal sealed class LedgerDigest
{
    private const int HalfBytes = 16;
    private const string ReadKey = "select poll_key from polls where organization_id = @organization and id = @poll";
    private const string ReadBallots =
        "select id, class, answers, received_at from ballots where organization_id = @organization and poll_id = @poll";

    /// <summary>Lower-case hex.</summary>
    internal required string Hex { get; init; }

    /// <summary>When the last of its ballots was received, ms; null without ballots.</summary>
    internal required long? NewestReceived { get; init; }

    internal static async Task<LedgerDigest> Read(Session session, PollKey key)
    {
        var of = new { organization = key.Organization, poll = key.Poll };
        var pollKey = await session.QueryOne<byte[]>(ReadKey, of) ?? throw new InvalidOperationException("A poll has no key.");
        var lines = new List<Line>();
        var tails = new Dictionary<(string, string), byte[]>();
        long? newest = null;
        await foreach (var row in session.Stream<Row>(ReadBallots, of))
        {
            lines.Add(LineOf(pollKey, row, tails));
            newest = newest > row.ReceivedAt ? newest : row.ReceivedAt;
        }
        // The hexadecimal digits of two numbers sort as the numbers do, and no two ballots have the same.
        lines.Sort((one, other) => (one.High, one.Low).CompareTo((other.High, other.Low)));
        return new LedgerDigest { Hex = Digest(lines), NewestReceived = newest };
    }

    private static string Digest(List<Line> lines)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Span<byte> hmac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        Span<byte> digits = stackalloc byte[HMACSHA256.HashSizeInBytes * 2];
        foreach (var line in lines)
        {
            BinaryPrimitives.WriteUInt128BigEndian(hmac, line.High);
            BinaryPrimitives.WriteUInt128BigEndian(hmac[HalfBytes..], line.Low);
            Convert.TryToHexStringLower(hmac, digits, out _);
            hash.AppendData(digits);
            hash.AppendData(line.Tail);
        }
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static Line LineOf(byte[] pollKey, Row row, Dictionary<(string, string), byte[]> tails)
    {
        // Few classes and few answers make many ballots: what follows the HMAC is kept once.
        if (!tails.TryGetValue((row.Class, row.Answers), out var tail))
            tails[(row.Class, row.Answers)] = tail = Encoding.ASCII.GetBytes($" {row.Class} {row.Answers}\n");
        Span<byte> id = stackalloc byte[HalfBytes];
        row.Id.Value.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> hmac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(pollKey, id, hmac);
        return new Line(BinaryPrimitives.ReadUInt128BigEndian(hmac), BinaryPrimitives.ReadUInt128BigEndian(hmac[HalfBytes..]), tail);
    }

    /// <summary>The two halves of a ballot's HMAC, and what stands behind it.</summary>
    private readonly record struct Line(UInt128 High, UInt128 Low, byte[] Tail);

    private sealed record Row
    {
        public BallotId Id { get; init; }
        public string Class { get; init; } = "";
        public string Answers { get; init; } = "";
        public long ReceivedAt { get; init; }
    }
}
