using System.Security.Cryptography;
using Raati.Hub.Storage;

namespace Raati.Hub.Organizations;

/// <summary>The tenants.</summary>
internal static class OrganizationStore
{
    private const string Count = "select count(*) from organizations";
    // A new log begins at epoch 1: 0 is what a tablet says that has seen none.
    private const string InsertOrganization =
        "insert into organizations (id, name, log_epoch, log_head, log_key, created_at) values (@id, @name, 1, 0, @key, @now)";

    private const int KeyBytes = 32;

    internal static async Task<bool> HasOrganizations(this Session session) => await session.QueryOne<long>(Count) > 0;

    internal static async Task<OrganizationId> AddOrganization(this Session session, string name, DateTimeOffset now)
    {
        var id = new OrganizationId(Guid.CreateVersion7(now));
        await session.Execute(InsertOrganization, new { id, name = name.Trim(), key = RandomNumberGenerator.GetBytes(KeyBytes), now = now.ToUnixTimeMilliseconds() });
        return id;
    }
}
