using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// Says whether a split moves in steps, whenever one is to be let out: by the poll's own choice, because it has once moved in steps, or
/// because its audience is in few stores at that moment. The audience comes from the node's catalog, which is brought up to where the log stood when the split was read: no node
/// lets out single answers of an audience that has shrunk.
/// </summary>
internal sealed class SplitRule(OrganizationPrograms programs, ProgramReader reader)
{
    /// <summary>An audience below this many stores never shows single answers (design 9).</summary>
    internal const int FewStores = 5;

    internal async ValueTask<bool> IsStepped(LivePoll poll, PollFrame fresh, CancellationToken cancellationToken) =>
        poll.Meta.Content.Secrecy is not Secrecy.Exact || (fresh.HasSteps && fresh.Version.Version > 0)
        // What can't be known is not shown.
        || await StoresOf(poll, fresh, cancellationToken) is not { } stores || stores.Count < FewStores;

    /// <summary>Stores in which a tablet is of the audience, no earlier than these figures; null when that can't be known.</summary>
    internal async ValueTask<IReadOnlySet<StoreId>?> StoresOf(LivePoll poll, PollFrame fresh, CancellationToken cancellationToken) =>
        await CatalogOf(poll.Meta.Key.Organization, fresh, cancellationToken) is { } catalog ? poll.StoresIn(catalog) : null;

    /// <summary>The same at this moment of a transaction, with the audience that the poll has there.</summary>
    internal static async Task<bool> IsStepped(Session session, PollMeta meta) => meta.Content.Secrecy is not Secrecy.Exact
        || (await session.KioskTraits(meta.Key.Organization)).Where(kiosk => AudienceMatcher.Matches(meta.Content.Audience, kiosk))
            .DistinctBy(kiosk => kiosk.Store).Count() < FewStores;

    private async ValueTask<Catalog?> CatalogOf(OrganizationId organization, PollFrame fresh, CancellationToken cancellationToken)
    {
        // An organization may be younger than this node's last look.
        if (programs.Of(organization) is null) await reader.ReadAll(cancellationToken);
        return programs.Of(organization) is { } program
            ? await reader.AtLeast(program, fresh.Version.OrganizationEpoch, fresh.LogHead, cancellationToken)
            : null;
    }
}
