namespace Raati.Hub.Storage;

internal static class StorageFeature
{
    internal static void AddStorage(this WebApplicationBuilder builder)
    {
        DapperTypes.Register();
        builder.Services.AddSingleton(services => Open(services.GetRequiredService<IConfiguration>()));
    }

    private static Database Open(IConfiguration configuration)
    {
        var postgres = configuration.GetConnectionString("Postgres");
        return string.IsNullOrWhiteSpace(postgres)
            ? SqliteDatabase.Open(Path.Combine(DataDirectory.Of(configuration), "raati.db"))
            : OpenPostgres(postgres);
    }

    private static PostgresDatabase OpenPostgres(string connectionString)
    {
        try
        {
            return PostgresDatabase.Open(connectionString);
        }
        catch (ArgumentException e)
        {
            throw new ConfigurationException($"ConnectionStrings:Postgres is not a connection string: {e.Message}");
        }
    }
}

/// <summary>Where one hub keeps its files. Two hubs can't share it: the first holds its lock.</summary>
internal static class DataDirectory
{
    internal const string Key = "Raati:DataDirectory";

    internal static string Of(IConfiguration configuration)
    {
        var path = Path.GetFullPath(configuration[Key] is { Length: > 0 } set ? set : "data");
        try
        {
            Directory.CreateDirectory(path);
            return path;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new ConfigurationException($"{Key}: can't make {path}: {e.Message}");
        }
    }
}
