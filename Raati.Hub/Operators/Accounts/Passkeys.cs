using Microsoft.AspNetCore.Identity;
using Raati.Contracts.Api;
using Raati.Hub.Hosting;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>
/// Passkeys: Identity's own ceremonies over our tables. What a ceremony must remember travels in a ticket, and a challenge that has signed
/// in once signs in no more.
/// </summary>
internal sealed class Passkeys(
    Database database, IPasskeyHandler<Operator> handler, Tickets tickets, AuditLog audit, TimeProvider time)
{
    internal const int MostOfOne = 20;
    internal const int LongestCredential = 20_000;

    /// <summary>The person is asked for finger, face or PIN each time, so that a passkey is two factors; and it says itself whose it is.</summary>
    internal static void Configure(IdentityPasskeyOptions options, IConfiguration configuration)
    {
        // Without a public address it is the host that the browser asked for.
        options.ServerDomain = PublicUrl.Read(configuration)?.Host;
        options.UserVerificationRequirement = "required";
        options.ResidentKeyRequirement = "required";
        options.AttestationConveyancePreference = "none";
        options.AuthenticatorTimeout = Tickets.Lasts;
    }

    internal async Task<PasskeyChallenge> BeginMaking(HttpContext http, Operator owner)
    {
        var made = await handler.MakeCreationOptionsAsync(
            new PasskeyUserEntity { Id = owner.Id.Value.ToString(), Name = owner.Email, DisplayName = owner.Email }, http);
        var ticket = tickets.Make(Tickets.PasskeyMaking, new HalfWay(owner.Id.Value, owner.SecurityStamp, made.AttestationState ?? "")).Ticket;
        return new PasskeyChallenge { Ticket = ticket, Options = made.CreationOptionsJson };
    }

    internal async Task<(PasskeyOutcome Outcome, PasskeyView? Made)> Make(
        HttpContext http, Caller caller, Operator owner, PasskeyRequest request, CancellationToken cancellationToken)
    {
        if (tickets.Read<HalfWay>(Tickets.PasskeyMaking, request.Ticket) is not { } begun || begun.Operator != owner.Id.Value
            || begun.Stamp != owner.SecurityStamp)
            return (PasskeyOutcome.TooOld, null);
        var made = await handler.PerformAttestationAsync(
            new PasskeyAttestationContext { HttpContext = http, CredentialJson = request.Credential, AttestationState = begun.State });
        if (!made.Succeeded) return (PasskeyOutcome.Refused, null);
        made.Passkey.Name = request.Name.Trim();
        var now = time.GetUtcNow();
        var row = PasskeyRow.Of(owner, made.Passkey, Guid.CreateVersion7(now)) with { CreatedAt = now.ToUnixTimeMilliseconds() };
        return await database.Write<(PasskeyOutcome, PasskeyView?)>(async session =>
        {
            if ((await session.PasskeysOf(owner.OrganizationId, owner.Id)).Length >= MostOfOne) return (PasskeyOutcome.TooMany, null);
            // Since it was looked for, somebody may have been quicker with the same one.
            if (await session.FindPasskey(row.CredentialId) is not null) return (PasskeyOutcome.Refused, null);
            await session.PutPasskey(row);
            await audit.Write(session, caller, "operator.addPasskey", owner.Id.Value, row.Name);
            return (PasskeyOutcome.Done, row.ToView());
        }, cancellationToken: cancellationToken);
    }

    internal Task<bool> Rename(Caller caller, OperatorId owner, Guid passkey, string name, CancellationToken cancellationToken) =>
        database.Write(async session =>
        {
            if (!await session.RenamePasskey(caller.Organization, owner, passkey, name)) return false;
            await audit.Write(session, caller, "operator.renamePasskey", owner.Value, name);
            return true;
        }, cancellationToken: cancellationToken);

    internal Task<bool> Remove(Caller caller, OperatorId owner, Guid passkey, CancellationToken cancellationToken) =>
        database.Write(async session =>
        {
            var name = (await session.PasskeysOf(caller.Organization, owner)).FirstOrDefault(row => row.Id == passkey)?.Name;
            if (!await session.RemovePasskey(caller.Organization, owner, passkey)) return false;
            await audit.Write(session, caller, "operator.removePasskey", owner.Value, name);
            return true;
        }, cancellationToken: cancellationToken);

    internal async Task<PasskeyChallenge> BeginSignIn(HttpContext http)
    {
        var made = await handler.MakeRequestOptionsAsync(null, http);
        var ticket = tickets.Make(Tickets.PasskeySignIn, new HalfWay(default, "", made.AssertionState ?? "")).Ticket;
        return new PasskeyChallenge { Ticket = ticket, Options = made.RequestOptionsJson };
    }

    /// <summary>Who it is; not yet whether they may come in.</summary>
    internal async Task<(PasskeyOutcome Outcome, Operator? Operator)> SignIn(
        HttpContext http, PasskeySignInRequest request, CancellationToken cancellationToken)
    {
        if (tickets.Read<HalfWay>(Tickets.PasskeySignIn, request.Ticket) is not { } begun) return (PasskeyOutcome.TooOld, null);
        var proved = await handler.PerformAssertionAsync(
            new PasskeyAssertionContext { HttpContext = http, CredentialJson = request.Credential, AssertionState = begun.State });
        if (!proved.Succeeded) return (PasskeyOutcome.Refused, null);
        var now = time.GetUtcNow();
        return await database.Write<(PasskeyOutcome, Operator?)>(async session =>
        {
            if (!await session.UseChallenge(Doors.Secret.Hash(begun.State), now.ToUnixTimeMilliseconds(), (now + Tickets.Lasts).ToUnixTimeMilliseconds()))
                return (PasskeyOutcome.TooOld, null);
            // Removed while its owner was looking for a finger.
            if (await session.FindPasskey(proved.Passkey.CredentialId) is not { } row) return (PasskeyOutcome.Refused, null);
            await session.PutPasskey(PasskeyRow.Of(proved.User, proved.Passkey, row.Id) with { UsedAt = now.ToUnixTimeMilliseconds() });
            return (PasskeyOutcome.Done, await session.FindOperator(proved.User.Id));
        }, cancellationToken: cancellationToken);
    }
}

internal enum PasskeyOutcome
{
    Done,
    /// <summary>The challenge is too old, or was used.</summary>
    TooOld,
    Refused,
    TooMany,
}
