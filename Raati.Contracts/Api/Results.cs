using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>
/// A poll's result as it may be shown: its figures, how sure they are, and how they came to be. Its first six members are those of a
/// <see cref="ResultFrame"/>.
/// </summary>
public sealed record PollResult
{
    /// <summary>The poll.</summary>
    public required Guid PollId { get; init; }
    /// <summary>Which state it shows.</summary>
    public required FrameVersion Version { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>One row an option, in the document's order.</summary>
    public required OptionCount[] Counts { get; init; }
    /// <summary>Hub time of the snapshot, ms since 1970 UTC.</summary>
    public required long AsOfMs { get; init; }
    /// <summary>Ballots kept but not counted.</summary>
    public long? Discarded { get; init; }
    /// <summary>One a question, in the document's order.</summary>
    public required QuestionResult[] Questions { get; init; }
    /// <summary>The stores of its audience and those with a published split, by name; of the caller's own stores only where it is so limited.</summary>
    public required StoreResult[] Stores { get; init; }
    /// <summary>Areas and formats: sums of store figures that are published whole.</summary>
    public required GroupResult[] Groups { get; init; }
    /// <summary>Counted ballots by the hour they were cast in, of the whole organization; hours without any are left out.</summary>
    public required HourCount[] Hours { get; init; }
    /// <summary>Counted ballots by how they came in.</summary>
    public required ChannelCount[] Channels { get; init; }
    /// <summary>Ballots of each class, all classes with any.</summary>
    public required ClassCount[] Classes { get; init; }
    /// <summary>How it was made.</summary>
    public required ResultMethod Method { get; init; }
}

/// <summary>How a range was made.</summary>
[JsonConverter(typeof(WireEnumConverter<RangeMethod>))]
public enum RangeMethod
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>A closed poll: Wilson's interval, z for alpha/k over k options.</summary>
    Wilson,
    /// <summary>An open poll: a confidence sequence, right at every moment it is looked at.</summary>
    Sequence,
}

/// <summary>One question's result. Shares and ends of ranges are 0 to 1.</summary>
public sealed record QuestionResult
{
    /// <summary>The question.</summary>
    public required int QuestionId { get; init; }
    /// <summary>Answers to it.</summary>
    public required long Answers { get; init; }
    /// <summary>In the document's order.</summary>
    public required OptionResult[] Options { get; init; }
    /// <summary>What may be said.</summary>
    public required ResultVerdict Verdict { get; init; }
    /// <summary>Fewer than 50 answers, and shares are shown.</summary>
    public required bool SmallSample { get; init; }
    /// <summary>The option with most answers; absent when too few.</summary>
    public int? LeaderId { get; init; }
    /// <summary>Share of the leader minus that of the next, with its range; absent when too few.</summary>
    public ShareRange? Margin { get; init; }
    /// <summary>Equally weighted answers that would say as much as the weighted ones; absent when nothing could be weighted.</summary>
    public double? EffectiveAnswers { get; init; }
    /// <summary>Strata after those of fewer than 10 answers were collapsed.</summary>
    public int? Strata { get; init; }
    /// <summary>Net promoter score, -100 to 100, of an nps question with 10 answers or more.</summary>
    public ShareRange? NetPromoter { get; init; }
    /// <summary>0 (all chose the worst face) to 100, of a smiley question with 10 answers or more.</summary>
    public ShareRange? SmileyIndex { get; init; }
}

/// <summary>A figure and the range it may really have.</summary>
public sealed record ShareRange
{
    /// <summary>The figure.</summary>
    public required double Value { get; init; }
    /// <summary>Low end.</summary>
    public required double Low { get; init; }
    /// <summary>High end.</summary>
    public required double High { get; init; }
}

/// <summary>One option's result.</summary>
public sealed record OptionResult
{
    /// <summary>The option.</summary>
    public required int OptionId { get; init; }
    /// <summary>Answers.</summary>
    public required long Count { get; init; }
    /// <summary>Of the question's answers, if answers were a random draw; absent when too few.</summary>
    public ShareRange? Share { get; init; }
    /// <summary>The same, weighted by store member counts.</summary>
    public ShareRange? Weighted { get; init; }
}

/// <summary>A store in a result.</summary>
public sealed record StoreResult
{
    /// <summary>The store.</summary>
    public required Guid StoreId { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>One a question that has a published split; none while it has fewer than 10 answers, or its round has not come.</summary>
    public required PartResult[] Questions { get; init; }
}

/// <summary>An area's or a format's figures.</summary>
public sealed record GroupResult
{
    /// <summary>What it is.</summary>
    public required GroupKind Kind { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>Its stores in the result.</summary>
    public required int Stores { get; init; }
    /// <summary>One a question.</summary>
    public required PartResult[] Questions { get; init; }
}

/// <summary>What stores are grouped by.</summary>
[JsonConverter(typeof(WireEnumConverter<GroupKind>))]
public enum GroupKind
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>An area.</summary>
    Area,
    /// <summary>A format.</summary>
    Format,
}

/// <summary>The published split of one question in a part of the organization.</summary>
public sealed record PartResult
{
    /// <summary>The question.</summary>
    public required int QuestionId { get; init; }
    /// <summary>Answers in the published split, 10 and up.</summary>
    public required long Answers { get; init; }
    /// <summary>Stores summed: fewer than there are while some have no published split or covered cells.</summary>
    public required int Stores { get; init; }
    /// <summary>In the document's order.</summary>
    public required CellResult[] Cells { get; init; }
    /// <summary>Fewer than 50 answers.</summary>
    public required bool SmallSample { get; init; }
    /// <summary>The option that is clearly ahead, if one is.</summary>
    public int? LeaderId { get; init; }
    /// <summary>When it last moved, ms since 1970 UTC.</summary>
    public required long AsOfMs { get; init; }
}

/// <summary>One cell of a published split.</summary>
public sealed record CellResult
{
    /// <summary>The option.</summary>
    public required int OptionId { get; init; }
    /// <summary>Answers; absent when covered: under 5, or it would tell such a one.</summary>
    public long? Count { get; init; }
    /// <summary>Of the split's answers, 0 to 1; absent when covered.</summary>
    public double? Share { get; init; }
}

/// <summary>Answers of one hour.</summary>
public sealed record HourCount
{
    /// <summary>Start of the hour in UTC, ms since 1970.</summary>
    public required long HourMs { get; init; }
    /// <summary>Counted ballots cast in it.</summary>
    public required long Answers { get; init; }
}

/// <summary>Answers of one channel.</summary>
public sealed record ChannelCount
{
    /// <summary>The channel.</summary>
    public required Channel Channel { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
}

/// <summary>How a result was made.</summary>
public sealed record ResultMethod
{
    /// <summary>Of shares and margins.</summary>
    public required RangeMethod Ranges { get; init; }
    /// <summary>Error rate of the ranges, 0 to 1.</summary>
    public required double Alpha { get; init; }
    /// <summary>Ballots of all classes.</summary>
    public required long Ballots { get; init; }
    /// <summary>Version of the rule that classes ballots.</summary>
    public required int RuleVersion { get; init; }
    /// <summary>The rule's gap, s; 0: none.</summary>
    public required int RapidRepeatSeconds { get; init; }
    /// <summary>The organization's split moves in steps of 5 answers.</summary>
    public required bool Stepped { get; init; }
    /// <summary>The highest weight of an answer.</summary>
    public required double WeightCap { get; init; }
    /// <summary>Share of opening hours that the audience's tablets were painting while the poll was open, 0 to 1, a few minutes old; a certified poll's is its
    /// certificate's. Absent while not known: in the poll's first minutes, and while no store of its tablets has opening hours.</summary>
    public double? Coverage { get; init; }
    /// <summary>Where that begins, ms since 1970 UTC: what tablets did is known for five weeks. Absent: at the poll's opening.</summary>
    public long? CoverageSinceMs { get; init; }
}
