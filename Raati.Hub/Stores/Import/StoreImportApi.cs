using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;

namespace Raati.Hub.Stores.Import;

/// <summary>Lists of stores: looked at, taken in, written out.</summary>
internal static class StoreImportApi
{
    private const string CsvType = "text/csv; charset=utf-8";
    private const int MostFixes = 500;
    private const int LongestFix = 1000;
    // Base64 of the largest file, with its fixes.
    private const int LargestBody = StoreFile.MostBytes / 3 * 4 + 1_000_000;

    internal static void MapStoreImport(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api/stores").WithTags("Stores").RequireAuthorization(Policies.View);
        look.MapGet("/export.csv", Export).WithName("exportStores").Produces<byte[]>(contentType: CsvType);
        look.MapGet("/template.csv", Template).WithName("storeTemplate").Produces<byte[]>(contentType: CsvType);

        var manage = routes.MapGroup("/api/stores/import").WithTags("Stores").RequireAuthorization(Policies.ManageStores)
            .WithMetadata(new RequestSizeLimitAttribute(LargestBody));
        manage.MapPost("/preview", Preview).WithName("previewStoreImport");
        manage.MapPost("/", Take).WithName("importStores");
    }

    private static async Task<FileContentHttpResult> Export(
        StoreRegister stores, AreaRegister areas, HttpContext http, CancellationToken cancellationToken, string? language = null)
    {
        var caller = http.User.Caller();
        var names = (await areas.List(caller, cancellationToken)).ToDictionary(area => area.Id, area => area.Name);
        var list = StoreList.Write(await stores.List(caller, cancellationToken), names, WireEnum.Parse<Language>(language));
        return TypedResults.File(list, CsvType, "stores.csv");
    }

    private static FileContentHttpResult Template(string? language = null) =>
        TypedResults.File(StoreList.Template(WireEnum.Parse<Language>(language)), CsvType, "stores-template.csv");

    private static async Task<Results<Ok<StoreImportPlan>, ValidationProblem>> Preview(
        StoreImportRequest request, StoreImport import, HttpContext http, CancellationToken cancellationToken)
    {
        var (content, problem) = Read(request);
        return problem is null ? TypedResults.Ok(await import.Preview(http.User.Caller(), request, content, cancellationToken)) : problem;
    }

    private static async Task<Results<Ok<StoreImportPlan>, ValidationProblem, ProblemHttpResult>> Take(
        StoreImportRequest request, StoreImport import, HttpContext http, CancellationToken cancellationToken)
    {
        var (content, problem) = Read(request);
        if (problem is not null) return problem;
        var (plan, done) = await import.Take(http.User.Caller(), request, content, cancellationToken);
        return done ? TypedResults.Ok(plan) : TypedResults.Problem(
            plan.FaultCount > 0 ? "The list has faults: look at the preview, and mend them first." : "This is not the outcome that was looked at: look at the preview again.",
            statusCode: StatusCodes.Status409Conflict);
    }

    private static (byte[] Content, ValidationProblem? Problem) Read(StoreImportRequest request)
    {
        var content = new byte[request.Content.Length / 4 * 3 + 3];
        var isBase64 = Convert.TryFromBase64String(request.Content, content, out var length);
        var check = new Validator()
            .Must(isBase64, "content", Fault.Unreadable)
            .Must(!isBase64 || length > 0, "content", new Fault(FaultCode.EmptyFile, "The file is empty."))
            .Must(length <= StoreFile.MostBytes, "content", Fault.FileTooLarge(StoreFile.MostBytes))
            .Must(request.Fixes.Length <= MostFixes, "fixes", Fault.ListLength(0, MostFixes))
            .Must(request.Fixes.All(fix => fix is { Value.Length: <= LongestFix }), "fixes", Fault.TextLength(0, LongestFix));
        return (content[..length], check.Problem);
    }
}
