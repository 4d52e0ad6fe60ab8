using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Hosting;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>How a removal ended: whether there was a demo, and the set-up link when the hub is empty now.</summary>
internal readonly record struct DemoRemoved(bool Done, SecretLink? SetUp = null);

/// <summary>Takes the demo away, whole. Its tablets are cut off, and what they wrote on the way out is taken away after them.</summary>
internal sealed partial class DemoRemoval(
    Database database, Setup setup, DemoFiles files, IHints hints, PublicUrl publicUrl, IHostApplicationLifetime lifetime, TimeProvider time,
    ILogger<DemoRemoval> log)
{
    // Nodes write of their tablets once a second, and hear of a removal within one without a hint.
    private static readonly TimeSpan LastWords = TimeSpan.FromSeconds(5);
    private const string Kiosks = "select id from kiosks where organization_id = @organization";

    internal async Task<DemoRemoved> Remove(Caller caller, CancellationToken cancellationToken)
    {
        var removed = await database.Write(async session =>
        {
            if (await session.DemoOrganization() != caller.Organization) return default;
            var kiosks = await session.Query<KioskId>(Kiosks, new { organization = caller.Organization });
            await session.RemoveOrganization(caller.Organization);
            session.AfterCommit(() =>
            {
                foreach (var kiosk in kiosks) hints.Publish(new Hint(HintKind.Revoked, caller.Organization, kiosk.Value));
            });
            return await setup.MakeLink(session) is var (secret, expiresAt)
                ? new DemoRemoved(true, new SecretLink { Url = publicUrl.Link(Setup.PathOf(secret)), ExpiresAtMs = expiresAt })
                : new DemoRemoved(true);
        }, cancellationToken: cancellationToken);
        if (!removed.Done) return removed;
        Log.Removed(log, caller.Actor);
        files.Remove();
        _ = TakeLastWords(caller.Organization, lifetime.ApplicationStopping);
        return removed;
    }

    private async Task TakeLastWords(OrganizationId organization, CancellationToken stopping)
    {
        try
        {
            await Task.Delay(LastWords, time, stopping);
            await database.Write(session => session.RemoveOrganization(organization), stopping);
        }
        catch (Exception e) when (e is OperationCanceledException or StorageUnavailableException)
        {
            Log.LeftOver(log, organization.Value, e.Message);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "The demo was removed by {Actor}")]
        internal static partial void Removed(ILogger logger, string actor);

        [LoggerMessage(LogLevel.Warning, "What the tablets of the removed demo {Organization} wrote last may still stand in the database: {Reason}")]
        internal static partial void LeftOver(ILogger logger, Guid organization, string reason);
    }
}
