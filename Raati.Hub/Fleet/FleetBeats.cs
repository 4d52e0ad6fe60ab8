using Raati.Contracts;
using Raati.Hub.Fleet.History;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Programs;
using Raati.Hub.WebApps;

namespace Raati.Hub.Fleet;

/// <summary>Takes tablets' beats, and their comings and goings. All of it in memory: a beat is answered while the database is down.</summary>
internal sealed class FleetBeats(
    FleetPresence presence, FleetHours hours, ProgramSync sync, KioskConnections connections, KioskArrivals arrivals, WebBuild build, TimeProvider time) : IHostedService
{
    private const int LongestBuild = 64;
    private const int LongestVital = 400;

    internal BeatReply Beat(KioskConnection connection, Heartbeat said)
    {
        var beat = Bounded(said);
        // A node that has not read the organization yet knows no program: it says nothing against the tablet's own.
        var standing = sync.Standing(connection) ?? new ProgramStanding(beat.Epoch, beat.Offset, beat.Digest);
        if (connection.Link is { } link)
        {
            var isCurrent = beat.Digest == standing.Digest && beat.Epoch == standing.Epoch;
            presence.Heard(link, beat, isCurrent);
            hours.Heard(link, beat, isCurrent);
        }
        return new BeatReply
        {
            HubTimeMs = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Digest = standing.Digest,
            Epoch = standing.Epoch,
            Offset = standing.Offset,
            Build = build.Id,
        };
    }

    /// <summary>A row is written in one batch with the other tablets': what one says must not be what the engine refuses.</summary>
    private static Heartbeat Bounded(Heartbeat beat) => beat with
    {
        OutboxCount = Math.Max(beat.OutboxCount, 0),
        ParkedCount = Math.Max(beat.ParkedCount, 0),
        WallClockMs = Math.Clamp(beat.WallClockMs, 0, Moments.EndOfTime),
        Build = PlainText.Of(beat.Build, LongestBuild) ?? "",
        Vitals = beat.Vitals is { } vitals
            ? vitals with
            {
                UserAgent = PlainText.Of(vitals.UserAgent, LongestVital),
                Screen = PlainText.Of(vitals.Screen, LongestVital),
                RejectedBuild = PlainText.Of(vitals.RejectedBuild, LongestBuild),
                SelfHeals = vitals.SelfHeals is { } heals ? Math.Max(heals, 0) : null,
            }
            : null,
    };

    public Task StartAsync(CancellationToken cancellationToken)
    {
        connections.Opened += connection => hours.Opened(connection.Link = presence.Connected(connection.Organization, connection.Kiosk));
        connections.Closed += connection =>
        {
            if (connection.Link is not { } link) return;
            presence.Disconnected(link);
            hours.Closed(link);
        };
        arrivals.Arrived += (connection, instance) =>
        {
            if (connection.Link is { } link) presence.Announced(link, instance);
        };
        return Task.CompletedTask;
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}
