using System.Net.Sockets;
using Npgsql;
using Raati.Testing.Servers;

namespace Raati.Cluster.Tests.Ground;

/// <summary>The servers that cluster tests harm: they must really be harmed, and come back.</summary>
public sealed class ServerTests
{
    private static readonly TimeSpan Short = TimeSpan.FromMilliseconds(300);

    [Fact]
    public async Task A_redis_can_be_frozen_killed_and_brought_back_on_its_port()
    {
        await using var redis = await RedisServer.StartAsync();
        Assert.True(await AnswersAsync(redis.Port));

        redis.Freeze();
        Assert.False(await AnswersAsync(redis.Port));
        redis.Thaw();
        Assert.True(await AnswersAsync(redis.Port));

        await redis.KillAsync();
        Assert.False(await AnswersAsync(redis.Port));
        await redis.RestartAsync();
        Assert.True(await AnswersAsync(redis.Port));
    }

    [Fact]
    public async Task A_half_open_line_takes_bytes_and_gives_none()
    {
        await using var redis = await RedisServer.StartAsync();
        await using var line = TcpProxy.To(redis.Port);
        Assert.True(await AnswersAsync(line.Port));

        line.BlackHole();
        Assert.False(await AnswersAsync(line.Port));
        Assert.True(await AnswersAsync(redis.Port));

        line.Restore();
        Assert.True(await AnswersAsync(line.Port));

        line.Cut();
        await Assert.ThrowsAnyAsync<SocketException>(() => AskAsync(line.Port));
    }

    [Fact]
    public async Task A_killed_postgres_comes_back_with_what_was_committed()
    {
        await using var postgres = await PostgresServer.StartAsync();
        var database = await postgres.NewDatabaseAsync() + ";Pooling=false";
        await ExecuteAsync(database, "create table kept (id int); insert into kept values (1)");
        Assert.Equal("on", await ExecuteAsync(database, "show fsync"));

        await postgres.KillAsync();
        await Assert.ThrowsAnyAsync<NpgsqlException>(() => ExecuteAsync(database, "select 1"));

        await postgres.RestartAsync();
        Assert.Equal(1, await ExecuteAsync(database, "select id from kept"));
    }

    [Fact]
    public async Task A_server_ends_and_cleans_up_when_the_pipe_from_its_starter_closes_even_frozen()
    {
        var directory = TestDirectory.Create("watched");
        var server = WatchedProcess.Start(directory, Path.Combine(directory, "log"), ["sleep", "1000"]);
        server.Freeze();
        Assert.True(server.IsAlive);

        server.Dispose(); // what the system does for a starter that was killed

        await Eventually.TrueAsync(() => !server.IsAlive && !Directory.Exists(directory));
    }

    private static async Task<object?> ExecuteAsync(string connectionString, string sql)
    {
        await using var connection = new NpgsqlConnection(connectionString);
        await connection.OpenAsync();
        await using var command = new NpgsqlCommand(sql, connection);
        return await command.ExecuteScalarAsync();
    }

    private static async Task<bool> AnswersAsync(int port)
    {
        try
        {
            await AskAsync(port);
            return true;
        }
        catch (Exception problem) when (problem is SocketException or IOException or OperationCanceledException)
        {
            return false;
        }
    }

    private static async Task AskAsync(int port)
    {
        using var patience = new CancellationTokenSource(Short);
        using var client = new TcpClient();
        await client.ConnectAsync("127.0.0.1", port, patience.Token);
        await client.GetStream().WriteAsync("PING\r\n"u8.ToArray(), patience.Token);
        await client.GetStream().ReadExactlyAsync(new byte[7], patience.Token);
    }
}
