using Dapper;
using NodaTime;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>Reports of plays, of the stores that the caller may see.</summary>
internal sealed class PlayReports(Database database, TimeProvider time)
{
    private const string MostCommonZone = """
        select time_zone from stores where organization_id = @organization group by time_zone order by count(*) desc, time_zone limit 1
        """;
    private const string ZoneOfStore = "select time_zone from stores where organization_id = @organization and id = @store";

    private static readonly PlayFigures Nothing = new PlayRow().Figures;

    /// <summary>Today, on the clocks of most of the organization's stores.</summary>
    internal Task<LocalDate> Today(OrganizationId organization, CancellationToken cancellationToken) => database.Read(
        async session => Instant.FromDateTimeOffset(time.GetUtcNow()).InZone(await Zone(session, organization, null)).Date, cancellationToken);

    /// <summary>Nothing when the store that is asked for is not the caller's to see.</summary>
    internal Task<PlayReportView> Read(Caller caller, PlayQuery query, CancellationToken cancellationToken) => database.Read(async session =>
    {
        var scope = query.Store is { } store ? StoreScope.Of(caller, new StoreId(store)) : StoreScope.Of(caller);
        if (scope is null) return Empty(query);
        var zone = await Zone(session, caller.Organization, query.Store);
        var rows = await PlaySelect.Lines(session, caller.Organization, query, scope, zone);
        var page = rows.Length > query.Take ? rows[..query.Take] : rows;
        var names = await PlayNames.Read(session, caller.Organization, page);
        var missed = await Missed(session, caller.Organization, scope, query, zone);
        return new PlayReportView
        {
            By = query.By,
            FromDate = query.FromText,
            UntilDate = query.UntilText,
            Total = (await PlaySelect.Total(session, caller.Organization, query, scope, zone)).Figures,
            Lines = Array.ConvertAll(page, names.Line),
            More = rows.Length > page.Length,
            Lost = missed.Lost,
            Ignored = missed.Ignored,
        };
    }, cancellationToken);

    private static PlayReportView Empty(PlayQuery query) => new()
    {
        By = query.By,
        FromDate = query.FromText,
        UntilDate = query.UntilText,
        Total = Nothing,
        Lines = [],
        More = false,
        Lost = 0,
        Ignored = 0,
    };

    private static async Task<DateTimeZone> Zone(Session session, OrganizationId organization, Guid? store) =>
        await session.QueryOne<string>(store is null ? MostCommonZone : ZoneOfStore, new { organization, store }) is { } zone
            ? DateTimeZoneProviders.Tzdb.GetZoneOrNull(zone) ?? DateTimeZone.Utc
            : DateTimeZone.Utc;

    /// <summary>By the tablets that stand in the stores now: nobody knows in which store a lost play was shown.</summary>
    private static async Task<MissedRow> Missed(Session session, OrganizationId organization, StoreScope scope, PlayQuery query, DateTimeZone zone)
    {
        var parameters = new DynamicParameters(new { organization, from = zone.AtStartOfDay(query.From).ToInstant().ToUnixTimeMilliseconds() });
        return await session.QueryOne<MissedRow>($"""
            select cast(coalesce(sum(r.lost), 0) as bigint) as lost, cast(coalesce(sum(r.ignored), 0) as bigint) as ignored
            from play_runs r join kiosks k on k.organization_id = r.organization_id and k.id = r.kiosk_id
            where r.organization_id = @organization and r.heard_at >= @from{scope.Sql("k.store_id", parameters)}
            """, parameters) ?? new MissedRow();
    }

    private sealed record MissedRow
    {
        public long Lost { get; init; }
        public long Ignored { get; init; }
    }
}
