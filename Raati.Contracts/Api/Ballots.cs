using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>Why a ballot was set aside instead of counted.</summary>
[JsonConverter(typeof(WireEnumConverter<SetAsideReason>))]
public enum SetAsideReason
{
    /// <summary>Not known to this build, or set aside before reasons were kept.</summary>
    Unknown,
    /// <summary>Its poll is not known to the organization, or is not published.</summary>
    PollUnknown,
    /// <summary>Its placement is not known to the organization: there is no store to count it for.</summary>
    PlacementUnknown,
    /// <summary>Its placement is another tablet's.</summary>
    PlacementOfAnother,
    /// <summary>It was put through again, and its poll does not take it: an answer that the poll does not offer, or its id is in the ledger with
    /// other content.</summary>
    Refused,
}

/// <summary>How many ballots were set aside for one reason.</summary>
public sealed record SetAsideCount
{
    /// <summary>Why.</summary>
    public required SetAsideReason Reason { get; init; }
    /// <summary>How many.</summary>
    public required long Count { get; init; }
}

/// <summary>A tablet whose ballots were set aside.</summary>
public sealed record SetAsideTablet
{
    /// <summary>The tablet that handed them in.</summary>
    public required Guid KioskId { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>The store where it stands, or stood last.</summary>
    public required string StoreName { get; init; }
    /// <summary>How many of its ballots.</summary>
    public required long Count { get; init; }
    /// <summary>When the last of them came, ms since 1970 UTC.</summary>
    public required long LastReceivedAtMs { get; init; }
}

/// <summary>Ballots set aside that name one poll.</summary>
public sealed record SetAsidePoll
{
    /// <summary>The poll that they name.</summary>
    public required Guid PollId { get; init; }
    /// <summary>Its name; absent when the organization has no such poll.</summary>
    public string? Name { get; init; }
    /// <summary>It is published: its ballots can be admitted.</summary>
    public required bool Published { get; init; }
    /// <summary>How many, by reason, the most first.</summary>
    public required SetAsideCount[] Reasons { get; init; }
    /// <summary>Whose they are, those with most first, at most 20.</summary>
    public required SetAsideTablet[] Tablets { get; init; }
    /// <summary>When the first came, ms since 1970 UTC.</summary>
    public required long FirstReceivedAtMs { get; init; }
    /// <summary>When the last came, ms since 1970 UTC.</summary>
    public required long LastReceivedAtMs { get; init; }
}

/// <summary>All that was set aside.</summary>
public sealed record SetAsideView
{
    /// <summary>Ballots.</summary>
    public required long Ballots { get; init; }
    /// <summary>By poll, those with most first, at most 100.</summary>
    public required SetAsidePoll[] Polls { get; init; }
}

/// <summary>What became of a poll's ballots that had been set aside.</summary>
public sealed record AdmittedView
{
    /// <summary>In the ledger now, in whatever class the rule gave them.</summary>
    public required long Admitted { get; init; }
    /// <summary>Still set aside, by reason.</summary>
    public required SetAsideCount[] Remaining { get; init; }
}
