using Serilog.Core;
using Serilog.Events;

namespace Raati.Hub.Hosting;

/// <summary>
/// Which lines the log leaves out. A start that is refused is told in one line: the host would add its stack, and those of the services that
/// it ends. Once the hub has started, only the calls of connections that went away are left out, as nobody waits for them.
/// </summary>
internal sealed class StartLines : IHostedLifecycleService
{
    private const string Connections = "Microsoft.AspNetCore.SignalR";

    private volatile bool _started;

    internal bool Hides(LogEvent line) => line.Exception switch
    {
        null => false,
        OperationCanceledException => !_started || IsOfConnection(line),
        var trouble => !_started && RefusedStart.Line(trouble) is not null,
    };

    public Task StartedAsync(CancellationToken cancellationToken)
    {
        _started = true;
        return Task.CompletedTask;
    }

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private static bool IsOfConnection(LogEvent line) =>
        line.Properties.TryGetValue(Constants.SourceContextPropertyName, out var source)
            && source is ScalarValue { Value: string category } && category.StartsWith(Connections, StringComparison.Ordinal);
}
