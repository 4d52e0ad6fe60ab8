using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// Certifies a closed poll: counts its ledger ballot by ballot, digests it, and keeps both as a revision that never changes.
/// The caller holds the poll alone. docs/certificates.md says how to check one.
/// </summary>
internal sealed class Certification(LedgerRecount recount)
{
    private const int PageBallots = 10_000;
    private const string NewestReceived =
        "select max(received_at) from ballots where organization_id = @organization and poll_id = @poll";
    private const string Certify = """
        update polls set certified_at = coalesce(certified_at, @at) where organization_id = @organization and id = @poll
        """;
    private const string NextRevision =
        "select coalesce(max(revision), 0) + 1 from certificates where organization_id = @organization and poll_id = @poll";
    private const string Keep = """
        insert into certificates (organization_id, poll_id, revision, content, certified_at)
        values (@organization, @poll, @revision, @content, @at)
        """;
    private const string ReadAll =
        "select content from certificates where organization_id = @organization and poll_id = @poll order by revision desc";
    private const string IsThere = "select count(*) from polls where organization_id = @organization and id = @poll";
    private const string ReadPage = """
        select id, class, answers from ballots
        where organization_id = @organization and poll_id = @poll and id > @after order by id limit @page
        """;

    internal async Task<CertificateView> Make(
        Session session, OrganizationId organization, PollId poll, PollRequest content, byte[] pollKey, int kiosksMissing, long now)
    {
        // Ballots that another node's faster clock stamped before this moment stay on this side of it.
        var at = Math.Max(now, (await session.QueryOne<long?>(NewestReceived, new { organization, poll }) ?? now - 1) + 1);
        await recount.Retally(session, organization, poll);
        var ledger = await LedgerRecount.Count(session, organization, poll);
        var certificate = new CertificateView
        {
            PollId = poll.Value,
            Revision = await session.QueryOne<int>(NextRevision, new { organization, poll }),
            Answers = ledger.Classes.Where(row => row.Key.Class is BallotClass.Counted).Sum(row => row.Value),
            Counts = CountsOf(content, ledger),
            Classes = [.. ledger.Classes.GroupBy(row => row.Key.Class).OrderBy(group => group.Key)
                .Select(group => new ClassCount { Class = group.Key, Count = group.Sum(row => row.Value) })],
            LedgerDigest = await Digest(session, organization, poll, pollKey),
            CertifiedAtMs = at,
            KiosksMissing = kiosksMissing,
        };
        await session.Execute(Certify, new { organization, poll, at });
        await session.Execute(Keep, new
        {
            organization,
            poll,
            revision = certificate.Revision,
            content = JsonSerializer.Serialize(certificate, Wire.Json),
            at,
        });
        return certificate;
    }

    /// <summary>Newest first; null when there is no such poll.</summary>
    internal static async Task<CertificateView[]?> Read(Session session, OrganizationId organization, PollId poll) =>
        await session.QueryOne<long>(IsThere, new { organization, poll }) == 0 ? null : Array.ConvertAll(await session.Query<string>(ReadAll, new { organization, poll }),
            text => JsonSerializer.Deserialize<CertificateView>(text, Wire.Json) ?? throw new JsonException("A certificate is empty."));

    private static OptionCount[] CountsOf(PollRequest content, TallyDelta ledger)
    {
        var counts = ledger.Options.Where(row => row.Key.Class is BallotClass.Counted)
            .GroupBy(row => (row.Key.Question, row.Key.Option)).ToDictionary(group => group.Key, group => group.Sum(row => row.Value));
        return [.. content.Questions.SelectMany(question => question.Options, (question, option) => new OptionCount
        {
            QuestionId = question.Id,
            OptionId = option.Id,
            Count = counts.GetValueOrDefault((question.Id, option.Id)),
        })];
    }

    /// <summary>SHA-256 over the sorted lines <c>hmac class answers</c>, each ended by a line feed; see docs/certificates.md.</summary>
    private static async Task<string> Digest(Session session, OrganizationId organization, PollId poll, byte[] pollKey)
    {
        var lines = new List<string>();
        var after = new BallotId(Guid.Empty);
        while (true)
        {
            var page = await session.Query<Row>(ReadPage, new { organization, poll, after, page = PageBallots });
            lines.AddRange(page.Select(row => Line(pollKey, row)));
            if (page.Length < PageBallots) break;
            after = page[^1].Id;
        }
        lines.Sort(StringComparer.Ordinal);
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var line in lines) hash.AppendData(Encoding.ASCII.GetBytes(line));
        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static string Line(byte[] pollKey, Row row)
    {
        Span<byte> id = stackalloc byte[16];
        row.Id.Value.TryWriteBytes(id, bigEndian: true, out _);
        return $"{Convert.ToHexStringLower(HMACSHA256.HashData(pollKey, id))} {row.Class} {row.Answers}\n";
    }

    private sealed record Row
    {
        public BallotId Id { get; init; }
        public string Class { get; init; } = "";
        public string Answers { get; init; } = "";
    }
}
