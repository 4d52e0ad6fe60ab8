using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Operators;
using Raati.Hub.Results.Report;
using Raati.Hub.Results.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Results;

internal static class ResultsFeature
{
    private const string CsvType = "text/csv; charset=utf-8";

    internal static void AddResults(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<LedgerGate>();
        builder.Services.AddSingleton<Certification>();
        builder.Services.AddSingleton<LivePolls>();
        builder.Services.AddSingleton<SplitRule>();
        builder.Services.AddSingleton<SplitGate>();
        builder.Services.AddSingleton<StoreSplits>();
        builder.Services.AddSingleton<AnswersByHour>();
        builder.Services.AddSingleton<CoverageFigures>();
        builder.Services.AddSingleton<PollReports>();
        builder.Services.AddSingleton<BallotExports>();
        builder.Services.AddSingleton<FrameBoards>();
        builder.Services.AddSingleton<FramePublisher>();
        builder.Services.AddSingleton<ResultWatches>();
        builder.Services.AddSingleton<ResultFeed>();
        builder.Services.AddHostedService<LaneStart>();
        builder.Services.AddHostedService(services => services.GetRequiredService<ResultFeed>());
        builder.Services.AddHostedService<DriftAudit>();
    }

    internal static void MapResults(this WebApplication app)
    {
        var polls = app.MapGroup("/api/polls").RequireAuthorization(Policies.View).WithTags("Polls");
        polls.MapGet("/{id:guid}/result", Result).WithName("getResult");
        polls.MapGet("/{id:guid}/result.csv", ResultTable).WithName("exportResult").Produces<byte[]>(contentType: CsvType);
        polls.MapGet("/{id:guid}/certificates", Certificates).WithName("listCertificates");
        polls.MapGet("/{id:guid}/drift", Drift).WithName("getDrift");

        var ledger = app.MapGroup("/api/polls").RequireAuthorization(Policies.ReadLedger).WithTags("Polls");
        ledger.MapGet("/{id:guid}/ballots.csv", Ballots).WithName("exportBallots").Produces<byte[]>(contentType: CsvType);
    }

    private static async Task<Results<Ok<PollResult>, NotFound>> Result(
        Guid id, ClaimsPrincipal user, PollReports reports, CancellationToken cancellationToken) =>
        await reports.Read(user.Caller(), new PollId(id), cancellationToken) is { } report
            ? TypedResults.Ok(report.Result)
            : TypedResults.NotFound();

    private static async Task<Results<FileContentHttpResult, NotFound>> ResultTable(
        Guid id, ClaimsPrincipal user, PollReports reports, CancellationToken cancellationToken) =>
        await reports.Read(user.Caller(), new PollId(id), cancellationToken) is { } report
            ? TypedResults.File(ResultCsv.Write(report.Meta, report.Result), CsvType, $"result-{id}.csv")
            : TypedResults.NotFound();

    private static async Task<Results<PushStreamHttpResult, NotFound, ProblemHttpResult>> Ballots(
        Guid id, HttpContext http, LedgerGate gate, BallotExports exports, CancellationToken cancellationToken)
    {
        var caller = http.User.Caller();
        // The place is held until the last byte has left: what was read is in memory so long.
        http.Response.RegisterForDispose(await gate.Enter(caller, cancellationToken));
        return await exports.Read(caller, new PollId(id), cancellationToken) switch
        {
            { Table: { } table } => TypedResults.Stream(stream => table.Write(stream, cancellationToken), CsvType, $"ballots-{id}.csv"),
            { Found: true } => TypedResults.Problem(
                "This poll's result moves in steps of five answers: its ballots can't be exported one by one.", statusCode: StatusCodes.Status409Conflict),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task<Results<Ok<CertificateView[]>, NotFound>> Certificates(
        Guid id, ClaimsPrincipal user, Database database, CancellationToken cancellationToken) =>
        await database.Read(session => Certification.Read(session, user.Caller().Organization, new PollId(id)), cancellationToken) is { } all
            ? TypedResults.Ok(all)
            : TypedResults.NotFound();

    private static async Task<Results<Ok<DriftView>, NotFound>> Drift(
        Guid id, ClaimsPrincipal user, LedgerGate gate, CancellationToken cancellationToken) =>
        await gate.Read(user.Caller(), session => LedgerDrift.Read(session, new PollKey(user.Caller().Organization, new PollId(id))), cancellationToken) is { } view
            ? TypedResults.Ok(view)
            : TypedResults.NotFound();

    /// <summary>The lanes have their place, after the publications', before the first tablet connects.</summary>
    private sealed class LaneStart(KioskConnections connections, FrameBoards boards, TimeProvider time) : IHostedService
    {
        public Task StartAsync(CancellationToken cancellationToken)
        {
            connections.Register(new CountLane(boards));
            connections.Register(new WatchLane(boards, time));
            connections.Register(new SplitLane(boards, time));
            return Task.CompletedTask;
        }

        public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
    }
}
