using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
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
        builder.Services.AddSingleton<Admission>();
        builder.Services.AddSingleton<LedgerRecount>();
        builder.Services.AddSingleton<Reclassification>();
    }

    internal static void MapBallots(this WebApplication app)
    {
        var ledger = app.MapGroup("/api/ballots").RequireAuthorization(Policies.ReadLedger).WithTags("Ballots");
        ledger.MapGet("/set-aside", ReadSetAside).WithName("listSetAsideBallots");
        ledger.MapPost("/set-aside/{id:guid}/admit", Admit).WithName("admitSetAsideBallots");
    }

    private static async Task<Ok<SetAsideView>> ReadSetAside(ClaimsPrincipal user, Database database, CancellationToken cancellationToken) =>
        TypedResults.Ok(await database.Read(session => SetAside.Read(session, user.Caller().Organization), cancellationToken));

    private static async Task<Results<Ok<AdmittedView>, NotFound>> Admit(
        Guid id, ClaimsPrincipal user, Database database, Admission admission, CancellationToken cancellationToken)
    {
        var (caller, poll) = (user.Caller(), new PollId(id));
        return await database.Read(session => SetAside.Knows(session, caller.Organization, poll), cancellationToken)
            ? TypedResults.Ok(await admission.Admit(caller, poll, vouched: true, cancellationToken))
            : TypedResults.NotFound();
    }
}
