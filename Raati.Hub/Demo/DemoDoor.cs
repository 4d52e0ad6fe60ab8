using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Hosting;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>The demo's one-time links: one enters the console, the other makes a page a tablet. Only a start in Development makes them.</summary>
internal sealed class DemoDoor(Database database, SecretLinks links, Pairings pairings, PublicUrl publicUrl)
{
    internal const string Console = "demo";
    internal const string Tablet = "demoTablet";

    private const string TabletName = "Esittelytabletti";
    private const string LargestStore = "select id from stores where organization_id = @organization order by member_count desc, id limit 1";

    /// <summary>Fresh links; the earlier ones stop working. Null when there is no demo.</summary>
    internal Task<(string Console, string Tablet)?> MakeLinks(CancellationToken cancellationToken) =>
        database.Write<(string, string)?>(async session =>
        {
            if (await session.DemoOrganization() is not { } organization || await Admin(session, organization) is not { } admin) return null;
            var (console, _) = await links.Make(session, Console, organization, admin.Id);
            var (tablet, _) = await links.Make(session, Tablet, organization, admin.Id);
            return (publicUrl.Link($"/console/#{Console}={console}"), publicUrl.Link($"/kiosk/#{Console}={tablet}"));
        }, cancellationToken: cancellationToken);

    /// <summary>Who the console link signs in; null when it is used, too old, or was never one.</summary>
    internal Task<Operator?> Enter(string token, CancellationToken cancellationToken) => database.Write(async session =>
        await links.UseFor(session, Console, token) is { } id ? await session.FindOperator(id) : null, cancellationToken: cancellationToken);

    /// <summary>False when the link is used, too old, or was never one, or no tablet shows this code.</summary>
    internal Task<bool> Pair(DemoTabletRequest request, CancellationToken cancellationToken) => database.Write(async session =>
    {
        if (await links.UseFor(session, Tablet, request.Token) is not { } id || await session.FindOperator(id) is not { } admin) return false;
        var organization = admin.OrganizationId;
        if (await session.QueryOne<StoreId?>(LargestStore, new { organization }) is not { } store) return false;
        var caller = new Caller { Organization = organization, Actor = admin.Email, Role = OperatorRole.Admin };
        var approved = await pairings.Approve(session, caller, request.Code,
            new ApproveRequest { StoreId = store.Value, Name = TabletName, Touchpoint = Touchpoint.Entrance });
        return approved.Kiosk is not null;
    }, cancellationToken: cancellationToken);

    private static async Task<Operator?> Admin(Session session, OrganizationId organization) =>
        (await session.Operators(organization)).FirstOrDefault(one => one.Role == WireEnum.Name(OperatorRole.Admin));
}
