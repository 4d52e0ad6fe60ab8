using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Media;

/// <summary>A file that is held for who asked: it can't be deleted before the transaction ends.</summary>
internal sealed record HeldMedia(MediaRef File, MediaRef? Poster);

/// <summary>A file of an organization's library, as its row stands.</summary>
internal sealed record MediaRow
{
    public string Sha256 { get; init; } = "";
    public string Name { get; init; } = "";
    public string Type { get; init; } = "";
    public long Bytes { get; init; }
    public int Width { get; init; }
    public int Height { get; init; }
    public int? LengthMs { get; init; }
    public string? PosterSha256 { get; init; }
    public long AddedAt { get; init; }
    public string AddedBy { get; init; } = "";

    internal MediaType Kind => WireEnum.Parse<MediaType>(Type);

    internal MediaRef Ref => new() { Sha256 = Sha256, Type = Kind, Bytes = Bytes, Width = Width, Height = Height, LengthMs = LengthMs };

    /// <summary>What audit log and hints call it, which know ids: the first half of its hash.</summary>
    internal Guid Subject => SubjectOf(Sha256);

    internal static Guid SubjectOf(string sha256) => Guid.ParseExact(sha256[..32], "N");

    internal MediaView View(MediaRow? poster, IEnumerable<MediaUse> uses) => new()
    {
        File = Ref,
        Name = Name,
        Poster = poster?.Ref,
        AddedAtMs = AddedAt,
        AddedBy = AddedBy,
        Uses = [.. uses],
    };
}

/// <summary>The library's rows, for the library and for who uses what is in it.</summary>
internal static class MediaRows
{
    private const string Select = """
        select sha256, name, type, bytes, width, height, length_ms, poster_sha256, added_at, added_by from media where organization_id = @organization

        """;
    private const string ReadAll = Select + "order by added_at desc, sha256";
    private const string ReadOne = Select + "and sha256 = @sha256";
    private const string Share = " for share";
    private const string Update = " for update";

    internal static Task<MediaRow[]> AllMedia(this Session session, OrganizationId organization) =>
        session.Query<MediaRow>(ReadAll, new { organization });

    internal static Task<MediaRow?> Media(this Session session, OrganizationId organization, string sha256) =>
        session.QueryOne<MediaRow>(ReadOne, new { organization, sha256 });

    /// <summary>For a change of it.</summary>
    internal static Task<MediaRow?> MediaAlone(this Session session, OrganizationId organization, string sha256) => session.Media(organization, sha256, Update);

    /// <summary>
    /// In the transaction that begins to use them: those of the files that the organization's library has, by their hashes, with their posters. None
    /// of them is deleted before the transaction ends, and a delete that comes after it sees the new use. Who uses a video's poster too
    /// names it among its own uses: the video may be given another.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<string, HeldMedia>> Require(this Session session, OrganizationId organization, IEnumerable<string> sha256)
    {
        var held = new Dictionary<string, HeldMedia>();
        // In one order, so that two who ask for the same never wait for each other.
        foreach (var one in sha256.Distinct().Order(StringComparer.Ordinal))
        {
            if (await session.Media(organization, one, Share) is not { } row) continue;
            var poster = row.PosterSha256 is { } picture ? await session.Media(organization, picture, Share) : null;
            held[one] = new HeldMedia(row.Ref, poster?.Ref);
        }
        return held;
    }

    // SQLite has one writer and needs no lock.
    private static Task<MediaRow?> Media(this Session session, OrganizationId organization, string sha256, string holding) =>
        session.QueryOne<MediaRow>(session.Engine is Engine.Postgres ? ReadOne + holding : ReadOne, new { organization, sha256 });
}
