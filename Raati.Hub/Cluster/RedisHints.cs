using StackExchange.Redis;

namespace Raati.Hub.Cluster;

/// <summary>
/// Hints inside this node at once, and to the others through Redis. Every second a canary goes out, and the node must hear itself: 3 s of
/// silence is <see cref="ClusterHealth.Degraded"/>, 10 s gives the link up for a new one. While degraded only the canary is published, so
/// that a frozen Redis gathers nothing in memory; polling does the rest.
/// </summary>
internal sealed partial class RedisHints(
    LocalHints local, ConfigurationOptions options, NodeIdentity node, ClusterHealth health, ILogger<RedisHints> logger) : BackgroundService, IHints
{
    private static readonly TimeSpan Beat = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan DegradedAfter = TimeSpan.FromSeconds(3);
    private static readonly TimeSpan GiveUpAfter = TimeSpan.FromSeconds(10);
    // Sockets live in real time, whatever the hub's clock does.
    private static readonly TimeProvider Time = TimeProvider.System;

    private RedisLink? _link;
    private long _heardAt = Time.GetTimestamp();
    private long _openedAt = Time.GetTimestamp();

    public void Publish(Hint hint)
    {
        local.Publish(hint);
        if (!health.Degraded) Volatile.Read(ref _link)?.Publish(HintText.Of(node.Id, hint));
    }

    public void Subscribe(HintKind kind, Action<Hint> handler) => local.Subscribe(kind, handler);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var beat = new PeriodicTimer(Beat, Time);
        try
        {
            do
            {
                await KeepLink(stoppingToken);
                Volatile.Read(ref _link)?.Publish(HintText.CanaryOf(node.Id));
                Judge();
            }
            while (await beat.WaitForNextTickAsync(stoppingToken));
        }
        finally
        {
            Abandon();
        }
    }

    private async Task KeepLink(CancellationToken cancellationToken)
    {
        if (_link is not null && Silence < GiveUpAfter) return;
        if (_link is not null && Time.GetElapsedTime(_openedAt) < GiveUpAfter) return;
        if (_link is not null) Log.GivenUp(logger, (int)Silence.TotalSeconds);
        Abandon();
        try
        {
            var opening = Task.Run(() => RedisLink.Open(options, Heard), cancellationToken);
            Volatile.Write(ref _link, await opening.WaitAsync(GiveUpAfter, Time, cancellationToken));
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotOpened(logger, e.Message);
        }
        _openedAt = Time.GetTimestamp();
    }

    private TimeSpan Silence => Time.GetElapsedTime(Volatile.Read(ref _heardAt));

    private void Judge()
    {
        var silent = Silence >= DegradedAfter;
        if (silent && !health.Degraded) Log.Degraded(logger, (int)Silence.TotalSeconds);
        if (silent) health.Degraded = true;
    }

    private void Heard(string text)
    {
        if (HintText.IsCanaryOf(node.Id, text))
        {
            Volatile.Write(ref _heardAt, Time.GetTimestamp());
            if (!health.Degraded) return;
            health.Degraded = false;
            Log.Back(logger);
        }
        else if (HintText.FromOther(node.Id, text) is { } hint)
        {
            local.Publish(hint);
        }
    }

    private void Abandon()
    {
        if (Interlocked.Exchange(ref _link, null) is not { } link) return;
        // Closing a dead line may take its time; nobody waits for it.
        _ = Task.Run(link.Dispose);
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "Degraded: this node has not heard itself through Redis for {Seconds} s; changes from other nodes come by polling")]
        internal static partial void Degraded(ILogger logger, int seconds);

        [LoggerMessage(LogLevel.Information, "This node hears itself through Redis again")]
        internal static partial void Back(ILogger logger);

        [LoggerMessage(LogLevel.Warning, "The connection to Redis is given up after {Seconds} s of silence; a new one is made")]
        internal static partial void GivenUp(ILogger logger, int seconds);

        [LoggerMessage(LogLevel.Warning, "Redis can't be connected to: {Reason}")]
        internal static partial void NotOpened(ILogger logger, string reason);
    }
}
