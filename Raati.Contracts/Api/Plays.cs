using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>What the lines of a report of plays are of.</summary>
[JsonConverter(typeof(WireEnumConverter<PlayGrouping>))]
public enum PlayGrouping
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>A campaign, the most plays first.</summary>
    Campaign,
    /// <summary>A slide of a campaign, the most plays first.</summary>
    Slide,
    /// <summary>A store, the most plays first.</summary>
    Store,
    /// <summary>A day on the clocks of the stores, in order.</summary>
    Day,
    /// <summary>An hour in UTC, in order; the last 35 days.</summary>
    Hour,
    /// <summary>A day, campaign, slide and store: all that is kept longer than 35 days.</summary>
    Detail,
}

/// <summary>What was shown, and what should have been.</summary>
public sealed record PlayFigures
{
    /// <summary>Plays.</summary>
    public required long Plays { get; init; }
    /// <summary>Those of them that gave way before their time.</summary>
    public required long Cut { get; init; }
    /// <summary>Those of them whose time is not certain: they stand at the hour in which they came.</summary>
    public required long Uncertain { get; init; }
    /// <summary>How long they were to be seen, ms.</summary>
    public required long SeenMs { get; init; }
    /// <summary>Plays that timetable and round would have given on all tablets of the audience, were nobody ever there.</summary>
    public required double ExpectedPlays { get; init; }
    /// <summary>The same in ms.</summary>
    public required long ExpectedMs { get; init; }
}

/// <summary>A slide in a report, as it was last published.</summary>
public sealed record PlayedSlide
{
    /// <summary>The slide.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it shows.</summary>
    public required SlideKind Kind { get; init; }
    /// <summary>Its title, where it has one.</summary>
    public LocalizedText? Title { get; init; }
    /// <summary>Its picture, or its video's poster.</summary>
    public string? MediaSha256 { get; init; }
    /// <summary>Its place among the campaign's slides as they stand, from 1; absent: it is no longer one of them.</summary>
    public int? Place { get; init; }
}

/// <summary>One line of a report: what it is of, and its figures.</summary>
public sealed record PlayLine
{
    /// <summary>The campaign.</summary>
    public Guid? CampaignId { get; init; }
    /// <summary>Its name, as last published.</summary>
    public string? CampaignName { get; init; }
    /// <summary>The slide.</summary>
    public PlayedSlide? Slide { get; init; }
    /// <summary>The store.</summary>
    public Guid? StoreId { get; init; }
    /// <summary>Its name.</summary>
    public string? StoreName { get; init; }
    /// <summary>The day, yyyy-MM-dd, on the store's clocks.</summary>
    public string? Date { get; init; }
    /// <summary>The hour's beginning, ms since 1970 UTC.</summary>
    public long? HourMs { get; init; }
    /// <summary>Its figures.</summary>
    public required PlayFigures Figures { get; init; }
}

/// <summary>A page of a report of plays.</summary>
public sealed record PlayReportView
{
    /// <summary>What its lines are of.</summary>
    public required PlayGrouping By { get; init; }
    /// <summary>First day, yyyy-MM-dd.</summary>
    public required string FromDate { get; init; }
    /// <summary>Last day, which is of it.</summary>
    public required string UntilDate { get; init; }
    /// <summary>All lines together, also those of other pages.</summary>
    public required PlayFigures Total { get; init; }
    /// <summary>The lines of this page.</summary>
    public required PlayLine[] Lines { get; init; }
    /// <summary>There are more: ask with a higher skip.</summary>
    public required bool More { get; init; }
    /// <summary>Plays that tablets heard of since the first day had no room for, ever.</summary>
    public required long Lost { get; init; }
    /// <summary>Plays that named what was never published here, or were out of bounds: counted nowhere else.</summary>
    public required long Ignored { get; init; }
}
