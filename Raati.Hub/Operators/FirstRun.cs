using Raati.Hub.Hosting;

namespace Raati.Hub.Operators;

/// <summary>
/// A hub without an organization: takes the bootstrap settings, or gets the demo, or prints the one-time set-up link, to standard output and
/// never to the log, which others may read.
/// </summary>
internal sealed class FirstRun(
    Setup setup, IDemo demo, PublicUrl publicUrl, BootstrapOptions options, IHostApplicationLifetime lifetime) : IHostedService
{
    public async Task StartAsync(CancellationToken cancellationToken)
    {
        if (!options.IsSet && await demo.Begin(cancellationToken)) return;
        if (!await setup.IsNeeded(cancellationToken)) return;
        if (options.IsSet)
        {
            await setup.Bootstrap(options, cancellationToken);
            return;
        }
        if (await setup.MakeLink(cancellationToken) is not { } secret) return;
        // The address is known once the server listens.
        lifetime.ApplicationStarted.Register(() => Console.Out.WriteLine($"Set up this hub (once, within 15 minutes): {publicUrl.Link(Setup.PathOf(secret))}"));
    }

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;
}

/// <summary>The made-up organization of a first start in Development. What it is made of stands above this folder.</summary>
internal interface IDemo
{
    /// <summary>Makes it where one is wanted and the database is empty. True: there is one, and its links will be printed.</summary>
    Task<bool> Begin(CancellationToken cancellationToken);
}
