using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet.History;

/// <summary>
/// Counts how long each of this node's tablets was connected, painting and current, hour by hour: in memory, and once a minute into the
/// database, where nodes add to one another. A node that is killed loses its last minute. With the database down it keeps counting up to a
/// bound; what does not fit is lost, never the hub.
/// </summary>
internal sealed partial class FleetHours(Database database, TimeProvider time, ILogger<FleetHours> log) : BackgroundService
{
    internal const long HourMs = 3_600_000;
    /// <summary>Five weeks: longer than most polls are open, so that their coverage is known whole.</summary>
    internal const long KeptMs = 35 * 24 * HourMs;
    private const int MostWaiting = 100_000;
    private static readonly TimeSpan Every = TimeSpan.FromMinutes(1);

    private readonly Lock _gate = new();
    private readonly Signal _wake = new();
    private Dictionary<(OrganizationId Organization, KioskId Kiosk, long Hour), HourTally> _tallies = [];
    private bool _failing;
    private long _purgedHour;

    internal void Opened(KioskLink link)
    {
        lock (_gate)
        {
            link.CountedToMs = link.ConnectedAtMs;
            if (Tally(link, link.ConnectedAtMs) is { } tally) tally.Connects++;
        }
    }

    /// <summary>The time since the last beat was as this beat says; a silence that would have been an alarm was none of it.</summary>
    internal void Heard(KioskLink link, Heartbeat beat, bool isCurrent)
    {
        lock (_gate)
        {
            (link.Painting, link.Current, link.Vitals) = (beat.FramesPainted > 0, isCurrent, beat.Vitals ?? link.Vitals);
            if (Count(link) is not { } tally) return;
            tally.OutboxMost = Math.Max(tally.OutboxMost, beat.OutboxCount);
            tally.ClockSkewMs = beat.WallClockMs - NowMs;
            tally.BatteryPercent = link.Vitals?.BatteryPercent;
            tally.StorageUsedBytes = link.Vitals?.StorageUsedBytes;
        }
    }

    internal void Closed(KioskLink link)
    {
        lock (_gate) Count(link);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        await using var timer = time.CreateTimer(_ => _wake.Set(), null, Every, Every);
        try
        {
            while (true)
            {
                await _wake.Wait(stoppingToken);
                await Flush();
                await Purge();
            }
        }
        catch (OperationCanceledException) when (stoppingToken.IsCancellationRequested)
        {
            await Flush();
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    private long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    private HourTally? Count(KioskLink link)
    {
        var now = NowMs;
        var span = Math.Clamp(now - link.CountedToMs, 0, StatusRule.SilentAfterMs);
        link.CountedToMs = now;
        if (Tally(link, now) is not { } tally) return null;
        tally.ConnectedMs += span;
        if (link.Painting) tally.PaintingMs += span;
        if (link.Current) tally.CurrentMs += span;
        return tally;
    }

    private HourTally? Tally(KioskLink link, long nowMs)
    {
        var key = (link.Organization, link.Kiosk, nowMs - (nowMs % HourMs));
        if (_tallies.TryGetValue(key, out var tally)) return tally;
        return _tallies.Count >= MostWaiting ? null : _tallies[key] = new HourTally();
    }

    private async Task Flush()
    {
        Dictionary<(OrganizationId Organization, KioskId Kiosk, long Hour), HourTally> taken;
        lock (_gate)
        {
            if (_tallies.Count == 0) return;
            (taken, _tallies) = (_tallies, []);
        }
        try
        {
            await database.Write(session => HourStore.Add(session, taken));
            if (_failing) Log.WritesAgain(log);
            _failing = false;
        }
        catch (Exception e)
        {
            if (!_failing) Log.CannotWrite(log, e);
            _failing = true;
            lock (_gate)
            {
                foreach (var (key, tally) in taken)
                {
                    if (_tallies.TryGetValue(key, out var newer)) newer.Add(tally);
                    else if (_tallies.Count < MostWaiting) _tallies[key] = tally;
                }
            }
        }
    }

    /// <summary>Once an hour, an hour at a time: no long transaction.</summary>
    private async Task Purge()
    {
        var now = NowMs;
        if (_purgedHour == now / HourMs) return;
        try
        {
            while (await database.Write(session => HourStore.DropOldest(session, now - KeptMs)) > 0)
            {
                // The next.
            }
            await database.Write(session => HourStore.DropCommands(session, now));
            _purgedHour = now / HourMs;
        }
        catch (StorageUnavailableException)
        {
            // In a minute.
        }
    }

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Warning, "Tablets' hours can't be written; they stay in memory until they can.")]
        internal static partial void CannotWrite(ILogger logger, Exception e);

        [LoggerMessage(2, LogLevel.Information, "Tablets' hours are written again.")]
        internal static partial void WritesAgain(ILogger logger);
    }
}

/// <summary>What has been counted of one tablet in one hour and not been written.</summary>
internal sealed class HourTally
{
    internal long ConnectedMs { get; set; }
    internal long PaintingMs { get; set; }
    internal long CurrentMs { get; set; }
    internal int Connects { get; set; }
    internal int OutboxMost { get; set; }
    internal long ClockSkewMs { get; set; }
    internal int? BatteryPercent { get; set; }
    internal long? StorageUsedBytes { get; set; }

    /// <summary>Takes in what was counted before it, and could not be written.</summary>
    internal void Add(HourTally earlier)
    {
        ConnectedMs += earlier.ConnectedMs;
        PaintingMs += earlier.PaintingMs;
        CurrentMs += earlier.CurrentMs;
        Connects += earlier.Connects;
        OutboxMost = Math.Max(OutboxMost, earlier.OutboxMost);
        BatteryPercent ??= earlier.BatteryPercent;
        StorageUsedBytes ??= earlier.StorageUsedBytes;
    }
}
