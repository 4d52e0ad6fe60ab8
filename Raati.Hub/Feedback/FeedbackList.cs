using System.Globalization;
using Dapper;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

/// <summary>What a list of feedback is narrowed to; what is null narrows nothing.</summary>
internal sealed record FeedbackFilter
{
    internal FeedbackStatus? Status { get; init; }
    internal Mood? Mood { get; init; }
    internal FeedbackCategory? Category { get; init; }
    internal OperatorId? Assignee { get; init; }
}

/// <summary>Feedback as operators read it: newest first, page by page, and only of the stores they may see.</summary>
internal sealed class FeedbackList(Database database)
{
    internal const int PageSize = 100;
    private const string Before = " and (f.listed_at < @beforeAt or (f.listed_at = @beforeAt and f.id < @beforeId))";
    private const string Newest = " order by f.listed_at desc, f.id desc limit @limit";
    private const string CountByStatus = """
        select f.status, cast(count(*) as bigint) as number, min(f.listed_at) as oldest,
          cast(coalesce(sum(case when f.assignee_id = @me then 1 else 0 end), 0) as bigint) as mine
        from feedback f where f.organization_id = @organization

        """;

    /// <summary><paramref name="before"/> is the last page's Next; what it can't read counts as the beginning.</summary>
    internal async Task<FeedbackPage> Read(
        Caller caller, StoreScope? scope, FeedbackFilter filter, string? before, CancellationToken cancellationToken)
    {
        if (scope is null) return new FeedbackPage { Items = [] };
        var parameters = new DynamicParameters(new { organization = caller.Organization, limit = PageSize + 1 });
        var sql = FeedbackRow.Select + scope.Sql("f.store_id", parameters) + Narrow(filter, parameters);
        if (ParseCursor(before) is var (beforeAt, beforeId))
        {
            sql += Before;
            parameters.AddDynamicParams(new { beforeAt, beforeId });
        }
        var rows = await database.Read(session => session.Query<FeedbackRow>(sql + Newest, parameters), cancellationToken);
        return new FeedbackPage
        {
            Items = [.. rows.Take(PageSize).Select(row => row.View)],
            Next = rows.Length > PageSize ? $"{rows[PageSize - 1].ListedAt}_{rows[PageSize - 1].Id:N}" : null,
        };
    }

    internal async Task<FeedbackSummary> Summary(Caller caller, OperatorId? me, CancellationToken cancellationToken)
    {
        Count[] counts = [];
        if (StoreScope.Of(caller) is { } scope)
        {
            var parameters = new DynamicParameters(new { organization = caller.Organization, me = me ?? default });
            var sql = CountByStatus + scope.Sql("f.store_id", parameters) + " group by f.status";
            counts = await database.Read(session => session.Query<Count>(sql, parameters), cancellationToken);
        }
        Count Of(FeedbackStatus status) => counts.FirstOrDefault(count => count.Status == WireEnum.Name(status)) ?? new Count();
        return new FeedbackSummary
        {
            Unread = Of(FeedbackStatus.Unread).Number,
            Open = Of(FeedbackStatus.Open).Number,
            Done = Of(FeedbackStatus.Done).Number,
            Mine = Of(FeedbackStatus.Unread).Mine + Of(FeedbackStatus.Open).Mine,
            OldestUnreadAtMs = Of(FeedbackStatus.Unread).Oldest,
        };
    }

    private static string Narrow(FeedbackFilter filter, DynamicParameters parameters)
    {
        var sql = "";
        if (filter.Status is { } status)
        {
            sql += " and f.status = @status";
            parameters.Add("status", WireEnum.Name(status));
        }
        if (filter.Mood is { } mood)
        {
            sql += " and f.mood = @mood";
            parameters.Add("mood", WireEnum.Name(mood));
        }
        if (filter.Category is { } category)
        {
            sql += " and f.category = @category";
            parameters.Add("category", WireEnum.Name(category));
        }
        if (filter.Assignee is { } assignee)
        {
            sql += " and f.assignee_id = @assignee";
            parameters.Add("assignee", assignee);
        }
        return sql;
    }

    private static (long At, Guid Id)? ParseCursor(string? before) => before?.Split('_') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var leftAt) && Guid.TryParse(id, out var feedback)
            ? (leftAt, feedback)
            : null;

    private sealed record Count
    {
        public string Status { get; init; } = "";
        public long Number { get; init; }
        public long? Oldest { get; init; }
        public long Mine { get; init; }
    }
}
