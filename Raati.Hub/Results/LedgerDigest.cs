using System.Security.Cryptography;
using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// A poll's whole ledger, counted and digested as docs/certificates.md says: SHA-256 over the sorted lines <c>hmac class answers</c>, each ended by a
/// line feed. It is read beside the votes; what has come in since is added while they wait.
/// </summary>
internal sealed class LedgerDigest
{
    /// <summary>A transaction that had not ended at the reading has stamped its ballots no longer ago than this, also on a node whose clock is
    /// behind. A ballot that is older is missed, which the number of ballots tells.</summary>
    private const long OverlapMs = 60_000;
    private const string ReadBallots = """
        select id, class, answers, received_at from ballots
        where organization_id = @organization and poll_id = @poll and received_at >= @from
        """;

    private readonly LedgerLines _lines;
    private readonly Dictionary<(string Class, string Answers), long> _counts = [];
    private readonly PollKey _key;

    private LedgerDigest(PollKey key, LedgerLines lines) => (_key, _lines) = (key, lines);

    /// <summary>Ballots of all classes.</summary>
    internal int Ballots => _lines.Count;

    /// <summary>When the last of them was received, ms; null without ballots.</summary>
    internal long? NewestReceived { get; private set; }

    internal static async Task<LedgerDigest> Read(Session session, PollKey key)
    {
        var digest = new LedgerDigest(key, await LedgerLines.Empty(session, key));
        await digest.Add(session, from: 0);
        return digest;
    }

    /// <summary>Adds what has come in since. Classes must not have changed meanwhile.</summary>
    internal Task AddNewer(Session session) => Add(session, (NewestReceived ?? 0) - OverlapMs);

    /// <summary>Lower-case hex.</summary>
    internal string Hex()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in _lines.All()) hash.AppendData(line.Span);
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Of the classes that have ballots, in their order.</summary>
    internal (BallotClass Class, long Ballots)[] Classes() =>
        [.. _counts.GroupBy(row => row.Key.Class, row => row.Value).Select(group => (WireEnum.Parse<BallotClass>(group.Key), group.Sum())).Order()];

    /// <summary>How often each option was chosen in ballots that count.</summary>
    internal Dictionary<(int Question, int Option), long> Choices()
    {
        var counted = WireEnum.Name(BallotClass.Counted);
        return _counts.Where(row => row.Key.Class == counted)
            .SelectMany(row => BallotContent.Choices(row.Key.Answers), (row, choice) => (Choice: choice, Ballots: row.Value))
            .GroupBy(row => row.Choice, row => row.Ballots).ToDictionary(group => group.Key, group => group.Sum());
    }

    private Task Add(Session session, long from) => _lines.Add<Row, (string Class, string Answers)>(
        session, ReadBallots, new { organization = _key.Organization, poll = _key.Poll, from },
        row =>
        {
            NewestReceived = NewestReceived > row.ReceivedAt ? NewestReceived : row.ReceivedAt;
            _counts[(row.Class, row.Answers)] = _counts.GetValueOrDefault((row.Class, row.Answers)) + 1;
            return (row.Class, row.Answers);
        },
        tail => $" {tail.Class} {tail.Answers}\n");

    private sealed record Row : ILedgerRow
    {
        public BallotId Id { get; init; }
        public string Class { get; init; } = "";
        public string Answers { get; init; } = "";
        public long ReceivedAt { get; init; }
    }
}
