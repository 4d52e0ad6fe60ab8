using Microsoft.AspNetCore.Identity;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Accounts;

/// <summary>One passkey, as it stands in the database.</summary>
internal sealed record PasskeyRow
{
    private const char Between = ' ';

    public Guid Id { get; init; }
    public OrganizationId OrganizationId { get; init; }
    public OperatorId OperatorId { get; init; }
    public byte[] CredentialId { get; init; } = [];
    public byte[] PublicKey { get; init; } = [];
    public string Name { get; init; } = "";
    public long CreatedAt { get; init; }
    public long? UsedAt { get; init; }
    public long SignCount { get; init; }
    public string Transports { get; init; } = "";
    public bool UserVerified { get; init; }
    public bool BackupEligible { get; init; }
    public bool BackedUp { get; init; }
    public byte[] Attestation { get; init; } = [];
    public byte[] ClientData { get; init; } = [];

    internal static PasskeyRow Of(Operator owner, UserPasskeyInfo info, Guid id) => new()
    {
        Id = id,
        OrganizationId = owner.OrganizationId,
        OperatorId = owner.Id,
        CredentialId = info.CredentialId,
        PublicKey = info.PublicKey,
        Name = info.Name ?? "",
        CreatedAt = info.CreatedAt.ToUnixTimeMilliseconds(),
        SignCount = info.SignCount,
        Transports = string.Join(Between, info.Transports ?? []),
        UserVerified = info.IsUserVerified,
        BackupEligible = info.IsBackupEligible,
        BackedUp = info.IsBackedUp,
        Attestation = info.AttestationObject,
        ClientData = info.ClientDataJson,
    };

    internal UserPasskeyInfo ToInfo() => new(
        CredentialId, PublicKey, DateTimeOffset.FromUnixTimeMilliseconds(CreatedAt), (uint)SignCount,
        Transports.Split(Between, StringSplitOptions.RemoveEmptyEntries), UserVerified, BackupEligible, BackedUp, Attestation, ClientData)
    {
        Name = Name,
    };

    internal PasskeyView ToView() => new() { Id = Id, Name = Name, CreatedAtMs = CreatedAt, UsedAtMs = UsedAt, BackedUp = BackedUp };
}
