using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

internal static class BallotsFeature
{
    internal static void AddBallots(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<PollShapes>();
        builder.Services.AddSingleton<IBallotStatements>(services => services.GetRequiredService<Database>().Engine switch
        {
            Engine.Sqlite => ActivatorUtilities.CreateInstance<SqliteBallotStatements>(services),
            _ => ActivatorUtilities.CreateInstance<PostgresBallotStatements>(services),
        });
        builder.Services.AddSingleton<BallotWriter>();
        builder.Services.AddHostedService(services => services.GetRequiredService<BallotWriter>());
        builder.Services.AddSingleton<BallotBox>();
        builder.Services.AddSingleton<LedgerRecount>();
        builder.Services.AddSingleton<Reclassification>();
    }
}
