using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Net.Http.Headers;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Results;
using Raati.Hub.Storage;

namespace Raati.Hub.Doors;

/// <summary>Every failure of the API leaves as ProblemDetails; none tells a stack trace or a type name.</summary>
internal static partial class Problems
{
    private const int RetryAfterSeconds = 2;

    internal static void AddProblems(this IServiceCollection services)
    {
        services.AddProblemDetails();
        // In every environment: what can't be read is told by field, below.
        services.Configure<RouteHandlerOptions>(options => options.ThrowOnBadRequest = true);
    }

    internal static void UseProblems(this IApplicationBuilder app)
    {
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandler = Answer,
            // A database that is down is logged once by who polls it, not once a request; a bad request, and too many of them, is the client's.
            SuppressDiagnosticsCallback = context => context.Exception is StorageUnavailableException or TooBusyException or LedgerBusyException or BadHttpRequestException,
        });
        app.UseStatusCodePages();
        app.Use(RefuseForeignCharsets);
    }

    /// <summary>JSON is UTF-8. The framework takes another charset for a fault of the hub's own, and writes it down.</summary>
    private static Task RefuseForeignCharsets(HttpContext http, RequestDelegate next)
    {
        if (!MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var type) || type.Encoding is UTF8Encoding || !type.Charset.HasValue)
            return next(http);
        http.Response.StatusCode = StatusCodes.Status415UnsupportedMediaType;
        return Task.CompletedTask;
    }

    private static async Task Answer(HttpContext http)
    {
        var problem = http.Features.Get<IExceptionHandlerFeature>()?.Error switch
        {
            StorageUnavailableException => new ProblemDetails
            {
                Status = StatusCodes.Status503ServiceUnavailable,
                Title = "The database does not answer now. Try again.",
            },
            LedgerBusyException => new ProblemDetails
            {
                Status = StatusCodes.Status429TooManyRequests,
                Title = "Other ledgers are being read now. Try again in a moment.",
            },
            TooBusyException busy => new ProblemDetails { Status = StatusCodes.Status429TooManyRequests, Title = busy.Message },
            BadHttpRequestException bad => Unreadable(bad),
            _ => new ProblemDetails { Status = StatusCodes.Status500InternalServerError, Title = "Something broke in the hub. It is in the log." },
        };
        http.Response.StatusCode = problem.Status ?? StatusCodes.Status500InternalServerError;
        if (problem.Status is StatusCodes.Status503ServiceUnavailable or StatusCodes.Status429TooManyRequests)
            http.Response.Headers.RetryAfter = RetryAfterSeconds.ToString(System.Globalization.CultureInfo.InvariantCulture);
        await http.RequestServices.GetRequiredService<IProblemDetailsService>()
            .WriteAsync(new ProblemDetailsContext { HttpContext = http, ProblemDetails = problem });
    }

    private static ProblemDetails Unreadable(BadHttpRequestException bad)
    {
        if (bad.InnerException is not JsonException json)
            return new ProblemDetails { Status = bad.StatusCode, Title = "The request can't be read." };
        var faults = Faults(json).ToArray();
        var problem = new HttpValidationProblemDetails(FieldFaults.Errors(faults)) { Status = StatusCodes.Status400BadRequest };
        problem.Extensions.Add(FieldFaults.Extension(faults));
        return problem;
    }

    private static IEnumerable<FieldFault> Faults(JsonException json)
    {
        var path = FieldPath(json.Path);
        var missing = MissingProperties().Match(json.Message);
        return missing.Success
            ? Quoted().Matches(missing.Groups[1].Value).Select(name => name.Groups[1].Value)
                .Select(name => Fault.Required.Of(path.Length > 0 ? $"{path}.{name}" : name))
            : [Fault.Unreadable.Of(path)];
    }

    private static string FieldPath(string? path) => path is null or "$" ? "" : path.StartsWith("$.", StringComparison.Ordinal) ? path[2..] : path[1..];

    // The serializer has no other way to say which ones.
    [GeneratedRegex("missing required properties including: (.*?)\\.(?: |$)")]
    private static partial Regex MissingProperties();

    [GeneratedRegex("'([^']+)'")]
    private static partial Regex Quoted();
}
