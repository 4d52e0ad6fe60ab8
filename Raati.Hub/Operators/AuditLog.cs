using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>
/// Every change by an operator, in the transaction that makes it: a change without its line can't be. Details name things, and carry
/// no secret and no shopper's text.
/// </summary>
internal sealed class AuditLog(TimeProvider time)
{
    private const string Append = """
        insert into audit_log (organization_id, id, at, actor, action, subject, detail)
        values (@organization, @id, @at, @actor, @action, @subject, @detail)
        """;

    /// <summary>The action says what was done, as <c>kiosk.move</c>.</summary>
    internal Task Write(Session session, Caller caller, string action, Guid subject, string? detail = null) =>
        Write(session, caller.Organization, caller.Actor, action, subject, detail);

    /// <summary>Many changes of one act.</summary>
    internal Task WriteAll(Session session, Caller caller, IEnumerable<(string Action, Guid Subject, string Detail)> changes)
    {
        var now = time.GetUtcNow();
        return session.InsertRows("audit_log", ["organization_id", "id", "at", "actor", "action", "subject", "detail"],
            changes.Select(change => (object?[])
            [
                caller.Organization, Guid.CreateVersion7(now), now.ToUnixTimeMilliseconds(), caller.Actor, change.Action, change.Subject.ToString(), change.Detail,
            ]));
    }

    internal Task Write(Session session, OrganizationId organization, string actor, string action, Guid subject, string? detail = null)
    {
        var now = time.GetUtcNow();
        return session.Execute(Append, new
        {
            organization,
            id = Guid.CreateVersion7(now),
            at = now.ToUnixTimeMilliseconds(),
            actor,
            action,
            subject = subject.ToString(),
            detail,
        });
    }
}
