using Raati.Hub.Ballots;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Report;

/// <summary>Gives a poll's ballots out one by one: to who may read the ledger, where no split has to be kept from them, and with a line in the audit log.</summary>
internal sealed class BallotExports(LivePolls polls, SplitRule rule, AuditLog audit, Database database, TimeProvider time)
{
    /// <summary>For a caller with a place in the gate. Without a table: the poll's split moves in steps, or there is no such published poll.</summary>
    internal async Task<(BallotsCsv? Table, bool Found)> Read(Caller caller, PollId id, CancellationToken cancellationToken)
    {
        if (await polls.FindOrLoad(new PollKey(caller.Organization, id), cancellationToken) is not { } poll) return (null, false);
        if (await IsStepped(poll, cancellationToken) is not { } stepped) return (null, false);
        if (stepped) return (null, true);
        var table = await database.ReadLong(session => BallotsCsv.Read(session, poll.Meta), cancellationToken);
        // A store may have left while they were read.
        if (await IsStepped(poll, cancellationToken) is not false) return (null, true);
        await database.Write(session => audit.Write(session, caller, "poll.export", id.Value), cancellationToken);
        return (table, true);
    }

    private async Task<bool?> IsStepped(LivePoll poll, CancellationToken cancellationToken)
    {
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await database.Read(session => PollFrame.Read(session, poll.Meta, now), cancellationToken) is { } fresh
            ? await rule.IsStepped(poll, fresh, cancellationToken)
            : null;
    }
}
