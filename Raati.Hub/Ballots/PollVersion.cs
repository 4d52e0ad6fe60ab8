using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// Where a poll's ledger and tally stand. A ballot of any class raises the one number, and whatever else changes a class or the tally raises
/// the other: while both are equal, nothing has changed.
/// </summary>
internal readonly record struct PollVersion(long TallyEpoch, long Ballots)
{
    private const string ReadTotals =
        "select tally_epoch, ballots from poll_totals where organization_id = @organization and poll_id = @poll";
    private const string Raise =
        "update poll_totals set tally_epoch = tally_epoch + 1 where organization_id = @organization and poll_id = @poll";

    internal static async Task<PollVersion> Read(Session session, PollKey key) =>
        await session.QueryOne<Row>(ReadTotals, new { organization = key.Organization, poll = key.Poll }) is { } row
            ? new PollVersion(row.TallyEpoch, row.Ballots)
            : default;

    /// <summary>Before the tally is changed by anything but votes.</summary>
    internal static Task<int> NextEpoch(Session session, PollKey key) =>
        session.Execute(Raise, new { organization = key.Organization, poll = key.Poll });

    private sealed record Row
    {
        public long TallyEpoch { get; init; }
        public long Ballots { get; init; }
    }
}
