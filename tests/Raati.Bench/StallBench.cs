using Raati.Bench.Servers;
using Raati.Drivers;

namespace Raati.Bench;

/// <summary>(h) A quarter of the tablets stops reading while frames and publications go on: what the others notice, and what it costs.</summary>
internal static class StallBench
{
    private const int Tablets = 2_000;
    private const int Stalled = 500;
    private const int SmallBuffer = 4 * 1024;
    private const double Mebibyte = 1024 * 1024;
    private const int Hz = 50;

    internal static async Task<Line[]> Run(Effort effort)
    {
        using var ground = await Ground.Prepare(Tablets);
        using var others = await Crowd.Gather(ground.Hub.Url, KioskHubClient.HubPath, ground.Seed.Tokens[Stalled..Tablets]);
        using var api = new Client(ground.Hub.Url, ground.Seed.ApiKey);
        var (calm, stalled) = (new Rounds(ground.Hub, api, others), new Rounds(ground.Hub, api, others));
        // The hub's code is compiled before anything is measured.
        await new Rounds(ground.Hub, api, others).Add(effort.FrameSeconds);
        var (grown, cut) = (new List<double>(), new List<double>());
        for (var round = 0; round < Math.Min(3, effort.Rounds); round++)
        {
            using var some = await Crowd.Gather(ground.Hub.Url, KioskHubClient.HubPath, ground.Seed.Tokens[..Stalled], SmallBuffer);
            await calm.Add(effort.FrameSeconds);
            await api.Post("/bench/collect");
            var memory = ground.Hub.Resident;
            some.Stall();
            await stalled.Add(effort.FrameSeconds);
            grown.Add((ground.Hub.Resident - memory) / Mebibyte);
            some.GoOn();
            await api.Post("/bench/frames?hz=1&seconds=1");
            await Task.Delay(TimeSpan.FromSeconds(2), TimeProvider.System);
            // A closed line is found closed when it is read again.
            cut.Add(some.Lost);
        }
        var name = $"h. {Stalled} of {Tablets:N0} tablets stop reading";
        var (frames, publications) = (stalled.Ages.Median / calm.Ages.Median, stalled.Heard.Median / calm.Heard.Median);
        return
        [
            new Line($"{name}, frames of 1 kB, {Hz} a second for {effort.FrameSeconds:0} s: the others' age p99, ms (beside: all read)",
                $"{stalled.Ages}", $"{calm.Ages}", $"1.25 x: {frames:0.00} x", frames <= 1.25),
            new Line($"{name}: a publication to the others, received p99, ms (beside: all read)",
                $"{stalled.Heard}", $"{calm.Heard}", $"1.25 x: {publications:0.00} x", publications <= 1.25),
            new Line($"{name}: memory grown meanwhile, MB", $"{Spread.Of(grown)}", "", "bounded", grown.Max() < 150),
            new Line($"{name}: of those, closed by the hub", $"{Spread.Of(cut)}", "", "", null),
            new Line($"{name}: others that lost their line", $"{others.Lost}", "", "0", others.Lost == 0),
        ];
    }

    private sealed class Rounds(ServerProcess server, Client api, Crowd others)
    {
        private const int Publications = 5;
        private readonly List<double> ages = [], heard = [];

        internal Spread Ages => Spread.Of(ages);
        internal Spread Heard => Spread.Of(heard);

        internal async Task Add(double seconds)
        {
            using var frames = new Client(server.Url);
            others.ForgetAges();
            await frames.Post(FormattableString.Invariant($"/bench/frames?hz={Hz}&seconds={seconds}"));
            await Task.Delay(TimeSpan.FromSeconds(1), TimeProvider.System);
            ages.Add(others.Ages.Percentile(0.99));
            for (var number = 0; number < Publications; number++)
            {
                var id = await api.PostForId("/api/bulletins", Sample.Bulletin("Uutisia"));
                heard.Add(Statistics.Percentile(await others.Hear(() => api.Post($"/api/bulletins/{id}/publish")), 0.99));
            }
        }
    }
}
