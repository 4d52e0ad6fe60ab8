using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

/// <summary>A poll that can't be read does harm to itself only, and moves again when it is mended.</summary>
public sealed class BrokenPollTests
{
    [Theory, OnBothEngines]
    public async Task A_poll_whose_last_step_cannot_be_read_holds_up_no_other_and_moves_again_once_mended(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var (broken, sound) = (await chain.PublishAsync(Sample.Poll("Rikki?") with { Secrecy = Secrecy.Stepped }), await chain.PublishAsync());
        await using var console = await chain.Operate.OpenConsoleAsync();
        await console.WatchPoll(broken);
        await console.WatchPoll(sound);
        foreach (var tablet in chain.Tablets) await tablet.VoteAsync(broken, 1);
        await clock.AdvanceUntilAsync(() => Answers(console, broken) == 5);
        var id = engine is Engine.Sqlite ? $"x'{broken:N}'" : $"'{broken:D}'";
        await chain.Hub.Database.ScalarAsync($"update published_splits set counts = '{{' || counts where poll_id = {id}");
        foreach (var tablet in chain.Tablets) await tablet.VoteAsync(broken, 1);
        await clock.AdvanceUntilAsync(() => Lines(chain, "can't be read").Length > 0);

        for (var vote = 1; vote <= 3; vote++)
        {
            await chain.Tablets[vote].VoteAsync(sound, 1);
            await clock.AdvanceUntilAsync(() => Answers(console, sound) == vote);
        }
        Assert.Contains($"{broken}", Assert.Single(Lines(chain, "can't be read")).Text, StringComparison.Ordinal);
        Assert.Equal(5, Answers(console, broken));

        await chain.Hub.Database.ScalarAsync($"update published_splits set counts = substr(counts, 2) where poll_id = {id}");
        await clock.AdvanceUntilAsync(() => Answers(console, broken) == 10);
    }

    [Theory, OnBothEngines]
    public async Task A_poll_whose_content_cannot_be_read_is_told_of_once_and_the_others_go_on(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, settings: new HubSettings { Clock = clock });
        var (broken, sound) = (await chain.PublishAsync(), await chain.PublishAsync());
        await using var console = await chain.Operate.OpenConsoleAsync();
        await console.WatchPoll(sound);
        await clock.AdvanceUntilAsync(() => Answers(console, sound) == 0);
        var id = engine is Engine.Sqlite ? $"x'{broken:N}'" : $"'{broken:D}'";
        await chain.Hub.Database.ScalarAsync($"update polls set content = 'nothing' where id = {id}");
        await chain.Hub.Database.ScalarAsync($"update publications set version = version + 1 where id = {id}");
        await clock.AdvanceUntilAsync(() => Lines(chain, "can't be read").Length > 0);

        for (var vote = 1; vote <= 3; vote++)
        {
            await chain.Tablets[vote].VoteAsync(sound, 1);
            await clock.AdvanceUntilAsync(() => Answers(console, sound) == vote);
        }

        Assert.Contains($"{broken}", Assert.Single(Lines(chain, "can't be read")).Text, StringComparison.Ordinal);
    }

    private static long? Answers(ConsoleHubClient console, Guid poll) => console.Results.GetValueOrDefault(poll)?.Answers;

    private static LogLine[] Lines(Chain chain, string what) =>
        [.. chain.Hub.Log.Lines.Where(line => line.Text.Contains(what, StringComparison.Ordinal))];
}
