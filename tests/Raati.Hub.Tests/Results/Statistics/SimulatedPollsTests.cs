using Raati.Hub.Results.Statistics;

namespace Raati.Hub.Tests.Results.Statistics;

/// <summary>2,000 polls whose true shares are known: how often the ranges hold them.</summary>
public sealed class SimulatedPollsTests
{
    private const int Polls = 2_000;
    private const int Answers = 1_500;

    [Theory]
    [InlineData(0.5, 0.5)]
    [InlineData(0.42, 0.38, 0.15, 0.05)]
    public void A_sequence_is_right_at_all_times_at_once(params double[] truth)
    {
        var (share, margin) = (0, 0);
        for (var poll = 0; poll < Polls; poll++)
        {
            var right = Simulate(new Random(poll), truth, Answers, stopAtFirstError: true);
            if (right.Share) share++;
            if (right.Margin) margin++;
        }

        Assert.InRange(share, Polls * 0.95, Polls);
        Assert.InRange(margin, Polls * 0.95, Polls);
    }

    [Fact]
    public void Who_stops_a_poll_when_it_looks_decided_is_still_seldom_wrong()
    {
        var wrong = 0;
        for (var poll = 0; poll < Polls; poll++)
        {
            if (StoppedWhenDecided(new Random(poll), [0.5, 0.5])) wrong++;
        }
        Assert.InRange(wrong, 0, Polls * 0.05);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(400)]
    public void Wilson_is_near_its_nominal_rate(int n)
    {
        var right = Enumerable.Range(0, Polls).Count(poll =>
        {
            var random = new Random(poll);
            var chosen = Enumerable.Range(0, n).Count(_ => random.NextDouble() < 0.3);
            return Shares.Wilson((double)chosen / n, n, options: 1).Holds(0.3);
        });
        Assert.InRange(right / (double)Polls, 0.935, 0.968);
    }

    [Fact]
    public void All_options_of_a_closed_poll_hold_at_once()
    {
        double[] truth = [0.4, 0.3, 0.2, 0.1];
        var right = Enumerable.Range(0, Polls).Count(poll =>
        {
            var counts = Draw(new Random(poll), truth, 500);
            return truth.Select((share, at) => Shares.Wilson(counts[at] / 500.0, 500, truth.Length).Holds(share)).All(held => held);
        });
        Assert.InRange(right / (double)Polls, 0.945, 0.98);
    }

    [Fact]
    public void Two_equal_options_are_seldom_called_for_one_of_them_when_closed()
    {
        double[] truth = [0.3, 0.3, 0.2, 0.2];
        var called = Enumerable.Range(0, Polls).Count(poll =>
        {
            var shares = Draw(new Random(poll), truth, 600).Select(count => count / 600.0).OrderDescending().ToArray();
            return !Margins.Closed(shares[0], shares[1], 600, truth.Length).Holds(0);
        });
        Assert.InRange(called, 0, Polls * 0.05);
    }

    private static (bool Share, bool Margin) Simulate(Random random, double[] truth, int answers, bool stopAtFirstError)
    {
        var counts = new int[truth.Length];
        var (share, margin) = (true, true);
        for (var n = 1; n <= answers && (share || margin || !stopAtFirstError); n++)
        {
            counts[Pick(random, truth)]++;
            share &= Shares.Sequence((double)counts[0] / n, n).Holds(truth[0]);
            var (leader, next) = TopTwo(counts);
            margin &= Margins.Open((double)counts[leader] / n, (double)counts[next] / n, n, truth.Length).Holds(truth[leader] - truth[next]);
        }
        return (share, margin);
    }

    private static bool StoppedWhenDecided(Random random, double[] truth)
    {
        var counts = new int[truth.Length];
        for (var n = 1; n <= Answers; n++)
        {
            counts[Pick(random, truth)]++;
            var (leader, next) = TopTwo(counts);
            if (n >= 10 && !Margins.Open((double)counts[leader] / n, (double)counts[next] / n, n, truth.Length).Holds(0)) return true;
        }
        return false;
    }

    private static int[] Draw(Random random, double[] truth, int n)
    {
        var counts = new int[truth.Length];
        for (var answer = 0; answer < n; answer++) counts[Pick(random, truth)]++;
        return counts;
    }

    private static int Pick(Random random, double[] truth)
    {
        var at = random.NextDouble();
        for (var option = 0; option < truth.Length - 1; option++)
        {
            if ((at -= truth[option]) < 0) return option;
        }
        return truth.Length - 1;
    }

    private static (int Leader, int Next) TopTwo(int[] counts)
    {
        var leader = 0;
        for (var option = 1; option < counts.Length; option++) leader = counts[option] > counts[leader] ? option : leader;
        var next = leader == 0 ? 1 : 0;
        for (var option = next + 1; option < counts.Length; option++) next = option != leader && counts[option] > counts[next] ? option : next;
        return (leader, next);
    }
}
