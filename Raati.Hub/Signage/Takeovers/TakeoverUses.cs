using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Signage.Media;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Takeovers;

/// <summary>Pictures of takeovers that have not been withdrawn. One whose time has passed is still on the tablets.</summary>
internal sealed class TakeoverUses : IMediaUses
{
    private const string HasOne = "%\"imageSha256\"%";
    // A hash stands in the content as it is; 64 hex digits are found by accident in no other text.
    private const string Given = """
        select id, content from takeovers
        where organization_id = @organization and withdrawn_at is null and content like @hash order by given_at
        """;

    public async Task<IEnumerable<MediaUseOf>> Of(Session session, OrganizationId organization, string? sha256) =>
        from row in await session.Query<Row>(Given, new { organization, hash = sha256 is null ? HasOne : $"%{sha256}%" })
        let content = JsonSerializer.Deserialize<TakeoverRequest>(row.Content, Wire.Json) ?? throw new JsonException($"Takeover {row.Id} has no content.")
        where content.ImageSha256 is not null && (sha256 is null || content.ImageSha256 == sha256)
        select new MediaUseOf(content.ImageSha256!, new MediaUse { By = MediaUser.Takeover, Id = row.Id, Name = TakeoverDesk.NameOf(content) ?? "" });

    private sealed record Row
    {
        public Guid Id { get; init; }
        public string Content { get; init; } = "";
    }
}
