using Raati.Hub.Storage;
using StackExchange.Redis;

namespace Raati.Hub.Cluster;

internal static class ClusterFeature
{
    internal static void AddCluster(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<NodeIdentity>();
        builder.Services.AddSingleton<LocalHints>();
        builder.Services.AddSingleton<ClusterHealth>();
        builder.Services.AddSingleton<DrainState>();
        builder.Services.AddHostedService<NodeLease>();
        if (RedisOptions.Of(builder.Configuration) is not { } redis)
        {
            builder.Services.AddSingleton<IHints>(services => services.GetRequiredService<LocalHints>());
            return;
        }
        builder.Services.AddSingleton(redis);
        builder.Services.AddSingleton<RedisHints>();
        builder.Services.AddSingleton<IHints>(services => services.GetRequiredService<RedisHints>());
        builder.Services.AddHostedService(services => services.GetRequiredService<RedisHints>());
    }
}

/// <summary>How the hub connects to Redis; what the connection string doesn't say is chosen so that nothing ever waits for it.</summary>
internal static class RedisOptions
{
    private const string Key = "ConnectionStrings:Redis";

    /// <summary>Null: this hub is alone.</summary>
    /// <exception cref="ConfigurationException">It is no connection string.</exception>
    internal static ConfigurationOptions? Of(IConfiguration configuration)
    {
        var text = configuration.GetConnectionString("Redis");
        if (string.IsNullOrWhiteSpace(text)) return null;
        var options = Parse(text);
        if (options.EndPoints.Count == 0) throw new ConfigurationException($"{Key}: names no server.");
        options.AbortOnConnectFail = false;
        options.ConnectRetry = 1;
        options.KeepAlive = 5;
        options.ClientName = "raati";
        return options;
    }

    private static ConfigurationOptions Parse(string text)
    {
        try
        {
            return ConfigurationOptions.Parse(text, ignoreUnknown: false);
        }
        catch (Exception e) when (e is ArgumentException or FormatException)
        {
            // The text may hold a password: only what is wrong with it is said.
            throw new ConfigurationException($"{Key} is not a connection string: {e.Message}");
        }
    }
}
