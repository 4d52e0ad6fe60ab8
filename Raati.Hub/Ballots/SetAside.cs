using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>What lies in the quarantine, for people.</summary>
internal static class SetAside
{
    private const int MostPolls = 100;
    private const int MostTablets = 20;
    private const string CountAll = "select count(*) from quarantined_ballots where organization_id = @organization";
    private const string ReadPolls = """
        select q.poll_id, min(q.received_at) as first_at, max(q.received_at) as last_at, max(p.content) as content,
          max(p.published_at) as published_at
        from quarantined_ballots q left join polls p on p.organization_id = q.organization_id and p.id = q.poll_id
        where q.organization_id = @organization
        group by q.poll_id order by count(*) desc, q.poll_id limit @most
        """;
    private const string ReadReasons = """
        select reason, count(*) as ballots from quarantined_ballots
        where organization_id = @organization and poll_id = @poll group by reason
        """;
    private const string ReadTablets = """
        select q.kiosk_id, max(k.name) as name, max(s.name) as store_name, count(*) as ballots, max(q.received_at) as last_at
        from quarantined_ballots q
        join kiosks k on k.organization_id = q.organization_id and k.id = q.kiosk_id
        join stores s on s.organization_id = k.organization_id and s.id = k.store_id
        where q.organization_id = @organization and q.poll_id = @poll
        group by q.kiosk_id order by count(*) desc, q.kiosk_id limit @most
        """;
    private const string IsKnown = """
        select case when exists (select 1 from polls where organization_id = @organization and id = @poll)
          or exists (select 1 from quarantined_ballots where organization_id = @organization and poll_id = @poll) then 1 else 0 end
        """;

    internal static async Task<SetAsideView> Read(Session session, OrganizationId organization)
    {
        var polls = new List<SetAsidePoll>();
        foreach (var row in await session.Query<PollRow>(ReadPolls, new { organization, most = MostPolls }))
        {
            var reasons = await session.Query<ReasonRow>(ReadReasons, new { organization, poll = row.PollId });
            var tablets = await session.Query<TabletRow>(ReadTablets, new { organization, poll = row.PollId, most = MostTablets });
            polls.Add(new SetAsidePoll
            {
                PollId = row.PollId.Value,
                Name = row.Content is { } content ? JsonSerializer.Deserialize<PollRequest>(content, Wire.Json)?.Name : null,
                Published = row.PublishedAt is not null,
                Reasons = Counts(reasons.ToDictionary(reason => WireEnum.Parse<SetAsideReason>(reason.Reason), reason => reason.Ballots)),
                Tablets = Array.ConvertAll(tablets, tablet => new SetAsideTablet
                {
                    KioskId = tablet.KioskId.Value,
                    Name = tablet.Name,
                    StoreName = tablet.StoreName,
                    Count = tablet.Ballots,
                    LastReceivedAtMs = tablet.LastAt,
                }),
                FirstReceivedAtMs = row.FirstAt,
                LastReceivedAtMs = row.LastAt,
            });
        }
        return new SetAsideView { Ballots = await session.QueryOne<long>(CountAll, new { organization }), Polls = [.. polls] };
    }

    /// <summary>The organization has such a poll, or ballots that name it.</summary>
    internal static async Task<bool> Knows(Session session, OrganizationId organization, PollId poll) =>
        await session.QueryOne<int>(IsKnown, new { organization, poll }) == 1;

    /// <summary>The most first.</summary>
    internal static SetAsideCount[] Counts(Dictionary<SetAsideReason, long> counts) =>
        [.. counts.OrderByDescending(row => row.Value).ThenBy(row => row.Key).Select(row => new SetAsideCount { Reason = row.Key, Count = row.Value })];

    private sealed record PollRow
    {
        public PollId PollId { get; init; }
        public long FirstAt { get; init; }
        public long LastAt { get; init; }
        public string? Content { get; init; }
        public long? PublishedAt { get; init; }
    }

    private sealed record TabletRow
    {
        public KioskId KioskId { get; init; }
        public string Name { get; init; } = "";
        public string StoreName { get; init; } = "";
        public long Ballots { get; init; }
        public long LastAt { get; init; }
    }

    private sealed record ReasonRow
    {
        public string? Reason { get; init; }
        public long Ballots { get; init; }
    }
}
