using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Results;

/// <summary>A database whose whole-ledger reads wait until they are let go, and are counted.</summary>
internal sealed class HeldLedgers(Database inner) : Database
{
    private readonly TaskCompletionSource _letGo = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _gate = new();
    private bool _held;

    public override Engine Engine => inner.Engine;

    internal int Now { get; private set; }
    internal int Most { get; private set; }
    internal int All { get; private set; }

    internal static HubSettings In(out Func<HeldLedgers> made)
    {
        HeldLedgers? one = null;
        made = () => one ?? throw new InvalidOperationException("The hub has no database yet.");
        return new HubSettings { Configure = Wrap };

        void Wrap(WebApplicationBuilder builder)
        {
            var real = builder.Services.Single(service => service.ServiceType == typeof(Database));
            builder.Services.AddSingleton<Database>(services => one = new HeldLedgers((Database)real.ImplementationFactory!(services)));
        }
    }

    internal void Hold() => _held = true;

    internal void LetGo() => _letGo.TrySetResult();

    public override async Task<T> ReadLong<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default)
    {
        lock (_gate) (Now, All, Most) = (Now + 1, All + 1, Math.Max(Most, Now + 1));
        try
        {
            if (_held) await _letGo.Task.WaitAsync(cancellationToken);
            return await inner.ReadLong(work, cancellationToken);
        }
        finally
        {
            lock (_gate) Now--;
        }
    }

    public override Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default) => inner.Read(work, cancellationToken);

    public override Task<T> Write<T>(
        Func<Session, Task<T>> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellationToken = default) =>
        inner.Write(work, priority, cancellationToken);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();
}
