using Dapper;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Raati.Drivers;
using Raati.Hub;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Storage;
using Raati.Hub.WebApps;

namespace Raati.Testing;

/// <summary>The real hub, in this process, on a real port, over a real engine.</summary>
public sealed class TestHub : IAsyncDisposable
{
    /// <summary>A hundredth of what Identity takes, which is a tenth of a second of a core for every sign-in.</summary>
    private const int HashIterations = 1_000;

    // What Dapper has compiled for a statement serves every database of the engine; by itself it compiles anew for each connection string.
    static TestHub() => SqlMapper.ConnectionStringComparer = new ByEngine();

    // Read for each hub, they would be a tenth of its start.
    private static readonly Lazy<BuiltApps> WebApps = new(() => WebAppsFeature.LoadApps(WebAppsFeature.Root, workerOff: false));

    private readonly WebApplication app;
    private readonly bool ownsDatabase;

    private TestHub(WebApplication app, TestDatabase database, bool ownsDatabase, LogBook log) =>
        (this.app, Database, this.ownsDatabase, Log) = (app, database, ownsDatabase, log);

    /// <summary>Where it answers.</summary>
    public Uri Url => new(app.Urls.First());

    /// <summary>Its database.</summary>
    public TestDatabase Database { get; }

    /// <summary>What it logged.</summary>
    public LogBook Log { get; }

    /// <summary>What it is made of.</summary>
    public IServiceProvider Services => app.Services;

    /// <summary>A hub with a database of its own, with nothing in it.</summary>
    public static async Task<TestHub> StartAsync(Engine engine, HubSettings? settings = null) =>
        await StartWithAsync(await TestDatabase.CreateMigratedAsync(engine), settings);

    /// <summary>A hub on this database, which goes with it.</summary>
    public static async Task<TestHub> StartWithAsync(TestDatabase database, HubSettings? settings = null)
    {
        try
        {
            return await StartAsync(database, settings, ownsDatabase: true);
        }
        catch
        {
            await database.DisposeAsync();
            throw;
        }
    }

    /// <summary>A hub on a database that is there: one more node, or the same one again.</summary>
    public static Task<TestHub> StartAsync(TestDatabase database, HubSettings? settings = null) => StartAsync(database, settings, ownsDatabase: false);

    /// <summary>Signs in as the first admin.</summary>
    public Task<Operator> SignInAsync() => Operator.SignInAsync(Url, HubSettings.AdminEmail, HubSettings.AdminPassword);

    /// <summary>Makes one more organization, and gives its admin.</summary>
    public Task<Operator> NewOrganizationAsync(string name = "Toinen osuuskauppa") =>
        Operator.OfNewOrganizationAsync(Url, HubSettings.BootstrapKey, $"{name} {Guid.NewGuid():N}");

    /// <summary>Makes one more organization, and signs in as its admin: a person, where the other one is a key.</summary>
    public Task<Operator> NewSignedInOrganizationAsync(string name = "Kolmas osuuskauppa") =>
        Operator.SignInToNewOrganizationAsync(Url, HubSettings.BootstrapKey, $"{name} {Guid.NewGuid():N}");

    /// <summary>The API as nobody.</summary>
    public Api Anonymous() => new(Url);

    /// <summary>Stops it without waiting for anything.</summary>
    public async ValueTask DisposeAsync()
    {
        await app.StopAsync(new CancellationToken(canceled: true));
        await app.DisposeAsync();
        if (ownsDatabase) await Database.DisposeAsync();
    }

    private static async Task<TestHub> StartAsync(TestDatabase database, HubSettings? settings, bool ownsDatabase)
    {
        settings ??= new HubSettings();
        var log = new LogBook();
        string[] arguments = [.. settings.ConfigurationFor(database).Select(pair => $"--{pair.Key}={pair.Value}")];
        var app = RaatiHub.Build(arguments, builder =>
        {
            builder.Logging.ClearProviders().AddProvider(log);
            builder.Services.Configure<PasswordHasherOptions>(options => options.IterationCount = HashIterations);
            builder.Services.Configure<RecoveryHashOptions>(options => options.Iterations = HashIterations);
            if (database.Lend() is { } lent) builder.Services.Replace(ServiceDescriptor.Singleton(_ => lent));
            if (!TabletWorker.IsOff(builder.Configuration)) builder.Services.Replace(ServiceDescriptor.Singleton(_ => WebApps.Value));
            if (settings.Clock is not null) builder.Services.AddSingleton(settings.Clock);
            settings.Configure?.Invoke(builder);
        });
        try
        {
            await Migrator.Run(app.Services.GetRequiredService<Database>(), CancellationToken.None);
            await app.StartAsync();
        }
        catch
        {
            await app.DisposeAsync();
            throw;
        }
        return new TestHub(app, database, ownsDatabase, log);
    }

    private sealed class ByEngine : IEqualityComparer<string>
    {
        public bool Equals(string? x, string? y) => IsPostgres(x) == IsPostgres(y);

        public int GetHashCode(string obj) => IsPostgres(obj) ? 1 : 0;

        private static bool IsPostgres(string? connectionString) => connectionString?.Contains("Host=", StringComparison.Ordinal) is true;
    }
}
