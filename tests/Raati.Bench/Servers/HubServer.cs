using System.Diagnostics;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Raati.Contracts;
using Raati.Hub;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Bench.Servers;

/// <summary>The real hub, with one more lane that the benchmark drives: frames of a given size, oftener than the product would send them.</summary>
internal static class HubServer
{
    internal static async Task<int> Run(string[] args)
    {
        var lane = new FrameLane();
        await using var app = RaatiHub.Build(args, builder => builder.Services.AddHostedService(
            services => new LaneStart(services.GetRequiredService<KioskConnections>(), lane)));
        await Migrator.Run(app.Services.GetRequiredService<Database>(), CancellationToken.None);
        var connections = app.Services.GetRequiredService<KioskConnections>();
        app.MapPost("/bench/frames", async (double hz, double seconds, CancellationToken cancellation) =>
        {
            var ticks = 0;
            await Ticks.Run(hz, seconds, () =>
            {
                lane.Put(Payload.Frame());
                connections.Wake();
                ticks++;
                return Task.CompletedTask;
            }, cancellation);
            return ticks.ToString(System.Globalization.CultureInfo.InvariantCulture);
        }).AllowAnonymous();
        app.MapPost("/bench/collect", Memory.Collect).AllowAnonymous();
        await app.RunAsync();
        return 0;
    }

    private sealed class LaneStart(KioskConnections connections, FrameLane lane) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            connections.Register(lane);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }

    /// <summary>The latest frame, serialised once; a connection remembers which one it has.</summary>
    private sealed class FrameLane : ILane
    {
        private Latest? latest;

        internal void Put(ResultFrame[] frames) => Volatile.Write(ref latest, new Latest(KioskMessages.ResultsChanged(frames)));

        public SerializedHubMessage? Next(KioskConnection connection)
        {
            var cursor = connection.State<Cursor>();
            var now = Volatile.Read(ref latest);
            if (ReferenceEquals(cursor.Seen, now)) return null;
            cursor.Seen = now;
            return now?.Message;
        }
    }

    private sealed record Latest(SerializedHubMessage Message);

    private sealed class Cursor
    {
        internal Latest? Seen { get; set; }
    }
}

/// <summary>What both servers send: a real result frame of about 1 kB, with the time of sending in it.</summary>
internal static class Payload
{
    private static readonly OptionCount[] Counts =
        [.. Enumerable.Range(1, 19).Select(option => new OptionCount { QuestionId = 1, OptionId = option, Count = 100_000 + option })];

    internal static ResultFrame[] Frame() =>
    [
        new ResultFrame
        {
            PollId = Guid.AllBitsSet,
            Version = new FrameVersion { OrganizationEpoch = 1, TallyEpoch = 1, Version = 1 },
            Answers = 1_900_000,
            Counts = Counts,
            AsOfMs = Stopwatch.GetTimestamp(),
        },
    ];
}

/// <summary>A steady beat. What takes longer than the gap skips the ticks it missed.</summary>
internal static class Ticks
{
    internal static async Task Run(double hz, double seconds, Func<Task> tick, CancellationToken cancellation)
    {
        var (gap, begun) = (1 / hz, Stopwatch.GetTimestamp());
        for (var next = 0.0; next < seconds;)
        {
            var wait = next - Stopwatch.GetElapsedTime(begun).TotalSeconds;
            if (wait > 0) await Task.Delay(TimeSpan.FromSeconds(wait), TimeProvider.System, cancellation);
            await tick();
            next = gap * Math.Max(Math.Floor(next / gap) + 1, Math.Ceiling(Stopwatch.GetElapsedTime(begun).TotalSeconds / gap));
        }
    }
}

/// <summary>Memory without garbage.</summary>
internal static class Memory
{
    internal static void Collect()
    {
        for (var round = 0; round < 3; round++)
        {
            GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
            GC.WaitForPendingFinalizers();
        }
    }
}
