using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

internal static class FeedbackFeature
{
    internal static void AddFeedback(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<FeedbackInbox>();
        builder.Services.AddSingleton<FeedbackList>();
    }

    internal static void MapFeedback(this WebApplication app) =>
        app.MapGroup("/api/feedback").RequireAuthorization(Policies.ReadFeedback).WithTags("Feedback").MapGet("/", List).WithName("listFeedback");

    private static async Task<Results<Ok<FeedbackPage>, NotFound>> List(
        Guid? storeId, string? before, ClaimsPrincipal user, FeedbackList list, CancellationToken cancellationToken)
    {
        var caller = user.Caller();
        var store = storeId is { } id ? new StoreId(id) : (StoreId?)null;
        if (store is { } one && !caller.Covers(one)) return TypedResults.NotFound();
        return TypedResults.Ok(await list.Read(caller, store, before, cancellationToken));
    }
}
