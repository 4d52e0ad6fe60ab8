using System.Collections.Concurrent;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// The stays of a batch, read once each: whose a stay is and where never changes. Only whether its kiosk was revoked does, and that is
/// asked of the database each time that another tablet hands in a ballot of it.
/// </summary>
internal sealed class StaysSeen(IBallotStatements statements)
{
    /// <summary>All are forgotten when there are more: some ten stays for each of 1,800 tablets.</summary>
    private const int Most = 20_000;

    private readonly ConcurrentDictionary<PlacementKey, Stay> _seen = [];

    /// <summary>The stays under which these ballots were cast; unknown ones are left out.</summary>
    internal async Task<Dictionary<PlacementKey, Stay>> Of(Session session, IReadOnlyList<CastItem> items)
    {
        var stays = new Dictionary<PlacementKey, Stay>();
        var ask = new HashSet<PlacementKey>();
        foreach (var item in items)
        {
            if (_seen.TryGetValue(item.Placement, out var stay) && stay.Kiosk == item.Kiosk) stays[item.Placement] = stay;
            else ask.Add(item.Placement);
        }
        if (ask.Count == 0) return stays;
        foreach (var (key, stay) in await statements.Stays(session, [.. ask]))
        {
            if (_seen.Count >= Most) _seen.Clear();
            stays[key] = _seen[key] = stay;
        }
        return stays;
    }
}
