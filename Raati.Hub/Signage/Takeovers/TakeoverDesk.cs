using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Signage.Media;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Takeovers;

/// <summary>
/// What became of a wish: the takeover as it is now, or that its picture is none of the library's. Neither: there is none such, or the id is another
/// thing's.
/// </summary>
internal readonly record struct TakeoverOutcome(TakeoverView? View = null, bool LacksImage = false);

/// <summary>Takeovers: given, changed and withdrawn, each at once on the tablets and in the audit log by the same commit.</summary>
internal sealed class TakeoverDesk(Database database, PublicationLog publications, AuditLog audit, IHints hints, TimeProvider time)
{
    private const int MostListed = 200;
    private const string Select = """
        select t.id, t.content, t.given_at, t.given_by, t.until_at, t.withdrawn_at, t.withdrawn_by, p.version
        from takeovers t join publications p on p.organization_id = t.organization_id and p.id = t.id
        where t.organization_id = @organization

        """;
    private const string ReadOne = Select + "and t.id = @id";
    private const string ReadNewest = Select + """
        order by case when t.withdrawn_at is null and (t.until_at is null or t.until_at > @now) then 0 else 1 end, t.given_at desc, t.id desc limit @limit
        """;
    private const string LockOne = "select id from takeovers where organization_id = @organization and id = @id for update";
    // Also what has never been published: one id is one thing's, whatever becomes of it.
    private const string IsOther = """
        select count(*) from (
          select id from publications where organization_id = @organization and id = @id and kind <> 'takeover'
          union all select id from polls where organization_id = @organization and id = @id
          union all select id from bulletins where organization_id = @organization and id = @id
          union all select id from campaigns where organization_id = @organization and id = @id) others
        """;
    private const string Insert = """
        insert into takeovers (organization_id, id, content, given_at, given_by, until_at)
        values (@organization, @id, @content, @now, @actor, @until) on conflict (organization_id, id) do nothing
        """;
    private const string PutContent = "update takeovers set content = @content, until_at = @until where organization_id = @organization and id = @id";
    private const string PutWithdrawn =
        "update takeovers set withdrawn_at = @now, withdrawn_by = @actor where organization_id = @organization and id = @id";

    /// <summary>At most 200: those that are up, then the others, the newest first.</summary>
    internal async Task<TakeoverView[]> List(OrganizationId organization, CancellationToken cancellationToken)
    {
        var now = Now;
        var rows = await database.Read(session => session.Query<Row>(ReadNewest, new { organization, now, limit = MostListed }), cancellationToken);
        return Array.ConvertAll(rows, row => row.View(now));
    }

    internal Task<TakeoverView?> Find(OrganizationId organization, Guid id, CancellationToken cancellationToken) =>
        database.Read(session => Read(session, organization, id), cancellationToken);

    /// <summary>Under an id of the caller's: given twice it is one, as it was given first.</summary>
    internal Task<TakeoverOutcome> Give(Caller caller, Guid id, TakeoverRequest request, CancellationToken cancellationToken) => database.Write(async session =>
    {
        var row = new { organization = caller.Organization, id, content = Text(request), now = Now, actor = caller.Actor, until = request.UntilMs };
        if (await session.QueryOne<int>(IsOther, new { organization = caller.Organization, id }) > 0) return default;
        if (await Read(session, caller.Organization, id) is { } there) return new TakeoverOutcome(there);
        var (lacks, image) = await ImageOf(session, caller, request);
        if (lacks) return new TakeoverOutcome(LacksImage: true);
        if (await session.Execute(Insert, row) > 0)
        {
            await Publish(session, caller, id, request, image, row.now);
            await Note(session, caller, "takeover.give", id, request);
        }
        return new TakeoverOutcome(await Read(session, caller.Organization, id));
    }, cancellationToken: cancellationToken);

    /// <summary>The next version, while it is up; one that no longer is comes back as it is.</summary>
    internal Task<TakeoverOutcome> Change(Caller caller, Guid id, TakeoverRequest request, CancellationToken cancellationToken) =>
        While(caller, id, state => state is TakeoverState.Up, async (session, given) =>
        {
            var (lacks, image) = await ImageOf(session, caller, request);
            if (lacks) return false;
            await session.Execute(PutContent, new { organization = caller.Organization, id, content = Text(request), until = request.UntilMs });
            await Publish(session, caller, id, request, image, given.GivenAtMs);
            await Note(session, caller, "takeover.change", id, request);
            return true;
        }, cancellationToken);

    /// <summary>Also one whose time has passed: the tablets need not keep it.</summary>
    internal async Task<TakeoverView?> Withdraw(Caller caller, Guid id, CancellationToken cancellationToken) =>
        (await While(caller, id, state => state is not TakeoverState.Withdrawn, async (session, given) =>
        {
            await publications.Withdraw(session, caller.Organization, new PublicationId(id));
            await session.Execute(PutWithdrawn, new { organization = caller.Organization, id, now = Now, actor = caller.Actor });
            await Note(session, caller, "takeover.withdraw", id, given.Content);
            return true;
        }, cancellationToken)).View;

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    /// <summary>The change says false when the picture is not there.</summary>
    private Task<TakeoverOutcome> While(
        Caller caller, Guid id, Func<TakeoverState, bool> may, Func<Session, TakeoverView, Task<bool>> change, CancellationToken cancellationToken) =>
        database.Write(async session =>
        {
            // SQLite has one writer and needs no lock.
            if (session.Engine is Engine.Postgres) await session.Execute(LockOne, new { organization = caller.Organization, id });
            var given = await Read(session, caller.Organization, id);
            if (given is null || !may(given.State)) return new TakeoverOutcome(given);
            return await change(session, given)
                ? new TakeoverOutcome(await Read(session, caller.Organization, id))
                : new TakeoverOutcome(LacksImage: true);
        }, cancellationToken: cancellationToken);

    /// <summary>Held while the transaction lasts: it can't be deleted under this use of it.</summary>
    private static async Task<(bool Lacks, MediaRef? Image)> ImageOf(Session session, Caller caller, TakeoverRequest request)
    {
        if (request.ImageSha256 is not { } sha256) return (false, null);
        var held = await session.Require(caller.Organization, [sha256]);
        return held.GetValueOrDefault(sha256)?.File is { } file && !file.Type.IsVideo() ? (false, file) : (true, null);
    }

    private Task<int> Publish(Session session, Caller caller, Guid id, TakeoverRequest request, MediaRef? image, long givenAt) => publications.Publish(
        session, caller.Organization, new PublicationId(id), PublicationKind.Takeover, request.Audience, JsonSerializer.Serialize(new TakeoverDocument
        {
            Kind = request.Kind,
            Color = request.Color,
            Title = request.Title,
            Text = request.Text,
            GivenAtMs = givenAt,
            UntilMs = request.UntilMs,
            Blocks = request.Blocks,
            Link = request.Link is { } link ? SignageLink.Of(link) : null,
            Image = image,
            ImageDescription = image is null ? null : request.ImageDescription,
        }, Wire.Json));

    private async Task Note(Session session, Caller caller, string action, Guid id, TakeoverRequest content)
    {
        await audit.Write(session, caller, action, id, NameOf(content));
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Takeovers, caller.Organization, id)));
    }

    private async Task<TakeoverView?> Read(Session session, OrganizationId organization, Guid id) =>
        (await session.QueryOne<Row>(ReadOne, new { organization, id }))?.View(Now);

    /// <summary>What lists and logs call it: its title, in the first language that it has.</summary>
    internal static string? NameOf(TakeoverRequest content) =>
        new[] { content.Title.Fi, content.Title.Sv, content.Title.En }.FirstOrDefault(title => !string.IsNullOrWhiteSpace(title));

    private static string Text(TakeoverRequest request) => JsonSerializer.Serialize(request, Wire.Json);

    private sealed record Row
    {
        public Guid Id { get; init; }
        public string Content { get; init; } = "";
        public long GivenAt { get; init; }
        public string GivenBy { get; init; } = "";
        public long? UntilAt { get; init; }
        public long? WithdrawnAt { get; init; }
        public string? WithdrawnBy { get; init; }
        public int Version { get; init; }

        internal TakeoverView View(long now) => new()
        {
            Id = Id,
            Content = JsonSerializer.Deserialize<TakeoverRequest>(Content, Wire.Json) ?? throw new JsonException($"Takeover {Id} has no content."),
            State = WithdrawnAt is not null ? TakeoverState.Withdrawn : UntilAt <= now ? TakeoverState.Over : TakeoverState.Up,
            PublicationVersion = Version,
            GivenAtMs = GivenAt,
            GivenBy = GivenBy,
            WithdrawnAtMs = WithdrawnAt,
            WithdrawnBy = WithdrawnBy,
        };
    }
}
