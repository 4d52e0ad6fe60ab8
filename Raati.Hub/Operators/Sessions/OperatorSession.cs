using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Sessions;

/// <summary>
/// The operator's cookie names a session and nothing else; who, role and scope are read anew, so that a change takes hold at once on a node
/// that hears of it, and within half a second on one that doesn't.
/// </summary>
internal sealed class OperatorSession
{
    internal const string Scheme = "Operator";
    /// <summary>Without a request for so long it is over.</summary>
    internal static readonly TimeSpan Lasts = TimeSpan.FromHours(12);

    /// <summary>That a session was used is written once in so long.</summary>
    private static readonly TimeSpan Slice = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Fresh = TimeSpan.FromMilliseconds(500);

    private readonly Database _database;
    private readonly IHints _hints;
    private readonly TimeProvider _time;
    private readonly Recent<Guid, Live> _live;

    public OperatorSession(Database database, IHints hints, TimeProvider time)
    {
        (_database, _hints, _time) = (database, hints, time);
        _live = new Recent<Guid, Live>(time, Fresh);
        hints.Subscribe(HintKind.Sessions, Hear);
    }

    /// <summary>Something about this organization's operators or their sessions is no longer as it was. Must return at once.</summary>
    internal event Action<OrganizationId>? Changed;

    /// <summary>Sessions that were last seen before are over.</summary>
    internal long Since => Now - (long)(Lasts + Slice).TotalMilliseconds;

    private long Now => _time.GetUtcNow().ToUnixTimeMilliseconds();

    internal async Task SignIn(HttpContext http, Operator signedIn, SignInMethod method, CancellationToken cancellationToken)
    {
        var agent = http.Request.Headers.UserAgent.ToString();
        var row = new SessionRow
        {
            Id = Guid.NewGuid(),
            OrganizationId = signedIn.OrganizationId,
            OperatorId = signedIn.Id,
            StartedAt = Now,
            SeenAt = Now,
            Method = WireEnum.Name(method),
            Network = WireEnum.Name(Device.Network(http.Connection.RemoteIpAddress)),
            Browser = Device.Browser(agent),
            System = Device.System(agent),
        };
        await _database.Write(session => session.AddSession(row, Since), cancellationToken);
        await http.SignInAsync(Scheme, new ClaimsPrincipal(new ClaimsIdentity([new Claim(CallerClaims.Session, row.Id.ToString())], Scheme)));
    }

    /// <summary>Ends this session everywhere: a copied cookie is no longer good either.</summary>
    internal async Task SignOut(HttpContext http, CancellationToken cancellationToken)
    {
        if (http.User.OperatorId() is { } id && http.User.SessionId() is { } ended)
        {
            var organization = http.User.OrganizationId();
            await _database.Write(async session =>
            {
                await session.EndSession(organization, id, ended);
                Announce(session, organization, id);
            }, cancellationToken);
        }
        await http.SignOutAsync(Scheme);
    }

    /// <summary>Once this transaction has committed, what nodes remember of the operator is read anew.</summary>
    internal void Announce(Session session, OrganizationId organization, OperatorId changed) =>
        session.AfterCommit(() => _hints.Publish(new Hint(HintKind.Sessions, organization, changed.Value)));

    internal static async Task Validate(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<OperatorSession>();
        if (await sessions.Find(context.Principal!, context.HttpContext.RequestAborted) is { } found)
            context.ReplacePrincipal(Principal(found));
        else
            context.RejectPrincipal();
    }

    private void Hear(Hint hint)
    {
        _live.Forget(live => live.Operator.Id.Value == hint.Subject);
        Changed?.Invoke(hint.Organization);
    }

    private async Task<Live?> Find(ClaimsPrincipal cookie, CancellationToken cancellationToken)
    {
        if (cookie.SessionId() is not { } id) return null;
        var found = await _live.Get(id, () => _database.Read(session => Read(session, id), cancellationToken));
        if (found is not null && Now - found.SeenAt >= Slice.TotalMilliseconds) await Mark(found);
        return found;
    }

    private async Task<Live?> Read(Session session, Guid id) =>
        await session.FindSession(id, Since) is { } row && await session.FindOperator(row.OperatorId) is { DisabledAt: null } found
            ? new Live(id, found) { SeenAt = row.SeenAt }
            : null;

    /// <summary>What can't be written now is written at a later request.</summary>
    private async Task Mark(Live live)
    {
        var now = live.SeenAt = Now;
        try
        {
            await _database.Write(session => session.MarkSessionSeen(live.Id, now));
        }
        catch (StorageUnavailableException)
        {
            // The request itself may need no database.
        }
    }

    private static ClaimsPrincipal Principal(Live live) => new(new ClaimsIdentity(
    [
        new Claim(CallerClaims.Organization, live.Operator.OrganizationId.Value.ToString()),
        new Claim(CallerClaims.Subject, live.Operator.Id.Value.ToString()),
        new Claim(CallerClaims.Operator, live.Operator.Id.Value.ToString()),
        new Claim(CallerClaims.Session, live.Id.ToString()),
        new Claim(CallerClaims.Actor, live.Operator.Email),
        new Claim(CallerClaims.Role, WireEnum.Name(WireEnum.Parse<OperatorRole>(live.Operator.Role))),
        .. live.Operator.Stores.Select(store => new Claim(CallerClaims.Store, store.Value.ToString())),
    ], Scheme));

    private sealed class Live(Guid id, Operator found)
    {
        internal Guid Id => id;
        internal Operator Operator => found;
        internal long SeenAt { get; set; }
    }
}
