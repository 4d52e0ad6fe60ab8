using System.Collections.Concurrent;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>The published polls that this node follows, found and found dirty by asking the database: hints only make it sooner.</summary>
internal sealed class LivePolls(Database database)
{
    // What is off the tablets is not followed.
    private const string ReadTotals = """
        select p.organization_id, p.id as poll_id, b.version, o.log_epoch, o.log_head, t.tally_epoch, t.ballots
        from polls p
        join publications b on b.organization_id = p.organization_id and b.id = p.id
        join organizations o on o.id = p.organization_id
        join poll_totals t on t.organization_id = p.organization_id and t.poll_id = p.id
        where p.published_at is not null and p.archived_at is null
        """;

    private readonly ConcurrentDictionary<PollKey, LivePoll> _polls = new();

    internal IEnumerable<LivePoll> All => _polls.Select(pair => pair.Value);

    internal LivePoll? Find(PollKey key) => _polls.GetValueOrDefault(key);

    /// <summary>Also one that was published since the last look. Null when there is no such published poll.</summary>
    internal async Task<LivePoll?> FindOrLoad(PollKey key, CancellationToken cancellationToken) =>
        Find(key) ?? await Load(key, null, cancellationToken);

    /// <summary>Looks at where all published polls stand, and reads what has changed of them besides their counts.</summary>
    internal async Task Refresh(CancellationToken cancellationToken)
    {
        var rows = await database.Read(session => session.Query<PollTotalsRow>(ReadTotals), cancellationToken);
        var keys = new HashSet<PollKey>(rows.Length);
        foreach (var row in rows)
        {
            var key = new PollKey(new OrganizationId(row.OrganizationId), new PollId(row.PollId));
            keys.Add(key);
            var poll = Find(key);
            if (poll?.Seen is { } seen && seen == row) continue;
            if (poll?.Seen?.Version != row.Version) poll = await Load(key, poll, cancellationToken);
            if (poll is null) continue;
            poll.Soil();
            poll.Seen = row;
        }
        foreach (var key in _polls.Keys.Where(key => !keys.Contains(key))) _polls.TryRemove(key, out _);
    }

    private async Task<LivePoll?> Load(PollKey key, LivePoll? known, CancellationToken cancellationToken)
    {
        if (await database.Read(session => PollMeta.Read(session, key), cancellationToken) is not { } meta) return null;
        if (known is null) return _polls.GetOrAdd(key, _ => new LivePoll(meta));
        known.Meta = meta;
        return known;
    }
}
