using Microsoft.AspNetCore.Http.HttpResults;

namespace Raati.Hub.Doors;

/// <summary>
/// Collects what is wrong with a request, by field, and answers with all of it at once. Field paths are as on the wire:
/// <c>questions[0].options[1].text</c>.
/// </summary>
internal sealed class Validator
{
    private readonly Dictionary<string, string[]> _errors = [];

    /// <summary>The 400 to answer with, or null when nothing is wrong.</summary>
    internal ValidationProblem? Problem => _errors.Count == 0 ? null : TypedResults.ValidationProblem(_errors);

    internal bool IsValid => _errors.Count == 0;

    internal Validator Must(bool holds, string field, string otherwise)
    {
        if (!holds) _errors[field] = [.. _errors.GetValueOrDefault(field, []), otherwise];
        return this;
    }

    /// <summary>Characters are counted after trimming; control characters are not text.</summary>
    internal Validator Text(string field, string? value, int atLeast, int atMost)
    {
        var length = value?.Trim().Length ?? 0;
        return Must(length >= atLeast && length <= atMost, field, atLeast > 0
                ? $"Give {atLeast} to {atMost} characters."
                : $"Give at most {atMost} characters.")
            .Must(value?.Any(char.IsControl) is not true, field, "Leave control characters out.");
    }

    internal Validator Tags(string field, string[]? tags) => Must(tags is { Length: <= 20 }, field, "Give at most 20 tags.")
        .Must(tags?.All(tag => tag?.Trim() is { Length: >= 1 and <= 40 } && !tag.Any(char.IsControl)) is not false, field,
            "A tag has 1 to 40 characters.");

    internal Validator Range(string field, long value, long atLeast, long atMost) =>
        Must(value >= atLeast && value <= atMost, field, $"Give a number from {atLeast} to {atMost}.");

    /// <summary>One error, at once.</summary>
    internal static ValidationProblem Fails(string field, string error) => new Validator().Must(false, field, error).Problem!;
}
