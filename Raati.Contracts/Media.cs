using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>What a media file is, by its content.</summary>
[JsonConverter(typeof(WireEnumConverter<MediaType>))]
public enum MediaType
{
    /// <summary>Not known to this build: not shown.</summary>
    Unknown,
    /// <summary>image/jpeg.</summary>
    Jpeg,
    /// <summary>image/png.</summary>
    Png,
    /// <summary>image/webp.</summary>
    Webp,
    /// <summary>image/avif.</summary>
    Avif,
    /// <summary>video/mp4 with H.264 or VP9.</summary>
    Mp4,
    /// <summary>video/webm with VP8 or VP9.</summary>
    Webm,
}

/// <summary>A media file as a document names it: fetched from <c>/media/{sha256}</c>, and hashed before it is first shown.</summary>
public sealed record MediaRef
{
    /// <summary>SHA-256 of the bytes, 64 lower-case hex digits.</summary>
    public required string Sha256 { get; init; }
    /// <summary>What it is.</summary>
    public required MediaType Type { get; init; }
    /// <summary>Length of the file, bytes.</summary>
    public required long Bytes { get; init; }
    /// <summary>Width as it is seen, pixels.</summary>
    public required int Width { get; init; }
    /// <summary>Height as it is seen, pixels.</summary>
    public required int Height { get; init; }
    /// <summary>Of a video: how long it plays, ms.</summary>
    public int? LengthMs { get; init; }
}
