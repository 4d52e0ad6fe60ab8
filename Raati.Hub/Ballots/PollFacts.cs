using System.Collections.Concurrent;
using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Ballots;

/// <summary>A published poll's row as the box needs it.</summary>
internal sealed record PollFacts
{
    internal required string Content { get; init; }
    internal required ClassRule Rule { get; init; }
    internal required PollShape Shape { get; init; }
}

/// <summary>The questions of a poll and their options. Content never changes after publishing.</summary>
internal sealed class PollShape
{
    private readonly Dictionary<int, (bool One, HashSet<int> Options)> _questions;

    private PollShape(PollRequest content) => _questions = content.Questions.ToDictionary(
        question => question.Id,
        question => (question.HasOneAnswer, question.Options.Select(option => option.Id).ToHashSet()));

    internal static PollShape Parse(string content) =>
        new(JsonSerializer.Deserialize<PollRequest>(content, Wire.Json) ?? throw new JsonException("A poll has no content."));

    /// <summary>Accepted when every answer is one that this poll offers.</summary>
    internal CastOutcome Check(Answer[] answers)
    {
        foreach (var answer in answers)
        {
            if (!_questions.TryGetValue(answer.QuestionId, out var question)) return CastOutcome.OptionUnknown;
            if (question.One && answer.OptionIds.Length != 1) return CastOutcome.Malformed;
            if (!question.Options.IsSupersetOf(answer.OptionIds)) return CastOutcome.OptionUnknown;
        }
        return CastOutcome.Accepted;
    }
}

/// <summary>Saves parsing the same text again. The text itself is read from the database for every batch, so this decides nothing.</summary>
internal sealed class PollShapes
{
    private const int Most = 1_000;
    private readonly ConcurrentDictionary<PollKey, (string Content, PollShape Shape)> _parsed = [];

    internal PollShape Of(PollKey key, string content)
    {
        if (_parsed.TryGetValue(key, out var known) && string.Equals(known.Content, content, StringComparison.Ordinal)) return known.Shape;
        if (_parsed.Count >= Most) _parsed.Clear();
        var shape = PollShape.Parse(content);
        _parsed[key] = (content, shape);
        return shape;
    }
}

/// <summary>What a question's kind means for counting.</summary>
internal static class QuestionKinds
{
    extension(Question question)
    {
        /// <summary>A ballot has one option of it, so its options' counts sum to its answers.</summary>
        internal bool HasOneAnswer => question.Kind is QuestionKind.YesNo or QuestionKind.SingleChoice or QuestionKind.Smiley or QuestionKind.Nps;
    }
}
