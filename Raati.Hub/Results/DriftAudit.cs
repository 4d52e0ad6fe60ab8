using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using Raati.Hub.Ballots;

namespace Raati.Hub.Results;

/// <summary>Compares tally and ledger of each published poll that has moved, once an hour, tells the metric, and is loud when they differ: sooner again
/// where the tally of one that differed was mended. It never writes: a wrong tally is for a person to look at, and to recount.</summary>
internal sealed partial class DriftAudit : BackgroundService
{
    internal const string MeterName = "Raati.Results";
    internal const string Gauge = "raati.tally.drift";
    private static readonly TimeSpan Look = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    private readonly ConcurrentDictionary<PollKey, Audited> _audited = new();
    private readonly LivePolls _polls;
    private readonly LedgerGate _gate;
    private readonly TimeProvider _time;
    private readonly ILogger _log;

    public DriftAudit(LivePolls polls, LedgerGate gate, IMeterFactory meters, TimeProvider time, ILogger<DriftAudit> log)
    {
        (_polls, _gate, _time, _log) = (polls, gate, time, log);
        meters.Create(MeterName).CreateObservableGauge(
            Gauge, () => _audited.Sum(poll => poll.Value.Drift), "{ballot}", "Absolute differences of tally and ledger over all published polls, summed; must be 0");
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Periodically.Do(Look, _time, Audit, stoppingToken);

    private async Task Audit(CancellationToken cancellationToken)
    {
        foreach (var poll in _polls.All)
        {
            var key = poll.Meta.Key;
            var seen = poll.Seen?.Tally;
            if (_audited.TryGetValue(key, out var before) && !IsDue(before, seen)) continue;
            try
            {
                var view = await _gate.Read(session => LedgerDrift.Read(session, key), cancellationToken);
                if (view is null) continue;
                _audited[key] = new Audited(seen, view.Drift, _time.GetTimestamp());
                if (view.Drift != 0) Log.Drifted(_log, key.Poll.Value, key.Organization.Value, view.Drift, view.Ballots);
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                Log.NotAudited(_log, key.Poll.Value, e);
            }
        }
        foreach (var gone in _audited.Keys.Where(key => _polls.Find(key) is null)) _audited.TryRemove(gone, out _);
    }

    private bool IsDue(Audited before, PollTally? seen)
    {
        if (before.Drift != 0 && before.Seen?.TallyEpoch != seen?.TallyEpoch) return true;
        return (before.Drift != 0 || before.Seen != seen) && _time.GetElapsedTime(before.At) >= Every;
    }

    private sealed record Audited(PollTally? Seen, long Drift, long At);

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "Poll {Poll} could not be audited this time")]
        internal static partial void NotAudited(ILogger logger, Guid poll, Exception reason);

        [LoggerMessage(Level = LogLevel.Critical,
            Message = "THE TALLY IS NOT THE LEDGER: poll {Poll} of organization {Organization} drifts by {Drift} over {Ballots} ballots. Recount it")]
        internal static partial void Drifted(ILogger logger, Guid poll, Guid organization, long drift, long ballots);
    }
}
