using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

/// <summary>One use of one file.</summary>
internal readonly record struct MediaUseOf(string Sha256, MediaUse Use);

/// <summary>
/// Whoever uses media registers one of these as a singleton: what it names can't be deleted. Who begins to use a file asks
/// <see cref="MediaRows.Require"/> in the same transaction, so that use and delete can't cross.
/// </summary>
internal interface IMediaUses
{
    /// <summary>All uses of an organization's files, or of one.</summary>
    Task<IEnumerable<MediaUseOf>> Of(Session session, OrganizationId organization, string? sha256);
}

/// <summary>Videos whose poster a picture is.</summary>
internal sealed class PosterUses : IMediaUses
{
    private const string Posters = """
        select poster_sha256 as sha256, name from media
        where organization_id = @organization and poster_sha256 is not null and (@sha256 is null or poster_sha256 = @sha256) order by name
        """;

    public async Task<IEnumerable<MediaUseOf>> Of(Session session, OrganizationId organization, string? sha256) =>
        (await session.Query<Row>(Posters, new { organization, sha256 }))
        .Select(row => new MediaUseOf(row.Sha256, new MediaUse { By = MediaUser.Video, Name = row.Name }));

    private sealed record Row
    {
        public string Sha256 { get; init; } = "";
        public string Name { get; init; } = "";
    }
}
