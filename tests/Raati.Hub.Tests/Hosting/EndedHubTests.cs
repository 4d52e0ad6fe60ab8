using System.Runtime.CompilerServices;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Hosting;

/// <summary>A hub that has ended holds nothing: no file of its database, and no memory.</summary>
public sealed class EndedHubTests
{
    [Fact]
    public async Task Nothing_of_it_stays()
    {
        var (host, files) = await LiveAsync();
        await Eventually.TrueAsync(() =>
        {
            GC.Collect();
            GC.WaitForPendingFinalizers();
            return !host.IsAlive;
        }, what: "the hub's services are collected");
        Assert.DoesNotContain(OpenFiles(), file => file.StartsWith(files, StringComparison.Ordinal));
    }

    [MethodImpl(MethodImplOptions.NoInlining)]
    private static async Task<(WeakReference Host, string Files)> LiveAsync()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        await maija.AddStoreAsync("Havu");
        Assert.Contains(OpenFiles(), file => file.StartsWith(hub.Database.Directory, StringComparison.Ordinal));
        return (new WeakReference(hub.Services.GetRequiredService<Database>()), hub.Database.Directory);
    }

    private static IEnumerable<string> OpenFiles() => Directory.EnumerateFiles("/proc/self/fd")
        .Select(link => new FileInfo(link).LinkTarget ?? "");
}
