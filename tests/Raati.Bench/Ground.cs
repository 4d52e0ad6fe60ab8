using Raati.Bench.Servers;
using Raati.Drivers;
using Raati.Hub.Storage;

namespace Raati.Bench;

/// <summary>A hub with a seeded database beside a stock server, each with its crowd.</summary>
internal sealed class Ground : IDisposable
{
    internal required string Directory { get; init; }
    internal required Seed Seed { get; init; }
    internal required ServerProcess Hub { get; init; }
    internal required ServerProcess Stock { get; init; }
    internal Crowd? HubCrowd { get; private set; }
    internal Crowd? StockCrowd { get; private set; }

    internal static async Task<Ground> Prepare(int tablets)
    {
        var directory = System.IO.Directory.CreateTempSubdirectory("raati-bench-").FullName;
        Seed seed;
        await using (Database database = SqliteDatabase.Open(Path.Combine(directory, "raati.db"))) seed = await Seed.Write(database, tablets);
        return new Ground
        {
            Directory = directory,
            Seed = seed,
            Hub = await ServerProcess.StartHub(directory),
            Stock = await ServerProcess.StartStock(),
        };
    }

    internal async Task Gather(int tablets)
    {
        HubCrowd = await Crowd.Gather(Hub.Url, KioskHubClient.HubPath, Seed.Tokens[..tablets]);
        StockCrowd = await Crowd.Gather(Stock.Url, "/hub", new string?[tablets]);
    }

    public void Dispose()
    {
        HubCrowd?.Dispose();
        StockCrowd?.Dispose();
        Hub.Dispose();
        Stock.Dispose();
        System.IO.Directory.Delete(Directory, recursive: true);
    }
}

/// <summary>How much of everything.</summary>
internal sealed record Effort(bool Quick)
{
    /// <summary>Alternating rounds.</summary>
    internal int Rounds { get; init; } = Quick ? 3 : 9;
    internal int[] Crowds { get; init; } = Quick ? [2_000] : [2_000, 9_000];
    internal int Largest => Crowds[^1];
    internal double FrameSeconds => Quick ? 5 : 20;
}

/// <summary>One line of the table.</summary>
internal sealed record Line(string What, string Raati, string Beside, string Goal, bool? Met);
