using Raati.Hub.Storage;

namespace Raati.Testing;

/// <summary>A database, with its connections, that outlives the hub that it is lent to. A hub that has ended gets nothing more from it.</summary>
internal sealed class LentDatabase(Database kept) : Database
{
    private readonly TaskCompletionSource back = new(TaskCreationOptions.RunContinuationsAsynchronously);
    /// <summary>The hub itself, and what it has begun.</summary>
    private int users = 1;
    private int ended;

    public override Engine Engine => kept.Engine;

    /// <summary>Its hub has ended, and nothing that it had begun goes on.</summary>
    internal Task Back => back.Task;

    public override Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default) =>
        RunAsync(() => kept.Read(work, cancellationToken));

    public override Task<T> Write<T>(
        Func<Session, Task<T>> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellationToken = default) =>
        RunAsync(() => kept.Write(work, priority, cancellationToken));

    public override ValueTask DisposeAsync()
    {
        if (Interlocked.Exchange(ref ended, 1) is 0) Leave();
        return ValueTask.CompletedTask;
    }

    private async Task<T> RunAsync<T>(Func<Task<T>> work)
    {
        Interlocked.Increment(ref users);
        try
        {
            ObjectDisposedException.ThrowIf(Volatile.Read(ref ended) is 1, this);
            return await work();
        }
        finally
        {
            Leave();
        }
    }

    private void Leave()
    {
        if (Interlocked.Decrement(ref users) is 0) back.TrySetResult();
    }
}
