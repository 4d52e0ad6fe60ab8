using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// The way back out of the quarantine: a poll's ballots go through the box's own checks once more, and what passes moves into the ledger in the
/// same transaction. Done twice, or by two at once, each counts once: the ledger decides first, as it does for a repeat.
/// </summary>
internal sealed class Admission(Database database, IBallotStatements statements, AuditLog audit, IHints hints, TimeProvider time)
{
    private const int BatchBallots = 500;
    private const string ReadNext = """
        select id, kiosk_id, raw, received_at from quarantined_ballots
        where organization_id = @organization and poll_id = @poll and id > @after
        order by id limit @most
        """;
    private const string TakeOut = "delete from quarantined_ballots where organization_id = @Organization and id = @Id";
    private const string PutReason =
        "update quarantined_ballots set reason = @Reason where organization_id = @Organization and id = @Id";

    private readonly CastBatch _batch = new(statements, time);

    /// <param name="caller">Who admits them, or made their poll known: in the audit log when any was admitted.</param>
    /// <param name="poll">The poll that they name.</param>
    /// <param name="vouched">The caller vouches for who handed them in: a stay of another tablet of the organization is taken as it is named.</param>
    /// <param name="cancellationToken">Ends it between two batches.</param>
    internal async Task<AdmittedView> Admit(Caller caller, PollId poll, bool vouched, CancellationToken cancellationToken)
    {
        var admitted = 0;
        var remaining = new Dictionary<SetAsideReason, long>();
        for (Guid? after = Guid.Empty; after is { } last;)
        {
            var items = await database.Write(session => Next(session, caller, poll, vouched, last), cancellationToken: cancellationToken);
            admitted += items.Count(IsIn);
            foreach (var reason in items.Where(item => !IsIn(item)).Select(ReasonOf))
                remaining[reason] = remaining.GetValueOrDefault(reason) + 1;
            after = items.Length == BatchBallots ? items[^1].Ballot.Id : null;
        }
        return new AdmittedView { Admitted = admitted, Remaining = SetAside.Counts(remaining) };
    }

    private async Task<CastItem[]> Next(Session session, Caller caller, PollId poll, bool vouched, Guid after)
    {
        var organization = caller.Organization;
        var rows = await session.Query<Row>(ReadNext, new { organization, poll, after, most = BatchBallots });
        if (rows.Length == 0) return [];
        var items = Array.ConvertAll(rows, row => new CastItem(organization, row.KioskId, row.Ballot) { Again = new Readmission(row.ReceivedAt, vouched) });
        await _batch.Run(session, items);
        var taken = items.Where(IsIn).Select(item => new { item.Organization, item.Ballot.Id }).ToArray();
        var left = items.Where(item => !IsIn(item))
            .Select(item => new { Reason = WireEnum.Name(ReasonOf(item)), item.Organization, item.Ballot.Id }).ToArray();
        if (left.Length > 0) await session.Execute(PutReason, left);
        if (taken.Length == 0) return items;
        await session.Execute(TakeOut, taken);
        await audit.Write(session, caller, "ballots.admit", poll.Value, $"{taken.Length}");
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Tally, organization, poll.Value)));
        return items;
    }

    private static bool IsIn(CastItem item) => item.Outcome is CastOutcome.Accepted;

    private static SetAsideReason ReasonOf(CastItem item) =>
        item.Outcome is CastOutcome.Quarantined ? item.SetAsideFor : SetAsideReason.Refused;

    private sealed record Row
    {
        public Guid Id { get; init; }
        public KioskId KioskId { get; init; }
        public string Raw { get; init; } = "";
        public long ReceivedAt { get; init; }

        internal Ballot Ballot => JsonSerializer.Deserialize<Ballot>(Raw, Wire.Json) ?? throw new JsonException($"Ballot {Id} has no content.");
    }
}
