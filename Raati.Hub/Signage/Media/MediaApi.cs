using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.OpenApi;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;

namespace Raati.Hub.Signage.Media;

/// <summary>The media library as operators manage it.</summary>
internal static class MediaApi
{
    /// <summary>A hash as it stands in addresses.</summary>
    internal const string Hash = $"{{sha256:{HashConstraint.Name}}}";
    /// <summary>Told of what is none where a body names it.</summary>
    internal static readonly Fault NoHash = new(FaultCode.Unreadable, "Give a SHA-256 as 64 lower-case hex digits.");
    private const string File = "file";
    // The server reads up to a MB before it is asked to: what is too large is to be told so by us, in words.
    private const int ReadAhead = 2_000_000;

    internal static void MapMediaApi(this IEndpointRouteBuilder routes)
    {
        var options = routes.ServiceProvider.GetRequiredService<MediaOptions>();
        var look = routes.MapGroup("/api/media").RequireAuthorization(Policies.View).WithTags("Media");
        look.MapGet("/", List).WithName("listMedia").TakesLong();
        look.MapGet($"/{Hash}", Get).WithName("getMedia");

        var manage = routes.MapGroup("/api/media").RequireAuthorization(Policies.ManagePolls).WithTags("Media");
        manage.MapPost("/", Add).WithName("addMedia").WithMetadata(new RequestSizeLimitAttribute(options.MostBytes + ReadAhead)).AddOpenApiOperationTransformer(DescribeBody);
        manage.MapPut($"/{Hash}", Change).WithName("changeMedia");
        manage.MapDelete($"/{Hash}", Delete).WithName("deleteMedia");
    }

    private static async Task<Ok<MediaLibrary>> List(ClaimsPrincipal user, MediaDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.List(user.Caller().Organization, cancellationToken));

    private static async Task<Results<Ok<MediaView>, NotFound>> Get(string sha256, ClaimsPrincipal user, MediaDesk desk, CancellationToken cancellationToken) =>
        await desk.Find(user.Caller().Organization, sha256, cancellationToken) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    /// <summary>The body is the file. 200 with what is there already when these bytes are in the library.</summary>
    private static async Task<Results<Created<MediaView>, Ok<MediaView>, ValidationProblem, ProblemHttpResult>> Add(
        HttpContext http, MediaInbox inbox, MediaDesk desk, MediaGate gate, MediaOptions options, CancellationToken cancellationToken, string? name = null)
    {
        if (http.Request.ContentLength > options.MostBytes) return Validator.Fails(File, Fault.FileTooLarge(options.MostBytes));
        using var turn = gate.Upload($"{http.User.Caller().Organization.Value}");
        if (turn is null) return Busy(http);
        var (file, refusal) = await inbox.Receive(http.Request.Body, cancellationToken);
        if (refusal is { } early) return Refused(early, options);
        using (file)
        {
            var outcome = await desk.Add(http.User.Caller(), file!, MediaName.Of(name), cancellationToken);
            if (outcome.Refusal is { } late) return Refused(late, options);
            return outcome.IsNew ? TypedResults.Created($"/api/media/{file!.Sha256}", outcome.View) : TypedResults.Ok(outcome.View);
        }
    }

    private static async Task<Results<Ok<MediaView>, NotFound, ValidationProblem>> Change(
        string sha256, MediaRequest request, ClaimsPrincipal user, MediaDesk desk, MediaOptions options, CancellationToken cancellationToken)
    {
        var name = MediaName.Of(request.Name);
        if (new Validator().Text("name", request.Name, 1, MediaName.Longest).Must(name is not null, "name", Fault.Required).Problem is { } problem) return problem;
        return await desk.Change(user.Caller(), sha256, name!, request.PosterSha256, cancellationToken) switch
        {
            { Refusal: { } refusal } => Refused(refusal, options),
            { View: { } view } => TypedResults.Ok(view),
            _ => TypedResults.NotFound(),
        };
    }

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        string sha256, ClaimsPrincipal user, MediaDesk desk, CancellationToken cancellationToken) =>
        await desk.Delete(user.Caller(), sha256, cancellationToken) switch
        {
            null => TypedResults.NotFound(),
            { Uses: { Length: > 0 } uses } => TypedResults.Problem($"It is used by {string.Join(", ", uses.Select(use => use.Name).Take(10))}.",
                statusCode: StatusCodes.Status409Conflict, extensions: [new("uses", uses)]),
            _ => TypedResults.NoContent(),
        };

    /// <summary>For all routes of media: it is full now.</summary>
    internal static ProblemHttpResult Busy(HttpContext http)
    {
        http.Response.Headers.RetryAfter = "2";
        return TypedResults.Problem("Too many files are on their way now. Try again in a moment.", statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    private static ValidationProblem Refused(MediaRefusal refusal, MediaOptions options) => refusal switch
    {
        MediaRefusal.Broken => Validator.Fails(File, new Fault(FaultCode.MediaBroken, "The file is not whole, or can't be read.")),
        MediaRefusal.ImageTooLarge => Validator.Fails(File, Fault.FileTooLarge(options.ImageBytes)),
        MediaRefusal.VideoTooLarge => Validator.Fails(File, Fault.FileTooLarge(options.VideoBytes)),
        MediaRefusal.ImageSides => Validator.Fails(File, Fault.ImageSides(1, options.ImageSide)),
        MediaRefusal.ImagePixels => Validator.Fails(File, Fault.AtMostOf(FaultCode.ImagePixels, $"An image has at most {options.ImagePixels} pixels.", options.ImagePixels)),
        MediaRefusal.VideoSides => Validator.Fails(File, Fault.AtMostOf(FaultCode.VideoSides, $"Each side of a video has at most {options.VideoSide} pixels.", options.VideoSide)),
        MediaRefusal.VideoLength => Validator.Fails(File, Fault.VideoLength(MediaOptions.ShortestVideoMs, options.LongestVideoMs)),
        MediaRefusal.LibraryFull => Validator.Fails(File, Fault.AtMostOf(FaultCode.LibraryFull, $"All files have at most {options.LibraryBytes} bytes together. Delete some.", options.LibraryBytes)),
        MediaRefusal.TooManyFiles => Validator.Fails(File, Fault.AtMostOf(FaultCode.TooManyMedia, $"The library holds at most {MediaOptions.MostFiles} files. Delete some.", MediaOptions.MostFiles)),
        MediaRefusal.NoSuchPoster => Validator.Fails("posterSha256", new Fault(FaultCode.NoSuchPicture, "There is no such picture in the library.")),
        MediaRefusal.PosterOfPicture => Validator.Fails("posterSha256", new Fault(FaultCode.PosterOfPicture, "Only a video has a poster.")),
        _ => Validator.Fails(File, Fault.MediaKinds),
    };

    private static Task DescribeBody(OpenApiOperation operation, Microsoft.AspNetCore.OpenApi.OpenApiOperationTransformerContext context, CancellationToken cancellationToken)
    {
        operation.RequestBody = new OpenApiRequestBody
        {
            Required = true,
            Description = "The file itself.",
            Content = new Dictionary<string, OpenApiMediaType>
            {
                ["application/octet-stream"] = new() { Schema = new OpenApiSchema { Type = JsonSchemaType.String, Format = "binary" } },
            },
        };
        return Task.CompletedTask;
    }
}
