using Raati.Hub.Kiosks;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Organizations;

namespace Raati.Hub.Programs;

internal static class ProgramsFeature
{
    internal static void AddPrograms(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<OrganizationLog>();
        builder.Services.AddSingleton<PublicationLog>();
        builder.Services.AddSingleton<OrganizationPrograms>();
        builder.Services.AddSingleton<IKioskRoster>(services => services.GetRequiredService<OrganizationPrograms>());
        builder.Services.AddSingleton<ProgramLane>();
        builder.Services.AddSingleton<ProgramReader>();
        builder.Services.AddSingleton<ProgramSync>();
        builder.Services.AddSingleton<ReceiptStore>();
        builder.Services.AddHostedService<ProgramStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ProgramReader>());
        builder.Services.AddHostedService(services => services.GetRequiredService<ReceiptStore>());
    }

    /// <summary>The lane has its place before the first tablet connects.</summary>
    private sealed class ProgramStart(KioskConnections connections, ProgramLane lane) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            connections.Register(lane);
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
