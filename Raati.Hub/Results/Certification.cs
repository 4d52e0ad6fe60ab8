using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Results.Report;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>A whole ledger, counted and digested: what a certificate says of it while nothing has changed since.</summary>
internal sealed record CertificateCount
{
    internal required LedgerCount Ballots { get; init; }
    internal required LedgerDigest Digest { get; init; }
}

/// <summary>What a certificate says besides its ledger.</summary>
internal sealed record CertificateFacts
{
    internal required PollMeta Meta { get; init; }
    internal required int KiosksMissing { get; init; }
    internal required int KiosksParked { get; init; }
    internal required Coverage? Coverage { get; init; }
    internal required long Now { get; init; }
}

/// <summary>
/// Certifies a closed poll: counts its ledger ballot by ballot, digests it, and keeps both as a revision that never changes.
/// docs/certificates.md says how to check one.
/// </summary>
internal sealed class Certification(LedgerRecount recount, LivePolls polls, SplitGate gate, Database database)
{
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
    private const string ReadFirst =
        "select content from certificates where organization_id = @organization and poll_id = @poll order by revision limit 1";
    private const string IsThere = "select count(*) from polls where organization_id = @organization and id = @poll";

    /// <summary>Lets out what may be, before the last look: what an exact poll has shown is known then, also if it is in few stores from now on.</summary>
    internal async Task Settle(PollKey key, long now, CancellationToken cancellationToken)
    {
        if (await polls.FindOrLoad(key, cancellationToken) is not { } poll) return;
        if (await database.Read(session => PollFrame.Read(session, poll.Meta, now), cancellationToken) is { } fresh)
            await gate.Show(poll, fresh, cancellationToken);
    }

    /// <summary>Reads the ledger; no vote waits for it. Null when the poll was never published.</summary>
    internal static async Task<CertificateCount?> Count(Session session, PollKey key) => await LedgerCount.Read(session, key) is { } ballots
        ? new CertificateCount { Ballots = ballots, Digest = await LedgerDigest.Read(session, key) }
        : null;

    /// <summary>Keeps a revision, for a caller that holds the poll alone. False, with nothing written: more has changed since it was counted than
    /// ballots that came in, and it must be counted again.</summary>
    internal async Task<bool> Make(Session session, CertificateCount count, CertificateFacts facts)
    {
        var key = count.Ballots.Key;
        if (!await IsWhole(session, count)) return false;
        await recount.Mend(session, count.Ballots);
        // Ballots that another node's faster clock stamped before this moment stay on this side of it.
        var at = Math.Max(facts.Now, (count.Digest.NewestReceived ?? facts.Now - 1) + 1);
        var of = new { organization = key.Organization, poll = key.Poll };
        var counts = CountsOf(facts.Meta.Content, count.Digest.Choices());
        var classes = count.Digest.Classes();
        var shown = await Shown(session, facts, counts);
        var certificate = new CertificateView
        {
            PollId = key.Poll.Value,
            Revision = await session.QueryOne<int>(NextRevision, of),
            Answers = classes.Where(row => row.Class is BallotClass.Counted).Sum(row => row.Ballots),
            Counts = shown,
            Withheld = Withheld(counts, shown),
            Classes = Array.ConvertAll(classes, row => new ClassCount { Class = row.Class, Count = row.Ballots }),
            LedgerDigest = count.Digest.Hex(),
            CertifiedAtMs = at,
            KiosksMissing = facts.KiosksMissing,
            KiosksParked = facts.KiosksParked > 0 ? facts.KiosksParked : null,
            Coverage = facts.Coverage?.Share,
            CoverageSinceMs = facts.Coverage?.SinceMs,
        };
        await session.Execute(Certify, new { of.organization, of.poll, at });
        await session.Execute(Keep, new
        {
            of.organization,
            of.poll,
            revision = certificate.Revision,
            content = JsonSerializer.Serialize(certificate, Wire.Json),
            at,
        });
        return true;
    }

    /// <summary>Newest first; null when there is no such poll.</summary>
    internal static async Task<CertificateView[]?> Read(Session session, OrganizationId organization, PollId poll) =>
        await session.QueryOne<long>(IsThere, new { organization, poll }) == 0 ? null : Array.ConvertAll(
            await session.Query<string>(ReadAll, new { organization, poll }), Parse);

    /// <summary>As the first revision has it: made soonest after the closing, it knows most of what tablets did until then.</summary>
    internal static async Task<Coverage?> Coverage(Session session, PollKey key) =>
        await session.QueryOne<string>(ReadFirst, new { organization = key.Organization, poll = key.Poll }) is { } text
            && Parse(text) is { Coverage: { } share } certificate ? new Coverage(share, certificate.CoverageSinceMs) : null;

    private static CertificateView Parse(string text) =>
        JsonSerializer.Deserialize<CertificateView>(text, Wire.Json) ?? throw new JsonException("A certificate is empty.");

    /// <summary>
    /// Whether the digest is of the ledger as it stands, with what came in meanwhile. Which ballots it holds is told by their number: of all
    /// in the ledger, which the total says with what it lacks.
    /// </summary>
    private static async Task<bool> IsWhole(Session session, CertificateCount count)
    {
        var version = await PollVersion.Read(session, count.Ballots.Key);
        if (version.TallyEpoch != count.Ballots.Version.TallyEpoch) return false;
        var ballots = version.Ballots + count.Ballots.Missing.Polls.Sum(row => row.Value);
        if (count.Digest.Ballots != ballots) await count.Digest.AddNewer(session);
        return count.Digest.Ballots == ballots;
    }

    /// <summary>Of a poll that moves in steps the last step: what came after it, fewer than 5 answers, could be subtracted from a whole count.</summary>
    private static async Task<OptionCount[]> Shown(Session session, CertificateFacts facts, OptionCount[] counts)
    {
        var meta = facts.Meta;
        var seen = await PublishedSplit.Read(session, meta.Key);
        if (seen is null && !await SplitRule.IsStepped(session, meta)) return counts;
        if (await PollFrame.Read(session, meta, facts.Now) is not { } final) return counts;
        var last = seen ?? PublishedSplit.Nothing(meta, final);
        while (last.Next(meta, final) is { } next)
        {
            if (await PublishedSplit.Put(session, meta.Key, seen, next) > 0)
            {
                last = next;
                break;
            }
            // Another node let a step out in that moment: this one begins there.
            seen = await PublishedSplit.Read(session, meta.Key);
            last = seen ?? PublishedSplit.Nothing(meta, final);
        }
        return (last.ToFrame(meta, 0) ?? PollFrame.Nothing(meta, final.Version, facts.Now)).Counts;
    }

    /// <summary>Of the question that lacks most; null when none lacks any.</summary>
    private static long? Withheld(OptionCount[] counts, OptionCount[] shown) =>
        counts.Zip(shown).GroupBy(pair => pair.First.QuestionId).Max(question => question.Sum(pair => Math.Abs(pair.First.Count - pair.Second.Count)))
            is > 0 and var most ? most : null;

    private static OptionCount[] CountsOf(PollRequest content, Dictionary<(int, int), long> counts)
    {
        return [.. content.Questions.SelectMany(question => question.Options, (question, option) => new OptionCount
        {
            QuestionId = question.Id,
            OptionId = option.Id,
            Count = counts.GetValueOrDefault((question.Id, option.Id)),
        })];
    }
}
