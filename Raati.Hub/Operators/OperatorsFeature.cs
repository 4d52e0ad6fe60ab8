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
        }).AddUserStore<IdentityStore>().AddUserManager<OperatorManager>();
        services.AddSingleton<OperatorSession>();
        services.AddSingleton<ApiKeys>();
        services.AddSingleton<AuditLog>();
        services.AddSingleton<SecretLinks>();
        services.AddSingleton<Setup>();
        services.AddSingleton<Invitations>();
        services.AddHostedService<FirstRun>();
    }

    internal static void MapOperators(this WebApplication app)
    {
        app.MapSessionApi();
        app.MapOperatorApi();
    }
}
