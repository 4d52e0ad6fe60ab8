using Raati.Contracts;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

/// <summary>
/// Says whether a split moves in steps, whenever one is to be let out: by the poll's own choice, or because its audience is in few stores
/// at that moment. The audience comes from the node's catalog, which is brought up to where the log stood when the split was read: no node
/// lets out single answers of an audience that has shrunk.
/// </summary>
internal sealed class SplitRule(OrganizationPrograms programs, ProgramReader reader)
{
    /// <summary>An audience below this many stores never shows single answers (design 9).</summary>
    internal const int FewStores = 5;

    internal async ValueTask<bool> IsStepped(LivePoll poll, PollFrame fresh, CancellationToken cancellationToken) =>
        poll.Meta.Content.Secrecy is not Secrecy.Exact
        // What can't be known is not shown.
        || await CatalogOf(poll.Meta.Key.Organization, fresh, cancellationToken) is not { } catalog
        || poll.StoresIn(catalog) < FewStores;

    private async ValueTask<Catalog?> CatalogOf(OrganizationId organization, PollFrame fresh, CancellationToken cancellationToken)
    {
        // An organization may be younger than this node's last look.
        if (programs.Of(organization) is null) await reader.ReadAll(cancellationToken);
        return programs.Of(organization) is { } program
            ? await reader.AtLeast(program, fresh.Version.OrganizationEpoch, fresh.LogHead, cancellationToken)
            : null;
    }
}
