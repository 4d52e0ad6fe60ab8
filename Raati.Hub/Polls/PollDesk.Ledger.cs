using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Operators;
using Raati.Hub.Results;
using Raati.Hub.Storage;

namespace Raati.Hub.Polls;

/// <summary>What hangs on a poll's whole ledger, which may be large: it is read while votes go on.</summary>
internal sealed partial class PollDesk
{
    /// <summary>So often a ledger is read beside the votes; then once more while this poll's votes wait.</summary>
    private const int ReadsBesideVotes = 5;

    internal async Task<PollChange> Certify(Caller caller, PollId poll, CancellationToken cancellationToken)
    {
        var key = new PollKey(caller.Organization, poll);
        await certification.Settle(key, Now, cancellationToken);
        // Beside the votes: nothing that tablets did until the closing changes any more.
        var covered = await coverage.Fresh(key, cancellationToken);
        return await Counted(caller, poll, "poll.certify", PollLife.MayCertify, Certification.Count, async (session, stored, count) =>
        {
            var meta = stored.Meta(caller.Organization);
            var missing = (await OutboxesHeard.Read(session, caller.Organization)).Missing(meta.Content.Audience, stored.ClosesAt ?? 0);
            return await certification.Make(session, count, new CertificateFacts
            {
                Meta = meta,
                KiosksMissing = missing.Kiosks,
                KiosksParked = missing.Parked,
                Coverage = covered,
                Now = Now,
            });
        }, cancellationToken);
    }

    internal Task<PollChange> Recount(Caller caller, PollId poll, CancellationToken cancellationToken) =>
        Counted(caller, poll, "poll.recount", PollLife.MayRecount, LedgerCount.Read, (session, _, count) => recount.Mend(session, count),
            cancellationToken);

    /// <summary>Counts, then acts on the count alone with the poll, unless that no longer holds: then it counts again.</summary>
    private async Task<PollChange> Counted<TCount>(Caller caller, PollId poll, string action, Func<PollState, bool> may,
        Func<Session, PollKey, Task<TCount?>> read, Func<Session, StoredPoll, TCount, Task<bool>> act, CancellationToken cancellationToken)
        where TCount : class
    {
        var key = new PollKey(caller.Organization, poll);
        using var place = await gate.Enter(caller, cancellationToken);
        for (var reads = 1; ; reads++)
        {
            var beside = reads <= ReadsBesideVotes
                ? await database.ReadLong(async session => await May(session, key, may) ? await read(session, key) : null, cancellationToken)
                : null;
            var change = await Change(caller, poll, action, may, async (session, stored) =>
            {
                if (beside is null) await session.TakeTime();
                var count = beside ?? await read(session, key) ?? throw new InvalidOperationException("A published poll has no tally.");
                if (!await act(session, stored, count)) return PollChange.Outdated;
                Tallied(session, caller.Organization, poll);
                return null;
            }, cancellationToken);
            if (!ReferenceEquals(change, PollChange.Outdated)) return change;
        }
    }

    private async Task<bool> May(Session session, PollKey key, Func<PollState, bool> may) =>
        await PollViews.One(session, key.Organization, key.Poll, Now) is { } view && may(view.State);
}
