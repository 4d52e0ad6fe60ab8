using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>Tablets whose shopper has just voted get the poll's split, live, for a minute.</summary>
internal sealed class ResultWatches(Database database, ResultFeed feed, KioskConnections connections, TimeProvider time)
{
    private const int WatchMs = 60_000;
    private const string HasVoted =
        "select 1 from ballots where organization_id = @organization and poll_id = @poll and kiosk_id = @kiosk limit 1";

    /// <summary>Nothing is sent unless the poll shows its split to this tablet: it must be of the tablet's program, and hold an accepted
    /// ballot of the tablet, or show its split always.</summary>
    internal async Task Watch(KioskConnection connection, Guid pollId, CancellationToken cancellationToken)
    {
        var key = new PollKey(connection.Organization, new PollId(pollId));
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        try
        {
            if (await feed.Find(key, cancellationToken) is not { } poll || !poll.Meta.MayShow(now)) return;
            if (connection.Program?.Contains(poll.Meta.Publication) is not true) return;
            if (poll.Meta.Content.Visibility is not Visibility.Always && !await Voted(key, connection, cancellationToken)) return;
            connection.State<WatchCursor>().Add(poll.Meta.Publication, now + WatchMs);
            feed.WatchedBy(poll, tabletUntil: now + WatchMs);
            connections.Wake(connection);
        }
        catch (StorageUnavailableException)
        {
            // The bars stay as they are; the shopper's next vote asks again.
        }
    }

    private async Task<bool> Voted(PollKey key, KioskConnection connection, CancellationToken cancellationToken) =>
        await database.Read(session => session.QueryOne<int?>(HasVoted,
            new { organization = key.Organization, poll = key.Poll, kiosk = connection.Kiosk }), cancellationToken) is not null;
}
