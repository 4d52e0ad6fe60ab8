using System.Globalization;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Storage;

namespace Raati.Hub.Operators.Audit;

/// <summary>Who changed what, for admins.</summary>
internal static class AuditApi
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const int LinesAtOnce = 1_000;
    private static readonly Fault NoCursor = new(FaultCode.Unreadable, "Give the next of the page before, or nothing.");

    internal static void MapAuditApi(this IEndpointRouteBuilder routes)
    {
        var audit = routes.MapGroup("").WithTags("Audit").RequireAuthorization(Policies.ReadAudit);
        audit.MapGet("/api/audit", List).WithName("listAudit");
        audit.MapGet("/api/audit/choices", Choices).WithName("listAuditChoices");
        audit.MapGet("/api/audit.csv", Export).WithName("exportAudit").Produces<byte[]>(contentType: CsvType);
    }

    /// <summary>From <c>fromMs</c> on and before <c>toMs</c>; a kind is the first word of an action.</summary>
    private static async Task<Results<Ok<AuditPage>, ValidationProblem>> List(
        string? actor, string? kind, long? fromMs, long? toMs, string? before, AuditList list, HttpContext http,
        CancellationToken cancellationToken)
    {
        if (new Validator().Must(before is null || AuditCursor.Parse(before) is not null, "before", NoCursor).Problem is { } problem) return problem;
        return TypedResults.Ok(await list.Read(
            http.User.OrganizationId(), Filter(actor, kind, fromMs, toMs), AuditCursor.Parse(before), AuditList.PageSize, cancellationToken));
    }

    private static async Task<Ok<AuditChoices>> Choices(AuditList list, HttpContext http, CancellationToken cancellationToken) =>
        TypedResults.Ok(await list.Choices(http.User.OrganizationId(), cancellationToken));

    /// <summary>All of it, a part at a time: no length of it is held in memory, and no transaction waits for a slow reader.</summary>
    private static PushStreamHttpResult Export(
        string? actor, string? kind, long? fromMs, long? toMs, AuditList list, HttpContext http, CancellationToken cancellationToken)
    {
        var organization = http.User.OrganizationId();
        var filter = Filter(actor, kind, fromMs, toMs);
        return TypedResults.Stream(stream => Write(stream, organization, filter, list, cancellationToken), CsvType, "audit.csv");
    }

    private static async Task Write(
        Stream stream, OrganizationId organization, AuditFilter filter, AuditList list, CancellationToken cancellationToken)
    {
        var csv = new Csv("at_utc", "actor", "action", "subject", "detail");
        AuditCursor? before = null;
        do
        {
            var page = await list.Read(organization, filter, before, LinesAtOnce, cancellationToken);
            foreach (var line in page.Items) csv.Row(Utc(line.AtMs), line.Actor, line.Action, line.Subject, line.Detail);
            await stream.WriteAsync(csv.Take(), cancellationToken);
            before = AuditCursor.Parse(page.Next);
        }
        while (before is not null);
    }

    private static string Utc(long ms) =>
        DateTimeOffset.FromUnixTimeMilliseconds(ms).ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    private static AuditFilter Filter(string? actor, string? kind, long? from, long? to) => new()
    {
        Actor = string.IsNullOrEmpty(actor) ? null : actor,
        Kind = string.IsNullOrEmpty(kind) ? null : kind,
        From = from,
        To = to,
    };
}
