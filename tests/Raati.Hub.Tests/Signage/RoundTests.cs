using System.Text.Json;
using Raati.Hub.Signage.Showing;

namespace Raati.Hub.Tests.Signage;

/// <summary>The order of turns, by the examples that the tablet's own tests read too.</summary>
public sealed class RoundTests
{
    [Fact]
    public void Every_example_comes_out_as_it_stands()
    {
        var examples = Examples();
        Assert.True(examples.Length > 10, "the file holds too few examples to be true");
        foreach (var example in examples)
        {
            var sources = Round.Sources(example.Given.Polls, example.Given.Bulletins,
                [.. example.Given.Campaigns.Select(campaign => (campaign.Id, campaign.Priority))]);

            Assert.Equal(example.Sources.Select(source => (source.Source, source.Weight)), sources.Select(source => (Name(source), source.Weight)));
            Assert.Equal(example.Order, Round.Of(sources).Select(Name));
        }
    }

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public void Everyone_gets_as_many_turns_as_its_weight_says_and_nobody_waits_longer_than_that(int seed)
    {
        var random = new Random(seed);
        var campaigns = Enumerable.Range(0, random.Next(1, 20)).Select(_ => (Guid.NewGuid(), (CampaignPriority)random.Next(1, 4))).ToArray();
        var sources = Round.Sources(random.Next(2) == 0, random.Next(2) == 0, campaigns);

        var round = Round.Of(sources);

        var total = sources.Sum(source => source.Weight);
        foreach (var source in sources)
        {
            var at = round.Concat(round).Select((turn, place) => (turn, place)).Where(one => one.turn == source).Select(one => one.place).ToArray();
            Assert.Equal(source.Weight * round.Length / total, at.Length / 2);
            var widest = at.Zip(at.Skip(1), (one, next) => next - one).DefaultIfEmpty(round.Length).Max();
            Assert.True(widest <= 2 * total / source.Weight, $"seed {seed}: {source} waits {widest} turns of {round.Length}");
        }
    }

    private static string Name(RoundSource source) => source.Campaign?.ToString("d") ?? WireEnum.Name(source.Source);

    private static Example[] Examples()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Raati.sln"))) directory = directory.Parent;
        var text = File.ReadAllText(Path.Combine(directory.FullName, "tests", "vectors", "rounds.json"));
        return JsonSerializer.Deserialize<Vectors>(text, WireJson.Options)!.Rounds;
    }

    private sealed record Vectors(Example[] Rounds);

    private sealed record Example(string Name, Given Given, Weighted[] Sources, string[] Order);

    private sealed record Given(bool Polls, bool Bulletins, GivenCampaign[] Campaigns);

    private sealed record GivenCampaign(Guid Id, CampaignPriority Priority);

    private sealed record Weighted(string Source, int Weight);
}
