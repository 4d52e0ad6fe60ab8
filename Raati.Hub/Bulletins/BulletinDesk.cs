using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Bulletins;

/// <summary>
/// Bulletins: written, put on the idle tablets, changed and published again, withdrawn. What an operator edits does not reach a tablet
/// before it is published.
/// </summary>
internal sealed class BulletinDesk(Database database, PublicationLog publications, AuditLog audit, IHints hints, TimeProvider time)
{
    private const string Select = """
        select b.id, b.content, b.published, b.changed, p.version
        from bulletins b left join publications p on p.organization_id = b.organization_id and p.id = b.id
        where b.organization_id = @organization

        """;
    private const string ReadOne = Select + "and b.id = @id";
    private const string LockOne = "select id from bulletins where organization_id = @organization and id = @id for update";
    private const string ReadAll = Select + "order by b.created_at desc, b.id desc";
    private const string Insert = """
        insert into bulletins (organization_id, id, content, created_at, published, changed)
        values (@organization, @id, @content, @now, @no, @yes)
        """;
    private const string PutContent = "update bulletins set content = @content, changed = @yes where organization_id = @organization and id = @id";
    private const string PutPublished = "update bulletins set published = @yes, changed = @no where organization_id = @organization and id = @id";
    private const string PutWithdrawn = "update bulletins set published = @no, changed = @yes where organization_id = @organization and id = @id";
    private const string DeleteOne = "delete from bulletins where organization_id = @organization and id = @id";

    /// <summary>Newest first.</summary>
    internal async Task<BulletinView[]> List(OrganizationId organization, CancellationToken cancellationToken) =>
        Array.ConvertAll(await database.Read(session => session.Query<Row>(ReadAll, new { organization }), cancellationToken), row => row.View);

    internal Task<BulletinView?> Find(OrganizationId organization, Guid id, CancellationToken cancellationToken) =>
        database.Read(session => Read(session, organization, id), cancellationToken);

    internal Task<BulletinView> Create(Caller caller, BulletinRequest request, CancellationToken cancellationToken) =>
        database.Write(session => Create(session, caller, request), cancellationToken: cancellationToken);

    internal async Task<BulletinView> Create(Session session, Caller caller, BulletinRequest request)
    {
        var id = Guid.CreateVersion7(time.GetUtcNow());
        await session.Execute(Insert,
            new { organization = caller.Organization, id, content = Text(request), now = Now, yes = true, no = false });
        await Note(session, caller, "bulletin.create", id);
        return (await Read(session, caller.Organization, id))!;
    }

    internal Task<BulletinView?> Edit(Caller caller, Guid id, BulletinRequest request, CancellationToken cancellationToken) =>
        Change(caller, id, "bulletin.edit", async (session, _) =>
            await session.Execute(PutContent, new { organization = caller.Organization, id, content = Text(request), yes = true }) > 0, cancellationToken);

    internal Task<(BulletinView? View, bool IsOver)> Publish(Caller caller, Guid id, CancellationToken cancellationToken) =>
        database.Write(session => Publish(session, caller, id), cancellationToken: cancellationToken);

    /// <summary>Nothing is published of one whose time to be shown is over.</summary>
    internal async Task<(BulletinView? View, bool IsOver)> Publish(Session session, Caller caller, Guid id)
    {
        var over = false;
        var view = await Change(session, caller, id, "bulletin.publish", async (_, bulletin) =>
        {
            over = bulletin.Content.ShowsUntilMs <= Now;
            if (over) return false;
            var document = new BulletinDocument
            {
                Title = bulletin.Content.Title,
                Text = bulletin.Content.Text,
                ShowsFromMs = bulletin.Content.ShowsFromMs ?? Now,
                ShowsUntilMs = bulletin.Content.ShowsUntilMs,
            };
            await publications.Publish(session, caller.Organization, new PublicationId(id), PublicationKind.Bulletin,
                bulletin.Content.Audience, JsonSerializer.Serialize(document, Wire.Json));
            return await session.Execute(PutPublished, new { organization = caller.Organization, id, yes = true, no = false }) > 0;
        });
        return (view, over);
    }

    internal Task<BulletinView?> Withdraw(Caller caller, Guid id, CancellationToken cancellationToken) =>
        Change(caller, id, "bulletin.withdraw", async (session, bulletin) =>
        {
            if (!bulletin.Published) return false;
            await publications.Withdraw(session, caller.Organization, new PublicationId(id));
            await session.Execute(PutWithdrawn, new { organization = caller.Organization, id, yes = true, no = false });
            return true;
        }, cancellationToken);

    /// <summary>Only what is on no tablet; a published one comes back as it is.</summary>
    internal Task<BulletinView?> Delete(Caller caller, Guid id, CancellationToken cancellationToken) => database.Write(async session =>
    {
        var bulletin = await ReadAlone(session, caller.Organization, id);
        if (bulletin is null or { Published: true }) return bulletin;
        await session.Execute(DeleteOne, new { organization = caller.Organization, id });
        await Note(session, caller, "bulletin.delete", id);
        return bulletin;
    }, cancellationToken: cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<BulletinView?> Change(Caller caller, Guid id, string action, Func<Session, BulletinView, Task<bool>> change,
        CancellationToken cancellationToken) =>
        database.Write(session => Change(session, caller, id, action, change), cancellationToken: cancellationToken);

    /// <summary>What changes nothing leaves no line.</summary>
    private async Task<BulletinView?> Change(
        Session session, Caller caller, Guid id, string action, Func<Session, BulletinView, Task<bool>> change)
    {
        if (await ReadAlone(session, caller.Organization, id) is not { } bulletin) return null;
        if (!await change(session, bulletin)) return bulletin;
        await Note(session, caller, action, id);
        return await Read(session, caller.Organization, id);
    }

    /// <summary>For a change: nobody else changes it while the transaction lasts. SQLite has one writer and needs no lock.</summary>
    private static async Task<BulletinView?> ReadAlone(Session session, OrganizationId organization, Guid id)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(LockOne, new { organization, id });
        return await Read(session, organization, id);
    }

    private static async Task<BulletinView?> Read(Session session, OrganizationId organization, Guid id) =>
        (await session.QueryOne<Row>(ReadOne, new { organization, id }))?.View;

    private async Task Note(Session session, Caller caller, string action, Guid id)
    {
        await audit.Write(session, caller, action, id);
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Bulletins, caller.Organization, id)));
    }

    private static string Text(BulletinRequest request) => JsonSerializer.Serialize(request, Wire.Json);

    private sealed record Row
    {
        public Guid Id { get; init; }
        public string Content { get; init; } = "";
        public bool Published { get; init; }
        public bool Changed { get; init; }
        public int? Version { get; init; }

        internal BulletinView View => new()
        {
            Id = Id,
            Content = JsonSerializer.Deserialize<BulletinRequest>(Content, Wire.Json) ?? throw new JsonException($"Bulletin {Id} has no content."),
            PublicationVersion = Version ?? 0,
            Published = Published,
            Changed = Changed,
        };
    }
}
