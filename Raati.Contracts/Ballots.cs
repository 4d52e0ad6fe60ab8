using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>One answer of a ballot.</summary>
public sealed record Answer
{
    /// <summary>The question's id in the poll.</summary>
    public required int QuestionId { get; init; }
    /// <summary>The chosen options' ids, ascending; exactly one for yesNo and singleChoice.</summary>
    public required int[] OptionIds { get; init; }
}

/// <summary>One sitting's answers to one poll, sealed on the tablet. It never changes: the same id with other content is refused.</summary>
public sealed record Ballot
{
    /// <summary>UUIDv7 made on the tablet.</summary>
    public required Guid Id { get; init; }
    /// <summary>The poll.</summary>
    public required Guid PollId { get; init; }
    /// <summary>The answers, at least one, at most one a question, ascending by question.</summary>
    public required Answer[] Answers { get; init; }
    /// <summary>One person at the tablet, first touch to idle.</summary>
    public required Guid SittingId { get; init; }
    /// <summary>The stay it was cast under; decides the store.</summary>
    public required Guid PlacementId { get; init; }
    /// <summary>1 and up: which sealed ballot of this tablet's storage it is.</summary>
    public required long KioskSequence { get; init; }
    /// <summary>Monotonic ms since this tablet's previous sealed ballot in the same poll; absent for the first after a page start.</summary>
    public long? SincePreviousMs { get; init; }
    /// <summary>How long the question was on the screen before the first answer, ms.</summary>
    public required int OnScreenMs { get; init; }
    /// <summary>Language of the screen.</summary>
    public required Language Language { get; init; }
    /// <summary>Hub time of sealing, ms since 1970 UTC.</summary>
    public required long CastAtMs { get; init; }
    /// <summary>How far CastAtMs can be trusted.</summary>
    public required TimeQuality TimeQuality { get; init; }
    /// <summary>How it came in.</summary>
    public required Channel Channel { get; init; }
    /// <summary>The tablet was in test use.</summary>
    public bool StaffTest { get; init; }
}

/// <summary>What became of a ballot.</summary>
[JsonConverter(typeof(WireEnumConverter<CastOutcome>))]
public enum CastOutcome
{
    /// <summary>Not known to this build: keep the ballot and send it again later.</summary>
    Unknown,
    /// <summary>In the ledger, on disk. Also said of a repeat with the same content.</summary>
    Accepted,
    /// <summary>The poll is not known here: kept raw for an operator, not counted. The tablet need not send it again.</summary>
    Quarantined,
    /// <summary>For ever: a field is missing or out of bounds.</summary>
    Malformed,
    /// <summary>For ever: a question or option is not of this poll; or the poll is not known here, and as much of the tablet is quarantined
    /// as <see cref="QuarantineBounds"/> allows.</summary>
    OptionUnknown,
    /// <summary>For ever: this id stands in the ledger with other content.</summary>
    Conflict,
    /// <summary>Not now: keep it and send it again after RetryAfterMs.</summary>
    Later,
}

/// <summary>The hub's word on one ballot.</summary>
public sealed record CastReceipt
{
    /// <summary>The ballot.</summary>
    public required Guid BallotId { get; init; }
    /// <summary>What became of it.</summary>
    public required CastOutcome Outcome { get; init; }
    /// <summary>What it was taken for, when accepted.</summary>
    public BallotClass? Class { get; init; }
}

/// <summary>Answer to Cast: one receipt a ballot, in their order.</summary>
public sealed record CastReply
{
    /// <summary>One a ballot.</summary>
    public required CastReceipt[] Receipts { get; init; }
    /// <summary>With <see cref="CastOutcome.Later"/>: milliseconds to wait.</summary>
    public int? RetryAfterMs { get; init; }
}

/// <summary>Bounds of Cast. More closes nothing: it is answered with a HubException that names the bound.</summary>
public static class CastBounds
{
    /// <summary>Most ballots in one Cast.</summary>
    public const int MaxBallots = 50;
    /// <summary>Most bytes of one Cast, as JSON.</summary>
    public const int MaxBytes = 24 * 1024;
    /// <summary>Longest wait for an answer, ms.</summary>
    public const int AnswerWithinMs = 2_000;
}

/// <summary>How much of one kiosk is kept without being counted.</summary>
public static class QuarantineBounds
{
    /// <summary>Most quarantined ballots a kiosk.</summary>
    public const int MaxBallots = 5_000;
    /// <summary>Most bytes of them, as JSON.</summary>
    public const int MaxBytes = 4 * 1024 * 1024;
}
