using Raati.Hub.Cluster;
using Raati.Hub.Programs;
using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Storage;
using Raati.Hub.Stores;

namespace Raati.Hub.Signage;

/// <summary>
/// Once an hour takes off the tablets what has been over for two days: otherwise a tablet would fetch its files and keep them for ever, before those of
/// what comes. It is no operator's act and stands in no audit log: a campaign can be published again with other dates, a takeover stays over.
/// </summary>
internal sealed partial class EndedSweep(
    Database database, OrganizationPrograms programs, PublicationLog publications, IHints hints, TimeProvider time, ILogger<EndedSweep> log)
    : BackgroundService
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);
    // Until then what showed yesterday, and how often, is asked of what is published.
    private static readonly TimeSpan StaysFor = TimeSpan.FromDays(2);

    private const string EndedTakeovers = """
        select t.id from takeovers t join publications p on p.organization_id = t.organization_id and p.id = t.id
        where t.organization_id = @organization and t.until_at <= @before and p.live
        """;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Periodically.Do(Every, time, Sweep, stoppingToken);

    private async Task Sweep(CancellationToken cancellationToken)
    {
        foreach (var organization in programs.All.Select(program => program.Id)) await Sweep(organization, cancellationToken);
    }

    private async Task Sweep(OrganizationId organization, CancellationToken cancellationToken)
    {
        var before = (time.GetUtcNow() - StaysFor).ToUnixTimeMilliseconds();
        try
        {
            if (await database.Read(session => Ended(session, organization, before), cancellationToken) is ([], [])) return;
            var (campaigns, takeovers) = await database.Write(async session =>
            {
                // Who publishes it again meanwhile comes before this or after it.
                await session.LockNames(organization);
                var ended = await Ended(session, organization, before);
                foreach (var id in ended.Campaigns) await session.PutWithdrawnCampaign(organization, id);
                foreach (var id in (Guid[])[.. ended.Campaigns, .. ended.Takeovers]) await publications.Withdraw(session, organization, new PublicationId(id));
                session.AfterCommit(() =>
                {
                    foreach (var id in ended.Campaigns) hints.Publish(new Hint(HintKind.Campaigns, organization, id));
                    foreach (var id in ended.Takeovers) hints.Publish(new Hint(HintKind.Takeovers, organization, id));
                });
                return ended;
            }, cancellationToken: cancellationToken);
            Log.Swept(log, campaigns.Length, takeovers.Length, organization.Value);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            Log.NotSwept(log, organization.Value, e);
        }
    }

    private static async Task<(Guid[] Campaigns, Guid[] Takeovers)> Ended(Session session, OrganizationId organization, long before)
    {
        var campaigns = await session.Campaigns(organization);
        return ([.. campaigns.Where(one => one.Published && ScheduleDates.IsOver(one.Standing.Schedule, before)).Select(one => one.Id)],
            await session.Query<Guid>(EndedTakeovers, new { organization, before }));
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Information, "{Campaigns} campaigns and {Takeovers} takeovers that are over were taken off the tablets of {Organization}")]
        internal static partial void Swept(ILogger logger, int campaigns, int takeovers, Guid organization);

        [LoggerMessage(LogLevel.Warning, "What is over could not be taken off the tablets of {Organization} this time")]
        internal static partial void NotSwept(ILogger logger, Guid organization, Exception reason);
    }
}
