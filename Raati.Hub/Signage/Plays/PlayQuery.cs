using Dapper;
using NodaTime;
using NodaTime.Text;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Plays;

/// <summary>What is asked of the sums.</summary>
internal sealed record PlayQuery
{
    internal required PlayGrouping By { get; init; }
    internal required LocalDate From { get; init; }
    internal required LocalDate Until { get; init; }
    internal Guid? Campaign { get; init; }
    internal Guid? Store { get; init; }
    internal int Skip { get; init; }
    internal int Take { get; init; }

    internal string FromText => LocalDatePattern.Iso.Format(From);
    internal string UntilText => LocalDatePattern.Iso.Format(Until);
}

/// <summary>The sums of a query's lines.</summary>
internal static class PlaySelect
{
    private const string Sums = """
        cast(coalesce(sum(plays), 0) as bigint) as plays, cast(coalesce(sum(cut), 0) as bigint) as cut,
        cast(coalesce(sum(uncertain), 0) as bigint) as uncertain, cast(coalesce(sum(seen_ms), 0) as bigint) as seen_ms,
        coalesce(sum(expected_plays), 0.0) as expected_plays, cast(coalesce(sum(expected_ms), 0) as bigint) as expected_ms
        """;

    private static readonly Dictionary<PlayGrouping, (string Columns, string Order)> Groups = new()
    {
        [PlayGrouping.Campaign] = ("publication_id", "plays desc, publication_id"),
        [PlayGrouping.Slide] = ("publication_id, slide_id", "plays desc, publication_id, slide_id"),
        [PlayGrouping.Store] = ("store_id", "plays desc, store_id"),
        [PlayGrouping.Day] = ("day", "day"),
        [PlayGrouping.Hour] = ("hour", "hour"),
        [PlayGrouping.Detail] = ("day, publication_id, slide_id, store_id", "day, publication_id, slide_id, store_id"),
    };

    /// <summary>One more than a page holds, so that it is seen whether there are more.</summary>
    internal static Task<PlayRow[]> Lines(Session session, OrganizationId organization, PlayQuery query, StoreScope scope, DateTimeZone zone)
    {
        var (columns, order) = Groups[query.By];
        var parameters = new DynamicParameters(new { take = query.Take + 1, skip = query.Skip });
        return session.Query<PlayRow>($"""
            select {columns}, {Sums} {From(organization, query, scope, zone, parameters)}
            group by {columns} order by {order} limit @take offset @skip
            """, parameters);
    }

    internal static async Task<PlayRow> Total(Session session, OrganizationId organization, PlayQuery query, StoreScope scope, DateTimeZone zone)
    {
        var parameters = new DynamicParameters();
        return await session.QueryOne<PlayRow>($"select {Sums} {From(organization, query, scope, zone, parameters)}", parameters) ?? new PlayRow();
    }

    private static string From(OrganizationId organization, PlayQuery query, StoreScope scope, DateTimeZone zone, DynamicParameters parameters)
    {
        parameters.Add("organization", organization);
        var stores = scope.Sql("store_id", parameters);
        var campaign = "";
        if (query.Campaign is { } id)
        {
            parameters.Add("campaign", id);
            campaign = " and publication_id = @campaign";
        }
        if (query.By is PlayGrouping.Hour)
        {
            parameters.Add("from", StartOf(query.From, zone));
            parameters.Add("until", StartOf(query.Until.PlusDays(1), zone));
            return $"from play_hours where organization_id = @organization and hour >= @from and hour < @until{campaign}{stores}";
        }
        parameters.Add("from", query.FromText);
        parameters.Add("until", query.UntilText);
        return $"from play_days where organization_id = @organization and day >= @from and day <= @until{campaign}{stores}";
    }

    private static long StartOf(LocalDate date, DateTimeZone zone) => zone.AtStartOfDay(date).ToInstant().ToUnixTimeMilliseconds();
}

/// <summary>One line of sums as it is stored.</summary>
internal sealed record PlayRow
{
    public Guid? PublicationId { get; init; }
    public Guid? SlideId { get; init; }
    public StoreId? StoreId { get; init; }
    public string? Day { get; init; }
    public long? Hour { get; init; }
    public long Plays { get; init; }
    public long Cut { get; init; }
    public long Uncertain { get; init; }
    public long SeenMs { get; init; }
    public double ExpectedPlays { get; init; }
    public long ExpectedMs { get; init; }

    internal PlayFigures Figures => new()
    {
        Plays = Plays,
        Cut = Cut,
        Uncertain = Uncertain,
        SeenMs = SeenMs,
        ExpectedPlays = Math.Round(ExpectedPlays, 1),
        ExpectedMs = ExpectedMs,
    };
}
