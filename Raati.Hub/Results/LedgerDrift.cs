using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>How far a poll's tally is from its ledger: the absolute differences of options, classes and total, summed, which must be 0. Both are of one snapshot; nothing is written.</summary>
internal static class LedgerDrift
{
    /// <summary>Null when the poll was never published.</summary>
    internal static async Task<DriftView?> Read(Session session, PollKey key) =>
        await LedgerCount.Read(session, key) is { } count ? new DriftView { Ballots = count.Ballots, Drift = count.Missing.Size } : null;
}
