using System.Net.Sockets;
using System.Text;

namespace Raati.Testing.Servers;

/// <summary>A Redis of the test's own, without persistence, on 127.0.0.1.</summary>
public sealed class RedisServer : IAsyncDisposable
{
    private readonly string directory = TestDirectory.Create("redis");
    private WatchedProcess process;

    private RedisServer(int port)
    {
        Port = port;
        process = Launch();
    }

    /// <summary>Its port; the same after a restart.</summary>
    public int Port { get; }

    /// <summary>What the hub is given.</summary>
    public string ConnectionString => ConnectionStringFor(Port);

    /// <summary>The same Redis through another port, such as a <see cref="TcpProxy"/>'s.</summary>
    public static string ConnectionStringFor(int port) => $"127.0.0.1:{port},abortConnect=false,connectTimeout=1000,syncTimeout=1000";

    /// <summary>Starts one, in about 50 ms.</summary>
    public static async Task<RedisServer> StartAsync()
    {
        var server = new RedisServer(Ports.Free());
        await server.ReadyAsync();
        return server;
    }

    /// <summary>Stops it in place.</summary>
    public void Freeze() => process.Freeze();

    /// <summary>Lets it go on.</summary>
    public void Thaw() => process.Thaw();

    /// <summary>kill -9.</summary>
    public Task KillAsync() => process.KillAsync();

    /// <summary>Ends it politely; <see cref="RestartAsync"/> brings it back.</summary>
    public Task StopAsync() => process.TerminateAsync();

    /// <summary>Starts it again on the same port after <see cref="KillAsync"/> or <see cref="StopAsync"/>.</summary>
    public async Task RestartAsync()
    {
        process = Launch();
        await ReadyAsync();
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await process.EndAsync(keepDirectory: false);
        process.Dispose();
    }

    private WatchedProcess Launch() => WatchedProcess.Start(directory, Path.Combine(directory, "log"),
        [Installed.Redis, "--bind", "127.0.0.1", "--port", $"{Port}", "--save", "", "--appendonly", "no", "--dir", directory]);

    private Task ReadyAsync() => Eventually.TrueAsync(async () =>
    {
        try
        {
            using var client = new TcpClient();
            await client.ConnectAsync("127.0.0.1", Port);
            var stream = client.GetStream();
            await stream.WriteAsync("PING\r\n"u8.ToArray());
            var answer = new byte[5];
            await stream.ReadExactlyAsync(answer);
            return Encoding.ASCII.GetString(answer) == "+PONG";
        }
        catch (Exception problem) when (problem is SocketException or IOException)
        {
            return false;
        }
    }, what: $"Redis answers on port {Port}; its log is in {directory}");
}
