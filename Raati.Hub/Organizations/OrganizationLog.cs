using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Organizations;

/// <summary>Whose audience traits changed.</summary>
internal enum Membership
{
    Kiosk,
    Store,
    Area,
}

/// <summary>
/// The organization's log. Every write takes the organization's row lock to get its offset, so commit order is offset order and a
/// reader that goes by offset misses nothing. Writing does nothing else but wake readers.
/// </summary>
internal sealed class OrganizationLog(IHints hints, TimeProvider time)
{
    // Offsets are times where they can be: after a restore none is given out a second time, so an offset tells whose history it is of.
    private const string NextOffset = """
        update organizations set log_head = case when log_head < @now then @now else log_head + 1 end + @more
        where id = @organization returning log_head
        """;
    private const string AppendEntry =
        "insert into publication_log (organization_id, log_offset, kind, subject_id) values (@organization, @offset, @kind, @subject)";

    /// <summary>A kiosk, store or area moved, was tagged, renamed or retired: programs may differ from here on.</summary>
    internal Task MembershipChanged(Session session, OrganizationId organization, Membership membership, Guid subject) =>
        Append(session, organization, Kind(membership), subject);

    /// <summary>The same of many at once.</summary>
    internal async Task MembershipsChanged(Session session, OrganizationId organization, Membership membership, Guid[] subjects)
    {
        if (subjects.Length == 0) return;
        var first = await NextOffsets(session, organization, subjects.Length);
        await session.InsertRows("publication_log", ["organization_id", "log_offset", "kind", "subject_id"],
            subjects.Select((subject, at) => (object?[])[organization, first + at, Kind(membership), subject]));
    }

    /// <summary>A row of any kind; its offset.</summary>
    internal async Task<long> Append(Session session, OrganizationId organization, string kind, Guid subject)
    {
        var offset = await NextOffsets(session, organization, 1);
        await session.Execute(AppendEntry, new { organization, offset, kind, subject });
        return offset;
    }

    private static string Kind(Membership membership) => membership switch
    {
        Membership.Kiosk => "kiosk",
        Membership.Store => "store",
        _ => "area",
    };

    /// <summary>The first of so many offsets that follow one another.</summary>
    private async Task<long> NextOffsets(Session session, OrganizationId organization, int count)
    {
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Log, organization)));
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        return await session.QueryOne<long>(NextOffset, new { organization, now, more = count - 1 }) - (count - 1);
    }
}
