using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>Publications, their audiences and their withdrawal, as rows of the organization's log.</summary>
internal sealed class PublicationLog(OrganizationLog log, TimeProvider time)
{
    private const string Kind = "publication";
    private const string PutPublication = """
        insert into publications (organization_id, id, version, kind, audience, document, live, log_offset, published_at)
        values (@organization, @id, 1, @kind, @audience, @document, true, @offset, @now)
        on conflict (organization_id, id) do update set version = publications.version + 1, audience = excluded.audience,
          document = excluded.document, live = true, log_offset = excluded.log_offset, published_at = excluded.published_at
          where publications.kind = excluded.kind
        returning version
        """;
    private const string Standing = """
        select version from publications
        where organization_id = @organization and id = @id and live and kind = @kind and audience = @audience and document = @document
        """;
    private const string PutAudience = """
        update publications set version = version + 1, audience = @audience, log_offset = @offset, published_at = @now
        where organization_id = @organization and id = @id and live
        """;
    private const string TakeOff = """
        update publications set version = version + 1, live = false, log_offset = @offset
        where organization_id = @organization and id = @id and live
        """;

    /// <summary>
    /// Puts a document, or its next version, on the tablets of its audience. Returns the version. What stands there already, for the same tablets, is
    /// no next version: a request that comes twice moves no tablet twice.
    /// </summary>
    /// <exception cref="InvalidOperationException">The id is that of a publication of another kind.</exception>
    internal async Task<int> Publish(
        Session session, OrganizationId organization, PublicationId id, PublicationKind kind, Audience audience, string document)
    {
        var (kindName, audienceText) = (WireEnum.Name(kind), JsonSerializer.Serialize(audience, Wire.Json));
        if (await session.QueryOne<int?>(Standing, new { organization, id, kind = kindName, audience = audienceText, document }) is { } standing) return standing;
        var offset = await log.Append(session, organization, Kind, id.Value);
        return await session.QueryOne<int?>(PutPublication, new
        {
            organization,
            id,
            kind = kindName,
            audience = audienceText,
            document,
            offset,
            now = time.GetUtcNow().ToUnixTimeMilliseconds(),
        }) ?? throw new InvalidOperationException($"{id.Value} is no {kindName}.");
    }

    /// <summary>The same document for another audience. Does nothing to what is not published.</summary>
    internal async Task ChangeAudience(Session session, OrganizationId organization, PublicationId id, Audience audience)
    {
        var offset = await log.Append(session, organization, Kind, id.Value);
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        await session.Execute(PutAudience, new { organization, id, audience = JsonSerializer.Serialize(audience, Wire.Json), offset, now });
    }

    /// <summary>Takes a publication off all tablets. Does nothing to what is not published.</summary>
    internal async Task Withdraw(Session session, OrganizationId organization, PublicationId id)
    {
        var offset = await log.Append(session, organization, Kind, id.Value);
        await session.Execute(TakeOff, new { organization, id, offset });
    }
}
