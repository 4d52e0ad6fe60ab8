using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Polls;

/// <summary>Polls as operators see them. Who is waited for is asked only while it matters.</summary>
internal static class PollViews
{
    internal static async Task<PollView?> One(Session session, OrganizationId organization, PollId poll, long now) =>
        await PollStore.Read(session, organization, poll) is { } stored ? await Of(session, organization, stored, now) : null;

    internal static async Task<PollView> Of(Session session, OrganizationId organization, StoredPoll stored, long now) =>
        stored.View(
            PollLife.IsWaiting(stored.Life, now) ? Missing(stored, await OutboxesHeard.Read(session, organization)) : default, now);

    /// <summary>Newest first.</summary>
    internal static async Task<PollRow[]> All(Session session, OrganizationId organization, long now)
    {
        var stored = await PollStore.ReadEvery(session, organization);
        var heard = stored.Any(poll => PollLife.IsWaiting(poll.Life, now)) ? await OutboxesHeard.Read(session, organization) : null;
        return Array.ConvertAll(stored, poll =>
            poll.Row(heard is not null && PollLife.IsWaiting(poll.Life, now) ? Missing(poll, heard).Kiosks : 0, now));
    }

    private static Unheard Missing(StoredPoll stored, OutboxesHeard heard) => heard.Missing(stored.Request.Audience, stored.ClosesAt ?? 0);
}
