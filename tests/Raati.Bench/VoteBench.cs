using System.Diagnostics;
using Raati.Drivers;
using Raati.Fleet;

namespace Raati.Bench;

/// <summary>
/// (b) From a tap to everyone's bars: 200 votes a second, and now and then a probe, a vote for the one option that nobody else takes. Its
/// time ends, for each watching tablet, when a frame with one more vote for that option arrives.
/// </summary>
internal static class VoteBench
{
    private const int Tablets = 2_000;
    private const double VotesASecond = 200;
    private const int ProbeOption = 12;
    private static readonly byte[] ProbeCount = "\"optionId\":12,\"count\":"u8.ToArray();
    private static readonly TimeSpan BetweenProbes = TimeSpan.FromMilliseconds(700);

    internal static async Task<Line[]> Run(Effort effort)
    {
        using var ground = await Ground.Prepare(Tablets);
        using var hub = new Client(ground.Hub.Url, ground.Seed.ApiKey);
        var options = Enumerable.Range(1, ProbeOption).Select(option => $"Vaihtoehto {option}").ToArray();
        var poll = await hub.PostForId("/api/polls", Sample.Poll("Mikä?", options));
        await hub.Post($"/api/polls/{poll}/publish");

        await using var fleet = new SimulatedFleet(new FleetOptions { Hubs = [ground.Hub.Url], Tablets = Tablets, Ramp = 1_000 });
        using var stopping = new CancellationTokenSource(TimeSpan.FromMinutes(5));
        var probe = new Probe(Tablets);
        fleet.Frame = probe.Hear;
        fleet.Start(ground.Seed.Tokens);
        while (fleet.Figures.CurrentNow < Tablets) await Task.Delay(TimeSpan.FromMilliseconds(100), TimeProvider.System, stopping.Token);
        var voting = Vote(fleet, poll, stopping.Token);
        // Every tablet has voted once and watches after this.
        await Task.Delay(TimeSpan.FromSeconds(Tablets / VotesASecond) + TimeSpan.FromSeconds(2), TimeProvider.System, stopping.Token);

        var (p50s, p95s, cpus) = (new List<double>(), new List<double>(), new List<double>());
        for (var round = 0; round < effort.Rounds; round++)
        {
            var (cpu, begun) = (ground.Hub.Cpu, Stopwatch.GetTimestamp());
            probe.Forget();
            for (var number = 0; number < 8; number++)
            {
                probe.Begin();
                fleet.Tablets[Random.Shared.Next(Tablets)].Vote(poll, ProbeOption);
                await Task.Delay(BetweenProbes, TimeProvider.System, stopping.Token);
            }
            cpus.Add((ground.Hub.Cpu - cpu) / Stopwatch.GetElapsedTime(begun));
            p50s.Add(probe.Times.Percentile(0.5));
            p95s.Add(probe.Times.Percentile(0.95));
        }
        await stopping.CancelAsync();
        await voting;
        var name = $"b. vote to result frame, {VotesASecond:0} votes/s, {Tablets:N0} tablets that all watch";
        var p95 = Spread.Of(p95s);
        return
        [
            new Line($"{name}: p50, ms", $"{Spread.Of(p50s)}", "", "", null),
            new Line($"{name}: p95, ms", $"{p95}", "", "500", p95.Median <= 500),
            new Line("b. vote to receipt: p50 and p99, ms",
                $"{fleet.Figures.AckTimes.Percentile(0.5):0.0} and {fleet.Figures.AckTimes.Percentile(0.99):0.0}", "", "", null),
            new Line("b. hub CPU, cores", $"{Spread.Of(cpus)}", "", "", null),
        ];
    }

    private static async Task Vote(SimulatedFleet fleet, Guid poll, CancellationToken stopping)
    {
        var (begun, next) = (Stopwatch.GetTimestamp(), 0);
        using var timer = new PeriodicTimer(TimeSpan.FromMilliseconds(5));
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                for (; next < Stopwatch.GetElapsedTime(begun).TotalSeconds * VotesASecond; next++)
                {
                    var voter = fleet.Tablets[next % Tablets];
                    voter.Vote(poll, Random.Shared.Next(1, ProbeOption));
                    voter.Watch(poll);
                }
            }
        }
        catch (OperationCanceledException)
        {
            // The end.
        }
    }

    private sealed class Probe(int tablets)
    {
        private readonly System.Collections.Concurrent.ConcurrentDictionary<SimulatedTablet, long> seen = new(4, tablets);
        private long current;
        private long begunAt;

        internal Histogram Times { get; private set; } = new();

        internal void Forget() => Times = new Histogram();

        internal void Begin()
        {
            Interlocked.Exchange(ref begunAt, Stopwatch.GetTimestamp());
            Interlocked.Increment(ref current);
        }

        internal void Hear(SimulatedTablet tablet, ReadOnlySpan<byte> frames)
        {
            var at = frames.IndexOf(ProbeCount);
            if (at < 0) return;
            var count = 0L;
            foreach (var digit in frames[(at + ProbeCount.Length)..])
            {
                if (digit is < (byte)'0' or > (byte)'9') break;
                count = (count * 10) + digit - '0';
            }
            if (count != Interlocked.Read(ref current) || seen.GetValueOrDefault(tablet) == count) return;
            seen[tablet] = count;
            Times.Add(Stopwatch.GetElapsedTime(Interlocked.Read(ref begunAt)).TotalMilliseconds);
        }
    }
}
