using System.Security.Cryptography;
using Raati.Hub.Storage;

namespace Raati.Hub.Organizations;

/// <summary>The tenants.</summary>
internal static class OrganizationStore
{
    private const string Count = "select count(*) from organizations";
    // A new log begins at epoch 1: 0 is what a tablet says that has seen none.
    private const string InsertOrganization =
        "insert into organizations (id, name, log_epoch, log_head, log_key, created_at, demo) values (@id, @name, 1, 0, @key, @now, @demo)";
    private const string ReadDemo = "select id from organizations where demo = @demo";

    private const string Rename = "update organizations set name = @name, time_zone = @timeZone where id = @organization";
    private const string Zone = "select time_zone from organizations where id = @organization";

    internal const string DefaultZone = "Europe/Helsinki";

    private const int KeyBytes = 32;

    internal static async Task<bool> HasOrganizations(this Session session) => await session.QueryOne<long>(Count) > 0;

    /// <summary>The IANA zone of a store that names none.</summary>
    internal static async Task<string> HomeZone(this Session session, OrganizationId organization) =>
        await session.QueryOne<string>(Zone, new { organization }) ?? DefaultZone;

    internal static Task RenameOrganization(this Session session, OrganizationId organization, string name, string timeZone) =>
        session.Execute(Rename, new { organization, name, timeZone });

    internal static async Task<OrganizationId> AddOrganization(this Session session, string name, DateTimeOffset now, bool demo = false)
    {
        var id = new OrganizationId(Guid.CreateVersion7(now));
        await session.Execute(InsertOrganization,
            new { id, name = name.Trim(), key = RandomNumberGenerator.GetBytes(KeyBytes), now = now.ToUnixTimeMilliseconds(), demo });
        return id;
    }

    /// <summary>The one that is made up; null when there is none.</summary>
    internal static Task<OrganizationId?> DemoOrganization(this Session session) => session.QueryOne<OrganizationId?>(ReadDemo, new { demo = true });
}
