namespace Raati.Contracts.Api;

/// <summary>How many answers were given, hour by hour: what a week's curve is drawn from.</summary>
public sealed record AnswerHours
{
    /// <summary>When the first hour begins, ms since 1970 UTC.</summary>
    public required long FromMs { get; init; }
    /// <summary>Counted ballots by the hour they were cast in, one number an hour.</summary>
    public required long[] Hours { get; init; }
    /// <summary>Answers a week that count as success.</summary>
    public required int WeeklyGoal { get; init; }
    /// <summary>When this was so, ms since 1970 UTC.</summary>
    public required long AsOfMs { get; init; }
}
