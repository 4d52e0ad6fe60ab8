using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Storage;
using Raati.Hub.Stores;

namespace Raati.Hub.Signage.Campaigns;

internal enum PlaylistChange
{
    Done,
    NotFound,
    /// <summary>Another playlist of the organization has the name.</summary>
    NameTaken,
    /// <summary>A slide names what is not there.</summary>
    Flaws,
    /// <summary>Campaigns give it: it stays.</summary>
    InUse,
    /// <summary>It has no slides to put on the tablets.</summary>
    Empty,
}

internal readonly record struct PlaylistOutcome(PlaylistChange Change, PlaylistView? Playlist = null, SlideFlaw[]? Flaws = null)
{
    public static implicit operator PlaylistOutcome(PlaylistChange change) => new(change);
}

/// <summary>
/// Playlists: written, changed (the last who writes wins; the audit log says who), thrown away, and given anew by the campaigns that are on the
/// tablets. A change is on no tablet before a campaign is published with it.
/// </summary>
internal sealed class PlaylistDesk(Database database, CampaignPublisher publisher, CampaignNotes notes, TimeProvider time)
{
    internal Task<PlaylistView[]> List(OrganizationId organization, CancellationToken cancellationToken) =>
        database.Read(session => session.Playlists(organization), cancellationToken);

    internal Task<PlaylistView?> Find(OrganizationId organization, Guid id, CancellationToken cancellationToken) =>
        database.Read(session => session.PlaylistView(organization, id), cancellationToken);

    internal Task<PlaylistOutcome> Create(Caller caller, PlaylistRequest request, CancellationToken cancellationToken) =>
        database.Write(session => Create(session, caller, request), cancellationToken: cancellationToken);

    internal Task<PlaylistOutcome> Create(Session session, Caller caller, PlaylistRequest request) =>
        Put(session, caller, Guid.CreateVersion7(time.GetUtcNow()), request, "playlist.create",
            (id, playlist) => session.AddPlaylist(caller.Organization, id, playlist, Now));

    /// <summary>What changes nothing leaves no line, and the revision as it is.</summary>
    internal Task<PlaylistOutcome> Edit(Caller caller, Guid id, PlaylistRequest request, CancellationToken cancellationToken) =>
        Alone(caller, async session =>
        {
            if (await session.Playlist(caller.Organization, id) is not { } stored) return PlaylistChange.NotFound;
            if (stored.Content == PlaylistRows.Text(Trimmed(request))) return await Done(session, caller, id);
            return await Put(session, caller, id, request, "playlist.edit",
                (_, playlist) => session.PutPlaylist(caller.Organization, id, playlist, Now));
        }, cancellationToken);

    internal Task<PlaylistOutcome> Delete(Caller caller, Guid id, CancellationToken cancellationToken) => Alone(caller, async session =>
    {
        if (await session.PlaylistView(caller.Organization, id) is not { } playlist) return PlaylistChange.NotFound;
        if (playlist.Campaigns.Length > 0) return new(PlaylistChange.InUse, playlist);
        await session.DeletePlaylist(caller.Organization, id);
        await notes.Playlist(session, caller, "playlist.delete", id, playlist.Content.Name);
        return new(PlaylistChange.Done, playlist);
    }, cancellationToken);

    /// <summary>
    /// Its slides to every tablet that has a campaign with it. What else was written of a campaign meanwhile stays unpublished; one whose last
    /// date has passed is left alone.
    /// </summary>
    internal Task<PlaylistOutcome> Publish(Caller caller, Guid id, CancellationToken cancellationToken) => Alone(caller, async session =>
    {
        if (await session.Playlist(caller.Organization, id) is not { } playlist) return PlaylistChange.NotFound;
        var published = 0;
        foreach (var campaign in await session.CampaignsGiving(caller.Organization, id))
        {
            var outcome = await publisher.Publish(session, caller, campaign.Id, campaign.Standing, playlist);
            // Slides are the same for all: the first to fail them is the first of all, and nothing has been written.
            if (outcome.Refusal is PublishRefusal.EmptyPlaylist) return PlaylistChange.Empty;
            if (outcome.Refusal is PublishRefusal.Flaws) return new(PlaylistChange.Flaws, Flaws: outcome.Flaws);
            if (outcome.Refusal is PublishRefusal.None) published++;
        }
        if (published > 0) await notes.Playlist(session, caller, "playlist.publish", id, playlist.Written.Name);
        return await Done(session, caller, id);
    }, cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<PlaylistOutcome> Alone(Caller caller, Func<Session, Task<PlaylistOutcome>> work, CancellationToken cancellationToken) =>
        database.Write(async session =>
        {
            // Campaigns and publications take the same lock: nothing about this playlist changes while the transaction lasts.
            await session.LockNames(caller.Organization);
            return await work(session);
        }, cancellationToken: cancellationToken);

    private async Task<PlaylistOutcome> Put(
        Session session, Caller caller, Guid id, PlaylistRequest request, string action, Func<Guid, PlaylistRequest, Task> put)
    {
        var playlist = Trimmed(request);
        await session.LockNames(caller.Organization);
        if (await session.IsPlaylistNameTaken(caller.Organization, id, playlist.Name)) return PlaylistChange.NameTaken;
        var composed = await SlideComposer.Compose(session, caller.Organization, playlist.Slides);
        if (composed.Flaws.Length > 0) return new(PlaylistChange.Flaws, Flaws: composed.Flaws);
        await put(id, playlist);
        await notes.Playlist(session, caller, action, id, playlist.Name);
        return await Done(session, caller, id);
    }

    private static async Task<PlaylistOutcome> Done(Session session, Caller caller, Guid id) =>
        new(PlaylistChange.Done, await session.PlaylistView(caller.Organization, id));

    private static PlaylistRequest Trimmed(PlaylistRequest request) => request with { Name = request.Name.Trim() };
}
