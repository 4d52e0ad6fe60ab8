using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>Where a kiosk should stand: part of every beat's answer.</summary>
internal sealed record ProgramStanding(long Epoch, long Offset, string Digest);

/// <summary>Makes a tablet's set its program. Works from memory, also while the database is down.</summary>
internal sealed class ProgramSync(
    OrganizationPrograms programs, ProgramReader reader, KioskArrivals arrivals, KioskConnections connections, TimeProvider time)
{
    private const int LongestList = 500;
    private const int RetryAfterMs = 2000;

    internal async Task<SyncReply> Sync(KioskConnection connection, SyncRequest request, CancellationToken cancellationToken)
    {
        if (request.Held?.Contains(null) is true) throw new HubException("Held: one is null.");
        if (request.Held?.Length > LongestList) throw new HubException($"Held: at most {LongestList}.");
        arrivals.Synced(connection, request.Instance);
        if (programs.Of(connection.Organization) is not { } program) return Later(connection);
        return await reader.CatchUp(program, request, cancellationToken) is var (catalog, comparable)
            ? Answer(connection, request, catalog, comparable)
            : Later(connection);
    }

    /// <summary>Null while this node has not read the organization.</summary>
    internal ProgramStanding? Standing(KioskConnection connection)
    {
        if (programs.Of(connection.Organization) is not { } program) return null;
        var (catalog, target) = connection.State<ProgramCursor>().Target(connection, program.Current);
        return new ProgramStanding(catalog.Epoch, catalog.Offset, target.Digest);
    }

    private SyncReply Answer(KioskConnection connection, SyncRequest request, Catalog known, bool comparable)
    {
        var cursor = connection.State<ProgramCursor>();
        var (catalog, target) = cursor.Target(connection, known);
        // Before a restore the same version of the same publication may have been another document: such a tablet gets everything.
        comparable = comparable && request.Epoch == catalog.Epoch;
        var reply = new SyncReply
        {
            Outcome = SyncOutcome.Current,
            Epoch = catalog.Epoch,
            Offset = catalog.Offset,
            Proof = catalog.Proof,
            Digest = target.Digest,
            HubTimeMs = time.GetUtcNow().ToUnixTimeMilliseconds(),
            Kiosk = connection.Traits.Identity(),
        };
        if (!comparable || request.Digest != target.Digest)
        {
            if (request.Held is null && request.Digest != ProgramSet.Empty.Digest) return reply with { Outcome = SyncOutcome.ListNeeded };
            reply = Changes(reply, request.Held ?? [], target, comparable);
        }
        cursor.Synced(target, catalog);
        // From here on the lanes know what it holds: where nothing moves, nobody else would tell it the figures.
        connections.Wake(connection);
        return reply;
    }

    private static SyncReply Changes(SyncReply reply, PublicationRef[] held, ProgramSet target, bool comparable)
    {
        var versions = new Dictionary<Guid, int>(held.Length);
        foreach (var item in held) versions[item.Id] = item.Version;
        return reply with
        {
            Outcome = SyncOutcome.Changes,
            Add = [.. target.Publications.ToArray()
                .Where(wanted => !comparable || versions.GetValueOrDefault(wanted.Id.Value) != wanted.Version)
                .Select(wanted => wanted.ToContract())],
            Drop = [.. versions.Keys.Where(id => !target.Contains(new PublicationId(id)))],
        };
    }

    private SyncReply Later(KioskConnection connection) => new()
    {
        Outcome = SyncOutcome.Later,
        Epoch = 0,
        Offset = 0,
        Digest = ProgramSet.Empty.Digest,
        HubTimeMs = time.GetUtcNow().ToUnixTimeMilliseconds(),
        Kiosk = connection.Traits.Identity(),
        RetryAfterMs = RetryAfterMs,
    };
}
