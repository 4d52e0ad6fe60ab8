using Raati.Hub.Hosting;
using Raati.Hub.Storage;
using Serilog.Core;
using Serilog.Events;
using Serilog.Parsing;

namespace Raati.Hub.Tests.Hosting;

/// <summary>Only a refused start is told in one line: what breaks later is in the log, also when it is something that was cancelled.</summary>
public sealed class StartLinesTests
{
    [Fact]
    public async Task What_a_refused_start_brings_about_is_left_out_until_the_hub_has_started()
    {
        var lines = new StartLines();
        Exception[] ofStart = [new OperationCanceledException(), new ConfigurationException("Raati:Log:Format is wrong.")];
        Assert.All(ofStart, trouble => Assert.True(lines.Hides(Line(trouble))));
        Assert.False(lines.Hides(Line(null)));
        Assert.False(lines.Hides(Line(new InvalidOperationException())));

        await lines.StartedAsync(CancellationToken.None);

        Assert.All(ofStart, trouble => Assert.False(lines.Hides(Line(trouble))));
    }

    [Fact]
    public async Task A_call_of_a_connection_that_went_away_is_left_out_ever_after()
    {
        var lines = new StartLines();
        await lines.StartedAsync(CancellationToken.None);

        Assert.True(lines.Hides(Line(new OperationCanceledException(), "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher")));
        Assert.False(lines.Hides(Line(new InvalidOperationException(), "Microsoft.AspNetCore.SignalR.Internal.DefaultHubDispatcher")));
    }

    private static LogEvent Line(Exception? trouble, string source = "Raati.Hub.Results.ResultFeed") => new(
        DateTimeOffset.UnixEpoch, LogEventLevel.Error, trouble, new MessageTemplateParser().Parse("Failed"),
        [new LogEventProperty(Constants.SourceContextPropertyName, new ScalarValue(source))]);
}
