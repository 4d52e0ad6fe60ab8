using System.Globalization;
using Raati.Hub.Results.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Results.Stores;

/// <summary>
/// Whatever happens in whatever order, nobody who keeps every figure that ever came through any door computes the split of fewer than 5
/// ballots below the organization, nor by subtraction. A failure names its seed; <c>RAATI_TEST_SEEDS</c> runs so many more. An engine is a class,
/// so that both run at once.
/// </summary>
public abstract class SpyTests
{
    private const int Steps = 180;
    private const int FirstMore = 100;

    protected static TheoryData<Secrecy, int> Runs(bool postgres, params (Secrecy Secrecy, int Seed)[] always)
    {
        var runs = new TheoryData<Secrecy, int>();
        foreach (var (secrecy, seed) in always) runs.Add(secrecy, seed);
        _ = int.TryParse(Environment.GetEnvironmentVariable("RAATI_TEST_SEEDS"), NumberStyles.None, CultureInfo.InvariantCulture, out var more);
        for (var seed = FirstMore; seed < FirstMore + more; seed++)
            if (seed % 3 == 0 == postgres) runs.Add(seed % 4 == 1 ? Secrecy.Stepped : Secrecy.Exact, seed);
        return runs;
    }

    private protected static async Task SpyAsync(Engine engine, int hubs, Secrecy secrecy, int seed)
    {
        await using var world = await SpiedWorld.CreateAsync(engine, hubs, seed);
        await world.PublishAsync(secrecy);
        for (var step = 0; step < Steps; step++)
        {
            switch (world.Random.Next(100))
            {
                case < 3:
                    await world.ChangeMembersAsync();
                    break;
                case 3:
                    await world.CloseAndReopenAsync();
                    break;
                default:
                    await world.VoteAsync();
                    break;
            }
            await world.LookAsync();
        }
        await world.CertifyAsync();

        Assert.True(world.Spies.Sum(spy => spy.Moves) >= 3, $"seed {seed}: {world.Spies.Sum(spy => spy.Moves)} moves");
        foreach (var spy in world.Spies)
            Assert.True(spy.Smallest() is null or >= SplitRound.Step, $"seed {seed}: {spy.Smallest()} answers to question {spy.Question.Id} are told: {spy}");
    }
}

[TakesLong]
public sealed class SpyOnSqliteTests : SpyTests
{
    public static TheoryData<Secrecy, int> Seeds => Runs(postgres: false, (Secrecy.Exact, 1), (Secrecy.Exact, 2), (Secrecy.Stepped, 3));

    [Theory, MemberData(nameof(Seeds))]
    public Task No_figure_and_no_subtraction_tells_of_fewer_than_five(Secrecy secrecy, int seed) => SpyAsync(Engine.Sqlite, 1, secrecy, seed);
}

[TakesLong]
public sealed class SpyOnTwoHubsTests : SpyTests
{
    public static TheoryData<Secrecy, int> Seeds => Runs(postgres: true, (Secrecy.Exact, 4), (Secrecy.Stepped, 5));

    [Theory, MemberData(nameof(Seeds))]
    public Task No_figure_and_no_subtraction_tells_of_fewer_than_five(Secrecy secrecy, int seed) => SpyAsync(Engine.Postgres, 2, secrecy, seed);
}
