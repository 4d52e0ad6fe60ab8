using System.Security.Claims;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Stores;

namespace Raati.Hub.Settings;

internal static class SettingsFeature
{
    private const int ShortestIdle = 10;
    private const int LongestIdle = 120;

    internal static void AddSettings(this WebApplicationBuilder builder) => builder.Services.AddSingleton<SettingsDesk>();

    internal static void MapSettings(this WebApplication app)
    {
        app.MapGroup("/api/settings").RequireAuthorization(Policies.View).WithTags("Settings").MapGet("/", Get).WithName("getSettings");

        var manage = app.MapGroup("/api/settings").RequireAuthorization(Policies.ManageSettings).WithTags("Settings");
        manage.MapPut("/", Save).WithName("saveSettings");
        manage.MapPost("/look", Look).WithName("tryLook");
    }

    private static async Task<Ok<SettingsView>> Get(ClaimsPrincipal user, SettingsDesk desk, CancellationToken cancellationToken) =>
        TypedResults.Ok(await desk.Find(user.Caller().Organization, cancellationToken));

    private static async Task<Results<Ok<SettingsView>, ValidationProblem>> Save(
        SettingsRequest request, ClaimsPrincipal user, SettingsDesk desk, CancellationToken cancellationToken)
    {
        var check = new Validator()
            .Text("organizationName", request.OrganizationName, 1, StoreBounds.LongestName)
            .Must(StoreBounds.IsZone(request.TimeZone), "timeZone",
                new Fault(FaultCode.TimeZone, $"Give an IANA time zone, as {OrganizationStore.DefaultZone}."))
            .Must(AreLanguages(request.Languages), "languages", Fault.Choices<Language>())
            .Range("idleSeconds", request.IdleSeconds, ShortestIdle, LongestIdle);
        CheckAccent(check, request.Accent);
        var logo = request.Logo is null ? null : CheckLogo(check, request.Logo);
        return check.Problem is { } problem
            ? problem
            : TypedResults.Ok(await desk.Save(user.Caller(), request with { Logo = logo, Accent = request.Accent?.ToLowerInvariant() }, cancellationToken));
    }

    private static Results<Ok<LookView>, ValidationProblem> Look(LookRequest request) => AccentRule.Look(request.Accent) is { } look
        ? TypedResults.Ok(look)
        : Validator.Fails("accent", NoColor);

    private static Fault NoColor => new(FaultCode.Color, "Give a colour as #rrggbb.");

    private static bool AreLanguages(Language[] languages) =>
        languages.Length > 0 && languages.Distinct().Count() == languages.Length && languages.All(SettingsDesk.AllLanguages.Contains);

    private static void CheckAccent(Validator check, string? accent)
    {
        if (accent is null) return;
        var look = AccentRule.Look(accent);
        check.Must(look is not null, "accent", NoColor).Must(look?.Readable is not false, "accent", Fault.Contrast(look?.Nearest ?? ""));
    }

    /// <summary>The picture as a data address of the type it really is; null when it is refused.</summary>
    private static string? CheckLogo(Validator check, string address)
    {
        var content = LogoImage.Bytes(address) ?? [];
        var image = LogoImage.Of(content);
        check.Must(content.Length <= LogoImage.MostBytes, "logo", Fault.FileTooLarge(LogoImage.MostBytes))
            .Must(image is not null, "logo", new Fault(FaultCode.Image, "Give a whole PNG, JPEG or WebP as a data address."))
            .Must(image?.HasGoodSides is not false, "logo", Fault.ImageSides(LogoImage.ShortestSide, LogoImage.LongestSide));
        return image?.Address(content);
    }
}
