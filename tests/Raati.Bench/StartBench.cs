using Raati.Bench.Servers;

namespace Raati.Bench;

/// <summary>(e) The published build, from the start of its process to ready: on an empty directory, and on the database it made.</summary>
internal static class StartBench
{
    internal static async Task<Line[]> Run(Effort effort, string published)
    {
        if (!File.Exists(Path.Combine(published, "Raati.Hub.dll"))) throw new InvalidOperationException($"There is no published hub in {published}.");
        var (empty, again) = (new List<double>(), new List<double>());
        for (var round = 0; round < effort.Rounds; round++)
        {
            var directory = Directory.CreateTempSubdirectory("raati-bench-").FullName;
            empty.Add(await Start(published, directory));
            again.Add(await Start(published, directory));
            Directory.Delete(directory, recursive: true);
        }
        var (first, second) = (Spread.Of(empty), Spread.Of(again));
        return
        [
            new Line("e. cold start to ready, empty directory, s", $"{first}", "", "2", first.Median <= 2),
            new Line("e. cold start to ready, existing database, s", $"{second}", "", "2", second.Median <= 2),
        ];
    }

    private static async Task<double> Start(string published, string directory)
    {
        using var hub = await ServerProcess.StartPublished(published, directory);
        return hub.StartedIn.TotalSeconds;
    }
}
