using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Programs;

namespace Raati.Hub.Signage.Campaigns;

internal static class CampaignApi
{
    private static readonly Fault NoSuchPlaylist = new(FaultCode.NoSuchPlaylist, "No such playlist.");
    private static readonly Fault ItIsOver = new(FaultCode.InThePast, "Its last date has passed. Give a later one, or none.");

    internal static void MapCampaignApi(this IEndpointRouteBuilder routes)
    {
        var look = routes.MapGroup("/api/campaigns").RequireAuthorization(Policies.View).WithTags("Campaigns");
        look.MapGet("/", List).WithName("listCampaigns");
        look.MapGet("/{id:guid}", Get).WithName("getCampaign");

        var manage = routes.MapGroup("/api/campaigns").RequireAuthorization(Policies.ManagePolls).WithTags("Campaigns");
        manage.MapPost("/", Create).WithName("addCampaign");
        manage.MapPut("/{id:guid}", Edit).WithName("changeCampaign");
        manage.MapDelete("/{id:guid}", Delete).WithName("deleteCampaign");
        manage.MapPost("/{id:guid}/publish", Publish).WithName("publishCampaign");
        manage.MapPost("/{id:guid}/withdraw", Withdraw).WithName("withdrawCampaign");
    }

    private static async Task<Ok<CampaignView[]>> List(ClaimsPrincipal user, CampaignDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.List(user.Caller().Organization, cancellationToken));

    private static async Task<Results<Ok<CampaignView>, NotFound>> Get(
        Guid id, ClaimsPrincipal user, CampaignDesk desk, CancellationToken cancellationToken) =>
        await desk.Find(user.Caller().Organization, id, cancellationToken) is { } view ? TypedResults.Ok(view) : TypedResults.NotFound();

    private static async Task<Results<Created<CampaignView>, ValidationProblem>> Create(
        CampaignRequest request, ClaimsPrincipal user, CampaignDesk desk, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        return await desk.Create(user.Caller(), request, cancellationToken) is { Campaign: { } view }
            ? TypedResults.Created($"/api/campaigns/{view.Id}", view)
            : Validator.Fails("playlistId", NoSuchPlaylist);
    }

    private static async Task<Results<Ok<CampaignView>, NotFound, ValidationProblem>> Edit(
        Guid id, CampaignRequest request, ClaimsPrincipal user, CampaignDesk desk, CancellationToken cancellationToken)
    {
        if (Check(request).Problem is { } problem) return problem;
        return Answer(await desk.Edit(user.Caller(), id, request, cancellationToken));
    }

    private static async Task<Results<Ok<CampaignView>, NotFound, ValidationProblem>> Publish(
        Guid id, ClaimsPrincipal user, CampaignDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Publish(user.Caller(), id, cancellationToken));

    private static async Task<Results<Ok<CampaignView>, NotFound, ValidationProblem>> Withdraw(
        Guid id, ClaimsPrincipal user, CampaignDesk desk, CancellationToken cancellationToken) =>
        Answer(await desk.Withdraw(user.Caller(), id, cancellationToken));

    private static async Task<Results<NoContent, NotFound, ProblemHttpResult>> Delete(
        Guid id, ClaimsPrincipal user, CampaignDesk desk, CancellationToken cancellationToken) =>
        (await desk.Delete(user.Caller(), id, cancellationToken)).Change switch
        {
            CampaignChange.NotFound => TypedResults.NotFound(),
            CampaignChange.Published => TypedResults.Problem("The campaign is on the tablets: withdraw it first.",
                statusCode: StatusCodes.Status409Conflict),
            _ => TypedResults.NoContent(),
        };

    private static Results<Ok<CampaignView>, NotFound, ValidationProblem> Answer(CampaignOutcome outcome) => outcome switch
    {
        { Change: CampaignChange.Done, Campaign: { } view } => TypedResults.Ok(view),
        { Change: CampaignChange.NoSuchPlaylist } => Validator.Fails("playlistId", NoSuchPlaylist),
        { Change: CampaignChange.Refused, Refusal.Refusal: PublishRefusal.IsOver } => Validator.Fails("schedule.untilDate", ItIsOver),
        { Change: CampaignChange.Refused, Refusal.Refusal: PublishRefusal.EmptyPlaylist } => SlidesApi.NoSlides,
        { Change: CampaignChange.Refused, Refusal.Flaws: var flaws } => SlidesApi.Refused(flaws),
        _ => TypedResults.NotFound(),
    };

    private static Validator Check(CampaignRequest campaign)
    {
        var check = new Validator().Text("name", campaign.Name, 1, SignageBounds.LongestName)
            .Must(campaign.Priority is not CampaignPriority.Unknown, "priority", Fault.Choice<CampaignPriority>());
        AudienceValidation.Check(check, "audience", campaign.Audience);
        ScheduleApi.Check(check, "schedule", campaign.Schedule);
        return check;
    }
}
