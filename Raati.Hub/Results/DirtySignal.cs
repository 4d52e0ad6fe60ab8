namespace Raati.Hub.Results;

/// <summary>Wakes one waiter, at once or when time is up. Signals that come while nobody waits are one.</summary>
internal sealed class DirtySignal(TimeProvider time)
{
    private volatile TaskCompletionSource _set = NewSource();

    internal void Set() => _set.TrySetResult();

    internal async Task Wait(TimeSpan atMost, CancellationToken cancellationToken)
    {
        using var ended = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        await Task.WhenAny(_set.Task, Task.Delay(atMost, time, ended.Token));
        await ended.CancelAsync();
        cancellationToken.ThrowIfCancellationRequested();
        if (_set.Task.IsCompleted) _set = NewSource();
    }

    private static TaskCompletionSource NewSource() => new(TaskCreationOptions.RunContinuationsAsynchronously);
}
