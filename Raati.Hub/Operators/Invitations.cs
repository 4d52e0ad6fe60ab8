using Raati.Contracts.Api;
using Raati.Hub.Hosting;
using Raati.Hub.Operators.Sessions;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

internal enum InviteOutcome
{
    Invited,
    EmailTaken,
    NoSuchStore,
}

/// <summary>New operators. The link goes to the person by whatever way the inviting admin has; the hub sends no mail.</summary>
internal sealed class Invitations(
    Database database, SecretLinks links, AuditLog audit, OperatorSession sessions, PublicUrl publicUrl, IServiceScopeFactory scopes)
{
    /// <summary>Inviting again someone who has not accepted gives a new link, and the role and stores given now.</summary>
    internal Task<(InviteOutcome, SecretLink?)> Invite(Caller caller, InviteRequest request, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var invited = scope.ServiceProvider.GetRequiredService<OperatorManager>().New(
            caller.Organization, request.Email, request.Role, [.. request.Stores.Distinct().Select(store => new StoreId(store))]);
        return database.Write<(InviteOutcome, SecretLink?)>(async session =>
        {
            if (!await session.HasStores(caller.Organization, invited.Stores)) return (InviteOutcome.NoSuchStore, null);
            var present = await session.FindOperator(invited.NormalizedEmail);
            if (present is not null && (present.PasswordHash is not null || present.OrganizationId != caller.Organization))
                return (InviteOutcome.EmailTaken, null);
            if (present is null && !await session.Insert(invited)) return (InviteOutcome.EmailTaken, null);
            var id = (present ?? invited).Id;
            if (present is not null) await session.SetRole(caller.Organization, id, invited.Role, invited.Stores);
            var (secret, expiresAt) = await links.Make(session, SecretLinks.Invitation, caller.Organization, id);
            await audit.Write(session, caller, "operator.invite", id.Value, $"{invited.Email}, {invited.Role}");
            sessions.Announce(session, caller.Organization, id);
            var url = publicUrl.Link($"/console/#{SecretLinks.Invitation}={secret}");
            return (InviteOutcome.Invited, new SecretLink { Url = url, ExpiresAtMs = expiresAt });
        }, cancellationToken: cancellationToken);
    }

    /// <summary>The operator with its new password; null when the link is used, too old, or was never one.</summary>
    internal async Task<Operator?> Accept(AcceptInvitationRequest request, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var passwordHash = await scope.ServiceProvider.GetRequiredService<OperatorManager>().Hash(request.Password, cancellationToken);
        return await database.Write(async session =>
        {
            if (await links.UseFor(session, SecretLinks.Invitation, request.Token) is not { } id) return null;
            await session.SetPassword(id, passwordHash, Doors.Secret.New());
            var accepted = await session.FindOperator(id);
            if (accepted is null) return null;
            await audit.Write(session, accepted.OrganizationId, accepted.Email, "operator.accept", id.Value);
            sessions.Announce(session, accepted.OrganizationId, id);
            return accepted;
        }, cancellationToken: cancellationToken);
    }
}
