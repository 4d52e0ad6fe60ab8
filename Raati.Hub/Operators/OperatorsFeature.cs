using Microsoft.AspNetCore.Identity;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Operators.Audit;
using Raati.Hub.Operators.Sessions;

namespace Raati.Hub.Operators;

internal static class OperatorsFeature
{
    internal static void AddOperators(this WebApplicationBuilder builder)
    {
        var services = builder.Services;
        services.AddSingleton(BootstrapOptions.Read(builder.Configuration));
        services.AddRaatiAuthentication();
        services.AddIdentityCore<Operator>(options =>
        {
            options.Password.RequiredLength = Setup.ShortestPassword;
            options.Lockout.MaxFailedAccessAttempts = 5;
            options.Lockout.DefaultLockoutTimeSpan = TimeSpan.FromMinutes(15);
        }).AddUserStore<IdentityStore>().AddUserManager<OperatorManager>()
            .AddTokenProvider<AuthenticatorCodes>(TokenOptions.DefaultAuthenticatorProvider);
        services.AddOptions<IdentityPasskeyOptions>().Configure<IConfiguration>(Passkeys.Configure);
        services.AddScoped<IPasskeyHandler<Operator>, PasskeyHandler<Operator>>();
        services.AddSingleton<SlowHashes>();
        services.AddSingleton<RecoveryHashes>();
        services.AddSingleton<KeyShield>();
        services.AddSingleton<Tickets>();
        services.AddScoped<Passkeys>();
        services.AddScoped<SignIns>();
        services.AddScoped<Account>();
        services.AddScoped<Proving>();
        services.AddSingleton<OperatorSession>();
        services.AddSingleton<SessionDesk>();
        services.AddSingleton<People>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<AuditList>();
        services.AddSingleton<SecretLinks>();
        services.AddSingleton<Setup>();
        services.AddSingleton<Invitations>();
        services.AddHostedService<FirstRun>();
    }

    internal static void MapOperators(this WebApplication app)
    {
        app.MapSessionApi();
        app.MapAccountApi();
        app.MapPasskeyApi();
        app.MapPeopleApi();
        app.MapOperatorApi();
        app.MapAuditApi();
    }
}
