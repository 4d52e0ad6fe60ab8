using Microsoft.AspNetCore.Identity;
using Raati.Hub.Operators.Accounts;

namespace Raati.Hub.Operators;

/// <summary>Identity's passkeys over our own table. Adding and removing one by hand stands in <see cref="Passkeys"/>, with its audit line.</summary>
internal sealed partial class IdentityStore : IUserPasskeyStore<Operator>
{
    public Task AddOrUpdatePasskeyAsync(Operator user, UserPasskeyInfo passkey, CancellationToken cancellationToken) =>
        database.Write(session => session.PutPasskey(PasskeyRow.Of(user, passkey, Guid.CreateVersion7(passkey.CreatedAt))), cancellationToken);

    public async Task<IList<UserPasskeyInfo>> GetPasskeysAsync(Operator user, CancellationToken cancellationToken) =>
        Array.ConvertAll(await database.Read(session => session.PasskeysOf(user.OrganizationId, user.Id), cancellationToken), row => row.ToInfo());

    public Task<Operator?> FindByPasskeyIdAsync(byte[] credentialId, CancellationToken cancellationToken) => database.Read(async session =>
        await session.FindPasskey(credentialId) is { } row ? await session.FindOperator(row.OperatorId) : null, cancellationToken);

    public async Task<UserPasskeyInfo?> FindPasskeyAsync(Operator user, byte[] credentialId, CancellationToken cancellationToken) =>
        await database.Read(session => session.FindPasskey(credentialId), cancellationToken) is { } row && row.OperatorId == user.Id
            ? row.ToInfo()
            : null;

    public Task RemovePasskeyAsync(Operator user, byte[] credentialId, CancellationToken cancellationToken) => database.Write(async session =>
    {
        if (await session.FindPasskey(credentialId) is { } row && row.OperatorId == user.Id)
            await session.RemovePasskey(user.OrganizationId, user.Id, row.Id);
    }, cancellationToken);
}
