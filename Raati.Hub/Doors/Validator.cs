using System.Text;
using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts.Api;

namespace Raati.Hub.Doors;

/// <summary>
/// Collects what is wrong with a request, by field, and answers with all of it at once. Field paths are as on the wire:
/// <c>questions[0].options[1].text</c>.
/// </summary>
internal sealed class Validator
{
    private const int MostTags = 20;
    private const int LongestTag = 40;

    private readonly List<FieldFault> _faults = [];

    /// <summary>The 400 to answer with, or null when nothing is wrong.</summary>
    internal ValidationProblem? Problem => _faults.Count == 0
        ? null
        : TypedResults.ValidationProblem(FieldFaults.Errors(_faults), extensions: [FieldFaults.Extension(_faults)]);

    internal Validator Must(bool holds, string field, Fault otherwise)
    {
        if (!holds) _faults.Add(otherwise.Of(field));
        return this;
    }

    /// <summary>Characters are counted after trimming; what must be there must be seen; control characters are not text, nor is what turns it around.</summary>
    internal Validator Text(string field, string? value, int atLeast, int atMost)
    {
        var length = value?.Trim().Length ?? 0;
        return Must(length >= atLeast && length <= atMost && (atLeast == 0 || PlainText.IsSeen(value)), field, Fault.TextLength(atLeast, atMost))
            .Must(value?.EnumerateRunes().Any(rune => Rune.IsControl(rune) || PlainText.Turns(rune)) is not true, field, Fault.ControlCharacters);
    }

    internal Validator Tags(string field, string[]? tags) => Must(tags is { Length: <= MostTags }, field, Fault.ListLength(0, MostTags))
        .Must(tags?.All(tag => tag?.Trim() is { Length: >= 1 and <= LongestTag } && !tag.Any(char.IsControl)) is not false, field,
            Fault.TagLength(1, LongestTag));

    internal Validator Range(string field, long value, long atLeast, long atMost) =>
        Must(value >= atLeast && value <= atMost, field, Fault.NumberRange(atLeast, atMost));

    /// <summary>One error, at once.</summary>
    internal static ValidationProblem Fails(string field, Fault fault) => new Validator().Must(false, field, fault).Problem!;
}

/// <summary>How faults stand in a ProblemDetails: as sentences by field, and as codes in an extension.</summary>
internal static class FieldFaults
{
    internal const string Name = "faults";

    internal static Dictionary<string, string[]> Errors(IEnumerable<FieldFault> faults) => faults
        .GroupBy(fault => fault.Field).ToDictionary(field => field.Key, field => field.Select(fault => fault.Message).ToArray());

    internal static KeyValuePair<string, object?> Extension(IEnumerable<FieldFault> faults) => new(Name, faults.ToArray());
}
