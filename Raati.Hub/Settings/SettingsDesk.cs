using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Programs;
using Raati.Hub.Storage;
using Raati.Hub.Stores;

namespace Raati.Hub.Settings;

/// <summary>
/// The organization's settings. Saving them is publishing them: one publication an organization, to all tablets, the next version each time. A
/// tablet that is paired later has it in its program like any other.
/// </summary>
internal sealed class SettingsDesk(Database database, PublicationLog publications, OrganizationLog log, AuditLog audit, IHints hints, TimeProvider time)
{
    internal const int UsualIdleSeconds = 20;
    internal static readonly Language[] AllLanguages = [Language.Fi, Language.Sv, Language.En];

    private const string ReadOne = """
        select o.name, o.time_zone, s.content, s.publication_id, p.version from organizations o
        left join settings s on s.organization_id = o.id
        left join publications p on p.organization_id = s.organization_id and p.id = s.publication_id
        where o.id = @organization
        """;
    private const string Put = """
        insert into settings (organization_id, publication_id, content) values (@organization, @publication, @content)
        on conflict (organization_id) do update set content = excluded.content
        """;
    private const string StoresWithKiosks = "select distinct store_id from kiosks where organization_id = @organization";

    internal Task<SettingsView> Find(OrganizationId organization, CancellationToken cancellationToken) =>
        database.Read(session => Read(session, organization), cancellationToken);

    internal Task<SettingsView> Save(Caller caller, SettingsRequest request, CancellationToken cancellationToken) => database.Write(async session =>
    {
        var organization = caller.Organization;
        await session.LockNames(organization);
        var before = await Read(session, organization);
        var publication = new PublicationId(before.PublicationId ?? Guid.CreateVersion7(time.GetUtcNow()));
        var settings = request with { OrganizationName = request.OrganizationName.Trim() };
        await session.RenameOrganization(organization, settings.OrganizationName, settings.TimeZone);
        if (settings.OrganizationName != before.OrganizationName) await TellTablets(session, organization);
        await session.Execute(Put, new { organization, publication, content = JsonSerializer.Serialize(settings, Wire.Json) });
        await publications.Publish(session, organization, publication, PublicationKind.Settings, new Audience { All = true },
            JsonSerializer.Serialize(Document(settings), Wire.Json));
        await audit.Write(session, caller, "settings.change", publication.Value, settings.OrganizationName);
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Settings, organization, publication.Value)));
        return await Read(session, organization);
    }, cancellationToken: cancellationToken);

    private static SettingsDocument Document(SettingsRequest settings) => new()
    {
        Accent = AccentRule.Look(settings.Accent)?.Colors,
        Logo = settings.Logo,
        Languages = settings.Languages,
        IdleSeconds = settings.IdleSeconds,
    };

    /// <summary>A tablet shows whose it is: the name is a trait of each.</summary>
    private async Task TellTablets(Session session, OrganizationId organization)
    {
        var stores = await session.Query<StoreId>(StoresWithKiosks, new { organization });
        await log.MembershipsChanged(session, organization, Membership.Store, [.. stores.Select(store => store.Value)]);
    }

    private static async Task<SettingsView> Read(Session session, OrganizationId organization)
    {
        var row = await session.QueryOne<Row>(ReadOne, new { organization })
            ?? throw new InvalidOperationException($"There is no organization {organization.Value}.");
        var saved = row.Content is null ? null : JsonSerializer.Deserialize<SettingsRequest>(row.Content, Wire.Json);
        return new SettingsView
        {
            OrganizationName = row.Name,
            TimeZone = row.TimeZone,
            Accent = saved?.Accent,
            Logo = saved?.Logo,
            Languages = saved?.Languages ?? AllLanguages,
            IdleSeconds = saved?.IdleSeconds ?? UsualIdleSeconds,
            PublicationId = row.PublicationId,
            PublicationVersion = row.Version ?? 0,
        };
    }

    private sealed record Row
    {
        public string Name { get; init; } = "";
        public string TimeZone { get; init; } = "";
        public string? Content { get; init; }
        public Guid? PublicationId { get; init; }
        public int? Version { get; init; }
    }
}
