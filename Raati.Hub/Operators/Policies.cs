using Microsoft.AspNetCore.Authorization;
using Raati.Contracts;

namespace Raati.Hub.Operators;

/// <summary>The named policies. Every route group and hub carries one; what carries none is denied.</summary>
internal static class Policies
{
    internal const string View = nameof(View);
    internal const string ManagePolls = nameof(ManagePolls);
    internal const string GiveTakeovers = nameof(GiveTakeovers);
    internal const string ManageStores = nameof(ManageStores);
    internal const string ManageKiosks = nameof(ManageKiosks);
    internal const string ReadFeedback = nameof(ReadFeedback);
    internal const string HandleFeedback = nameof(HandleFeedback);
    internal const string ManageOperators = nameof(ManageOperators);
    internal const string ReadAudit = nameof(ReadAudit);
    internal const string ReadLedger = nameof(ReadLedger);
    internal const string ManageSettings = nameof(ManageSettings);
    /// <summary>One's own account: any operator, and no API key.</summary>
    internal const string Account = nameof(Account);
    /// <summary>More than one organization: only the bootstrap API key.</summary>
    internal const string Platform = nameof(Platform);
    /// <summary>A paired tablet.</summary>
    internal const string Kiosk = nameof(Kiosk);
    /// <summary>Pictures and videos: a paired tablet or an operator, each of its own organization's.</summary>
    internal const string ReadMedia = nameof(ReadMedia);
    internal const string MediaScheme = "Media";

    private static readonly OperatorRole[] Everyone =
        [OperatorRole.Admin, OperatorRole.CampaignManager, OperatorRole.Ops, OperatorRole.StoreManager, OperatorRole.Viewer];

    /// <summary>Who sees to feedback, and whom it can be given to.</summary>
    internal static readonly OperatorRole[] Handlers =
        [OperatorRole.Admin, OperatorRole.CampaignManager, OperatorRole.Ops, OperatorRole.StoreManager];

    internal static void AddPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
        .AddPolicy(View, Roles(Everyone))
        .AddPolicy(ManagePolls, Roles(OperatorRole.Admin, OperatorRole.CampaignManager))
        // Whoever is there when it burns.
        .AddPolicy(GiveTakeovers, Roles(OperatorRole.Admin, OperatorRole.CampaignManager, OperatorRole.Ops))
        .AddPolicy(ManageStores, Roles(OperatorRole.Admin, OperatorRole.Ops))
        // A store manager only those of its own stores: the handlers ask Caller.Covers.
        .AddPolicy(ManageKiosks, Roles(OperatorRole.Admin, OperatorRole.Ops, OperatorRole.StoreManager))
        .AddPolicy(ReadFeedback, Roles(Everyone))
        // A store manager only that of its own stores, as above.
        .AddPolicy(HandleFeedback, Roles(Handlers))
        .AddPolicy(ManageOperators, Roles(OperatorRole.Admin))
        .AddPolicy(ReadAudit, Roles(OperatorRole.Admin))
        .AddPolicy(Account, policy => policy.RequireClaim(CallerClaims.Organization).RequireClaim(CallerClaims.Operator))
        .AddPolicy(ReadLedger, Roles(OperatorRole.Admin))
        .AddPolicy(ManageSettings, Roles(OperatorRole.Admin))
        .AddPolicy(Platform, policy => policy.RequireClaim(CallerClaims.Platform))
        .AddPolicy(ReadMedia, policy => policy.AddAuthenticationSchemes(MediaScheme).RequireClaim(CallerClaims.Organization))
        .AddPolicy(Kiosk, policy => policy.RequireClaim(CallerClaims.Kiosk).RequireClaim(CallerClaims.Organization));

    private static Action<AuthorizationPolicyBuilder> Roles(params OperatorRole[] roles) => policy => policy
        .RequireClaim(CallerClaims.Organization)
        .RequireClaim(CallerClaims.Role, roles.Select(WireEnum.Name));
}
