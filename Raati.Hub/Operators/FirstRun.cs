using Raati.Hub.Hosting;

namespace Raati.Hub.Operators;

/// <summary>
/// A hub without an organization: takes the bootstrap settings, or prints the one-time set-up link, to standard output and never to
/// the log, which others may read.
/// </summary>
internal sealed class FirstRun(Setup setup, PublicUrl publicUrl, BootstrapOptions options, IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!await setup.IsNeeded(cancellationToken)) return;
        if (options.IsSet)
        {
            await setup.Bootstrap(options, cancellationToken);
            return;
        }
        if (await setup.MakeLink(cancellationToken) is not { } secret) return;
        // The address is known once the server listens.
        lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine($"Set up this hub (once, within 15 minutes): {Link(secret)}"));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    private string Link(string secret) => publicUrl.Link($"/console/#{SecretLinks.Setup}={secret}");
}
