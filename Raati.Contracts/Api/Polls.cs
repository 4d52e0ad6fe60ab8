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
}

/// <summary>A poll in a list.</summary>
public sealed record PollRow
{
    /// <summary>The poll.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>Where it is in its life.</summary>
    public required PollState State { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>Opening time, ms since 1970 UTC.</summary>
    public long? OpensAtMs { get; init; }
    /// <summary>Closing time, ms since 1970 UTC.</summary>
    public long? ClosesAtMs { get; init; }
}

/// <summary>Changes the audience of a published poll or bulletin.</summary>
public sealed record AudienceRequest
{
    /// <summary>Who gets it from now on.</summary>
    public required Audience Audience { get; init; }
}

/// <summary>Changes the closing time of a published poll that is not certified. Ballots are classed anew.</summary>
public sealed record ClosingRequest
{
    /// <summary>Closing time, ms since 1970 UTC; absent: until closed by hand.</summary>
    public long? ClosesAtMs { get; init; }
}

/// <summary>How many an audience reaches now.</summary>
public sealed record AudienceSize
{
    /// <summary>Tablets, retired ones left out.</summary>
    public required int Kiosks { get; init; }
    /// <summary>Stores they stand in.</summary>
    public required int Stores { get; init; }
}

/// <summary>A certified result: the recount of a closed poll and a digest of its ledger.</summary>
public sealed record CertificateView
{
    /// <summary>The poll.</summary>
    public required Guid PollId { get; init; }
    /// <summary>1 and up; certifying again after late ballots makes a new one.</summary>
    public required int Revision { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>Counted ballots of each option.</summary>
    public required OptionCount[] Counts { get; init; }
    /// <summary>Ballots of each class, all classes with any.</summary>
    public required ClassCount[] Classes { get; init; }
    /// <summary>SHA-256 over the poll's ledger as docs/certificates.md says, in hex.</summary>
    public required string LedgerDigest { get; init; }
    /// <summary>When, ms since 1970 UTC.</summary>
    public required long CertifiedAtMs { get; init; }
    /// <summary>Tablets that had not been heard of when it was certified.</summary>
    public required int KiosksMissing { get; init; }
}

/// <summary>Ballots of one class.</summary>
public sealed record ClassCount
{
    /// <summary>The class.</summary>
    public required BallotClass Class { get; init; }
    /// <summary>How many.</summary>
    public required long Count { get; init; }
}

/// <summary>Tally minus ledger, which must be 0.</summary>
public sealed record DriftView
{
    /// <summary>Sum of absolute differences over all cells.</summary>
    public required long Drift { get; init; }
    /// <summary>Ballots in the ledger.</summary>
    public required long Ballots { get; init; }
}

/// <summary>A bulletin as it is written.</summary>
public sealed record BulletinRequest
{
    /// <summary>Title; must stand in at least one language.</summary>
    public required LocalizedText Title { get; init; }
    /// <summary>Text.</summary>
    public required LocalizedText Text { get; init; }
    /// <summary>Who gets it.</summary>
    public required Audience Audience { get; init; }
    /// <summary>From when it shows, ms since 1970 UTC; absent: when published.</summary>
    public long? ShowsFromMs { get; init; }
    /// <summary>Until when it shows, ms since 1970 UTC; absent: until withdrawn.</summary>
    public long? ShowsUntilMs { get; init; }
}

/// <summary>A bulletin.</summary>
public sealed record BulletinView
{
    /// <summary>The bulletin.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it says.</summary>
    public required BulletinRequest Content { get; init; }
    /// <summary>Version of its publication; 0 before the first.</summary>
    public required int PublicationVersion { get; init; }
    /// <summary>It is on the tablets.</summary>
    public required bool Published { get; init; }
    /// <summary>It has unpublished changes.</summary>
    public required bool Changed { get; init; }
}

/// <summary>A feedback in the store's list.</summary>
public sealed record FeedbackView
{
    /// <summary>The feedback.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its store.</summary>
    public required Guid StoreId { get; init; }
    /// <summary>The store's name.</summary>
    public required string StoreName { get; init; }
    /// <summary>The tablet's name.</summary>
    public required string KioskName { get; init; }
    /// <summary>The mood.</summary>
    public required Mood Mood { get; init; }
    /// <summary>What it is about; absent when the shopper did not say.</summary>
    public FeedbackCategory? Category { get; init; }
    /// <summary>The masked text.</summary>
    public string? Text { get; init; }
    /// <summary>Language of the screen.</summary>
    public required Language Language { get; init; }
    /// <summary>When it was left, ms since 1970 UTC.</summary>
    public required long LeftAtMs { get; init; }
}

/// <summary>A page of feedback, newest first.</summary>
public sealed record FeedbackPage
{
    /// <summary>At most 100.</summary>
    public required FeedbackView[] Items { get; init; }
    /// <summary>Give it as <c>before</c> for the next page; absent on the last.</summary>
    public string? Next { get; init; }
}
