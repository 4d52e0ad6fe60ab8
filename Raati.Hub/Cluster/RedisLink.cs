using StackExchange.Redis;

namespace Raati.Hub.Cluster;

/// <summary>
/// One life of a connection to Redis: one channel, published to and heard. Nothing here waits for Redis, and nothing asks whether it is
/// connected: a black-holed line says yes for ever. What uses it listens for its own canary instead.
/// </summary>
internal sealed class RedisLink : IDisposable
{
    private static readonly RedisChannel Hints = new("raati:hints", RedisChannel.PatternMode.Literal);

    private readonly ConnectionMultiplexer _multiplexer;
    private readonly ISubscriber _subscriber;

    private RedisLink(ConnectionMultiplexer multiplexer) => (_multiplexer, _subscriber) = (multiplexer, multiplexer.GetSubscriber());

    /// <summary>Comes back within the connect time-out, whether or not Redis answers; the multiplexer goes on trying.</summary>
    internal static async Task<RedisLink> Open(ConfigurationOptions options, Action<string> heard)
    {
        var link = new RedisLink(await ConnectionMultiplexer.ConnectAsync(options.Clone()));
        await link._subscriber.SubscribeAsync(Hints, (_, text) => heard((string?)text ?? ""), CommandFlags.FireAndForget);
        return link;
    }

    /// <summary>Never waits. False when it was not even handed to a connection.</summary>
    internal bool Publish(string text)
    {
        try
        {
            _subscriber.Publish(Hints, text, CommandFlags.FireAndForget);
            return true;
        }
        catch (Exception e) when (e is RedisException or ObjectDisposedException or TimeoutException)
        {
            return false;
        }
    }

    /// <summary>Without saying good-bye to a server that may not answer.</summary>
    public void Dispose()
    {
        _multiplexer.Close(allowCommandsToComplete: false);
        _multiplexer.Dispose();
    }
}
