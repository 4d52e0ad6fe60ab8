using System.Text.Json;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Demo;
using Raati.Hub.Storage;
using IDemo = Raati.Hub.Operators.IDemo;

namespace Raati.Hub.Tests.Demo;

/// <summary>Hubs in Development, where a demo is made on an empty database.</summary>
internal static class DemoGround
{
    private static readonly Lazy<Task<DatabaseTemplate>> OnSqlite = new(() => MakeAsync(Engine.Sqlite)), OnPostgres = new(() => MakeAsync(Engine.Postgres));

    internal static HubSettings Development => new() { Bootstrap = false, More = { ["environment"] = "Development" } };

    /// <summary>A hub that finds a demo which was made before: to make one takes longer than most tests.</summary>
    internal static async Task<TestHub> StartAsync(Engine engine)
    {
        var made = await (engine is Engine.Sqlite ? OnSqlite : OnPostgres).Value;
        return await TestHub.StartWithAsync(await made.CopyAsync(), Development);
    }

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

    private static async Task<DatabaseTemplate> MakeAsync(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using (var hub = await TestHub.StartAsync(database, Development)) await hub.WelcomedAsync();
        return await DatabaseTemplate.OfAsync(database);
    }
}
