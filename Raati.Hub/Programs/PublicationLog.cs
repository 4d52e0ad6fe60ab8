using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>Whose audience traits changed.</summary>
internal enum Membership
{
    Kiosk,
    Store,
    Area,
}

/// <summary>
/// The organization's log. Every write takes the organization's row lock to get its offset, so commit order is offset order and a
/// reader that goes by offset misses nothing. Publishing does nothing else but wake readers.
/// </summary>
internal sealed class PublicationLog(IHints hints, TimeProvider time)
{
    // Offsets are times where they can be: after a restore none is given out a second time, so an offset tells whose history it is of.
    private const string NextOffset = """
        update organizations set log_head = case when log_head < @now then @now else log_head + 1 end
        where id = @organization returning log_head
        """;
    private const string AppendEntry =
        "insert into publication_log (organization_id, log_offset, kind, subject_id) values (@organization, @offset, @kind, @subject)";
    private const string PutPublication = """
        insert into publications (organization_id, id, version, kind, audience, document, live, log_offset, published_at)
        values (@organization, @id, 1, @kind, @audience, @document, true, @offset, @now)
        on conflict (organization_id, id) do update set version = publications.version + 1, audience = excluded.audience,
          document = excluded.document, live = true, log_offset = excluded.log_offset, published_at = excluded.published_at
        returning version
        """;
    private const string PutAudience = """
        update publications set version = version + 1, audience = @audience, log_offset = @offset, published_at = @now
        where organization_id = @organization and id = @id and live
        """;
    private const string TakeOff = """
        update publications set version = version + 1, live = false, log_offset = @offset
        where organization_id = @organization and id = @id and live
        """;

    /// <summary>Puts a document, or its next version, on the tablets of its audience. Returns the version.</summary>
    internal async Task<int> Publish(
        Session session, OrganizationId organization, PublicationId id, PublicationKind kind, Audience audience, string document)
    {
        var offset = await Append(session, organization, "publication", id.Value);
        return await session.QueryOne<int>(PutPublication, new
        {
            organization,
            id,
            kind = WireEnum.Name(kind),
            audience = JsonSerializer.Serialize(audience, Wire.Json),
            document,
            offset,
            now = time.GetUtcNow().ToUnixTimeMilliseconds(),
        });
    }

    /// <summary>The same document for another audience. Does nothing to what is not published.</summary>
    internal async Task ChangeAudience(Session session, OrganizationId organization, PublicationId id, Audience audience)
    {
        var offset = await Append(session, organization, "publication", id.Value);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await session.Execute(PutAudience, new { organization, id, audience = JsonSerializer.Serialize(audience, Wire.Json), offset, now });
    }

    /// <summary>Takes a publication off all tablets. Does nothing to what is not published.</summary>
    internal async Task Withdraw(Session session, OrganizationId organization, PublicationId id)
    {
        var offset = await Append(session, organization, "publication", id.Value);
        await session.Execute(TakeOff, new { organization, id, offset });
    }

    /// <summary>A kiosk, store or area moved, was tagged, renamed or retired: programs may differ from here on.</summary>
    internal Task MembershipChanged(Session session, OrganizationId organization, Membership membership, Guid subject) =>
        Append(session, organization, membership switch
        {
            Membership.Kiosk => "kiosk",
            Membership.Store => "store",
            _ => "area",
        }, subject);

    private async Task<long> Append(Session session, OrganizationId organization, string kind, Guid subject)
    {
        var offset = await session.QueryOne<long>(NextOffset, new { organization, now = time.GetUtcNow().ToUnixTimeMilliseconds() });
        await session.Execute(AppendEntry, new { organization, offset, kind, subject });
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Log, organization)));
        return offset;
    }
}
