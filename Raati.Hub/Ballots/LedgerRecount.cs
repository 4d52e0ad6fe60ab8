using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>Makes a poll's tally equal to its ledger. The caller holds the poll alone (<see cref="PollLock"/>).</summary>
internal sealed class LedgerRecount(IBallotStatements statements)
{
    /// <summary>
    /// Adds what a count found missing, under the next tally epoch, unless nothing is. False: the tally has been changed by something other
    /// than votes since it was counted, and must be counted again.
    /// </summary>
    internal async Task<bool> Mend(Session session, LedgerCount count)
    {
        if ((await PollVersion.Read(session, count.Key)).TallyEpoch != count.Version.TallyEpoch) return false;
        if (count.Missing.Size == 0) return true;
        await PollVersion.NextEpoch(session, count.Key);
        await statements.Add(session, count.Missing);
        return true;
    }
}
