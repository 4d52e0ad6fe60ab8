using System.Globalization;
using Dapper;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

/// <summary>Feedback as operators read it: newest first, page by page, and only of the stores they may see.</summary>
internal sealed class FeedbackList(Database database)
{
    internal const int PageSize = 100;
    private const string Select = """
        select f.id, f.store_id, s.name as store_name, k.name as kiosk_name, f.mood, f.category, f.text, f.language, f.left_at
        from feedback f
        join stores s on s.organization_id = f.organization_id and s.id = f.store_id
        join kiosks k on k.organization_id = f.organization_id and k.id = f.kiosk_id
        where f.organization_id = @organization
        """;
    private const string Before = " and (f.left_at < @beforeAt or (f.left_at = @beforeAt and f.id < @beforeId))";
    private const string Newest = " order by f.left_at desc, f.id desc limit @limit";

    /// <summary>Of one store, or of all that the caller may see. <paramref name="before"/> is the last page's Next; what it can't read
    /// counts as the beginning.</summary>
    internal async Task<FeedbackPage> Read(Caller caller, StoreId? store, string? before, CancellationToken cancellationToken)
    {
        StoreId[] stores = store is { } one ? [one] : caller.Stores;
        if (store is null && stores.Length == 0 && caller.Role is OperatorRole.StoreManager) return new FeedbackPage { Items = [] };

        var sql = Select;
        var parameters = new DynamicParameters(new { organization = caller.Organization, limit = PageSize + 1 });
        if (stores.Length > 0)
        {
            // Lists bind differently on the two engines; names do not.
            sql += $" and f.store_id in ({string.Join(", ", stores.Select((_, at) => $"@store{at}"))})";
            for (var at = 0; at < stores.Length; at++) parameters.Add($"store{at}", stores[at]);
        }
        if (ParseCursor(before) is var (beforeAt, beforeId))
        {
            sql += Before;
            parameters.AddDynamicParams(new { beforeAt, beforeId });
        }
        var rows = await database.Read(session => session.Query<Row>(sql + Newest, parameters), cancellationToken);
        return new FeedbackPage
        {
            Items = [.. rows.Take(PageSize).Select(row => row.View)],
            Next = rows.Length > PageSize ? $"{rows[PageSize - 1].LeftAt}_{rows[PageSize - 1].Id:N}" : null,
        };
    }

    private static (long At, Guid Id)? ParseCursor(string? before) => before?.Split('_') is [var at, var id]
        && long.TryParse(at, NumberStyles.None, CultureInfo.InvariantCulture, out var leftAt) && Guid.TryParse(id, out var feedback)
            ? (leftAt, feedback)
            : null;

    private sealed record Row
    {
        public Guid Id { get; init; }
        public Guid StoreId { get; init; }
        public string StoreName { get; init; } = "";
        public string KioskName { get; init; } = "";
        public string Mood { get; init; } = "";
        public string? Category { get; init; }
        public string? Text { get; init; }
        public string Language { get; init; } = "";
        public long LeftAt { get; init; }

        internal FeedbackView View => new()
        {
            Id = Id,
            StoreId = StoreId,
            StoreName = StoreName,
            KioskName = KioskName,
            Mood = WireEnum.Parse<Mood>(Mood),
            Category = Category is null ? null : WireEnum.Parse<FeedbackCategory>(Category),
            Text = Text,
            Language = WireEnum.Parse<Language>(Language),
            LeftAtMs = LeftAt,
        };
    }
}
