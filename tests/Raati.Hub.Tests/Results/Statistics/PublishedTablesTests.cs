using Raati.Hub.Results.Statistics;

namespace Raati.Hub.Tests.Results.Statistics;

/// <summary>The formulas against figures that others have printed, and against cases worked by hand.</summary>
public sealed class PublishedTablesTests
{
    /// <summary>NIST/SEMATECH e-Handbook of Statistical Methods, 1.3.6.7.1, and the usual longer tables.</summary>
    [Theory]
    [InlineData(0.10, 1.644853627)]
    [InlineData(0.05, 1.959963985)]
    [InlineData(0.02, 2.326347874)]
    [InlineData(0.01, 2.575829304)]
    [InlineData(0.001, 3.290526731)]
    [InlineData(1e-6, 4.891638476)]
    [InlineData(0.5, 0.674489750)]
    public void Normal_quantiles(double alpha, double z) => Assert.Equal(z, Normal.TwoSided(alpha), 9);

    /// <summary>R. G. Newcombe, Statistics in Medicine 17 (1998), 857-872, table I, method 3.</summary>
    [Theory]
    [InlineData(81, 263, 0.2553, 0.3662)]
    [InlineData(15, 148, 0.0624, 0.1605)]
    [InlineData(0, 20, 0.0000, 0.1611)]
    [InlineData(1, 29, 0.0061, 0.1718)]
    public void Wilson_of_one_share(int chosen, int n, double low, double high)
    {
        var range = Shares.Wilson((double)chosen / n, n, options: 1);
        Assert.Equal((low, high), (Math.Round(range.Low, 4), Math.Round(range.High, 4)));
    }

    /// <summary>M. W. Fagerland, S. Lydersen, P. Laake, Statistics in Medicine 33 (2014), 2850-2875: airway hyper-responsiveness,
    /// 1 and 7 of 21 discordant; the Wald interval with the adjustment of Bonett and Price.</summary>
    [Fact]
    public void Margin_of_a_closed_poll()
    {
        var range = Margins.Closed(7.0 / 21, 1.0 / 21, 21, options: 2);
        Assert.Equal((0.013, 0.508), (Math.Round(range.Low, 3), Math.Round(range.High, 3)));
    }

    /// <summary>By hand: n/4 + r = 140.75; r a^2 = 0.039375; ln 3574.603 = 8.181609; sqrt(140.75 x 8.181609) = 33.93464; / 500.</summary>
    [Fact]
    public void Sequence_at_five_hundred_answers()
    {
        Assert.Equal(0.067869, Shares.HalfWidth(500, 0.05), 6);
        var margin = Margins.Open(0.6, 0.4, 500, options: 2);
        Assert.Equal((0.2 - 0.135739, 0.2 + 0.135739), (margin.Low, margin.High), Close(1e-6));
    }

    /// <summary>Three pairs share the alpha: ln(140.75 / (15.75 x (0.05/3)^2)) = ln 32171.43 = 10.378834; sqrt(140.75 x 10.378834) x 2 / 500.</summary>
    [Fact]
    public void Choosing_the_pair_has_its_price() =>
        Assert.Equal(0.152883, Margins.Open(0.5, 0.3, 500, options: 3).High - 0.2, 6);

    /// <summary>By hand. 100 members and 30 answers (20 yes), 300 and 30 (9 yes), 100 and 40 (20 yes): weights 1/1.5, 2, 0.5;
    /// total 20 + 60 + 20 = 100; yes (13.3333 + 18 + 10) / 100; effective 100^2 / (13.3333 + 120 + 10).</summary>
    [Fact]
    public void Weighting_by_members()
    {
        var weighted = PostStratification.Weigh([new(100, [20, 10]), new(300, [9, 21]), new(100, [20, 20])]);

        Assert.NotNull(weighted);
        Assert.Equal([0.413333, 0.586667], weighted.Shares.Select(share => Math.Round(share, 6)));
        Assert.Equal(69.767442, weighted.EffectiveAnswers, 6);
    }

    /// <summary>By hand. 4 and 3 answers are one small stratum that the 10 take in: 1,010 of 2,000 members weigh 100 x 0.505 / 17 = 2.9706;
    /// the 83 others 100 x 0.495 / 83. With 9,000 members beside 10,000 the first weight is 27.9 and is cut to 5.</summary>
    [Fact]
    public void Small_strata_collapse_and_weights_are_capped()
    {
        Stratum[] stores = [new(990, [83, 0]), new(1_000, [0, 10]), new(5, [4, 0]), new(5, [0, 3])];
        var collapsed = PostStratification.Weigh(stores);
        Assert.NotNull(collapsed);
        Assert.Equal(2, collapsed.Strata);
        Assert.Equal(0.495 + 0.505 * 4 / 17, collapsed.Shares[0], 9);

        var capped = PostStratification.Weigh([new(1_000, [90, 0]), new(9_000, [0, 10])]);
        Assert.NotNull(capped);
        Assert.Equal(50.0 / (50 + 90 * (0.1 / 0.9)), capped.Shares[1], 9);
    }

    [Fact]
    public void Nothing_to_weigh_by_is_said()
    {
        Assert.Null(PostStratification.Weigh([new(0, [20, 10]), new(0, [9, 21])]));
        Assert.Null(PostStratification.Weigh([new(10, [20, 10]), new(10, [1, 0])]));
        Assert.Null(PostStratification.Weigh([]));
    }

    /// <summary>By hand: P = 0.5, D = 0.2, n = 100: variance 0.61 / 100, half 1.959964 x 7.810250.</summary>
    [Fact]
    public void Net_promoter_score()
    {
        var score = Scales.NetPromoter([2, 0, 0, 3, 0, 5, 10, 10, 20, 30, 20]);
        Assert.Equal(30, score.Value, 9);
        Assert.Equal(30 - 15.307808, score.Range.Low, 5);
    }

    [Fact]
    public void Smiley_index()
    {
        Assert.Equal(100, Scales.SmileyIndex([0, 0, 0, 7]).Value, 9);
        Assert.Equal(0, Scales.SmileyIndex([7, 0, 0, 0]).Value, 9);
        // By hand: (0 x 1 + 25 x 1 + 50 x 2 + 75 x 3 + 100 x 3) / 10.
        Assert.Equal(65, Scales.SmileyIndex([1, 1, 2, 3, 3]).Value, 9);
    }

    private static EqualityComparer<(double, double)> Close(double within) => EqualityComparer<(double, double)>.Create(
        (one, two) => Math.Abs(one.Item1 - two.Item1) < within && Math.Abs(one.Item2 - two.Item2) < within, _ => 0);
}
