using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

/// <summary>A hub, its operator, and a tablet in each of some stores, all connected: enough stores that a split shows every vote.</summary>
internal sealed class Chain : IAsyncDisposable
{
    private Chain(TestHub hub, Operator operate, Tablet[] tablets) => (Hub, Operate, Tablets) = (hub, operate, tablets);

    internal TestHub Hub { get; }
    internal Operator Operate { get; }
    internal Tablet[] Tablets { get; }
    internal Tablet First => Tablets[0];

    internal static async Task<Chain> StartAsync(Engine engine, int stores = 5, HubSettings? settings = null)
    {
        var hub = await TestHub.StartAsync(engine, settings);
        var operate = await hub.SignInAsync();
        return new Chain(hub, operate, await OpenStoresAsync(operate, stores, settings));
    }

    internal static async Task<Tablet[]> OpenStoresAsync(Operator operate, int stores, HubSettings? settings = null)
    {
        var options = new TabletOptions { Clock = settings?.Clock ?? TimeProvider.System };
        var tablets = new Tablet[stores];
        for (var at = 0; at < stores; at++)
            tablets[at] = await Tablet.PairAsync(operate, (await operate.AddStoreAsync($"Myymälä {at}")).Id, $"Tabletti {at}", options);
        return tablets;
    }

    /// <summary>Publishes a poll and waits until every tablet holds it.</summary>
    internal async Task<Guid> PublishAsync(PollRequest? poll = null)
    {
        var id = (await Operate.PublishAsync(poll ?? Sample.Poll("Maistuuko?"))).Id;
        foreach (var tablet in Tablets) await Eventually.TrueAsync(() => tablet.Holds(id), what: "the tablet holds the poll");
        return id;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var tablet in Tablets) await tablet.DisposeAsync();
        Operate.Dispose();
        await Hub.DisposeAsync();
    }
}
