using System.Diagnostics;
using Raati.Bench.Servers;
using Raati.Drivers;
using Raati.Fleet;

namespace Raati.Bench;

/// <summary>(a) A publication to every tablet, beside a plain SignalR group send of the same bytes; receipts apart.</summary>
internal static class FanoutBench
{
    private const int SendsARound = 3;
    private const int WarmUps = 90;
    private static readonly string Text = string.Concat(Enumerable.Repeat("Hedelmät ovat tällä viikolla edullisia. ", 9));

    internal static async Task<Line[]> Run(Effort effort)
    {
        var lines = new List<Line>();
        foreach (var tablets in effort.Crowds)
        {
            using var ground = await Ground.Prepare(tablets);
            await ground.Gather(tablets);
            lines.AddRange(await Compare(ground, effort, tablets));
            lines.Add(await Receipts(ground, tablets));
        }
        return [.. lines];
    }

    private static async Task<Line[]> Compare(Ground ground, Effort effort, int tablets)
    {
        using var hub = new Client(ground.Hub.Url, ground.Seed.ApiKey);
        using var stock = new Client(ground.Stock.Url);
        await Publish(ground, hub, await Draft(hub));
        var bytes = ground.HubCrowd!.Sample!;
        await ground.StockCrowd!.Hear(() => stock.Post("/send?target=Published", bytes));
        // Both servers run for weeks: their code is compiled before anything is measured.
        for (var send = 0; send < WarmUps; send++)
        {
            await Publish(ground, hub, await Draft(hub));
            await ground.StockCrowd.Hear(() => stock.Post("/send?target=Published", bytes));
        }
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        var (raati, plain) = (new Rounds(ground.Hub), new Rounds(ground.Stock));
        for (var round = 0; round < effort.Rounds; round++)
        {
            var drafts = new Queue<Guid>();
            for (var number = 0; number < SendsARound; number++) drafts.Enqueue(await Draft(hub));
            await raati.Add(() => Publish(ground, hub, drafts.Dequeue()), tablets);
            await plain.Add(() => ground.StockCrowd.Hear(() => stock.Post("/send?target=Published", bytes)), tablets);
        }
        var (p99, cpu) = (raati.P99.Median / plain.P99.Median, raati.Cpu.Median / plain.Cpu.Median);
        var name = $"a. publication to {tablets:N0} tablets";
        return
        [
            new Line($"{name}: received p50, ms", $"{raati.P50}", $"{plain.P50}", "", null),
            new Line($"{name}: received p99, ms", $"{raati.P99}", $"{plain.P99}", $"0.85 x: {p99:0.00} x", p99 <= 0.85),
            new Line($"{name}: server CPU a message, us", $"{raati.Cpu}", $"{plain.Cpu}", $"0.85 x: {cpu:0.00} x", cpu <= 0.85),
            new Line($"{name}: generator CPU a message, us", $"{raati.GeneratorCpu}", $"{plain.GeneratorCpu}", "", null),
        ];
    }

    private static Task<Guid> Draft(Client hub) => hub.PostForId("/api/bulletins", Sample.Bulletin("Uutisia", Text));

    private static Task<double[]> Publish(Ground ground, Client hub, Guid draft) =>
        ground.HubCrowd!.Hear(() => hub.Post($"/api/bulletins/{draft}/publish"));

    private static async Task<Line> Receipts(Ground ground, int tablets)
    {
        ground.HubCrowd!.Dispose();
        await using var fleet = new SimulatedFleet(new FleetOptions { Hubs = [ground.Hub.Url], Tablets = tablets, Ramp = 1_000, PaintsWithinMs = 500 });
        fleet.Start(ground.Seed.Tokens);
        using var limit = new CancellationTokenSource(TimeSpan.FromSeconds(180));
        var program = -1L;
        while (fleet.Figures.CurrentNow < tablets || fleet.Figures.ReceiptsStored != program)
        {
            program = fleet.Figures.ReceiptsStored;
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System, limit.Token);
        }
        using var hub = new Client(ground.Hub.Url, ground.Seed.ApiKey);
        var id = await Draft(hub);
        var (begun, wanted) = (Stopwatch.GetTimestamp(), program + (3L * tablets));
        await hub.Post($"/api/bulletins/{id}/publish");
        while (fleet.Figures.ReceiptsStored < wanted) await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System, limit.Token);
        return new Line($"a. {3 * tablets:N0} receipts of {tablets:N0} tablets on disk, painting spread over 500 ms, ms",
            $"{Stopwatch.GetElapsedTime(begun).TotalMilliseconds:N0}", "", "", null);
    }

    private sealed class Rounds(ServerProcess server)
    {
        private readonly List<double> p50s = [], p99s = [], cpus = [], generatorCpus = [];

        internal Spread P50 => Spread.Of(p50s);
        internal Spread P99 => Spread.Of(p99s);
        internal Spread Cpu => Spread.Of(cpus);
        internal Spread GeneratorCpu => Spread.Of(generatorCpus);

        internal async Task Add(Func<Task<double[]>> send, int tablets)
        {
            var (cpu, own, heard) = (TimeSpan.Zero, TimeSpan.Zero, new List<double[]>());
            for (var number = 0; number < SendsARound; number++)
            {
                // What either server does while it is idle is no part of a message.
                await Task.Delay(TimeSpan.FromMilliseconds(200), TimeProvider.System);
                cpu -= server.Cpu;
                own -= ProcStat.Cpu(Environment.ProcessId);
                heard.Add(await send());
                cpu += server.Cpu;
                own += ProcStat.Cpu(Environment.ProcessId);
            }
            var messages = (double)SendsARound * tablets;
            cpus.Add(cpu.TotalMicroseconds / messages);
            generatorCpus.Add(own.TotalMicroseconds / messages);
            p50s.Add(Spread.Of(heard.Select(arrivals => Spread.Of(arrivals).Median)).Median);
            p99s.Add(Spread.Of(heard.Select(arrivals => Statistics.Percentile(arrivals, 0.99))).Median);
        }
    }
}
