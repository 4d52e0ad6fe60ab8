using Raati.Contracts;

namespace Raati.Fleet.Demo;

/// <summary>Shoppers who come by the hour, vote as the demo's shoppers lean, look at the bars, and now and then tell the store something.</summary>
public sealed class Crowd(SimulatedFleet fleet, DemoRunOptions options)
{
    private const double LooksAtBars = 0.7;
    private const double TellsTheStore = 0.012;
    // At night too: who tries the demo then is to see it live.
    private const double AtLeast = 0.15;
    // One sitting at one tablet; also what keeps a vote from being a repeat.
    private static readonly TimeSpan Sitting = TimeSpan.FromSeconds(20);
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(200);

    private readonly TimeZoneInfo zone = TimeZoneInfo.FindSystemTimeZoneById(options.File.TimeZone);
    private readonly Dictionary<(Guid, int), double[]> leanings =
        options.File.Leanings.ToDictionary(leaning => (leaning.PollId, leaning.QuestionId), leaning => leaning.Weights);
    private readonly Dictionary<SimulatedTablet, long> busySince = [];

    /// <summary>Shoppers a second, now.</summary>
    public double Rate(DateTimeOffset now)
    {
        var local = TimeZoneInfo.ConvertTime(now, zone);
        var hour = ((((int)local.DayOfWeek + 6) % 7) * 24) + local.Hour;
        var share = Math.Max(options.File.Rhythm[hour], AtLeast * options.File.Rhythm.Max());
        return options.File.AnswersAWeek * share / 3_600 * options.Pace;
    }

    /// <summary>Lets them come until it is cancelled.</summary>
    public async Task ComeAsync(CancellationToken stopping)
    {
        fleet.Choose = Choose;
        using var timer = new PeriodicTimer(Tick);
        try
        {
            while (await timer.WaitForNextTickAsync(stopping))
            {
                for (var left = Draw(Rate(TimeProvider.System.GetUtcNow()) * Tick.TotalSeconds); left > 0; left--) OneComes();
            }
        }
        catch (OperationCanceledException)
        {
            // The store closes.
        }
    }

    private void OneComes()
    {
        var tablet = fleet.Tablets[Random.Shared.Next(fleet.Tablets.Count)];
        var now = Environment.TickCount64;
        if (!tablet.IsOpen || (busySince.TryGetValue(tablet, out var since) && now - since < Sitting.TotalMilliseconds)) return;
        if (tablet.Vote(out var poll) is null) return;
        busySince[tablet] = now;
        if (Random.Shared.NextDouble() < LooksAtBars) tablet.Watch(poll);
        if (Random.Shared.NextDouble() < TellsTheStore) tablet.LeaveFeedback(options.File.Words[Random.Shared.Next(options.File.Words.Length)]);
    }

    private int? Choose(Guid poll, Question question)
    {
        if (!leanings.TryGetValue((poll, question.Id), out var weights) || weights.Length != question.Options.Length) return null;
        var (point, at) = (Random.Shared.NextDouble() * weights.Sum(), 0);
        while (at < weights.Length - 1 && (point -= weights[at]) > 0) at++;
        return question.Options[at].Id;
    }

    private static int Draw(double mean)
    {
        var (number, product, least) = (0, Random.Shared.NextDouble(), Math.Exp(-mean));
        while (product > least)
        {
            product *= Random.Shared.NextDouble();
            number++;
        }
        return number;
    }
}
