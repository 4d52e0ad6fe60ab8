using Raati.Contracts.Api;
using Raati.Hub.Operators.Sessions;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>An operator's own means to sign in. Every change stands in the audit log, in the same transaction.</summary>
internal sealed class Account(
    Database database, OperatorManager operators, OperatorSession sessions, Tickets tickets, KeyShield shield, AuditLog audit,
    RecoveryHashes recovery, TimeProvider time)
{
    private const string Issuer = "Raati";

    internal Task<Operator?> Find(OperatorId id, CancellationToken cancellationToken) =>
        database.Read(session => session.FindOperator(id), cancellationToken);

    internal Task<AccountView> View(Operator me, CancellationToken cancellationToken) => database.Read(async session => new AccountView
    {
        Email = me.Email,
        TotpSinceMs = me.TotpSince,
        RecoveryCodesLeft = await session.CountRecoveryCodes(me.OrganizationId, me.Id),
        Passkeys = Array.ConvertAll(await session.PasskeysOf(me.OrganizationId, me.Id), row => row.ToView()),
    }, cancellationToken);

    /// <summary>Nothing is in force, or stored, until the key is confirmed.</summary>
    internal TotpKey BeginTotp(Operator me)
    {
        var key = operators.GenerateNewAuthenticatorKey();
        var ticket = tickets.Make(Tickets.Totp, new HalfWay(me.Id.Value, me.SecurityStamp, key)).Ticket;
        return new TotpKey { Ticket = ticket, Key = key, Uri = TotpRule.Uri(Issuer, me.Email, key) };
    }

    internal async Task<(ConfirmOutcome Outcome, string[] Codes)> ConfirmTotp(
        Caller caller, Operator me, CodeRequest request, CancellationToken cancellationToken)
    {
        if (tickets.Read<HalfWay>(Tickets.Totp, request.Ticket) is not { } begun || begun.Operator != me.Id.Value || begun.Stamp != me.SecurityStamp)
            return (ConfirmOutcome.TooOld, []);
        var now = time.GetUtcNow();
        if (TotpRule.Match(begun.State, RecoveryCode.Plain(request.Code), now, null) is not { } step) return (ConfirmOutcome.WrongCode, []);
        var (codes, hashes) = await NewCodes(me, cancellationToken);
        return await database.Write(async session =>
        {
            // Once a ticket: who was told the second set of codes would have been told in vain.
            await session.LockPeople(me.OrganizationId);
            if ((await session.FindOperator(me.Id))?.SecurityStamp != begun.Stamp) return (ConfirmOutcome.TooOld, []);
            await session.PutTotp(me, shield.Protect(begun.State), now.ToUnixTimeMilliseconds(), step);
            await session.ReplaceRecoveryCodes(me.OrganizationId, me.Id, hashes);
            await audit.Write(session, caller, "operator.totpOn", me.Id.Value);
            sessions.Announce(session, me.OrganizationId, me.Id);
            return (ConfirmOutcome.Done, codes);
        }, cancellationToken: cancellationToken);
    }

    internal Task TurnTotpOff(Caller caller, Operator me, CancellationToken cancellationToken) => database.Write(async session =>
    {
        if (!await session.DropTotp(me.OrganizationId, me.Id)) return;
        await audit.Write(session, caller, "operator.totpOff", me.Id.Value);
        sessions.Announce(session, me.OrganizationId, me.Id);
    }, cancellationToken);

    /// <summary>Null without an authenticator app: there is nothing to recover from.</summary>
    internal async Task<string[]?> ReplaceCodes(Caller caller, Operator me, CancellationToken cancellationToken)
    {
        if (me.TotpKey is null) return null;
        var (codes, hashes) = await NewCodes(me, cancellationToken);
        await database.Write(async session =>
        {
            await session.ReplaceRecoveryCodes(me.OrganizationId, me.Id, hashes);
            await audit.Write(session, caller, "operator.newRecoveryCodes", me.Id.Value);
        }, cancellationToken);
        return codes;
    }

    /// <summary>Ends every session but the one that asks.</summary>
    internal async Task ChangePassword(Caller caller, Operator me, string password, Guid? keep, CancellationToken cancellationToken)
    {
        // Hashed here, before the transaction: on SQLite every write waits for the one that runs.
        var hash = await operators.Hash(password, cancellationToken);
        await database.Write(async session =>
        {
            await session.SetPassword(me.Id, hash, Doors.Secret.New());
            await session.EndSessions(me.OrganizationId, me.Id, keep);
            await audit.Write(session, caller, "operator.changePassword", me.Id.Value);
            sessions.Announce(session, me.OrganizationId, me.Id);
        }, cancellationToken);
    }

    private async Task<(string[] Codes, byte[][] Hashes)> NewCodes(Operator me, CancellationToken cancellationToken)
    {
        var codes = operators.NewRecoveryCodes(RecoveryCode.Number);
        return (codes, await recovery.Of(me.Id, codes, cancellationToken));
    }
}

internal enum ConfirmOutcome
{
    Done,
    TooOld,
    WrongCode,
}
