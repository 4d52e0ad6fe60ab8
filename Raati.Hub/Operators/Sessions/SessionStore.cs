using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Sessions;

/// <summary>Sessions in the database, one transaction at a time. One that was last seen before <c>since</c> is over.</summary>
internal static class SessionStore
{
    private const string Columns = "id, organization_id, operator_id, started_at, seen_at, method, network, browser, system";
    private const string ById = $"select {Columns} from operator_sessions where id = @id and seen_at > @since";
    private const string OfOperator = $"""
        select {Columns} from operator_sessions where organization_id = @organization and operator_id = @id and seen_at > @since
        order by seen_at desc, id
        """;
    private const string InsertRow = $"""
        insert into operator_sessions ({Columns})
        values (@Id, @OrganizationId, @OperatorId, @StartedAt, @SeenAt, @Method, @Network, @Browser, @System)
        """;
    private const string MarkSeen = "update operator_sessions set seen_at = @now where id = @id and seen_at < @now";
    private const string DeleteOne = "delete from operator_sessions where organization_id = @organization and operator_id = @id and id = @session";
    private const string DeleteOthers =
        "delete from operator_sessions where organization_id = @organization and operator_id = @id and id <> @keep";
    private const string DeleteOver = "delete from operator_sessions where seen_at <= @since";
    private const string CountByOperator = """
        select operator_id, cast(count(*) as integer) as number, max(seen_at) as seen_at from operator_sessions
        where organization_id = @organization and seen_at > @since group by operator_id
        """;

    internal static Task<SessionRow?> FindSession(this Session session, Guid id, long since) =>
        session.QueryOne<SessionRow>(ById, new { id, since });

    internal static Task<SessionRow[]> SessionsOf(this Session session, OrganizationId organization, OperatorId id, long since) =>
        session.Query<SessionRow>(OfOperator, new { organization, id, since });

    internal static Task<SessionCount[]> CountSessions(this Session session, OrganizationId organization, long since) =>
        session.Query<SessionCount>(CountByOperator, new { organization, since });

    /// <summary>Adds one, and clears away those of everybody that are over.</summary>
    internal static async Task AddSession(this Session session, SessionRow row, long since)
    {
        await session.Execute(DeleteOver, new { since });
        await session.Execute(InsertRow, row);
    }

    internal static Task MarkSessionSeen(this Session session, Guid id, long now) => session.Execute(MarkSeen, new { id, now });

    internal static async Task<bool> EndSession(this Session session, OrganizationId organization, OperatorId id, Guid ended) =>
        await session.Execute(DeleteOne, new { organization, id, session = ended }) == 1;

    /// <summary>Ends all of an operator's but the one to keep; how many there were.</summary>
    internal static Task<int> EndSessions(this Session session, OrganizationId organization, OperatorId id, Guid? keep = null) =>
        session.Execute(DeleteOthers, new { organization, id, keep = keep ?? default });
}

/// <summary>An operator's sessions, counted.</summary>
internal sealed record SessionCount
{
    public OperatorId OperatorId { get; init; }
    public int Number { get; init; }
    public long SeenAt { get; init; }
}
