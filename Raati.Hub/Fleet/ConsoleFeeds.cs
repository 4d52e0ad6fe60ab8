using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Doors;
using Raati.Hub.Operators.Sessions;

namespace Raati.Hub.Fleet;

/// <summary>The consoles connected to this node. What happens only marks them; each console's own loop does the work.</summary>
internal sealed partial class ConsoleFeeds
{
    private readonly ConcurrentDictionary<string, ConsoleSession> _sessions = [];
    private readonly IHubContext<ConsoleHub, IConsoleClient> _hub;
    private readonly ConsoleSources _sources;
    private readonly IServiceScopeFactory _scopes;
    private readonly ILogger<ConsoleFeeds> _log;

    public ConsoleFeeds(
        IHubContext<ConsoleHub, IConsoleClient> hub, ConsoleSources sources, OperatorSession operators, IHints hints, IServiceScopeFactory scopes,
        ILogger<ConsoleFeeds> log)
    {
        (_hub, _sources, _scopes, _log) = (hub, sources, scopes, log);
        sources.Fleet.Moved += () => Each(_ => true, session => session.Wake());
        sources.Cluster.Changed += () => Each(_ => true, session => session.Wake());
        sources.Results.ConsoleFrameChanged += key => Each(session => session.Organization == key.Organization, session => session.Wake());
        hints.Subscribe(HintKind.Receipts, hint => Each(session => session.Organization == hint.Organization, session => session.Wake()));
        operators.Changed += organization => Each(session => session.Organization == organization, session => session.Doubt());
        foreach (var (kind, topic) in ConsoleSources.Topics)
            hints.Subscribe(kind, hint => Each(session => session.Organization == hint.Organization, session => session.Announce(Notice(topic, hint))));
    }

    internal void Open(HubCallerContext context)
    {
        var identity = new ConsoleIdentity(context.GetHttpContext()!, _scopes);
        var session = new ConsoleSession(identity, _hub.Clients.Client(context.ConnectionId), _sources);
        _sessions[context.ConnectionId] = session;
        _ = Run(context, session);
    }

    /// <exception cref="HubException">The connection is ending.</exception>
    internal ConsoleSession Of(HubCallerContext context) =>
        _sessions.TryGetValue(context.ConnectionId, out var session) ? session : throw new HubException("The connection is ending.");

    private async Task Run(HubCallerContext context, ConsoleSession session)
    {
        try
        {
            await session.Run(context.ConnectionAborted);
            Log.NoLongerAllowed(_log);
        }
        catch (OperationCanceledException)
        {
            // The console went away.
        }
        catch (Exception e)
        {
            Log.Failed(_log, e);
        }
        finally
        {
            _sessions.TryRemove(context.ConnectionId, out _);
            session.Dispose();
            context.Abort();
        }
    }

    private void Each(Func<ConsoleSession, bool> which, Action<ConsoleSession> what)
    {
        foreach (var (_, session) in _sessions)
            if (which(session)) what(session);
    }

    private static ChangeNotice Notice(ChangeTopic topic, Hint hint) => new() { Topic = topic, Id = hint.Subject == default ? null : hint.Subject };

    private static partial class Log
    {
        [LoggerMessage(1, LogLevel.Information, "A console's session ended or its operator may no longer look; its connection is closed.")]
        internal static partial void NoLongerAllowed(ILogger logger);

        [LoggerMessage(2, LogLevel.Error, "A console's feed failed; its connection is closed, and it will begin anew.")]
        internal static partial void Failed(ILogger logger, Exception e);
    }
}
