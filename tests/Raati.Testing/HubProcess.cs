using System.Net.Sockets;
using System.Globalization;
using Raati.Drivers;
using Raati.Testing.Servers;

namespace Raati.Testing;

/// <summary>The real hub as a process of its own, as it is deployed: to be killed, frozen and traced.</summary>
public sealed class HubProcess : IAsyncDisposable
{
    private readonly TestDatabase database;
    private readonly HubSettings settings;
    private readonly string directory = TestDirectory.Create("process");
    private readonly string[] tracer;
    private WatchedProcess process;

    private HubProcess(TestDatabase database, HubSettings settings, string[] tracer)
    {
        this.database = database;
        this.settings = settings with { Port = settings.Port is 0 ? Ports.Free() : settings.Port };
        this.tracer = tracer;
        process = Launch();
    }

    /// <summary>Where it answers; the same after a restart.</summary>
    public Uri Url => new(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{settings.Port}"));

    /// <summary>Its process id; the tracer's when it is traced.</summary>
    public int Pid => process.Pid;

    /// <summary>What it has written to standard output and error so far.</summary>
    public string Output => File.Exists(LogFile) ? File.ReadAllText(LogFile) : "";

    private string LogFile => Path.Combine(directory, "output");

    /// <summary>Starts it and waits until it answers. A tracer is a command that it runs under, such as strace.</summary>
    public static async Task<HubProcess> StartAsync(TestDatabase database, HubSettings? settings = null, params string[] tracer)
    {
        var hub = new HubProcess(database, settings ?? new HubSettings(), tracer);
        try
        {
            await hub.ReadyAsync();
            return hub;
        }
        catch
        {
            await hub.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts it where it must not start: its exit code, and what it wrote.</summary>
    public static async Task<(int ExitCode, string Output)> RefusedAsync(TestDatabase database, HubSettings? settings = null)
    {
        await using var hub = new HubProcess(database, settings ?? new HubSettings(), ["/bin/sh", "-c", "\"$@\"; echo \"exit code $?\"", "sh"]);
        await Eventually.TrueAsync(() => hub.Output.Contains("exit code ", StringComparison.Ordinal), TimeSpan.FromSeconds(20), "the hub gives up");
        var parts = hub.Output.Split("exit code ");
        return (int.Parse(parts[1], CultureInfo.InvariantCulture), parts[0]);
    }

    /// <summary>Signs in as the first admin.</summary>
    public Task<Operator> SignInAsync() => Operator.SignInAsync(Url, HubSettings.AdminEmail, HubSettings.AdminPassword);

    /// <summary>Stops it in place.</summary>
    public void Freeze() => process.Freeze();

    /// <summary>Lets it go on.</summary>
    public void Thaw() => process.Thaw();

    /// <summary>kill -9.</summary>
    public Task KillAsync() => process.KillAsync();

    /// <summary>SIGTERM, as a deployment does, and waits until it has drained and ended.</summary>
    public Task TerminateAsync() => process.TerminateAsync();

    /// <summary>Starts it again on the same port and database.</summary>
    public async Task RestartAsync()
    {
        process = Launch();
        await ReadyAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await process.KillAsync();
        process.Dispose();
        await TestDirectory.RemoveAsync(directory);
    }

    private WatchedProcess Launch()
    {
        var environment = settings.ConfigurationFor(database)
            .ToDictionary(pair => pair.Key.Replace(":", "__", StringComparison.Ordinal), pair => pair.Value);
        environment["ASPNETCORE_URLS"] = environment["urls"];
        environment.Remove("urls");
        return WatchedProcess.Start(directory, LogFile,
            [.. tracer, "dotnet", Path.Combine(AppContext.BaseDirectory, "Raati.Hub.dll")], environment);
    }

    private async Task ReadyAsync()
    {
        using var http = new HttpClient { BaseAddress = Url, Timeout = TimeSpan.FromSeconds(5) };
        await Eventually.TrueAsync(async () =>
        {
            if (!process.IsAlive) throw new InvalidOperationException($"The hub ended: {Output}");
            try
            {
                using var answer = await http.GetAsync("/health/ready");
                return answer.IsSuccessStatusCode;
            }
            catch (Exception problem) when (problem is HttpRequestException or SocketException or TaskCanceledException)
            {
                return false;
            }
        }, TimeSpan.FromSeconds(30), $"the hub is ready; its output so far: {Output}");
    }
}
