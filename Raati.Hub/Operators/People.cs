using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Operators.Sessions;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>
/// Operators as admins manage them. An organization always keeps an admin who can sign in; every change stands in the audit log and takes
/// hold of open sessions at once.
/// </summary>
internal sealed class People(Database database, OperatorSession sessions, AuditLog audit, TimeProvider time)
{
    internal Task<OperatorView[]> List(OrganizationId organization, CancellationToken cancellationToken) => database.Read(async session =>
    {
        var live = (await session.CountSessions(organization, sessions.Since)).ToDictionary(count => count.OperatorId);
        var passkeys = (await session.CountPasskeys(organization)).ToDictionary(count => count.OperatorId, count => count.Number);
        var links = (await session.OpenInvitations(organization, Now)).ToDictionary(link => link.OperatorId, link => link.ExpiresAt);
        return Array.ConvertAll(await session.Operators(organization), found => new OperatorView
        {
            Id = found.Id.Value,
            Email = found.Email,
            Role = WireEnum.Parse<OperatorRole>(found.Role),
            Stores = [.. found.Stores.Select(store => store.Value)],
            Invited = found.PasswordHash is null,
            InvitationUntilMs = found.PasswordHash is null && links.TryGetValue(found.Id, out var until) ? until : null,
            Disabled = found.DisabledAt is not null,
            SecondFactor = found.TotpKey is not null,
            Passkeys = passkeys.GetValueOrDefault(found.Id),
            Sessions = live.GetValueOrDefault(found.Id)?.Number ?? 0,
            SeenAtMs = live.GetValueOrDefault(found.Id)?.SeenAt,
        });
    }, cancellationToken);

    internal Task<PersonOutcome> Change(Caller caller, OperatorId id, OperatorRequest request, CancellationToken cancellationToken) =>
        Do(caller, id, async (session, found) =>
        {
            StoreId[] stores = [.. request.Stores.Distinct().Select(store => new StoreId(store))];
            if (!await session.HasStores(caller.Organization, stores)) return PersonOutcome.NoSuchStore;
            if (request.Role is not OperatorRole.Admin && await IsLastAdmin(session, found)) return PersonOutcome.LastAdmin;
            await session.SetRole(caller.Organization, id, WireEnum.Name(request.Role), stores);
            await Write(session, caller, "operator.change", found, $"{found.Email}, {WireEnum.Name(request.Role)}, {Words(stores.Length)}");
            return PersonOutcome.Done;
        }, cancellationToken);

    /// <summary>Keeps the person and what they did, and lets them in no more.</summary>
    internal Task<PersonOutcome> Disable(Caller caller, OperatorId id, CancellationToken cancellationToken) =>
        Do(caller, id, async (session, found) =>
        {
            if (found.PasswordHash is null) return PersonOutcome.Invited;
            if (found.DisabledAt is not null) return PersonOutcome.Done;
            if (await IsLastAdmin(session, found)) return PersonOutcome.LastAdmin;
            await session.SetDisabled(caller.Organization, id, Now);
            await session.EndSessions(caller.Organization, id);
            await Write(session, caller, "operator.disable", found);
            return PersonOutcome.Done;
        }, cancellationToken);

    internal Task<PersonOutcome> Enable(Caller caller, OperatorId id, CancellationToken cancellationToken) =>
        Do(caller, id, async (session, found) =>
        {
            if (found.DisabledAt is null) return PersonOutcome.Done;
            await session.SetDisabled(caller.Organization, id, null);
            await Write(session, caller, "operator.enable", found);
            return PersonOutcome.Done;
        }, cancellationToken);

    internal Task<PersonOutcome> EndSessions(Caller caller, OperatorId id, CancellationToken cancellationToken) =>
        Do(caller, id, async (session, found) =>
        {
            if (await session.EndSessions(caller.Organization, id) == 0) return PersonOutcome.Done;
            await Write(session, caller, "operator.endSessions", found);
            return PersonOutcome.Done;
        }, cancellationToken);

    /// <summary>For who lost the phone: app, recovery codes, passkeys and sessions are all as gone as the phone. The password stays.</summary>
    internal Task<PersonOutcome> RemoveSecondFactor(Caller caller, OperatorId id, CancellationToken cancellationToken) =>
        Do(caller, id, async (session, found) =>
        {
            var had = await session.DropTotp(caller.Organization, id);
            if (await session.RemovePasskeys(caller.Organization, id) == 0 && !had) return PersonOutcome.Done;
            await session.EndSessions(caller.Organization, id);
            await Write(session, caller, "operator.removeSecondFactor", found);
            return PersonOutcome.Done;
        }, cancellationToken);

    /// <summary>Nobody has come in by it, so nothing of it is left but the lines in the audit log.</summary>
    internal Task<PersonOutcome> RevokeInvitation(Caller caller, OperatorId id, CancellationToken cancellationToken) =>
        Do(caller, id, async (session, found) =>
        {
            if (found.PasswordHash is not null) return PersonOutcome.Accepted;
            await session.RemoveInvited(caller.Organization, id);
            await Write(session, caller, "operator.revokeInvitation", found);
            return PersonOutcome.Done;
        }, cancellationToken);

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    private static async Task<bool> IsLastAdmin(Session session, Operator found) =>
        found.Role == WireEnum.Name(OperatorRole.Admin) && !await session.HasOtherAdmin(found.OrganizationId, found.Id);

    private static string Words(int stores) => stores == 0 ? "all stores" : stores == 1 ? "1 store" : $"{stores} stores";

    private Task<PersonOutcome> Do(
        Caller caller, OperatorId id, Func<Session, Operator, Task<PersonOutcome>> change, CancellationToken cancellationToken) =>
        database.Write(async session =>
        {
            // Two admins who take each other's role at the same time: one comes after the other.
            await session.LockPeople(caller.Organization);
            return await session.FindOperator(id) is { } found && found.OrganizationId == caller.Organization
                ? await change(session, found)
                : PersonOutcome.NotFound;
        }, cancellationToken: cancellationToken);

    private async Task Write(Session session, Caller caller, string action, Operator of, string? detail = null)
    {
        await audit.Write(session, caller, action, of.Id.Value, detail ?? of.Email);
        sessions.Announce(session, caller.Organization, of.Id);
    }
}

internal enum PersonOutcome
{
    Done,
    NotFound,
    NoSuchStore,
    LastAdmin,
    /// <summary>Has not come in yet: the invitation is revoked instead.</summary>
    Invited,
    /// <summary>Has come in already: there is no invitation any more.</summary>
    Accepted,
}
