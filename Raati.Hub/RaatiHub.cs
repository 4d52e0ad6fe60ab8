using Microsoft.Extensions.DependencyInjection.Extensions;
using Raati.Hub.Ballots;
using Raati.Hub.Bulletins;
using Raati.Hub.Cluster;
using Raati.Hub.Demo;
using Raati.Hub.Doors;
using Raati.Hub.Feedback;
using Raati.Hub.Fleet;
using Raati.Hub.Hosting;
using Raati.Hub.Insights;
using Raati.Hub.Kiosks;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Operators;
using Raati.Hub.Polls;
using Raati.Hub.Programs;
using Raati.Hub.Results;
using Raati.Hub.Settings;
using Raati.Hub.Signage;
using Raati.Hub.Storage;
using Raati.Hub.Stores;
using Raati.Hub.WebApps;

namespace Raati.Hub;

/// <summary>The table of contents: one line a feature.</summary>
public static class RaatiHub
{
    /// <summary>Runs until told to stop. 0 when it ended well, 1 when the configuration is wrong (one line says which key).</summary>
    public static async Task<int> Run(string[] args)
    {
        try
        {
            await using var app = Build(args);
            // What refuses to start does so here, in one line: the host would log it with its stack.
            if (await WaitingRoom.MigrateOrWait(app, args)) await app.RunAsync();
            return 0;
        }
        catch (Exception e) when (RefusedStart.Line(e) is { } line)
        {
            await Console.Error.WriteLineAsync(line);
            return 1;
        }
    }

    /// <summary>The whole hub, not started. <paramref name="configure"/> runs last and may replace what it likes, the clock for one.</summary>
    public static WebApplication Build(string[] args, Action<WebApplicationBuilder>? configure = null)
    {
        // appsettings.json is found beside the program, wherever it is started from.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
        builder.Services.TryAddSingleton(TimeProvider.System);
        builder.Services.ConfigureHttpJsonOptions(options =>
        {
            Wire.Configure(options.SerializerOptions);
            // A null where the contract has none is a 400 that names the field, not a fault behind the door.
            options.SerializerOptions.RespectNullableAnnotations = true;
        });

        builder.AddHosting();
        builder.AddStorage();
        builder.AddCluster();
        builder.AddGate();
        builder.AddFanout();
        builder.AddOperators();
        builder.AddStores();
        builder.AddKiosks();
        builder.AddPrograms();
        builder.AddBallots();
        builder.AddResults();
        builder.AddPolls();
        builder.AddBulletins();
        builder.AddSignage();
        builder.AddFeedback();
        builder.AddSettings();
        builder.AddInsights();
        builder.AddWebApps();
        builder.AddFleet();
        builder.AddDemo();
        builder.AddDoors();
        configure?.Invoke(builder);

        var app = builder.Build();
        app.UseGate();
        app.MapDoors();
        app.MapWebApps();
        app.MapOperators();
        app.MapStores();
        app.MapKiosks();
        app.MapPolls();
        app.MapBallots();
        app.MapResults();
        app.MapAudience();
        app.MapBulletins();
        app.MapSignage();
        app.MapFeedback();
        app.MapSettings();
        app.MapInsights();
        app.MapFleet();
        app.MapDemo();
        return app;
    }
}
