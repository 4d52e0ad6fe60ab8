using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>
/// Which state a frame shows. A later one is lexicographically greater by (OrganizationEpoch, TallyEpoch, Version);
/// equal ones have equal content. Clients drop what is not newer.
/// </summary>
public sealed record FrameVersion
{
    /// <summary>Rises when a database was restored.</summary>
    public required long OrganizationEpoch { get; init; }
    /// <summary>Rises when the poll was recounted or reclassified.</summary>
    public required long TallyEpoch { get; init; }
    /// <summary>Ballots of all classes in the snapshot.</summary>
    public required long Version { get; init; }
}

/// <summary>The number of answers of a poll; never the split.</summary>
public sealed record CountFrame
{
    /// <summary>The poll.</summary>
    public required Guid PollId { get; init; }
    /// <summary>Which state it shows.</summary>
    public required FrameVersion Version { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>Hub time of the snapshot, ms since 1970 UTC.</summary>
    public required long AsOfMs { get; init; }
}

/// <summary>The split of a poll, in absolute figures.</summary>
public sealed record ResultFrame
{
    /// <summary>The poll.</summary>
    public required Guid PollId { get; init; }
    /// <summary>Which state it shows.</summary>
    public required FrameVersion Version { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>One row an option, in the document's order; options without answers included.</summary>
    public required OptionCount[] Counts { get; init; }
    /// <summary>Hub time of the snapshot, ms since 1970 UTC; of a closed poll not before its closing. Of two frames of one version the later holds.</summary>
    public required long AsOfMs { get; init; }
    /// <summary>Ballots kept but not counted; consoles only.</summary>
    public long? Discarded { get; init; }
    /// <summary>The split of the tablet's own store, to tablets that watch; absent while it may not be shown. It moves in steps, by
    /// itself, so a newer frame may bring an equal one.</summary>
    public StorePart? Store { get; init; }
    /// <summary>What may be said of each question at the moment of the frame, in the document's order; absent from older hubs.</summary>
    public QuestionVerdict[]? Verdicts { get; init; }
}

/// <summary>What a question's figures allow to say, by the rule of the whole result.</summary>
public sealed record QuestionVerdict
{
    /// <summary>The question.</summary>
    public required int QuestionId { get; init; }
    /// <summary>Whether somebody leads.</summary>
    public required ResultVerdict Verdict { get; init; }
    /// <summary>The option that is ahead, clearly or not; absent below 10 answers, and where one answerer may choose several.</summary>
    public int? LeaderId { get; init; }
}

/// <summary>What the figures of a question allow to say.</summary>
[JsonConverter(typeof(WireEnumConverter<ResultVerdict>))]
public enum ResultVerdict
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Fewer than 10 answers: no shares are shown.</summary>
    TooFew,
    /// <summary>The range of the leader's margin holds 0.</summary>
    TooClose,
    /// <summary>One option is clearly ahead.</summary>
    ClearLeader,
}

/// <summary>The split of one store as far as it may be shown.</summary>
public sealed record StorePart
{
    /// <summary>Counted ballots in it, 10 and up; those since it last moved are not in it.</summary>
    public required long Answers { get; init; }
    /// <summary>One row an option that may be shown, 5 and up. An option that is not here is covered, and not zero.</summary>
    public required OptionCount[] Counts { get; init; }
    /// <summary>Hub time at which it last moved, ms since 1970 UTC.</summary>
    public required long AsOfMs { get; init; }
}

/// <summary>Counted ballots of one option.</summary>
public sealed record OptionCount
{
    /// <summary>The question.</summary>
    public required int QuestionId { get; init; }
    /// <summary>The option.</summary>
    public required int OptionId { get; init; }
    /// <summary>Counted ballots that chose it.</summary>
    public required long Count { get; init; }
}
