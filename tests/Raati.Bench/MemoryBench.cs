using Raati.Bench.Servers;
using Raati.Drivers;

namespace Raati.Bench;

/// <summary>(d) What a connected tablet costs, beside a plain SignalR connection in a group: resident memory after a full collection.</summary>
internal static class MemoryBench
{
    private const int First = 500;

    internal static async Task<Line[]> Run(Effort effort)
    {
        var (raati, plain) = (new List<double>(), new List<double>());
        var tablets = effort.Quick ? 2_000 : 4_000;
        for (var round = 0; round < effort.Rounds; round++)
        {
            using var ground = await Ground.Prepare(tablets);
            raati.Add(await Cost(ground.Hub, KioskHubClient.HubPath, ground.Seed.Tokens));
            plain.Add(await Cost(ground.Stock, "/hub", new string?[tablets]));
        }
        var more = Spread.Of(raati).Median - Spread.Of(plain).Median;
        return [new Line($"d. memory a tablet, {tablets - First:N0} of them, kB", $"{Spread.Of(raati)}", $"{Spread.Of(plain)}", $"plain + 8: {more:+0.0;-0.0}", more <= 8)];
    }

    /// <summary>The first few warm the server up and are not counted.</summary>
    private static async Task<double> Cost(ServerProcess server, string path, string?[] tokens)
    {
        using var client = new Client(server.Url);
        using var first = await Crowd.Gather(server.Url, path, tokens[..First]);
        await client.Post("/bench/collect");
        var before = server.Resident;
        using var others = await Crowd.Gather(server.Url, path, tokens[First..]);
        // Two keep-alives and beats' time, so that what only a new connection needs is let go.
        await Task.Delay(TimeSpan.FromSeconds(3), TimeProvider.System);
        await client.Post("/bench/collect");
        return (server.Resident - before) / 1024.0 / others.Count;
    }
}
