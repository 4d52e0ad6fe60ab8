using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

/// <summary>
/// Feedback as operators see to it: taken up, given to somebody, written of, done. A feedback of a store that the caller may not see
/// is not there.
/// </summary>
internal sealed class FeedbackDesk(Database database, AuditLog audit, IHints hints, TimeProvider time)
{
    internal const int MaxNote = 1_000;
    private const string ReadOne = FeedbackRow.Select + "and f.id = @id";
    private const string ReadNotes = """
        select id, actor, at, text from feedback_notes where organization_id = @organization and feedback_id = @id order by at, id
        """;
    private const string PutStatus = "update feedback set status = @status where organization_id = @organization and id = @id";
    private const string PutAssignee = "update feedback set assignee_id = @assignee where organization_id = @organization and id = @id";
    private const string TakeUp = "update feedback set status = 'open' where organization_id = @organization and id = @id and status = 'unread'";
    private const string InsertNote = """
        insert into feedback_notes (organization_id, id, feedback_id, at, actor, text) values (@organization, @note, @id, @at, @actor, @text)
        """;

    internal Task<FeedbackDetail?> Find(Caller caller, Guid id, CancellationToken cancellationToken) =>
        database.Read(session => Detail(session, caller, id), cancellationToken);

    internal Task<FeedbackDetail?> Mark(Caller caller, Guid id, FeedbackStatus status, CancellationToken cancellationToken) =>
        Change(caller, id, "feedback.status", WireEnum.Name(status), (session, _) =>
            session.Execute(PutStatus, new { organization = caller.Organization, id, status = WireEnum.Name(status) }), cancellationToken);

    /// <summary>Null as the assignee: nobody. Whom it can be given to is <see cref="Assignees"/>' word.</summary>
    internal async Task<(FeedbackDetail? Detail, bool Unfit)> Assign(
        Caller caller, Guid id, OperatorId? assignee, CancellationToken cancellationToken)
    {
        FeedbackAssignee? found = null;
        if (assignee is { } wanted)
        {
            if (await Find(caller, id, cancellationToken) is not { } detail) return (null, false);
            found = (await Assignees(caller, cancellationToken)).FirstOrDefault(one => one.Id == wanted.Value);
            if (found is null || (found.Stores.Length > 0 && !found.Stores.Contains(detail.Feedback.StoreId))) return (null, true);
        }
        return (await Change(caller, id, "feedback.assign", found?.Email, async (session, _) =>
        {
            await session.Execute(PutAssignee, new { organization = caller.Organization, id, assignee });
            if (assignee is not null) await session.Execute(TakeUp, new { organization = caller.Organization, id });
        }, cancellationToken), false);
    }

    internal Task<FeedbackDetail?> Write(Caller caller, Guid id, string text, CancellationToken cancellationToken) =>
        Change(caller, id, "feedback.note", null, async (session, now) =>
        {
            await session.Execute(InsertNote, new
            {
                organization = caller.Organization,
                note = Guid.CreateVersion7(now),
                id,
                at = now.ToUnixTimeMilliseconds(),
                actor = caller.Actor,
                text = TextMask.Apply(text.ReplaceLineEndings("\n").Trim()),
            });
            await session.Execute(TakeUp, new { organization = caller.Organization, id });
        }, cancellationToken);

    /// <summary>Operators who may see to feedback, of the stores that the caller may see.</summary>
    internal async Task<FeedbackAssignee[]> Assignees(Caller caller, CancellationToken cancellationToken)
    {
        var operators = await database.Read(session => session.Operators(caller.Organization), cancellationToken);
        return
        [
            .. operators
                .Where(one => one is { PasswordHash: not null, DisabledAt: null } && Policies.Handlers.Contains(WireEnum.Parse<OperatorRole>(one.Role)))
                .Where(one => one.Stores.Length == 0 || one.Stores.Any(caller.Covers))
                .Select(one => new FeedbackAssignee { Id = one.Id.Value, Email = one.Email, Stores = [.. one.Stores.Select(store => store.Value)] }),
        ];
    }

    private Task<FeedbackDetail?> Change(Caller caller, Guid id, string action, string? detail,
        Func<Session, DateTimeOffset, Task> change, CancellationToken cancellationToken) => database.Write(async session =>
    {
        if (await Row(session, caller, id) is null) return null;
        await change(session, time.GetUtcNow());
        await audit.Write(session, caller, action, id, detail);
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Feedback, caller.Organization, id)));
        return await Detail(session, caller, id);
    }, cancellationToken: cancellationToken);

    private static async Task<FeedbackDetail?> Detail(Session session, Caller caller, Guid id)
    {
        if (await Row(session, caller, id) is not { } row) return null;
        var notes = await session.Query<NoteRow>(ReadNotes, new { organization = caller.Organization, id });
        return new FeedbackDetail { Feedback = row.View, Notes = Array.ConvertAll(notes, note => note.View) };
    }

    private static async Task<FeedbackRow?> Row(Session session, Caller caller, Guid id) =>
        await session.QueryOne<FeedbackRow>(ReadOne, new { organization = caller.Organization, id }) is { } row && caller.Covers(row.StoreId)
            ? row
            : null;

    private sealed record NoteRow
    {
        public Guid Id { get; init; }
        public string Actor { get; init; } = "";
        public long At { get; init; }
        public string Text { get; init; } = "";

        internal FeedbackNote View => new() { Id = Id, By = Actor, AtMs = At, Text = Text };
    }
}
