using System.Diagnostics;
using Npgsql;

namespace Raati.Testing.Servers;

/// <summary>A PostgreSQL 15 of the test's own, with fsync on, on 127.0.0.1. Tests that don't harm it share <see cref="SharedAsync"/>.</summary>
public sealed class PostgresServer : IAsyncDisposable
{
    private static readonly Lazy<Task<PostgresServer>> Shared = new(() => StartAsync());

    private readonly string directory = TestDirectory.Create("postgres");
    private WatchedProcess? process;

    private readonly bool vacuums;

    private PostgresServer(int port, bool vacuums) => (Port, this.vacuums) = (port, vacuums);

    /// <summary>Its port; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>The one of this test process: started at first use, gone with the process.</summary>
    public static Task<PostgresServer> SharedAsync() => Shared.Value;

    /// <summary>
    /// Starts one, in about two seconds. Unless it is asked to, it never vacuums by itself as a deployed one does: it would go round all
    /// databases once a minute, and tests make hundreds.
    /// </summary>
    public static async Task<PostgresServer> StartAsync(bool vacuums = false)
    {
        var server = new PostgresServer(Ports.Free(), vacuums);
        if (Posix.IsRoot) await RunAsync("chown", "postgres:postgres", server.directory);
        await RunAsync(AsPostgres("initdb", "-D", Path.Combine(server.directory, "data"), "-U", "raati", "--auth=trust",
            "--encoding=UTF8", "--locale=C.UTF-8", "-N"));
        await server.RestartAsync();
        return server;
    }

    /// <summary>What the hub is given for a database on this server, here or through another port.</summary>
    public string ConnectionString(string database, int? port = null) =>
        $"Host=127.0.0.1;Port={port ?? Port};Username=raati;Database={database};Timeout=5";

    /// <summary>
    /// Makes a database, empty or as another one of this server is, and gives its connection string. It goes when the server goes: dropping
    /// it would write a checkpoint, the dearest thing in a test run.
    /// </summary>
    public async Task<string> NewDatabaseAsync(string? like = null)
    {
        var name = $"raati_{Guid.NewGuid():N}";
        await ExecuteAsync($"create database {name} template {like ?? "template1"}");
        return ConnectionString(name);
    }

    /// <summary>Stops it in place, all its processes.</summary>
    public void Freeze() => process?.Freeze();

    /// <summary>Lets it go on.</summary>
    public void Thaw() => process?.Thaw();

    /// <summary>kill -9, all its processes.</summary>
    public Task KillAsync() => process?.KillAsync() ?? Task.CompletedTask;

    /// <summary>Ends it politely; open connections are cut.</summary>
    public Task StopAsync() => process?.EndAsync(keepDirectory: true) ?? Task.CompletedTask;

    /// <summary>Starts it again on the same port and files.</summary>
    public async Task RestartAsync()
    {
        process = WatchedProcess.Start(directory, Path.Combine(directory, "log"), AsPostgres("postgres", "-D", Path.Combine(directory, "data"),
            "-c", "listen_addresses=127.0.0.1", "-c", $"port={Port}", "-c", $"unix_socket_directories={directory}",
            "-c", "max_connections=300", "-c", "shared_buffers=128MB",
            "-c", $"autovacuum={(vacuums ? "on" : "off")}"));
        await Eventually.TrueAsync(AnswersAsync, TimeSpan.FromSeconds(30), $"PostgreSQL answers on port {Port}; its log is in {directory}");
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        if (process is null) return;
        await process.EndAsync(keepDirectory: false);
        process.Dispose();
    }

    private async Task<bool> AnswersAsync()
    {
        try
        {
            await ExecuteAsync("select 1");
            return true;
        }
        catch (NpgsqlException)
        {
            return false;
        }
    }

    private async Task ExecuteAsync(string sql)
    {
        await using var connection = new NpgsqlConnection(ConnectionString("postgres") + ";Pooling=false");
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        await command.ExecuteNonQueryAsync();
    }

    /// <summary>PostgreSQL refuses to run as root: then it runs as the user its package made.</summary>
    private static string[] AsPostgres(string program, params string[] arguments)
    {
        string[] command = [Path.Combine(Installed.PostgresBinaries, program), .. arguments];
        return Posix.IsRoot ? ["setpriv", "--reuid=postgres", "--regid=postgres", "--init-groups", .. command] : command;
    }

    private static async Task RunAsync(params string[] command)
    {
        var start = new ProcessStartInfo(command[0]) { RedirectStandardOutput = true, RedirectStandardError = true, WorkingDirectory = "/" };
        foreach (var argument in command[1..]) start.ArgumentList.Add(argument);
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var errors = await process.StandardError.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0) throw new InvalidOperationException($"{string.Join(' ', command)} failed: {await output}{errors}");
    }
}
