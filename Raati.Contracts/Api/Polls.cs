namespace Raati.Contracts.Api;

/// <summary>A poll as it is written. Publishing freezes it: then only the closing time and the audience may change.</summary>
public sealed record PollRequest
{
    /// <summary>Short name for operators, 1 to 100 characters.</summary>
    public required string Name { get; init; }
    /// <summary>1 to 20 questions.</summary>
    public required Question[] Questions { get; init; }
    /// <summary>Languages it is written in; the first is the fallback. Every text must stand in the first.</summary>
    public required Language[] Languages { get; init; }
    /// <summary>Who gets it.</summary>
    public required Audience Audience { get; init; }
    /// <summary>Opening time, ms since 1970 UTC; absent: when published.</summary>
    public long? OpensAtMs { get; init; }
    /// <summary>Closing time, ms since 1970 UTC, after the opening; absent: until closed by hand.</summary>
    public long? ClosesAtMs { get; init; }
    /// <summary>When shoppers see the split.</summary>
    public Visibility Visibility { get; init; } = Visibility.AfterVote;
    /// <summary>How finely the split moves.</summary>
    public Secrecy Secrecy { get; init; } = Secrecy.Exact;
    /// <summary>A ballot sooner than this after the same tablet's previous one in this poll is a rapidRepeat. 0 to 600 s; 0 switches it off.</summary>
    public int RapidRepeatSeconds { get; init; } = 15;
}

/// <summary>A poll.</summary>
public sealed record PollView
{
    /// <summary>The poll.</summary>
    public required Guid Id { get; init; }
    /// <summary>Where it is in its life.</summary>
    public required PollState State { get; init; }
    /// <summary>What it says.</summary>
    public required PollRequest Content { get; init; }
    /// <summary>Version of its publication; 0 while a draft.</summary>
    public required int PublicationVersion { get; init; }
    /// <summary>When it was published, ms since 1970 UTC.</summary>
    public long? PublishedAtMs { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>Ballots kept but not counted.</summary>
    public required long Discarded { get; init; }
    /// <summary>Tablets of its audience whose outbox has not been heard empty since it closed; absent unless provisional.</summary>
    public int? WaitingFor { get; init; }
    /// <summary>Of those: tablets that hold ballots set aside, which they can't hand in. Absent unless there are any.</summary>
    public int? KiosksParked { get; init; }
}

/// <summary>A poll in a list.</summary>
public sealed record PollRow
{
    /// <summary>The poll.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>Its first question.</summary>
    public required LocalizedText Question { get; init; }
    /// <summary>How many questions it has.</summary>
    public required int Questions { get; init; }
    /// <summary>Where it is in its life.</summary>
    public required PollState State { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>Opening time, ms since 1970 UTC.</summary>
    public long? OpensAtMs { get; init; }
    /// <summary>Closing time, ms since 1970 UTC.</summary>
    public long? ClosesAtMs { get; init; }
}

/// <summary>Changes the closing time of a published poll that is not certified. Ballots are classed anew.</summary>
public sealed record ClosingRequest
{
    /// <summary>Closing time, ms since 1970 UTC; absent: until closed by hand.</summary>
    public long? ClosesAtMs { get; init; }
}
