using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>What was done stands in the audit log by the same commit; after it consoles are told.</summary>
internal sealed class CampaignNotes(AuditLog audit, IHints hints)
{
    internal Task Campaign(Session session, Caller caller, string action, Guid id, string name) =>
        Note(session, caller, action, HintKind.Campaigns, id, name);

    internal Task Playlist(Session session, Caller caller, string action, Guid id, string name) =>
        Note(session, caller, action, HintKind.Playlists, id, name);

    private async Task Note(Session session, Caller caller, string action, HintKind kind, Guid id, string name)
    {
        await audit.Write(session, caller, action, id, name);
        session.AfterCommit(() => hints.Publish(new Hint(kind, caller.Organization, id)));
    }
}
