using System.Collections.Concurrent;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>The published polls that this node follows, found and found dirty by asking the database: hints only make it sooner.</summary>
internal sealed partial class LivePolls(Database database, ILogger<LivePolls> log)
{
    // What is off the tablets is followed only while a console looks at it.
    private const string ReadTotals = """
        select p.organization_id, p.id as poll_id, b.version, o.log_epoch, o.log_head, t.tally_epoch, t.ballots
        from polls p
        join publications b on b.organization_id = p.organization_id and b.id = p.id
        join organizations o on o.id = p.organization_id
        join poll_totals t on t.organization_id = p.organization_id and t.poll_id = p.id
        where p.published_at is not null and p.archived_at is null
        """;

    private readonly ConcurrentDictionary<PollKey, LivePoll> _polls = new();
    // Versions that can't be read, each logged once; only the feed's loop comes here.
    private readonly Dictionary<PollKey, int> _broken = [];

    internal IEnumerable<LivePoll> All => _polls.Select(pair => pair.Value);

    internal LivePoll? Find(PollKey key) => _polls.GetValueOrDefault(key);

    /// <summary>Also one that was published since the last look. Null when there is no such published poll.</summary>
    internal async Task<LivePoll?> FindOrLoad(PollKey key, CancellationToken cancellationToken) =>
        Find(key) ?? await Load(key, null, cancellationToken);

    /// <summary>Looks at where all published polls stand, and reads what has changed of them besides their counts.</summary>
    internal async Task Refresh(long now, CancellationToken cancellationToken)
    {
        var rows = await database.Read(session => session.Query<PollTotalsRow>(ReadTotals), cancellationToken);
        var keys = new HashSet<PollKey>(rows.Length);
        foreach (var row in rows)
        {
            var key = new PollKey(new OrganizationId(row.OrganizationId), new PollId(row.PollId));
            keys.Add(key);
            var poll = Find(key);
            if (poll?.Seen is { } seen && seen == row) continue;
            if (poll?.Seen?.Version != row.Version) poll = await Reload(key, poll, row.Version, cancellationToken);
            if (poll is null) continue;
            poll.Soil();
            poll.Seen = row;
        }
        foreach (var (key, poll) in _polls.Where(pair => !keys.Contains(pair.Key)))
        {
            // Late ballots of an archived poll are seen by reading it again: where it stands was not among the rows.
            if (poll.HasConsole(now)) poll.Soil();
            else _polls.TryRemove(key, out _);
        }
        foreach (var key in _broken.Keys.Where(key => !keys.Contains(key)).ToArray()) _broken.Remove(key);
    }

    /// <summary>Null when it can't be read: the others are looked at all the same.</summary>
    private async Task<LivePoll?> Reload(PollKey key, LivePoll? known, int version, CancellationToken cancellationToken)
    {
        try
        {
            var poll = await Load(key, known, cancellationToken);
            _broken.Remove(key);
            return poll;
        }
        catch (Exception e) when (e is not (StorageUnavailableException or OperationCanceledException))
        {
            if (_broken.TryGetValue(key, out var logged) && logged == version) return null;
            _broken[key] = version;
            Log.Broken(log, key.Poll.Value, key.Organization.Value, e);
            return null;
        }
    }

    private async Task<LivePoll?> Load(PollKey key, LivePoll? known, CancellationToken cancellationToken)
    {
        if (await database.Read(session => PollMeta.Read(session, key), cancellationToken) is not { } meta) return null;
        if (known is null) return _polls.GetOrAdd(key, _ => new LivePoll(meta));
        known.Meta = meta;
        return known;
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Error, Message = "The content of poll {Poll} of organization {Organization} can't be read: it is not followed")]
        internal static partial void Broken(ILogger logger, Guid poll, Guid organization, Exception reason);
    }
}
