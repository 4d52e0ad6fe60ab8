using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Doors.Sockets;
using Raati.Hub.Operators;

namespace Raati.Hub.Doors;

/// <summary>The two hubs: what a connection may send, how long it may be silent, and how much memory it may hold.</summary>
internal static class DoorsFeature
{
    internal static void AddDoors(this WebApplicationBuilder builder)
    {
        builder.Services.AddSignalR()
            .AddJsonProtocol(options =>
            {
                var json = options.PayloadSerializerOptions;
                json.TypeInfoResolverChain.Insert(0, HubJson.Default);
                Wire.Configure(json);
            })
            .AddHubOptions<KioskHub>(ConfigureKioskHub)
            .AddHubOptions<ConsoleHub>(ConfigureConsoleHub);
        builder.Services.AddSingleton<ConsolePace>();
        builder.Services.AddSingleton<LongReads>();
        builder.Services.AddSingleton<KioskSockets>();
        builder.Services.AddHostedService(services => services.GetRequiredService<KioskSockets>());
        builder.Services.AddSingleton(DrainOptions.Of(builder.Configuration));
        builder.Services.AddSingleton<IHostLifetime, DrainingLifetime>();
    }

    internal static void MapDoors(this WebApplication app)
    {
        app.UseDrainGate();
        app.Map("/hubs/kiosk", app.Services.GetRequiredService<KioskSockets>().Accept)
            .WithMetadata(new HubMetadata(typeof(KioskHub))).ExcludeFromDescription().RequireAuthorization(Policies.Kiosk);
        app.MapHub<ConsoleHub>("/hubs/console", ConfigureConsoleTransport).RequireAuthorization(Policies.View);
    }

    internal static void ConfigureKioskHub(HubOptions<KioskHub> options)
    {
        options.AddFilter<CallPace>();
        options.AddFilter<WholeArguments>();
        options.MaximumParallelInvocationsPerClient = 4;
        options.MaximumReceiveMessageSize = KioskSockets.LargestMessage;
        options.DisableImplicitFromServicesParameters = true;
        // A tablet beats every 10 s. With 25 s of silence its line is dead, and a power cut shows within 30 s.
        options.KeepAliveInterval = TimeSpan.FromSeconds(10);
        options.ClientTimeoutInterval = TimeSpan.FromSeconds(25);
        // When 9,000 come at once a short one makes it worse: who is dropped comes again.
        options.HandshakeTimeout = TimeSpan.FromSeconds(30);
    }

    private static void ConfigureConsoleHub(HubOptions<ConsoleHub> options)
    {
        options.AddFilter<ConsolePace>();
        options.AddFilter<WholeArguments>();
    }

    private static void ConfigureConsoleTransport(HttpConnectionDispatcherOptions options)
    {
        options.Transports = HttpTransportType.WebSockets;
        options.CloseOnAuthenticationExpiration = true;
        options.WebSockets.CloseTimeout = TimeSpan.FromSeconds(2);
    }
}
