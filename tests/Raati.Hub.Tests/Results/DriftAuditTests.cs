using System.Diagnostics.Metrics;
using Raati.Hub.Results;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Results;

public sealed class DriftAuditTests
{
    [Theory, OnBothEngines]
    public async Task A_tally_that_is_not_the_ledger_is_loud_and_left_alone(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 1, new HubSettings { Clock = clock });
        var poll = await chain.PublishAsync();
        await chain.First.VoteAsync(poll, 1);
        await chain.Hub.Database.ScalarAsync("update tallies set ballots = 4");

        await clock.AdvanceUntilAsync(() => Loud(chain).Length > 0, TimeSpan.FromSeconds(10));

        Assert.Contains($"poll {poll}", Loud(chain)[0].Text, StringComparison.Ordinal);
        Assert.Equal(3, Gauge(chain));
        Assert.Equal(4, await chain.Hub.Database.CountAsync("select sum(ballots) from tallies"));
        await chain.Operate.RecountAsync(poll);
        await clock.AdvanceUntilAsync(() => Gauge(chain) == 0, TimeSpan.FromSeconds(10));
    }

    /// <summary>A large ledger takes seconds to count: not each time that a vote comes in.</summary>
    [Theory, OnBothEngines]
    public async Task A_ledger_that_was_just_counted_is_counted_again_after_an_hour(Engine engine)
    {
        var clock = new FakeClock();
        await using var chain = await Chain.StartAsync(engine, stores: 1, HeldLedgers.In(out var database) with { Clock = clock });
        var poll = await chain.PublishAsync();
        await clock.AdvanceUntilAsync(() => database().All == 1, TimeSpan.FromSeconds(10));
        await chain.First.VoteAsync(poll, 1);
        for (var minute = 0; minute < 50; minute++)
        {
            clock.Advance(TimeSpan.FromMinutes(1));
            await Eventually.TrueAsync(() => database().Now == 0);
        }
        Assert.Equal(1, database().All);

        await clock.AdvanceUntilAsync(() => database().All == 2, TimeSpan.FromMinutes(1), TimeSpan.FromMinutes(30));
    }

    private static LogLine[] Loud(Chain chain) =>
        [.. chain.Hub.Log.Lines.Where(line => line.Text.Contains("THE TALLY IS NOT THE LEDGER", StringComparison.Ordinal))];

    private static long Gauge(Chain chain)
    {
        var value = -1L;
        var factory = (IMeterFactory?)chain.Hub.Services.GetService(typeof(IMeterFactory));
        using var listener = new MeterListener();
        listener.InstrumentPublished = (instrument, mine) =>
        {
            if (instrument.Name == DriftAudit.Gauge && ReferenceEquals(instrument.Meter.Scope, factory)) mine.EnableMeasurementEvents(instrument);
        };
        listener.SetMeasurementEventCallback<long>((_, measurement, _, _) => value = measurement);
        listener.Start();
        listener.RecordObservableInstruments();
        return value;
    }
}
