using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Sessions;

/// <summary>An operator's own sessions: seen, and ended on every node.</summary>
internal sealed class SessionDesk(Database database, OperatorSession sessions, AuditLog audit)
{
    internal async Task<SessionView[]> List(Caller caller, OperatorId me, Guid? current, CancellationToken cancellationToken)
    {
        var rows = await database.Read(session => session.SessionsOf(caller.Organization, me, sessions.Since), cancellationToken);
        return Array.ConvertAll(rows, row => row.ToView(current));
    }

    /// <summary>False when the operator has no such one.</summary>
    internal Task<bool> End(Caller caller, OperatorId me, Guid ended, CancellationToken cancellationToken) => database.Write(async session =>
    {
        if (!await session.EndSession(caller.Organization, me, ended)) return false;
        await Write(session, caller, me);
        return true;
    }, cancellationToken: cancellationToken);

    internal Task EndOthers(Caller caller, OperatorId me, Guid? keep, CancellationToken cancellationToken) => database.Write(async session =>
    {
        if (await session.EndSessions(caller.Organization, me, keep) > 0) await Write(session, caller, me);
    }, cancellationToken);

    private async Task Write(Session session, Caller caller, OperatorId me)
    {
        await audit.Write(session, caller, "operator.endSessions", me.Value, caller.Actor);
        sessions.Announce(session, caller.Organization, me);
    }
}
