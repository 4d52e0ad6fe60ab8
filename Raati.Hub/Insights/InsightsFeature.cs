using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;

namespace Raati.Hub.Insights;

internal static class InsightsFeature
{
    internal static void AddInsights(this WebApplicationBuilder builder) => builder.Services.AddSingleton<AnswerCurve>();

    internal static void MapInsights(this WebApplication app) => app.MapGroup("/api/insights").RequireAuthorization(Policies.View)
        .WithTags("Insights").MapGet("/answers", Answers).WithName("listAnswerHours").TakesLong();

    /// <summary>Without a beginning: the hours until now.</summary>
    private static async Task<Results<Ok<AnswerHours>, ValidationProblem>> Answers(
        long? fromMs, int? hours, ClaimsPrincipal user, AnswerCurve curve, CancellationToken cancellationToken)
    {
        var many = hours ?? AnswerCurve.UsualHours;
        var check = new Validator().Range("fromMs", fromMs ?? 0, 0, Moments.EndOfTime).Range("hours", many, 1, AnswerCurve.MostHours);
        if (check.Problem is { } problem) return problem;
        return TypedResults.Ok(await curve.Read(user.Caller(), fromMs, many, cancellationToken));
    }
}
