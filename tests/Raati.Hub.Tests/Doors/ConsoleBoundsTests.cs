using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Doors;
using Raati.Hub.Fleet;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>A console that asks without end is told so, and leaves nothing behind.</summary>
public sealed class ConsoleBoundsTests
{
    [Theory, OnBothEngines]
    public async Task An_operator_that_calls_without_end_is_refused_and_the_next_one_is_not(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var mad = await hub.SignInAsync();
        using var calm = await mad.InviteAsync(OperatorRole.Viewer);
        await using var first = await mad.OpenConsoleAsync();
        await using var second = await mad.OpenConsoleAsync();
        await using var others = await calm.OpenConsoleAsync();

        var asked = 0;
        var refused = await Assert.ThrowsAsync<HubException>(async () =>
        {
            for (; asked < 20 * ConsolePace.Burst; asked++)
            {
                // Of two consoles of one operator, and of publications that nobody has made.
                if (await (asked % 2 == 0 ? first : second).WatchReceipts(Guid.NewGuid()) is not null) return;
            }
        });

        Assert.Contains("at most 20 a second", refused.Message, StringComparison.Ordinal);
        Assert.InRange(asked, ConsolePace.Burst, 19 * ConsolePace.Burst);
        Assert.Equal(0, hub.Services.GetRequiredService<ReceiptBoards>().Count);
        Assert.Null(await others.WatchReceipts(Guid.NewGuid()));
    }

    [Theory, OnBothEngines]
    public async Task A_console_watches_so_many_and_another_when_it_lets_one_go(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await using var console = await maija.OpenConsoleAsync();
        var polls = new List<Guid>();
        for (var at = 0; at <= ConsoleSession.MostWatches / 2; at++) polls.Add((await maija.PublishAsync(Sample.Poll($"Kysymys {at}?"))).Id);
        foreach (var poll in polls.SkipLast(1))
        {
            Assert.NotNull(await console.WatchPoll(poll));
            Assert.NotNull(await console.WatchReceipts(poll));
        }

        var refused = await Assert.ThrowsAsync<HubException>(() => console.WatchReceipts(polls[^1]));
        await Assert.ThrowsAsync<HubException>(() => console.WatchPoll(polls[^1]));

        Assert.Contains("at most 32", refused.Message, StringComparison.Ordinal);
        Assert.NotNull(await console.WatchPoll(polls[0]));
        await console.Unwatch(polls[0]);
        Assert.NotNull(await console.WatchPoll(polls[^1]));
    }
}
