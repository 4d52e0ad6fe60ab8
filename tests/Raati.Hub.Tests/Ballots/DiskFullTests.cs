using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

public sealed class DiskFullTests
{
    private const long AsManyAsYouLike = 1_000_000;

    [Fact]
    public async Task A_full_disk_gives_no_receipt_and_a_clear_line_and_goes_by_without_a_restart()
    {
        await using var chain = await Chain.StartAsync(Engine.Sqlite, stores: 1);
        var poll = await chain.PublishAsync();
        var database = chain.Hub.Services.GetRequiredService<Database>();
        var accepted = 0;
        chain.First.Outbox.Receipted += receipt => accepted += receipt.Outcome is CastOutcome.Accepted ? 1 : 0;
        for (var at = 0; at < 2_000; at++) chain.First.Seal(poll, 1);

        await LimitPagesAsync(database, await chain.Hub.Database.CountAsync("pragma page_count"));
        var retryAfter = await chain.First.DrainOnceAsync();
        var stored = await chain.Hub.Database.CountAsync("select count(*) from ballots");
        await LimitPagesAsync(database, AsManyAsYouLike);

        Assert.NotNull(retryAfter);
        Assert.NotEqual(0, chain.First.Outbox.Count);
        Assert.Equal(accepted, stored);
        Assert.Single(chain.Hub.Log.Lines, line => line.Text.Contains("its disk is full", StringComparison.Ordinal));
        await chain.First.DrainAsync();
        Assert.Equal(2_000, (await chain.Operate.PollAsync(poll)).Answers);
        Assert.Equal(0, (await chain.Operate.DriftAsync(poll)).Drift);
    }

    private static Task LimitPagesAsync(Database database, long pages) => database.Write(
        session => session.QueryOne<long>($"pragma max_page_count = {pages}"), CancellationToken.None);
}
