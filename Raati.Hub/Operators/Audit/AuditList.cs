using System.Globalization;
using Dapper;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Audit;

/// <summary>What the log is narrowed to; what is null narrows nothing.</summary>
internal sealed record AuditFilter
{
    internal string? Actor { get; init; }
    /// <summary>The first word of an action.</summary>
    internal string? Kind { get; init; }
    /// <summary>From then on, ms since 1970 UTC.</summary>
    internal long? From { get; init; }
    /// <summary>Before then, ms since 1970 UTC.</summary>
    internal long? To { get; init; }
}

/// <summary>The last line of a page, as the next one is asked for.</summary>
internal sealed record AuditCursor(long At, Guid Id)
{
    /// <summary>Null: it is none.</summary>
    internal static AuditCursor? Parse(string? text) => text?.Split('_') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var when) && Guid.TryParse(id, out var line)
            ? new AuditCursor(when, line)
            : null;

    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{At}_{Id:N}");
}

/// <summary>The audit log as admins read it: newest first, page by page after a cursor, so that new lines move no page.</summary>
internal sealed class AuditList(Database database)
{
    internal const int PageSize = 100;
    private const int MostActors = 500;
    private const string Select = "select id, at, actor, action, subject, detail from audit_log where organization_id = @organization";
    private const string Before = " and (at < @beforeAt or (at = @beforeAt and id < @beforeId))";
    private const string Newest = " order by at desc, id desc limit @limit";
    private const string SelectActors = "select distinct actor from audit_log where organization_id = @organization order by actor limit @limit";
    private const string SelectActions = "select distinct action from audit_log where organization_id = @organization";

    /// <summary>From the newest line on, or from where the page before ended.</summary>
    internal async Task<AuditPage> Read(
        OrganizationId organization, AuditFilter filter, AuditCursor? before, int size, CancellationToken cancellationToken)
    {
        var parameters = new DynamicParameters(new { organization, limit = size + 1 });
        var sql = Select + Narrow(filter, parameters);
        if (before is not null)
        {
            sql += Before;
            parameters.AddDynamicParams(new { beforeAt = before.At, beforeId = before.Id });
        }
        var rows = await database.Read(session => session.Query<Row>(sql + Newest, parameters), cancellationToken);
        return new AuditPage
        {
            Items = [.. rows.Take(size).Select(row => row.View)],
            Next = rows.Length > size ? new AuditCursor(rows[size - 1].At, rows[size - 1].Id).ToString() : null,
        };
    }

    internal Task<AuditChoices> Choices(OrganizationId organization, CancellationToken cancellationToken) => database.Read(async session =>
        new AuditChoices
        {
            Actors = await session.Query<string>(SelectActors, new { organization, limit = MostActors }),
            Kinds = [.. (await session.Query<string>(SelectActions, new { organization })).Select(KindOf).Distinct().Order(StringComparer.Ordinal)],
        }, cancellationToken);

    internal static string KindOf(string action) => action.Split('.')[0];

    private static string Narrow(AuditFilter filter, DynamicParameters parameters)
    {
        var sql = "";
        if (filter.Actor is { } actor)
        {
            // Nobody has control characters in the name, and PostgreSQL takes no question that has NUL in it.
            var known = !actor.Any(char.IsControl);
            sql += known ? " and actor = @actor" : " and 1 = 0";
            if (known) parameters.Add("actor", actor);
        }
        if (filter.Kind is { } kind)
        {
            // A kind is letters: what else stands there is none, and no wildcard.
            sql += kind.All(char.IsAsciiLetter) ? " and action like @kind" : " and 1 = 0";
            parameters.Add("kind", $"{kind}.%");
        }
        if (filter.From is { } from)
        {
            sql += " and at >= @from";
            parameters.Add("from", from);
        }
        if (filter.To is { } to)
        {
            sql += " and at < @to";
            parameters.Add("to", to);
        }
        return sql;
    }

    private sealed record Row
    {
        public Guid Id { get; init; }
        public long At { get; init; }
        public string Actor { get; init; } = "";
        public string Action { get; init; } = "";
        public string Subject { get; init; } = "";
        public string? Detail { get; init; }

        internal AuditLine View => new()
        {
            Id = Id,
            AtMs = At,
            Actor = Actor,
            Action = Action,
            Subject = Guid.TryParse(Subject, out var subject) ? subject : default,
            Detail = Detail,
        };
    }
}
