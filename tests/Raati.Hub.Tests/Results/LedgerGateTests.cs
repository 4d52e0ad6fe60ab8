using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

/// <summary>Whole ledgers are read through one gate, and may take their time there.</summary>
public sealed class LedgerGateTests
{
    private static readonly string[] Whole = ["ballots.csv", "drift", "result"];

    [Theory, OnBothEngines]
    public async Task Who_asks_for_many_whole_ledgers_gets_one_at_a_time_and_is_told_when_to_come_back(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: HeldLedgers.In(out var database));
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);
        database().Hold();

        // A result counts once, however many ask for it together.
        var asked = Enumerable.Range(0, 12).Select(at => chain.Operate.Api.Raw(HttpMethod.Get, $"/api/polls/{poll}/{Whole[at % 2]}")).ToArray();
        await Eventually.TrueAsync(() => asked.Count(one => one.IsCompleted) == 9, what: "nine were told to come back");
        Assert.Equal(BallotClass.Counted, (await chain.Tablets[1].VoteAsync(poll, 2))?.Class);
        Assert.Equal(1, database().Now);
        database().LetGo();
        var answers = await Task.WhenAll(asked);

        Assert.Equal(3, answers.Count(answer => answer.StatusCode is HttpStatusCode.OK));
        Assert.All(answers.Where(answer => !answer.IsSuccessStatusCode),
            answer => Assert.Equal((HttpStatusCode.TooManyRequests, true), (answer.StatusCode, answer.Headers.RetryAfter?.Delta > TimeSpan.Zero)));
        Assert.Equal(1, database().Most);
    }

    [Theory, OnBothEngines]
    public async Task A_hub_reads_two_ledgers_at_a_time_for_all_its_callers(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: HeldLedgers.In(out var database));
        var poll = await chain.PublishAsync();
        var callers = new List<Operator> { chain.Operate };
        foreach (var role in new[] { OperatorRole.Viewer, OperatorRole.Ops, OperatorRole.CampaignManager })
            callers.Add(await chain.Operate.ColleagueAsync(role));
        database().Hold();

        var asked = callers.Select(caller => caller.DriftAsync(poll)).ToArray();
        await Eventually.TrueAsync(() => database().Now == 2, what: "two are being read");
        await chain.Operate.PollAsync(poll);
        database().LetGo();
        await Task.WhenAll(asked);

        Assert.Equal((2, 4), (database().Most, database().All));
        foreach (var colleague in callers.Skip(1)) colleague.Dispose();
    }

    [Theory, OnBothEngines]
    public async Task Many_consoles_on_one_result_cost_one_reading_of_its_ledger(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, settings: HeldLedgers.In(out var database));
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);
        database().Hold();

        var asked = Enumerable.Range(0, 12).Select(_ => chain.Operate.ReportAsync(poll)).ToArray();
        await Eventually.TrueAsync(() => database().Now == 1, what: "it is being read");
        database().LetGo();
        var reports = await Task.WhenAll(asked);
        var later = await chain.Operate.ReportAsync(poll);

        Assert.All(reports.Append(later), report => Assert.Equal(1, report.Hours.Sum(hour => hour.Answers)));
        Assert.Equal(1, database().All);
    }

    [Fact]
    public async Task On_PostgreSQL_a_whole_ledger_is_not_cut_off_by_the_time_that_short_statements_have()
    {
        await using var chain = await Chain.StartAsync(Engine.Postgres, settings: new HubSettings { Configure = Hurry });
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);

        Assert.Equal(0, (await SlowlyAsync(chain, () => chain.Operate.DriftAsync(poll))).Drift);
        await SlowlyAsync(chain, async () => { await chain.Operate.RecountAsync(poll); return true; });
        Assert.Equal(1, (await SlowlyAsync(chain, () => chain.Operate.ReportAsync(poll))).Hours.Sum(hour => hour.Answers));
        Assert.Equal(2, (await SlowlyAsync(chain, () => chain.Operate.ExportAsync(poll, "ballots"))).Length);
    }

    /// <summary>Nobody gets at a ballot for as long as three short statements may take.</summary>
    private static async Task<T> SlowlyAsync<T>(Chain chain, Func<Task<T>> ask)
    {
        await using var connection = new Npgsql.NpgsqlConnection(chain.Hub.Database.ConnectionString);
        await connection.OpenAsync();
        await using var transaction = await connection.BeginTransactionAsync();
        await using var command = connection.CreateCommand();
        command.CommandText = "lock table ballots in access exclusive mode";
        await command.ExecuteNonQueryAsync();
        var asked = ask();
        command.CommandText = $"select pg_sleep({3 * HurriedMs / 1000.0:0.0})".Replace(',', '.');
        await command.ExecuteNonQueryAsync();
        await transaction.CommitAsync();
        return await asked;
    }

    private const int HurriedMs = 200;

    private static void Hurry(WebApplicationBuilder builder)
    {
        var real = builder.Services.Single(service => service.ServiceType == typeof(Database));
        builder.Services.AddSingleton<Database>(services => new Hurried((Database)real.ImplementationFactory!(services)));
    }

    /// <summary>Short statements are cut off after 200 ms instead of 10 s.</summary>
    private sealed class Hurried(Database inner) : Database
    {
        public override Engine Engine => inner.Engine;

        public override Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default) => inner.Read(async session =>
        {
            await session.Execute($"set local statement_timeout = {HurriedMs}");
            return await work(session);
        }, cancellationToken);

        public override Task<T> Write<T>(
            Func<Session, Task<T>> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellationToken = default) =>
            inner.Write(work, priority, cancellationToken);

        public override ValueTask DisposeAsync() => inner.DisposeAsync();
    }
}
