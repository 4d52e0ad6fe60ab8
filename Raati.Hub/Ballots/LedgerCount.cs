using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// A poll's ledger, counted ballot by ballot, beside its tally: both in one statement, and so in one snapshot. Nothing is written, and no
/// vote waits for it.
/// </summary>
internal sealed class LedgerCount
{
    private const string ReadBoth = """
        select 'ledger' as source, 0 as question_id, 0 as option_id, answers, store_id, channel, class, 0 as tally_epoch,
          count(*) as ballots from ballots
          where organization_id = @organization and poll_id = @poll group by answers, store_id, channel, class
        union all
        select 'tally', question_id, option_id, '', store_id, channel, class, 0, ballots from tallies
          where organization_id = @organization and poll_id = @poll
        union all
        select 'class', 0, 0, '', store_id, channel, class, 0, ballots from class_totals
          where organization_id = @organization and poll_id = @poll
        union all
        select 'poll', 0, 0, '', poll_id, '', '', tally_epoch, ballots from poll_totals
          where organization_id = @organization and poll_id = @poll
        """;

    private LedgerCount(PollKey key, PollVersion version) => (Key, Version) = (key, version);

    internal PollKey Key { get; }
    internal PollVersion Version { get; }

    /// <summary>What the ledger says.</summary>
    internal TallyDelta Ledger { get; } = new();

    /// <summary>
    /// Ledger minus tally: what makes the tally right when it is added. A vote adds the same to both, so this stays true, however many come in,
    /// until the tally epoch is another.
    /// </summary>
    internal TallyDelta Missing { get; } = new();

    /// <summary>Ballots of all classes in the ledger.</summary>
    internal long Ballots => Ledger.Classes.Sum(row => row.Value);

    /// <summary>Null when the poll was never published.</summary>
    internal static async Task<LedgerCount?> Read(Session session, PollKey key)
    {
        var rows = await session.Query<Row>(ReadBoth, new { organization = key.Organization, poll = key.Poll });
        if (rows.FirstOrDefault(row => row.Source == "poll") is not { } totals) return null;
        var count = new LedgerCount(key, new PollVersion(totals.TallyEpoch, totals.Ballots));
        foreach (var row in rows) count.Take(row);
        return count;
    }

    private void Take(Row row)
    {
        switch (row.Source)
        {
            case "ledger":
                foreach (var delta in new[] { Ledger, Missing })
                    delta.Add(Key, BallotContent.Choices(row.Answers), new StoreId(row.StoreId), row.ChannelOf, row.ClassOf, row.Ballots);
                break;
            case "tally":
                var option = new TallyKey(Key, row.QuestionId, row.OptionId, new StoreId(row.StoreId), row.ChannelOf, row.ClassOf);
                Missing.Option(option, -row.Ballots);
                break;
            case "class":
                Missing.Class(new ClassKey(Key, new StoreId(row.StoreId), row.ChannelOf, row.ClassOf), -row.Ballots);
                break;
            default:
                Missing.Poll(Key, -row.Ballots);
                break;
        }
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
        public long TallyEpoch { get; init; }
        public long Ballots { get; init; }

        internal Channel ChannelOf => WireEnum.Parse<Channel>(Channel);
        internal BallotClass ClassOf => WireEnum.Parse<BallotClass>(Class);
    }
}
