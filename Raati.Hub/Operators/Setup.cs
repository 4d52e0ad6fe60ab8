using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators;

/// <summary>How an organization comes to be: by the one-time link of a first start, by bootstrap keys, or by the platform's API key.</summary>
internal sealed class Setup(Database database, SecretLinks links, ApiKeys keys, AuditLog audit, IServiceScopeFactory scopes, TimeProvider time)
{
    internal const int ShortestPassword = 12;
    internal const int LongestPassword = 200;

    private static readonly TimeSpan KeyLasts = TimeSpan.FromDays(365);
    // Two nodes that start at once, or two people with the link: one makes the first organization.
    private const string Lock = "select pg_advisory_xact_lock(7411229)";

    internal Task<bool> IsNeeded(CancellationToken cancellationToken) =>
        database.Read(async session => !await session.HasOrganizations(), cancellationToken);

    /// <summary>The first operator, by the link on standard output; null when the link is used, too old, or was never one.</summary>
    internal async Task<Operator?> Complete(SetupRequest request, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var admin = await New(scope, request.Email, request.Password, cancellationToken);
        return await database.Write(async session =>
        {
            if (!await TakeFirst(session) || !await links.Use(session, SecretLinks.Setup, request.Token)) return null;
            var organization = await session.AddOrganization(request.OrganizationName, time.GetUtcNow());
            await AddAdmin(session, organization, admin(organization), "setup link");
            return await session.FindOperator(admin(organization).Id);
        }, cancellationToken: cancellationToken);
    }

    /// <summary>The first start with bootstrap settings. Does nothing when there is an organization already; true when it made one.</summary>
    internal async Task<bool> Bootstrap(BootstrapOptions options, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var admin = options.AdminEmail is { } email ? await New(scope, email, options.AdminPassword!, cancellationToken) : null;
        return await database.Write(async session =>
        {
            if (!await TakeFirst(session)) return false;
            var organization = await session.AddOrganization(options.OrganizationName, time.GetUtcNow());
            if (admin is not null) await AddAdmin(session, organization, admin(organization), "bootstrap");
            if (options.ApiKey is { } key)
                await keys.Insert(session, organization, "bootstrap", OperatorRole.Admin, key, KeyLasts, platform: true);
            return true;
        }, cancellationToken: cancellationToken);
    }

    /// <summary>The first organization, and in the same transaction what it is filled with; null when there is one already.</summary>
    internal Task<OrganizationId?> First(string name, bool demo, Func<Session, OrganizationId, Task> fill, CancellationToken cancellationToken) =>
        database.Write<OrganizationId?>(async session =>
        {
            // Another node that fills it may be slow.
            await session.TakeTime();
            if (!await TakeFirst(session)) return null;
            var organization = await session.AddOrganization(name, time.GetUtcNow(), demo);
            await fill(session, organization);
            return organization;
        }, cancellationToken: cancellationToken);

    /// <summary>One more organization; null when the e-mail belongs to an operator already.</summary>
    internal async Task<OrganizationCreated?> Add(Caller caller, OrganizationRequest request, CancellationToken cancellationToken)
    {
        using var scope = scopes.CreateScope();
        var admin = await New(scope, request.AdminEmail, request.AdminPassword, cancellationToken);
        var secret = Doors.Secret.New(ApiKeys.Prefix);
        try
        {
            return await database.Write(async session =>
            {
                if (await session.FindOperator(admin(default).NormalizedEmail) is not null) return null;
                var organization = await session.AddOrganization(request.Name, time.GetUtcNow());
                await AddAdmin(session, organization, admin(organization), caller.Actor);
                await keys.Insert(session, organization, "first key", OperatorRole.Admin, secret, KeyLasts);
                await audit.Write(session, caller, "organization.add", organization.Value, request.Name.Trim());
                return new OrganizationCreated { OrganizationId = organization.Value, ApiKey = secret };
            }, cancellationToken: cancellationToken);
        }
        catch (EmailTakenException)
        {
            return null;
        }
    }

    /// <summary>A one-time secret for the set-up link; null when no set-up is needed.</summary>
    internal Task<string?> MakeLink(CancellationToken cancellationToken) =>
        database.Write(async session => (await MakeLink(session))?.Secret, cancellationToken: cancellationToken);

    internal async Task<(string Secret, long ExpiresAt)?> MakeLink(Session session) =>
        await session.HasOrganizations() ? null : await links.Make(session, SecretLinks.Setup);

    /// <summary>Where the set-up link leads.</summary>
    internal static string PathOf(string secret) => $"/console/#{SecretLinks.Setup}={secret}";

    // The password is hashed here, before the transaction: on SQLite every write waits for the one that runs.
    private static async Task<Func<OrganizationId, Operator>> New(
        IServiceScope scope, string email, string password, CancellationToken cancellationToken)
    {
        var operators = scope.ServiceProvider.GetRequiredService<OperatorManager>();
        return operators.New(default, email, OperatorRole.Admin, [], await operators.Hash(password, cancellationToken)).In;
    }

    private async Task AddAdmin(Session session, OrganizationId organization, Operator admin, string actor)
    {
        // Another took the address meanwhile: an organization without an operator must not stay, so all of it is rolled back.
        if (!await session.Insert(admin)) throw new EmailTakenException();
        await audit.Write(session, organization, actor, "operator.add", admin.Id.Value, admin.Email);
    }

    private static async Task<bool> TakeFirst(Session session)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(Lock);
        return !await session.HasOrganizations();
    }

    private sealed class EmailTakenException() : Exception("The e-mail belongs to another operator.");
}
