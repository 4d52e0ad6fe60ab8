using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Polls;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Polls;

/// <summary>The real database, but whenever the desk has read something for a change, something else happens before it goes on.</summary>
internal sealed class MeddledDatabase(Database inner) : Database
{
    private int _reads;

    public override Engine Engine => inner.Engine;

    /// <summary>How often the desk has read.</summary>
    internal int Reads => _reads;

    /// <summary>What happens after its reads; given how many there were.</summary>
    internal Func<int, Task>? AfterRead { get; set; }

    internal static HubSettings In(out Func<MeddledDatabase> made)
    {
        MeddledDatabase? one = null;
        made = () => one ?? throw new InvalidOperationException("The hub has no database yet.");
        return new HubSettings { Configure = Wrap };

        void Wrap(WebApplicationBuilder builder)
        {
            var real = builder.Services.Single(service => service.ServiceType == typeof(Database));
            builder.Services.AddSingleton<Database>(services => one = new MeddledDatabase((Database)real.ImplementationFactory!(services)));
        }
    }

    public override async Task<T> Read<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default) =>
        await Done(work, await inner.Read(work, cancellationToken));

    public override async Task<T> ReadLong<T>(Func<Session, Task<T>> work, CancellationToken cancellationToken = default) =>
        await Done(work, await inner.ReadLong(work, cancellationToken));

    private async Task<T> Done<T>(Func<Session, Task<T>> work, T result)
    {
        if (IsOfTheDesk(work.Method.DeclaringType) && AfterRead is { } happens) await happens(Interlocked.Increment(ref _reads));
        return result;
    }

    public override Task<T> Write<T>(
        Func<Session, Task<T>> work, WritePriority priority = WritePriority.Normal, CancellationToken cancellationToken = default) =>
        inner.Write(work, priority, cancellationToken);

    public override ValueTask DisposeAsync() => inner.DisposeAsync();

    private static bool IsOfTheDesk(Type? type) => type is not null && (type == typeof(PollDesk) || IsOfTheDesk(type.DeclaringType));
}
