using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>A media file in the organization's library.</summary>
public sealed record MediaView
{
    /// <summary>The file itself.</summary>
    public required MediaRef File { get; init; }
    /// <summary>Its name, 1 to 100 characters.</summary>
    public required string Name { get; init; }
    /// <summary>Of a video: the picture that stands in its place; absent: none was given.</summary>
    public MediaRef? Poster { get; init; }
    /// <summary>When it was added, ms since 1970 UTC.</summary>
    public required long AddedAtMs { get; init; }
    /// <summary>By whom.</summary>
    public required string AddedBy { get; init; }
    /// <summary>Where it is used; it can be deleted when nowhere.</summary>
    public required MediaUse[] Uses { get; init; }
}

/// <summary>What uses a media file.</summary>
[JsonConverter(typeof(WireEnumConverter<MediaUser>))]
public enum MediaUser
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>A playlist.</summary>
    Playlist,
    /// <summary>A published campaign, by the version of its playlist that is on the tablets.</summary>
    Campaign,
    /// <summary>A takeover that has not been withdrawn.</summary>
    Takeover,
    /// <summary>A video whose poster it is.</summary>
    Video,
}

/// <summary>One use of a media file.</summary>
public sealed record MediaUse
{
    /// <summary>What uses it.</summary>
    public required MediaUser By { get; init; }
    /// <summary>The user's id; absent of a video.</summary>
    public Guid? Id { get; init; }
    /// <summary>The user's name.</summary>
    public required string Name { get; init; }
}

/// <summary>The media library, the newest first.</summary>
public sealed record MediaLibrary
{
    /// <summary>Its files, at most 2,000.</summary>
    public required MediaView[] Items { get; init; }
    /// <summary>What they take, bytes.</summary>
    public required long UsedBytes { get; init; }
    /// <summary>What they may take, bytes.</summary>
    public required long LimitBytes { get; init; }
    /// <summary>Largest picture that is taken, bytes.</summary>
    public required long MaxImageBytes { get; init; }
    /// <summary>Largest video that is taken, bytes.</summary>
    public required long MaxVideoBytes { get; init; }
}

/// <summary>Renames a media file, and gives a video its poster.</summary>
public sealed record MediaRequest
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }
    /// <summary>Of a video: SHA-256 of a picture in the library; absent: none.</summary>
    public string? PosterSha256 { get; init; }
}
