using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Raati.Hub.Doors;
using Raati.Hub.Operators;

namespace Raati.Hub.Signage.Media;

/// <summary>The files themselves, for tablets and consoles: they never change, and a part of one can be asked for.</summary>
internal static class MediaFilesApi
{
    internal static void MapMediaFilesApi(this IEndpointRouteBuilder routes) => routes
        .MapMethods($"/media/{MediaApi.Hash}", [HttpMethods.Get, HttpMethods.Head], Get).RequireAuthorization(Policies.ReadMedia)
        .WithMetadata(ReadsMedia.Metadata).ExcludeFromDescription();

    private static async Task<Results<FileStreamHttpResult, NotFound, ProblemHttpResult>> Get(
        string sha256, HttpContext http, MediaDesk desk, MediaVault vault, MediaGate gate, CancellationToken cancellationToken)
    {
        var headers = http.Response.Headers;
        headers.CacheControl = "no-store";
        if (Turn(gate, http.User) is not { } turn) return MediaApi.Busy(http);
        // Until the last byte has gone, or the one who reads has.
        http.Response.RegisterForDispose(turn);
        if (await desk.FileOf(MediaReader.Organizations(http.User), sha256, cancellationToken) is not { } media
            || await vault.Open(sha256, media.Bytes, cancellationToken) is not { } file) return TypedResults.NotFound();
        // A part that is not there is no answer for a year.
        http.Response.OnStarting(() =>
        {
            if (http.Response.StatusCode < StatusCodes.Status400BadRequest) headers.CacheControl = "private, max-age=31536000, immutable";
            return Task.CompletedTask;
        });
        headers.ContentDisposition = "inline";
        headers.ContentSecurityPolicy = "default-src 'none'; sandbox; frame-ancestors 'none'";
        headers["Cross-Origin-Resource-Policy"] = "same-origin";
        return TypedResults.Stream(file, media.Type.ContentType(), entityTag: new EntityTagHeaderValue($"\"{sha256}\""), enableRangeProcessing: true);
    }

    private static IDisposable? Turn(MediaGate gate, ClaimsPrincipal user) => user.FindFirstValue(CallerClaims.Subject) is { } subject
        ? gate.ReadOperator(subject)
        : gate.ReadTablet(user.FindFirstValue(CallerClaims.Kiosk) ?? "");
}
