using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>Tally minus ledger of a poll, which must be 0. Both are read in one statement, and so in one snapshot; nothing is written.</summary>
internal static class LedgerDrift
{
    private const string ReadBoth = """
        select 'ledger' as source, 0 as question_id, 0 as option_id, answers, store_id, channel, class, count(*) as ballots from ballots
          where organization_id = @organization and poll_id = @poll group by answers, store_id, channel, class
        union all
        select 'tally', question_id, option_id, '', store_id, channel, class, ballots from tallies
          where organization_id = @organization and poll_id = @poll
        union all
        select 'class', 0, 0, '', store_id, channel, class, ballots from class_totals where organization_id = @organization and poll_id = @poll
        union all
        select 'poll', 0, 0, '', poll_id, '', '', ballots from poll_totals where organization_id = @organization and poll_id = @poll
        """;

    /// <summary>Null when the poll was never published.</summary>
    internal static async Task<DriftView?> Read(Session session, OrganizationId organization, PollId poll)
    {
        var rows = await session.Query<Row>(ReadBoth, new { organization, poll });
        if (!rows.Any(row => row.Source == "poll")) return null;
        var key = new PollKey(organization, poll);
        var ledger = new TallyDelta();
        foreach (var row in rows.Where(row => row.Source == "ledger"))
        {
            ledger.Add(key, BallotContent.Choices(row.Answers), new StoreId(row.StoreId), WireEnum.Parse<Channel>(row.Channel),
                WireEnum.Parse<BallotClass>(row.Class), row.Ballots);
        }
        var options = rows.Where(row => row.Source == "tally").ToDictionary(row => new TallyKey(key, row.QuestionId, row.OptionId,
            new StoreId(row.StoreId), WireEnum.Parse<Channel>(row.Channel), WireEnum.Parse<BallotClass>(row.Class)), row => row.Ballots);
        var classes = rows.Where(row => row.Source == "class").ToDictionary(row => new ClassKey(key,
            new StoreId(row.StoreId), WireEnum.Parse<Channel>(row.Channel), WireEnum.Parse<BallotClass>(row.Class)), row => row.Ballots);
        var ballots = ledger.Classes.Sum(row => row.Value);
        return new DriftView
        {
            Ballots = ballots,
            Drift = Difference(ledger.Options, options) + Difference(ledger.Classes, classes)
                + Math.Abs(ballots - rows.First(row => row.Source == "poll").Ballots),
        };
    }

    private static long Difference<TKey>(IEnumerable<KeyValuePair<TKey, long>> ledger, Dictionary<TKey, long> tally) where TKey : notnull
    {
        var counted = ledger.ToDictionary();
        return counted.Keys.Union(tally.Keys).Sum(key => Math.Abs(counted.GetValueOrDefault(key) - tally.GetValueOrDefault(key)));
    }

    private sealed record Row
    {
        public string Source { get; init; } = "";
        public int QuestionId { get; init; }
        public int OptionId { get; init; }
        public string Answers { get; init; } = "";
        public Guid StoreId { get; init; }
        public string Channel { get; init; } = "";
        public string Class { get; init; } = "";
        public long Ballots { get; init; }
    }
}
