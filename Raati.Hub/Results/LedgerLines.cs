using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>A ballot as a line may be made of it.</summary>
internal interface ILedgerRow
{
    BallotId Id { get; }
}

/// <summary>
/// A poll's ledger as lines that leave the hub: each begins with the ballot's HMAC-SHA-256 under the poll's key, in lower-case hex, and they are sorted by
/// it. Of a ballot some 40 bytes are held: what follows the HMAC is the same for many.
/// </summary>
internal sealed class LedgerLines
{
    private const int HalfBytes = 16;
    private const int DigitsOfHmac = HMACSHA256.HashSizeInBytes * 2;
    private const string ReadKey = "select poll_key from polls where organization_id = @organization and id = @poll";
    // The hexadecimal digits of two numbers sort as the numbers do, and no two ballots have the same.
    private static readonly Comparer<Line> ByHmac = Comparer<Line>.Create((one, other) => (one.High, one.Low).CompareTo((other.High, other.Low)));

    private readonly List<Line> _lines = [];
    private readonly byte[] _pollKey;

    private LedgerLines(byte[] pollKey) => _pollKey = pollKey;

    internal int Count => _lines.Count;

    /// <param name="session">The transaction.</param>
    /// <param name="key">The poll.</param>
    /// <param name="sql">Selects its ballots; binds what <paramref name="of"/> has.</param>
    /// <param name="of">What the statement binds.</param>
    /// <param name="tailOf">What follows the HMAC; equal values get one text.</param>
    /// <param name="textOf">That text, with the line's end.</param>
    internal static async Task<LedgerLines> Read<TRow, TTail>(
        Session session, PollKey key, string sql, object of, Func<TRow, TTail> tailOf, Func<TTail, string> textOf)
        where TRow : ILedgerRow
        where TTail : notnull
    {
        var lines = await Empty(session, key);
        await lines.Add(session, sql, of, tailOf, textOf);
        return lines;
    }

    internal static async Task<LedgerLines> Empty(Session session, PollKey key) => new(
        await session.QueryOne<byte[]>(ReadKey, new { organization = key.Organization, poll = key.Poll })
            ?? throw new InvalidOperationException("A poll has no key."));

    /// <summary>Adds those of the selected ballots that have no line yet; only for them a tail is asked for.</summary>
    internal async Task Add<TRow, TTail>(Session session, string sql, object of, Func<TRow, TTail> tailOf, Func<TTail, string> textOf)
        where TRow : ILedgerRow
        where TTail : notnull
    {
        var known = _lines.Count;
        var tails = new Dictionary<TTail, byte[]>();
        await foreach (var row in session.Stream<TRow>(sql, of))
        {
            var hmac = HmacOf(row.Id);
            if (_lines.BinarySearch(0, known, hmac, ByHmac) >= 0) continue;
            var tail = tailOf(row);
            if (!tails.TryGetValue(tail, out var text)) tails[tail] = text = Encoding.UTF8.GetBytes(textOf(tail));
            _lines.Add(hmac with { Tail = text });
        }
        if (_lines.Count > known) _lines.Sort(ByHmac);
    }

    /// <summary>Line by line; the bytes are good until the next.</summary>
    internal IEnumerable<ReadOnlyMemory<byte>> All()
    {
        var bytes = new byte[DigitsOfHmac];
        foreach (var line in _lines)
        {
            if (bytes.Length < DigitsOfHmac + line.Tail.Length) bytes = new byte[DigitsOfHmac + line.Tail.Length];
            line.WriteTo(bytes);
            yield return bytes.AsMemory(0, DigitsOfHmac + line.Tail.Length);
        }
    }

    private Line HmacOf(BallotId ballot)
    {
        Span<byte> id = stackalloc byte[HalfBytes];
        ballot.Value.TryWriteBytes(id, bigEndian: true, out _);
        Span<byte> hmac = stackalloc byte[HMACSHA256.HashSizeInBytes];
        HMACSHA256.HashData(_pollKey, id, hmac);
        return new Line(BinaryPrimitives.ReadUInt128BigEndian(hmac), BinaryPrimitives.ReadUInt128BigEndian(hmac[HalfBytes..]), []);
    }

    /// <summary>The two halves of a ballot's HMAC, and what stands behind it.</summary>
    private readonly record struct Line(UInt128 High, UInt128 Low, byte[] Tail)
    {
        internal void WriteTo(Span<byte> line)
        {
            Span<byte> hmac = stackalloc byte[HMACSHA256.HashSizeInBytes];
            BinaryPrimitives.WriteUInt128BigEndian(hmac, High);
            BinaryPrimitives.WriteUInt128BigEndian(hmac[HalfBytes..], Low);
            Convert.TryToHexStringLower(hmac, line, out _);
            Tail.CopyTo(line[DigitsOfHmac..]);
        }
    }
}
