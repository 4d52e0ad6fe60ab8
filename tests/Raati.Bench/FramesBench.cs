using Raati.Bench.Servers;

namespace Raati.Bench;

/// <summary>(a) Frames of 1 kB to everyone, five and fifty times a second: how old they are when they arrive, and what memory does.</summary>
internal static class FramesBench
{
    private const double Mebibyte = 1024 * 1024;

    internal static async Task<Line[]> Run(Effort effort)
    {
        using var ground = await Ground.Prepare(effort.Largest);
        await ground.Gather(effort.Largest);
        var (raati, plain) = (new Rounds(ground.Hub, ground.HubCrowd!), new Rounds(ground.Stock, ground.StockCrowd!));
        for (var round = 0; round < effort.Rounds; round++)
        {
            await raati.Add(5, effort.FrameSeconds);
            await plain.Add(5, effort.FrameSeconds);
        }
        var age = raati.P99.Median / plain.P99.Median;
        var (fast, fastPlain) = (new Rounds(ground.Hub, ground.HubCrowd!), new Rounds(ground.Stock, ground.StockCrowd!));
        for (var round = 0; round < 3; round++)
        {
            await fast.Add(50, effort.FrameSeconds / 2);
            await fastPlain.Add(50, effort.FrameSeconds / 2);
        }
        var name = $"a. 1 kB to {effort.Largest:N0} tablets, 5 a second for {effort.FrameSeconds:0} s";
        var overload = $"a. the same, 50 a second for {effort.FrameSeconds / 2:0} s";
        return
        [
            new Line($"{name}: age p50, ms", $"{raati.P50}", $"{plain.P50}", "", null),
            new Line($"{name}: age p99, ms", $"{raati.P99}", $"{plain.P99}", $"0.5 x: {age:0.00} x", age <= 0.5),
            new Line($"{name}: frames a tablet got of those due", $"{raati.Share}", $"{plain.Share}", "", null),
            new Line($"{name}: memory grown a round, MB", $"{raati.Grown}", $"{plain.Grown}", "flat", raati.Grown.Median < 50),
            new Line($"{name}: server CPU, cores", $"{raati.Cpu}", $"{plain.Cpu}", "", null),
            new Line($"{overload}: age p99, ms", $"{fast.P99}", $"{fastPlain.P99}", "bounded", fast.P99.Largest < 5_000),
            new Line($"{overload}: memory grown a round, MB", $"{fast.Grown}", $"{fastPlain.Grown}", "bounded", fast.Grown.Largest < 150),
            new Line("a. connections lost meanwhile", $"{ground.HubCrowd!.Lost}", $"{ground.StockCrowd!.Lost}", "", null),
        ];
    }

    private sealed class Rounds(ServerProcess server, Crowd crowd)
    {
        private readonly List<double> p50s = [], p99s = [], shares = [], grown = [], cpus = [];

        internal Spread P50 => Spread.Of(p50s);
        internal Spread P99 => Spread.Of(p99s);
        internal Spread Share => Spread.Of(shares);
        internal Spread Grown => Spread.Of(grown);
        internal Spread Cpu => Spread.Of(cpus);

        internal async Task Add(double hz, double seconds)
        {
            using var client = new Client(server.Url);
            crowd.ForgetAges();
            var (memory, cpu) = (server.Resident, server.Cpu);
            await client.Post(FormattableString.Invariant($"/bench/frames?hz={hz}&seconds={seconds}"));
            // What is still under way arrives, and counts.
            var before = -1L;
            for (var waits = 0; crowd.Ages.Count is var now && now != before && waits < 60; waits++)
            {
                before = now;
                await Task.Delay(TimeSpan.FromMilliseconds(500), TimeProvider.System);
            }
            grown.Add((server.Resident - memory) / Mebibyte);
            cpus.Add((server.Cpu - cpu).TotalSeconds / seconds);
            p50s.Add(crowd.Ages.Percentile(0.5));
            p99s.Add(crowd.Ages.Percentile(0.99));
            shares.Add(crowd.Ages.Count / (hz * seconds * crowd.Count));
        }
    }
}
