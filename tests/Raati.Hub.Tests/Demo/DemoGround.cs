using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Demo;
using IDemo = Raati.Hub.Operators.IDemo;

namespace Raati.Hub.Tests.Demo;

/// <summary>Hubs in Development, where a demo is made on an empty database.</summary>
internal static class DemoGround
{
    internal static HubSettings Development => new() { Bootstrap = false, More = { ["environment"] = "Development" } };

    /// <summary>Comes in as the demo's admin, by a fresh link.</summary>
    internal static async Task<Operator> EnterAsync(this TestHub hub) => await Operator.EnterDemoAsync(hub.Url, (await hub.LinksAsync()).Console);

    internal static async Task<(string Console, string Tablet)> LinksAsync(this TestHub hub)
    {
        // The links that the start prints would end these.
        await hub.WelcomedAsync();
        return await hub.Services.GetRequiredService<DemoDoor>().MakeLinks(CancellationToken.None) ?? throw new InvalidOperationException("There is no demo.");
    }

    internal static Task WelcomedAsync(this TestHub hub) => ((DemoStart)hub.Services.GetRequiredService<IDemo>()).Welcomed;

    /// <summary>What the start left for the simulated fleet, as soon as it is there.</summary>
    internal static async Task<DemoFile> FileAsync(this TestHub hub)
    {
        await hub.WelcomedAsync();
        return JsonSerializer.Deserialize<DemoFile>(await File.ReadAllTextAsync(FilePlace(hub)), WireJson.Options)!;
    }

    internal static string FilePlace(TestHub hub) => Path.Combine(hub.Database.Directory, "demo.json");
}
