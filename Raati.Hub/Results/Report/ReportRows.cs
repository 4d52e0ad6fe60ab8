using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Kiosks;
using Raati.Hub.Programs;
using Raati.Hub.Results.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Report;

/// <summary>What a result is made of besides the organization's split.</summary>
internal sealed record ReportRows
{
    private const string Stores = """
        select s.id, s.name, a.name as area, s.format, s.member_count from stores s
        left join areas a on a.organization_id = s.organization_id and a.id = s.area_id
        where s.organization_id = @organization order by s.name
        """;
    private const string Totals = """
        select channel, class, cast(sum(ballots) as bigint) as ballots from class_totals
        where organization_id = @organization and poll_id = @poll group by channel, class
        """;

    internal required PublishedStoreSplit[] Splits { get; init; }
    /// <summary>Those of the audience, and those with a split.</summary>
    internal required ReportStore[] AllStores { get; init; }
    internal required ChannelCount[] Channels { get; init; }
    internal required ClassCount[] Classes { get; init; }
    /// <summary>What its first certificate says; null: it has none, or that says nothing of it.</summary>
    internal required Coverage? Certified { get; init; }

    internal static async Task<ReportRows> Read(Session session, PollMeta meta)
    {
        var of = new { organization = meta.Key.Organization, poll = meta.Key.Poll };
        var splits = await session.StoreSplits(meta.Key);
        var audience = (await session.KioskTraits(meta.Key.Organization))
            .Where(kiosk => AudienceMatcher.Matches(meta.Content.Audience, kiosk)).Select(kiosk => kiosk.Store).ToHashSet();
        audience.UnionWith(splits.Select(split => split.StoreId));
        var totals = await session.Query<TotalRow>(Totals, of);
        return new ReportRows
        {
            Splits = splits,
            AllStores = [.. (await session.Query<ReportStore>(Stores, of)).Where(store => audience.Contains(store.Id))],
            Channels = [.. totals.Where(row => row.Class == WireEnum.Name(BallotClass.Counted)).GroupBy(row => WireEnum.Parse<Channel>(row.Channel))
                .OrderBy(group => group.Key).Select(group => new ChannelCount { Channel = group.Key, Answers = group.Sum(row => row.Ballots) })],
            Classes = [.. totals.GroupBy(row => WireEnum.Parse<BallotClass>(row.Class)).OrderBy(group => group.Key)
                .Select(group => new ClassCount { Class = group.Key, Count = group.Sum(row => row.Ballots) })],
            Certified = await Certification.Coverage(session, meta.Key),
        };
    }

    private sealed record TotalRow
    {
        public string Channel { get; init; } = "";
        public string Class { get; init; } = "";
        public long Ballots { get; init; }
    }
}
