using Dapper;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>A run: one life of a tablet's store of plays.</summary>
internal readonly record struct RunKey(OrganizationId Organization, Guid Run);

/// <summary>Where a run stands, and what this transaction makes of it.</summary>
internal sealed class RunState(long highWater)
{
    internal long HighWater { get; set; } = highWater;
    internal long Lost { get; set; }
    internal long Ignored { get; set; }
}

/// <summary>How far each run has been counted.</summary>
internal static class PlayRuns
{
    private const int RowsAtOnce = 50;
    private static readonly string[] Columns = ["organization_id", "run_id", "kiosk_id", "high_water", "lost", "ignored", "heard_at"];
    // Also when nothing changes: the row is this transaction's from here on, and says what was committed last.
    private const string Begin = """
        on conflict (organization_id, run_id) do update set heard_at = excluded.heard_at
        returning organization_id as organization, run_id as run, high_water
        """;
    private const string MoveOn = """
        on conflict (organization_id, run_id) do update set
          kiosk_id = excluded.kiosk_id, high_water = excluded.high_water,
          lost = case when excluded.lost > play_runs.lost then excluded.lost else play_runs.lost end,
          ignored = play_runs.ignored + excluded.ignored
        """;

    /// <summary>Takes the runs for this transaction, in the order of their keys; one that is new stands at 0.</summary>
    internal static async Task<Dictionary<RunKey, RunState>> Take(Session session, IEnumerable<(RunKey Key, KioskId Kiosk)> runs, long now)
    {
        var found = new Dictionary<RunKey, RunState>();
        foreach (var chunk in runs.OrderBy(run => run.Key.Organization.Value).ThenBy(run => run.Key.Run).Chunk(RowsAtOnce))
        {
            var parameters = new DynamicParameters(new { now });
            var values = chunk.Select((run, at) =>
            {
                parameters.Add($"o{at}", run.Key.Organization);
                parameters.Add($"r{at}", run.Key.Run);
                parameters.Add($"k{at}", run.Kiosk);
                return $"(@o{at}, @r{at}, @k{at}, 0, 0, 0, @now)";
            }).ToArray();
            var sql = $"insert into play_runs ({string.Join(", ", Columns)}) values {string.Join(", ", values)} {Begin}";
            foreach (var row in await session.Query<Row>(sql, parameters)) found[new RunKey(row.Organization, row.Run)] = new RunState(row.HighWater);
        }
        return found;
    }

    internal static Task Put(Session session, IEnumerable<(RunKey Key, KioskId Kiosk, RunState State)> runs, long now) => session.InsertRows(
        "play_runs", Columns,
        runs.OrderBy(run => run.Key.Organization.Value).ThenBy(run => run.Key.Run).Select(run => new object?[]
        {
            run.Key.Organization, run.Key.Run, run.Kiosk, run.State.HighWater, run.State.Lost, run.State.Ignored, now,
        }), MoveOn);

    private sealed record Row
    {
        public OrganizationId Organization { get; init; }
        public Guid Run { get; init; }
        public long HighWater { get; init; }
    }
}
