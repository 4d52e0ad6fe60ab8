using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;
using Microsoft.Extensions.DependencyInjection;

namespace Raati.Hub.Tests.Doors;

/// <summary>What a tablet must get although nothing else happens on the hub, and what it must not keep.</summary>
public sealed class QuietDayTests
{
    [Theory, OnBothEngines]
    public async Task A_tablet_that_comes_back_on_a_quiet_day_gets_the_newest_figures(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 5);
        var poll = await chain.PublishAsync(Sample.Poll("Maistuuko?") with { Visibility = Visibility.Always });
        await new Shopper(chain.First).VotesAsync(poll, 1);
        await Eventually.TrueAsync(() => chain.Tablets[1].Results.TryGetValue(poll, out var split) && split.Answers == 1, what: "the split is out");

        await chain.Tablets[1].DisconnectAsync();
        chain.Tablets[1].Counts.Clear();
        chain.Tablets[1].Results.Clear();
        await chain.Tablets[1].ConnectAsync();

        await Eventually.TrueAsync(() => chain.Tablets[1].Counts.TryGetValue(poll, out var count) && count.Answers == 1, what: "it counts");
        await Eventually.TrueAsync(() => chain.Tablets[1].Results.TryGetValue(poll, out var split) && split.Answers == 1, what: "it has the split");
    }

    [Theory, OnBothEngines]
    public async Task Of_many_connections_with_one_token_that_come_at_once_one_stays(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var connections = chain.Hub.Services.GetRequiredService<KioskConnections>();
        var twins = Enumerable.Range(0, 24).Select(_ => new Tablet(chain.Hub.Url, chain.First.Token)).ToArray();

        await Task.WhenAll(twins.Select(async twin =>
        {
            try
            {
                await twin.ConnectAsync();
            }
            catch (Exception)
            {
                // Superseded before it had synced.
            }
        }));

        await Eventually.TrueAsync(() => connections.Count == 1, what: "the newest stays alone");
        foreach (var twin in twins) await twin.DisposeAsync();
    }
}
