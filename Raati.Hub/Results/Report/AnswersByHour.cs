using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Operators;

namespace Raati.Hub.Results.Report;

/// <summary>
/// A poll's answers by the hour, which stand nowhere but in its ledger: read once for all who ask at the same time, and while votes come in no oftener than
/// takes a tenth of the time. They may lag behind the other figures by that much.
/// </summary>
internal sealed class AnswersByHour(LedgerGate gate, TimeProvider time)
{
    private const int ShareOfTime = 10;
    private const long HourMs = 3_600_000;
    private const string ByHour = $"""
        select {BallotHour.At} / 3600000 as hour, count(*) as answers from ballots
        where organization_id = @organization and poll_id = @poll and class = 'counted' group by 1 order by 1
        """;

    /// <summary>As of that version or later, or a little earlier.</summary>
    /// <exception cref="LedgerBusyException">Too many ledgers are being read, and this one's hours are not known yet.</exception>
    internal async Task<HourCount[]> Read(Caller caller, LivePoll poll, FrameVersion version, CancellationToken cancellationToken)
    {
        while (true)
        {
            if (poll.Hours.Kept is { } kept && Holds(kept, version)) return kept.Rows;
            var (reading, mine) = poll.Hours.ReadOrJoin(() => Count(caller, poll, version));
            try
            {
                var read = await reading.WaitAsync(cancellationToken);
                if (mine) return read.Rows;
            }
            catch (LedgerBusyException) when (poll.Hours.Kept is not null)
            {
                return poll.Hours.Kept.Rows;
            }
        }
    }

    private bool Holds(KeptHours kept, FrameVersion version) =>
        kept.Version == version || time.GetElapsedTime(kept.ReadAt) < kept.Took * ShareOfTime;

    /// <summary>Others wait for it too, so it does not end with its first caller.</summary>
    private async Task<KeptHours> Count(Caller caller, LivePoll poll, FrameVersion version)
    {
        var began = time.GetTimestamp();
        var of = new { organization = poll.Meta.Key.Organization, poll = poll.Meta.Key.Poll, opensAt = poll.Meta.Content.OpensAtMs ?? 0 };
        var rows = await gate.Read(caller, async session =>
        {
            began = time.GetTimestamp();
            return await session.Query<Row>(ByHour, of);
        }, CancellationToken.None);
        return new KeptHours(
            version, time.GetTimestamp(), time.GetElapsedTime(began),
            Array.ConvertAll(rows, row => new HourCount { HourMs = row.Hour * HourMs, Answers = row.Answers }));
    }

    private sealed record Row
    {
        public long Hour { get; init; }
        public long Answers { get; init; }
    }
}

/// <summary>Answers by the hour as they were last read, when that was, and how long it took.</summary>
internal sealed record KeptHours(FrameVersion Version, long ReadAt, TimeSpan Took, HourCount[] Rows);
