using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;

namespace Raati.Hub.Signage.Campaigns;

internal static class PlaylistApi
{
    internal static void MapPlaylistApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api/playlists").RequireAuthorization(Policies.View).WithTags("Playlists");
        look.MapGet("/", List).WithName("listPlaylists");
        look.MapGet("/{id:guid}", Get).WithName("getPlaylist");

        var manage = routes.MapGroup("/api/playlists").RequireAuthorization(Policies.ManagePolls).WithTags("Playlists");
        manage.MapPost("/", Create).WithName("addPlaylist");
        manage.MapPut("/{id:guid}", Edit).WithName("changePlaylist");
        manage.MapDelete("/{id:guid}", Delete).WithName("deletePlaylist");
        manage.MapPost("/{id:guid}/publish", Publish).WithName("publishPlaylist");
    }

    private static async Task<Ok<PlaylistView[]>> List(ClaimsPrincipal user, PlaylistDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.List(user.Caller().Organization, cancellationToken));

    private static async Task<Results<Ok<PlaylistView>, NotFound>> Get(
        Guid id, ClaimsPrincipal user, PlaylistDesk desk, CancellationToken cancellationToken) =>
        await desk.Find(user.Caller().Organization, id, cancellationToken) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Results<Created<PlaylistView>, ValidationProblem>> Create(
        PlaylistRequest request, ClaimsPrincipal user, PlaylistDesk desk, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        var made = await desk.Create(user.Caller(), request, cancellationToken);
        return made.Playlist is { } view ? TypedResults.Created($"/api/playlists/{view.Id}", view) : Refused(made);
    }

    private static async Task<Results<Ok<PlaylistView>, NotFound, ValidationProblem>> Edit(
        Guid id, PlaylistRequest request, ClaimsPrincipal user, PlaylistDesk desk, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        return Answer(await desk.Edit(user.Caller(), id, request, cancellationToken));
    }

    private static async Task<Results<Ok<PlaylistView>, NotFound, ValidationProblem>> Publish(
        Guid id, ClaimsPrincipal user, PlaylistDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Publish(user.Caller(), id, cancellationToken));

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        Guid id, ClaimsPrincipal user, PlaylistDesk desk, CancellationToken cancellationToken) =>
        await desk.Delete(user.Caller(), id, cancellationToken) switch
        {
            { Change: PlaylistChange.NotFound } => TypedResults.NotFound(),
            { Change: PlaylistChange.InUse, Playlist: { } playlist } => TypedResults.Problem(
                $"Campaigns give it: {string.Join(", ", playlist.Campaigns.Select(campaign => campaign.Name))}.",
                statusCode: StatusCodes.Status409Conflict),
            _ => TypedResults.NoContent(),
        };

    private static Results<Ok<PlaylistView>, NotFound, ValidationProblem> Answer(PlaylistOutcome outcome) => outcome switch
    {
        { Change: PlaylistChange.Done, Playlist: { } view } => TypedResults.Ok(view),
        { Change: PlaylistChange.NotFound } => TypedResults.NotFound(),
        _ => Refused(outcome),
    };

    private static ValidationProblem Refused(PlaylistOutcome outcome) => outcome switch
    {
        { Change: PlaylistChange.NameTaken } => Validator.Fails("name", new Fault(FaultCode.NameTaken, "Another playlist has this name.")),
        { Flaws: { } flaws } => SlidesApi.Refused(flaws),
        _ => SlidesApi.NoSlides,
    };

    private static Validator Check(PlaylistRequest playlist)
    {
        var check = new Validator().Text("name", playlist.Name, 1, SignageBounds.LongestName);
        SlidesApi.Check(check, playlist);
        return check;
    }
}
