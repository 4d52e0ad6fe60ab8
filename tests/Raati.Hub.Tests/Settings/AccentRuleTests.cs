using Raati.Hub.Settings;

namespace Raati.Hub.Tests.Settings;

public sealed class AccentRuleTests
{
    private const string White = "#ffffff";
    private const string Paper = "#f4f7f5";

    [Theory]
    [InlineData("#000000", "#ffffff", 21)]
    [InlineData("#767676", "#ffffff", 4.54)]
    [InlineData("#777777", "#ffffff", 4.48)]
    public void Contrast_is_that_of_the_published_formula(string one, string other, double ratio)
    {
        Assert.Equal(ratio, Shade.Contrast(one, other), 0.01);
        Assert.Equal(Shade.Contrast(one, other), Shade.Contrast(other, one));
    }

    [Fact]
    public void A_colour_that_goes_there_and_back_is_the_same()
    {
        foreach (var hex in Colours()) Assert.Equal(hex, Shade.Of(hex)!.Value.ToHex());
    }

    [Fact]
    public void Whatever_is_asked_for_what_is_given_can_be_read_everywhere_that_tablets_use_it()
    {
        foreach (var hex in Colours())
        {
            var look = AccentRule.Look(hex)!;
            var colors = look.Colors;
            (string, string, double)[] pairs =
            [
                (White, colors.Accent, 4.5), (Paper, colors.Accent, 4.5), (colors.Accent, colors.Soft, 4.5), ("#12201b", colors.Soft, 4.5),
                ("#43524c", colors.Soft, 4.5), (White, colors.Deep, 7), (colors.Mid, colors.Deep, 3), (colors.OnDeep, colors.Deep, 4.5),
            ];
            Assert.All(pairs, pair => Assert.True(Shade.Contrast(pair.Item1, pair.Item2) >= pair.Item3, $"{hex}: {pair.Item1} on {pair.Item2}"));
            Assert.Equal(look.Nearest, colors.Accent);
            Assert.Equal(look.Readable, look.Nearest == hex);
            Assert.Equal(look.Contrast >= 4.5, look.Readable);
            Assert.True(AccentRule.Look(look.Nearest)!.Readable);
        }
    }

    [Fact]
    public void The_nearest_shade_keeps_its_hue_and_is_no_darker_than_it_must_be()
    {
        var nearest = AccentRule.Look("#f5b800")!.Nearest;
        var (asked, given) = (Shade.Of("#f5b800")!.Value, Shade.Of(nearest)!.Value);

        Assert.Equal(asked.Hue, given.Hue, 0.08);
        Assert.InRange(Shade.Contrast(nearest, Paper), 4.5, 4.7);
    }

    [Fact]
    public void The_built_in_accent_gives_about_the_built_in_colours()
    {
        var colors = AccentRule.Look("#0e5c49")!.Colors;
        foreach (var (made, builtIn) in ((string, string)[])
            [(colors.Deep, "#0c4537"), (colors.Mid, "#75a494"), (colors.Soft, "#deefe9"), (colors.OnDeep, "#cce4dc")])
        {
            Assert.InRange(Shade.Contrast(made, builtIn), 1, 1.15);
        }
    }

    /// <summary>Six steps of each channel.</summary>
    private static IEnumerable<string> Colours() =>
        from red in Enumerable.Range(0, 6)
        from green in Enumerable.Range(0, 6)
        from blue in Enumerable.Range(0, 6)
        select $"#{red * 51:x2}{green * 51:x2}{blue * 51:x2}";
}
