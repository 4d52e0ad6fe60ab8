using Microsoft.AspNetCore.Authorization;
using Raati.Contracts;

namespace Raati.Hub.Operators;

/// <summary>The named policies. Every route group and hub carries one; what carries none is denied.</summary>
internal static class Policies
{
    internal const string View = nameof(View);
    internal const string ManagePolls = nameof(ManagePolls);
    internal const string ManageStores = nameof(ManageStores);
    internal const string ManageKiosks = nameof(ManageKiosks);
    internal const string ReadFeedback = nameof(ReadFeedback);
    internal const string ManageOperators = nameof(ManageOperators);
    internal const string ReadLedger = nameof(ReadLedger);
    /// <summary>More than one organization: only the bootstrap API key.</summary>
    internal const string Platform = nameof(Platform);
    /// <summary>A paired tablet.</summary>
    internal const string Kiosk = nameof(Kiosk);

    private static readonly OperatorRole[] Everyone =
        [OperatorRole.Admin, OperatorRole.CampaignManager, OperatorRole.Ops, OperatorRole.StoreManager, OperatorRole.Viewer];

    internal static void AddPolicies(this IServiceCollection services) => services.AddAuthorizationBuilder()
        .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAssertion(_ => false).Build())
        .AddPolicy(View, Roles(Everyone))
        .AddPolicy(ManagePolls, Roles(OperatorRole.Admin, OperatorRole.CampaignManager))
        .AddPolicy(ManageStores, Roles(OperatorRole.Admin, OperatorRole.Ops))
        // A store manager only those of its own stores: the handlers ask Caller.Covers.
        .AddPolicy(ManageKiosks, Roles(OperatorRole.Admin, OperatorRole.Ops, OperatorRole.StoreManager))
        .AddPolicy(ReadFeedback, Roles(Everyone))
        .AddPolicy(ManageOperators, Roles(OperatorRole.Admin))
        .AddPolicy(ReadLedger, Roles(OperatorRole.Admin))
        .AddPolicy(Platform, policy => policy.RequireClaim(CallerClaims.Platform))
        .AddPolicy(Kiosk, policy => policy.RequireClaim(CallerClaims.Kiosk).RequireClaim(CallerClaims.Organization));

    private static Action<AuthorizationPolicyBuilder> Roles(params OperatorRole[] roles) => policy => policy
        .RequireClaim(CallerClaims.Organization)
        .RequireClaim(CallerClaims.Role, roles.Select(WireEnum.Name));
}
