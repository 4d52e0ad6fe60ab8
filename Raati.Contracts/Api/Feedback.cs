using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>Where a feedback is in its handling.</summary>
[JsonConverter(typeof(WireEnumConverter<FeedbackStatus>))]
public enum FeedbackStatus
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Nobody has taken it up.</summary>
    Unread,
    /// <summary>Somebody sees to it.</summary>
    Open,
    /// <summary>Seen to.</summary>
    Done,
}

/// <summary>One feedback with what operators wrote of it.</summary>
public sealed record FeedbackDetail
{
    /// <summary>The feedback.</summary>
    public required FeedbackView Feedback { get; init; }
    /// <summary>The notes, oldest first.</summary>
    public required FeedbackNote[] Notes { get; init; }
}

/// <summary>An operator's note on a feedback; shoppers never see it.</summary>
public sealed record FeedbackNote
{
    /// <summary>The note.</summary>
    public required Guid Id { get; init; }
    /// <summary>Who wrote it: an operator's e-mail or an API key's name.</summary>
    public required string By { get; init; }
    /// <summary>When, ms since 1970 UTC.</summary>
    public required long AtMs { get; init; }
    /// <summary>What, masked as the feedback itself is.</summary>
    public required string Text { get; init; }
}

/// <summary>Moves a feedback on, or back.</summary>
public sealed record FeedbackStatusRequest
{
    /// <summary>Unread, open or done.</summary>
    public required FeedbackStatus Status { get; init; }
}

/// <summary>Says who sees to a feedback. An unread one is open from then on.</summary>
public sealed record FeedbackAssignRequest
{
    /// <summary>One of the assignees of its store; absent: nobody.</summary>
    public Guid? OperatorId { get; init; }
}

/// <summary>Writes a note on a feedback. An unread one is open from then on.</summary>
public sealed record FeedbackNoteRequest
{
    /// <summary>1 to 1,000 characters.</summary>
    public required string Text { get; init; }
}

/// <summary>How much waits, of the stores that the caller may see.</summary>
public sealed record FeedbackSummary
{
    /// <summary>Unread.</summary>
    public required long Unread { get; init; }
    /// <summary>Open.</summary>
    public required long Open { get; init; }
    /// <summary>Done.</summary>
    public required long Done { get; init; }
    /// <summary>Not done and the caller's own.</summary>
    public required long Mine { get; init; }
    /// <summary>When the oldest unread one was left, ms since 1970 UTC.</summary>
    public long? OldestUnreadAtMs { get; init; }
}

/// <summary>An operator whom a feedback can be given to.</summary>
public sealed record FeedbackAssignee
{
    /// <summary>The operator.</summary>
    public required Guid Id { get; init; }
    /// <summary>E-mail.</summary>
    public required string Email { get; init; }
    /// <summary>The stores it is limited to; empty: all.</summary>
    public required Guid[] Stores { get; init; }
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
    /// <summary>When it was left, ms since 1970 UTC; when it was received, where the tablet did not know the time or was ahead of the hub.</summary>
    public required long LeftAtMs { get; init; }
    /// <summary>Where it is in its handling.</summary>
    public required FeedbackStatus Status { get; init; }
    /// <summary>The operator who sees to it.</summary>
    public Guid? AssigneeId { get; init; }
    /// <summary>That operator's e-mail.</summary>
    public string? Assignee { get; init; }
    /// <summary>How many notes it has.</summary>
    public required int Notes { get; init; }
}

/// <summary>A page of feedback, newest first.</summary>
public sealed record FeedbackPage
{
    /// <summary>At most 100.</summary>
    public required FeedbackView[] Items { get; init; }
    /// <summary>Give it as <c>before</c> for the next page; absent on the last.</summary>
    public string? Next { get; init; }
}
