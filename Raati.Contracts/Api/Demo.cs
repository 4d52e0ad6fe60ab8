namespace Raati.Contracts.Api;

/// <summary>Enters the demo's console, with the token from the one-time link that the start printed.</summary>
public sealed record DemoSessionRequest
{
    /// <summary>The token.</summary>
    public required string Token { get; init; }
}

/// <summary>Makes a tablet that shows a code one of the demo's, with the token from the one-time link that the start printed.</summary>
public sealed record DemoTabletRequest
{
    /// <summary>The token.</summary>
    public required string Token { get; init; }
    /// <summary>The code that the tablet shows.</summary>
    public required string Code { get; init; }
}

/// <summary>What the simulated fleet needs to play the demo's tablets and shoppers: <c>demo.json</c> in the hub's data directory.</summary>
public sealed record DemoFile
{
    /// <summary>Where the hub listens, as it was at its last start.</summary>
    public required string Hub { get; init; }
    /// <summary>The demo's organization.</summary>
    public required Guid OrganizationId { get; init; }
    /// <summary>Device tokens: first one tablet of every store, then the others.</summary>
    public required string[] Tokens { get; init; }
    /// <summary>IANA time zone of the stores.</summary>
    public required string TimeZone { get; init; }
    /// <summary>What share of a week's answers comes in which hour: 168 numbers that add up to 1, from Monday 0:00.</summary>
    public required double[] Rhythm { get; init; }
    /// <summary>Answers of a usual week.</summary>
    public required int AnswersAWeek { get; init; }
    /// <summary>How shoppers lean in the polls that were open when the demo was made.</summary>
    public required DemoLeaning[] Leanings { get; init; }
    /// <summary>What shoppers tell their stores.</summary>
    public required DemoWords[] Words { get; init; }
}

/// <summary>How shoppers lean in one question.</summary>
public sealed record DemoLeaning
{
    /// <summary>The poll.</summary>
    public required Guid PollId { get; init; }
    /// <summary>The question.</summary>
    public required int QuestionId { get; init; }
    /// <summary>A weight for each option, in their order; 0 and up.</summary>
    public required double[] Weights { get; init; }
}

/// <summary>One feedback of a made-up shopper.</summary>
public sealed record DemoWords
{
    /// <summary>The mood.</summary>
    public required Mood Mood { get; init; }
    /// <summary>What it is about; absent when the shopper did not say.</summary>
    public FeedbackCategory? Category { get; init; }
    /// <summary>Language of the screen.</summary>
    public required Language Language { get; init; }
    /// <summary>The text; absent when there is none.</summary>
    public string? Text { get; init; }
}
