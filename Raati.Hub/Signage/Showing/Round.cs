using System.Numerics;
using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Signage.Showing;

/// <summary>What takes turns on the idle glass, and how often beside the others. Of a campaign: which.</summary>
internal readonly record struct RoundSource(TurnSource Source, Guid? Campaign, int Weight);

/// <summary>
/// The order of turns, the same on every tablet and here: smooth weighted round robin. The rule stands in docs/signage.md, its examples in
/// tests/vectors/rounds.json.
/// </summary>
internal static class Round
{
    private const int PollsWeight = 4;
    private const int BulletinsWeight = 2;

    /// <summary>In the order in which equals go: polls, bulletins, campaigns by their ids as text. With one that is Only, other campaigns wait.</summary>
    internal static RoundSource[] Sources(bool polls, bool bulletins, IReadOnlyCollection<(Guid Id, CampaignPriority Priority)> on)
    {
        var sources = new List<RoundSource>();
        if (polls) sources.Add(new RoundSource(TurnSource.Polls, null, PollsWeight));
        if (bulletins) sources.Add(new RoundSource(TurnSource.Bulletins, null, BulletinsWeight));
        var alone = on.Any(campaign => campaign.Priority is CampaignPriority.Only);
        sources.AddRange(on.Where(campaign => !alone || campaign.Priority is CampaignPriority.Only)
            .OrderBy(campaign => campaign.Id.ToString("d"), StringComparer.Ordinal)
            .Select(campaign => new RoundSource(TurnSource.Campaign, campaign.Id, Weight(campaign.Priority))));
        return [.. sources];
    }

    /// <summary>One round: after it the order is the same again.</summary>
    internal static RoundSource[] Of(RoundSource[] sources)
    {
        if (sources.Length == 0) return [];
        var total = sources.Sum(source => source.Weight);
        var turns = new RoundSource[total / sources.Aggregate(0, (all, source) => (int)BigInteger.GreatestCommonDivisor(all, source.Weight))];
        var current = new int[sources.Length];
        for (var turn = 0; turn < turns.Length; turn++)
        {
            for (var at = 0; at < current.Length; at++) current[at] += sources[at].Weight;
            var next = Array.IndexOf(current, current.Max());
            turns[turn] = sources[next];
            current[next] -= total;
        }
        return turns;
    }

    private static int Weight(CampaignPriority priority) => priority switch
    {
        CampaignPriority.Low => 1,
        CampaignPriority.High or CampaignPriority.Only => 4,
        _ => 2,
    };
}
