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
