using System.Globalization;
using Raati.Hub.Storage;
using Serilog;
using Serilog.Formatting.Json;

namespace Raati.Hub.Hosting;

/// <summary>
/// Serilog on the console: <c>Raati:Log:Format</c> is <c>text</c> or <c>json</c> (one object a line). Levels stand under <c>Serilog</c>. Requests are
/// not logged, and no message has a place for a token or for free text: log lines are the named vocabulary of each feature.
/// </summary>
internal static class HubLog
{
    internal const string Key = "Raati:Log:Format";
    private const string Line = "{Timestamp:yyyy-MM-ddTHH:mm:ss.fffzzz} {Level:u3} {SourceContext}: {Message:lj}{NewLine}{Exception}";

    /// <exception cref="ConfigurationException">The format is neither text nor json.</exception>
    internal static void AddHubLog(this WebApplicationBuilder builder)
    {
        var start = new StartLines();
        builder.Services.AddHostedService(_ => start);
        var logging = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration).Filter.ByExcluding(start.Hides);
        _ = builder.Configuration[Key] switch
        {
            null or "" or "text" => logging.WriteTo.Console(outputTemplate: Line, formatProvider: CultureInfo.InvariantCulture),
            "json" => logging.WriteTo.Console(new JsonFormatter(renderMessage: true)),
            var other => throw new ConfigurationException($"{Key} is text or json, not '{other}'."),
        };
        builder.Logging.ClearProviders().AddSerilog(logging.CreateLogger(), dispose: true);
    }
}
