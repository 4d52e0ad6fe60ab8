using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Storage;
using Raati.Hub.Stores;

namespace Raati.Hub.Signage.Campaigns;

internal enum CampaignChange
{
    Done,
    NotFound,
    NoSuchPlaylist,
    /// <summary>It is on the tablets: withdraw it first.</summary>
    Published,
    /// <summary>It can't be put on the tablets as it is.</summary>
    Refused,
}

internal readonly record struct CampaignOutcome(CampaignChange Change, CampaignView? Campaign = null, PublishOutcome Refusal = default)
{
    public static implicit operator CampaignOutcome(CampaignChange change) => new(change);
}

/// <summary>
/// Campaigns: written, put on the tablets, changed and published again, withdrawn. What an operator writes, its schedule too, moves nothing on
/// a tablet before it is published.
/// </summary>
internal sealed class CampaignDesk(
    Database database, CampaignPublisher publisher, PublicationLog publications, CampaignNotes notes, TimeProvider time)
{
    internal async Task<CampaignView[]> List(OrganizationId organization, CancellationToken cancellationToken)
    {
        var now = Now;
        return Array.ConvertAll(await database.Read(session => session.Campaigns(organization), cancellationToken), row => row.View(now));
    }

    internal async Task<CampaignView?> Find(OrganizationId organization, Guid id, CancellationToken cancellationToken) =>
        (await database.Read(session => session.Campaign(organization, id), cancellationToken))?.View(Now);

    internal Task<CampaignOutcome> Create(Caller caller, CampaignRequest request, CancellationToken cancellationToken) =>
        database.Write(session => Create(session, caller, request), cancellationToken: cancellationToken);

    internal async Task<CampaignOutcome> Create(Session session, Caller caller, CampaignRequest request)
    {
        await session.LockNames(caller.Organization);
        if (await session.Playlist(caller.Organization, request.PlaylistId) is null) return CampaignChange.NoSuchPlaylist;
        var (id, campaign) = (Guid.CreateVersion7(time.GetUtcNow()), Trimmed(request));
        await session.AddCampaign(caller.Organization, id, campaign, Now);
        await notes.Campaign(session, caller, "campaign.create", id, campaign.Name);
        return await Done(session, caller, id);
    }

    /// <summary>What changes nothing leaves no line.</summary>
    internal Task<CampaignOutcome> Edit(Caller caller, Guid id, CampaignRequest request, CancellationToken cancellationToken) =>
        Alone(caller, id, async (session, stored) =>
        {
            var campaign = Trimmed(request);
            if (await session.Playlist(caller.Organization, campaign.PlaylistId) is null) return CampaignChange.NoSuchPlaylist;
            if (stored.Content == CampaignRows.Text(campaign)) return await Done(session, caller, id);
            await session.PutCampaign(caller.Organization, id, campaign);
            await notes.Campaign(session, caller, "campaign.edit", id, campaign.Name);
            return await Done(session, caller, id);
        }, cancellationToken);

    internal Task<CampaignOutcome> Publish(Caller caller, Guid id, CancellationToken cancellationToken) =>
        database.Write(session => Publish(session, caller, id), cancellationToken: cancellationToken);

    internal Task<CampaignOutcome> Publish(Session session, Caller caller, Guid id) => Alone(session, caller, id, async stored =>
    {
        var campaign = stored.Written;
        var playlist = await session.Playlist(caller.Organization, campaign.PlaylistId)
            ?? throw new InvalidOperationException($"Campaign {id} gives a playlist that is not there.");
        var outcome = await publisher.Publish(session, caller, id, campaign, playlist);
        return outcome.Refusal is PublishRefusal.None ? await Done(session, caller, id) : new(CampaignChange.Refused, Refusal: outcome);
    });

    internal Task<CampaignOutcome> Withdraw(Caller caller, Guid id, CancellationToken cancellationToken) =>
        Alone(caller, id, async (session, stored) =>
        {
            if (!stored.Published) return await Done(session, caller, id);
            await publications.Withdraw(session, caller.Organization, new PublicationId(id));
            await session.PutWithdrawnCampaign(caller.Organization, id);
            await notes.Campaign(session, caller, "campaign.withdraw", id, stored.Standing.Name);
            return await Done(session, caller, id);
        }, cancellationToken);

    internal Task<CampaignOutcome> Delete(Caller caller, Guid id, CancellationToken cancellationToken) =>
        Alone(caller, id, async (session, stored) =>
        {
            if (stored.Published) return CampaignChange.Published;
            await session.DeleteCampaign(caller.Organization, id);
            await notes.Campaign(session, caller, "campaign.delete", id, stored.Written.Name);
            return CampaignChange.Done;
        }, cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private Task<CampaignOutcome> Alone(
        Caller caller, Guid id, Func<Session, StoredCampaign, Task<CampaignOutcome>> work, CancellationToken cancellationToken) =>
        database.Write(session => Alone(session, caller, id, stored => work(session, stored)), cancellationToken: cancellationToken);

    /// <summary>Playlists and publications take the same lock: nothing of them changes while the transaction lasts.</summary>
    private static async Task<CampaignOutcome> Alone(Session session, Caller caller, Guid id, Func<StoredCampaign, Task<CampaignOutcome>> work)
    {
        await session.LockNames(caller.Organization);
        return await session.Campaign(caller.Organization, id) is { } stored ? await work(stored) : CampaignChange.NotFound;
    }

    private async Task<CampaignOutcome> Done(Session session, Caller caller, Guid id) =>
        new(CampaignChange.Done, (await session.Campaign(caller.Organization, id))?.View(Now));

    private static CampaignRequest Trimmed(CampaignRequest request) => request with { Name = request.Name.Trim() };
}
