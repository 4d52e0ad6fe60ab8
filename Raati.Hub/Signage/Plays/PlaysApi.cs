using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using NodaTime;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Signage.Timetables;

namespace Raati.Hub.Signage.Plays;

/// <summary>Proof of play.</summary>
internal static class PlaysApi
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const int LinesAtOnce = 200;
    private const int MostLines = 500;
    private const int MostSkipped = 100_000;
    /// <summary>Of a table; what is left out is told by its length.</summary>
    private const int MostRows = 100_000;
    private const int DaysShown = 7;
    private const int MostDays = 400;
    private static readonly Fault NoDate = new(FaultCode.Unreadable, "Give a date as yyyy-MM-dd.");
    private static readonly Fault EndsBefore = new(FaultCode.EndsBeforeStart, "The last day comes before the first.");

    internal static void MapPlaysApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api").RequireAuthorization(Policies.View).WithTags("Plays");
        look.MapGet("/plays", List).WithName("listPlays").TakesLong();
        look.MapGet("/plays.csv", Export).WithName("exportPlays").Produces<byte[]>(contentType: CsvType).TakesLong();
    }

    /// <summary>From the first day to the last, which is of it: the last seven when they are not told.</summary>
    private static async Task<Results<Ok<PlayReportView>, ValidationProblem>> List(
        string? by, Guid? campaign, Guid? store, string? fromDate, string? untilDate, int? skip, int? take, ClaimsPrincipal user, PlayReports reports,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await Read(new PlayFilter(by, campaign, store, fromDate, untilDate), user, reports, cancellationToken);
        problem ??= new Validator().Range("skip", skip ?? 0, 0, MostSkipped).Range("take", take ?? LinesAtOnce, 1, MostLines).Problem;
        if (query is null || problem is not null) return problem!;
        return TypedResults.Ok(await reports.Read(user.Caller(), query with { Skip = skip ?? 0, Take = take ?? LinesAtOnce }, cancellationToken));
    }

    /// <summary>The same lines as a table, at most 100,000 of them.</summary>
    private static async Task<Results<FileContentHttpResult, ValidationProblem>> Export(
        string? by, Guid? campaign, Guid? store, string? fromDate, string? untilDate, ClaimsPrincipal user, PlayReports reports,
        CancellationToken cancellationToken)
    {
        var (query, problem) = await Read(new PlayFilter(by, campaign, store, fromDate, untilDate), user, reports, cancellationToken);
        if (query is null) return problem!;
        var report = await reports.Read(user.Caller(), query with { Take = MostRows }, cancellationToken);
        return TypedResults.File(PlaysCsv.Write(report), CsvType, $"plays-{report.FromDate}-{report.UntilDate}.csv");
    }

    private static async Task<(PlayQuery? Query, ValidationProblem? Problem)> Read(
        PlayFilter filter, ClaimsPrincipal user, PlayReports reports, CancellationToken cancellationToken)
    {
        var by = filter.By is null ? PlayGrouping.Campaign : WireEnum.Parse<PlayGrouping>(filter.By);
        var check = new Validator().Must(by is not PlayGrouping.Unknown, "by", Fault.Choice<PlayGrouping>())
            .Must(IsDate(filter.FromDate), "fromDate", NoDate).Must(IsDate(filter.UntilDate), "untilDate", NoDate);
        if (check.Problem is { } unreadable) return (null, unreadable);
        var until = ScheduleDates.Read(filter.UntilDate) ?? await reports.Today(user.OrganizationId(), cancellationToken);
        var from = ScheduleDates.Read(filter.FromDate) ?? until.PlusDays(1 - DaysShown);
        check.Must(from <= until, "untilDate", EndsBefore).Must(
            Period.DaysBetween(from, until) < MostDays, "fromDate", Fault.AtMostOf(FaultCode.ListLength, $"At most {MostDays} days.", MostDays));
        return check.Problem is { } problem
            ? (null, problem)
            : (new PlayQuery { By = by, From = from, Until = until, Campaign = filter.Campaign, Store = filter.Store }, null);
    }

    // Sums are of days that a tablet can have lived in.
    private static bool IsDate(string? date) => date is null || ScheduleDates.Read(date) is { Year: >= 1970 and <= 9000 };

    /// <summary>What is asked, as it came; absent parts narrow nothing.</summary>
    private sealed record PlayFilter(string? By, Guid? Campaign, Guid? Store, string? FromDate, string? UntilDate);
}
