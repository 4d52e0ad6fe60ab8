namespace Raati.Contracts;

/// <summary>A published poll as a tablet holds it.</summary>
public sealed record PollDocument
{
    /// <summary>Short name for operators; not shown to shoppers.</summary>
    public required string Name { get; init; }
    /// <summary>1 to 20 questions, in order.</summary>
    public required Question[] Questions { get; init; }
    /// <summary>Languages the poll is written in; the first is the fallback.</summary>
    public required Language[] Languages { get; init; }
    /// <summary>Hub time from which it takes answers, ms since 1970 UTC.</summary>
    public required long OpensAtMs { get; init; }
    /// <summary>Hub time from which it takes none; absent while open-ended.</summary>
    public long? ClosesAtMs { get; init; }
    /// <summary>When shoppers see the split.</summary>
    public required Visibility Visibility { get; init; }
}

/// <summary>One question of a poll.</summary>
public sealed record Question
{
    /// <summary>1 and up, unique in the poll.</summary>
    public required int Id { get; init; }
    /// <summary>How it is answered.</summary>
    public required QuestionKind Kind { get; init; }
    /// <summary>The question, at most 140 characters a language.</summary>
    public required LocalizedText Text { get; init; }
    /// <summary>2 to 12 options.</summary>
    public required Option[] Options { get; init; }
    /// <summary>Whether their order means something.</summary>
    public required OptionOrder Order { get; init; }
}

/// <summary>One option of a question.</summary>
public sealed record Option
{
    /// <summary>1 and up, unique in the question.</summary>
    public required int Id { get; init; }
    /// <summary>The option, at most 60 characters a language.</summary>
    public required LocalizedText Text { get; init; }
}
