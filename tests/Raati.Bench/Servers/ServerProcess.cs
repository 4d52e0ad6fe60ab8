using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Net.Sockets;

namespace Raati.Bench.Servers;

/// <summary>A server of the benchmark in a process of its own, on a free loopback port. It ends with this one.</summary>
internal sealed class ServerProcess : IDisposable
{
    private static readonly TimeSpan StartsWithin = TimeSpan.FromSeconds(60);
    private readonly Process process;

    private ServerProcess(Process process, Uri url, TimeSpan startedIn) => (this.process, Url, StartedIn) = (process, url, startedIn);

    internal Uri Url { get; }

    /// <summary>From the start of the process to its first good answer.</summary>
    internal TimeSpan StartedIn { get; }

    internal int Pid => process.Id;

    /// <summary>The real hub on this directory's SQLite file.</summary>
    internal static Task<ServerProcess> StartHub(string directory) =>
        Start(Self("--serve-hub"), "/health/ready", new() { ["Raati__DataDirectory"] = directory, ["Serilog__MinimumLevel__Default"] = "Warning" });

    internal static Task<ServerProcess> StartStock() => Start(Self("--serve-stock"), "/", []);

    /// <summary>A published hub; where another one was, when that is named.</summary>
    internal static Task<ServerProcess> StartPublished(string folder, string directory, string? postgres = null, Uri? at = null)
    {
        var environment = new Dictionary<string, string> { ["Raati__DataDirectory"] = directory };
        if (postgres is not null) environment["ConnectionStrings__Postgres"] = postgres;
        return Start(["dotnet", Path.Combine(folder, "Raati.Hub.dll")], "/health/ready", environment, at);
    }

    /// <summary>User and system time so far, from /proc.</summary>
    internal TimeSpan Cpu => ProcStat.Cpu(Pid);

    /// <summary>Resident memory, bytes.</summary>
    internal long Resident => ProcStat.Resident(Pid);

    public void Dispose()
    {
        process.Kill(entireProcessTree: true);
        // With a limit: it must not wait for whoever else holds the other end of its output.
        process.WaitForExit(TimeSpan.FromSeconds(5));
        process.Dispose();
    }

    private static string[] Self(string mode) => ["dotnet", Path.Combine(AppContext.BaseDirectory, "Raati.Bench.dll"), mode];

    private static async Task<ServerProcess> Start(string[] command, string probe, Dictionary<string, string> environment, Uri? at = null)
    {
        var url = at ?? new Uri(string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{FreePort()}"));
        var start = new ProcessStartInfo(command[0], command[1..]) { RedirectStandardOutput = true, RedirectStandardInput = true };
        start.Environment["ASPNETCORE_URLS"] = url.ToString();
        start.Environment["DOTNET_gcServer"] = "1";
        start.Environment["DOTNET_gcConcurrent"] = "1";
        start.Environment.Remove("DOTNET_SYSTEM_NET_SOCKETS_INLINE_COMPLETIONS");
        foreach (var (key, value) in environment) start.Environment[key] = value;
        var begun = Stopwatch.GetTimestamp();
        var process = Process.Start(start) ?? throw new InvalidOperationException("The server did not start.");
        AppDomain.CurrentDomain.ProcessExit += (_, _) => End(process);
        process.OutputDataReceived += (_, _) => { };
        process.BeginOutputReadLine();
        using var http = new HttpClient { BaseAddress = url };
        while (Stopwatch.GetElapsedTime(begun) < StartsWithin && !process.HasExited)
        {
            if (await Answers(http, probe)) return new ServerProcess(process, url, Stopwatch.GetElapsedTime(begun));
            await Task.Delay(TimeSpan.FromMilliseconds(5), TimeProvider.System);
        }
        End(process);
        throw new InvalidOperationException($"{string.Join(' ', command)} did not answer.");
    }

    private static void End(Process process)
    {
        try
        {
            process.Kill(entireProcessTree: true);
        }
        catch (InvalidOperationException)
        {
            // It has ended.
        }
    }

    private static async Task<bool> Answers(HttpClient http, string probe)
    {
        try
        {
            using var answer = await http.GetAsync(new Uri(probe, UriKind.Relative));
            // Plain SignalR has nothing at its root, and says so once it listens.
            return answer.IsSuccessStatusCode || probe == "/";
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private static int FreePort()
    {
        using var listener = new Socket(AddressFamily.InterNetwork, SocketType.Stream, ProtocolType.Tcp);
        while (true)
        {
            try
            {
                // Below the ports that outgoing connections get.
                var port = Random.Shared.Next(12_000, 32_000);
                listener.Bind(new IPEndPoint(IPAddress.Loopback, port));
                return port;
            }
            catch (SocketException)
            {
                // Taken.
            }
        }
    }
}

/// <summary>What the kernel knows of a process.</summary>
internal static class ProcStat
{
    private const double TicksASecond = 100;

    internal static TimeSpan Cpu(int pid)
    {
        var stat = File.ReadAllText($"/proc/{pid}/stat");
        var fields = stat[(stat.LastIndexOf(')') + 2)..].Split(' ');
        return TimeSpan.FromSeconds((Number(fields[11]) + Number(fields[12])) / TicksASecond);
    }

    internal static long Resident(int pid) => (long)Number(File.ReadLines($"/proc/{pid}/status")
        .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries)[1]) * 1024;

    internal static string Load => File.ReadAllText("/proc/loadavg").Split(' ')[0];

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
