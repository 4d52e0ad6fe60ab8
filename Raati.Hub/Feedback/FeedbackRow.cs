using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

/// <summary>One feedback as operators see it, as the statements below read it.</summary>
internal sealed record FeedbackRow
{
    internal const string Select = """
        select f.id, f.store_id, s.name as store_name, k.name as kiosk_name, f.mood, f.category, f.text, f.language, f.listed_at, f.status,
          f.assignee_id, o.email as assignee,
          (select cast(count(*) as integer) from feedback_notes n
            where n.organization_id = f.organization_id and n.feedback_id = f.id) as notes
        from feedback f
        join stores s on s.organization_id = f.organization_id and s.id = f.store_id
        join kiosks k on k.organization_id = f.organization_id and k.id = f.kiosk_id
        left join operators o on o.organization_id = f.organization_id and o.id = f.assignee_id
        where f.organization_id = @organization

        """;

    public Guid Id { get; init; }
    public StoreId StoreId { get; init; }
    public string StoreName { get; init; } = "";
    public string KioskName { get; init; } = "";
    public string Mood { get; init; } = "";
    public string? Category { get; init; }
    public string? Text { get; init; }
    public string Language { get; init; } = "";
    public long ListedAt { get; init; }
    public string Status { get; init; } = "";
    public Guid? AssigneeId { get; init; }
    public string? Assignee { get; init; }
    public int Notes { get; init; }

    internal FeedbackView View => new()
    {
        Id = Id,
        StoreId = StoreId.Value,
        StoreName = StoreName,
        KioskName = KioskName,
        Mood = WireEnum.Parse<Mood>(Mood),
        Category = Category is null ? null : WireEnum.Parse<FeedbackCategory>(Category),
        Text = Text,
        Language = WireEnum.Parse<Language>(Language),
        LeftAtMs = ListedAt,
        Status = WireEnum.Parse<FeedbackStatus>(Status),
        AssigneeId = AssigneeId,
        Assignee = Assignee,
        Notes = Notes,
    };
}
