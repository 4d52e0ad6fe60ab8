using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>A file of the library as a slide needs it.</summary>
internal sealed record ShelvedMedia(MediaRef Media, MediaRef? Poster = null);

/// <summary>Where slides get their pictures and videos.</summary>
internal interface IMediaShelf
{
    /// <summary>Those of the organization's library, by their SHA-256; what is not there is left out.</summary>
    Task<IReadOnlyDictionary<string, ShelvedMedia>> Find(Session session, OrganizationId organization, string[] sha256);
}

/// <summary>A library with nothing in it.</summary>
internal sealed class EmptyShelf : IMediaShelf
{
    private static readonly Dictionary<string, ShelvedMedia> Nothing = [];

    public Task<IReadOnlyDictionary<string, ShelvedMedia>> Find(Session session, OrganizationId organization, string[] sha256) =>
        Task.FromResult<IReadOnlyDictionary<string, ShelvedMedia>>(Nothing);
}
