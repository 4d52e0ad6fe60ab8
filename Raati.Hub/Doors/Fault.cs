using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Doors;

/// <summary>What is wrong with a field: a code with its bounds for programs, and a sentence for people who read the answer itself.</summary>
internal sealed record Fault(FaultCode Code, string Message)
{
    internal static readonly Fault Required = new(FaultCode.Required, "Required.");
    internal static readonly Fault Unreadable = new(FaultCode.Unreadable, "Can't be read: wrong type or not JSON.");
    internal static readonly Fault ControlCharacters = new(FaultCode.ControlCharacters, "Leave control characters out.");
    internal static readonly Fault Ids = new(FaultCode.Ids, "Ids are 1 and up, each once.");
    internal static readonly Fault NoSuchStore = new(FaultCode.NoSuchStore, "No such store.");
    internal static readonly Fault EmailTaken = new(FaultCode.EmailTaken, "An operator has this e-mail already.");

    internal long? AtLeast { get; private init; }
    internal long? AtMost { get; private init; }
    internal string[]? Allowed { get; private init; }

    internal static Fault TextLength(int atLeast, int atMost) =>
        new(FaultCode.TextLength, atLeast > 0 ? $"Give {atLeast} to {atMost} characters." : $"Give at most {atMost} characters.")
        {
            AtLeast = atLeast,
            AtMost = atMost,
        };

    internal static Fault TagLength(int atLeast, int atMost) =>
        new(FaultCode.TagLength, $"A tag has {atLeast} to {atMost} characters.") { AtLeast = atLeast, AtMost = atMost };

    internal static Fault NumberRange(long atLeast, long atMost) =>
        new(FaultCode.NumberRange, $"Give a number from {atLeast} to {atMost}.") { AtLeast = atLeast, AtMost = atMost };

    internal static Fault ListLength(int atLeast, int atMost) =>
        new(FaultCode.ListLength, atLeast > 0 ? $"Give {atLeast} to {atMost}." : $"Give at most {atMost}.") { AtLeast = atLeast, AtMost = atMost };

    internal static Fault Contrast(string nearest) =>
        new(FaultCode.Contrast, $"Text in this colour can't be read. The nearest that can: {nearest}.") { Allowed = [nearest] };

    internal static Fault ImageSides(int atLeast, int atMost) =>
        new(FaultCode.ImageSides, $"Each side of the image has {atLeast} to {atMost} pixels.") { AtLeast = atLeast, AtMost = atMost };

    internal static Fault FileTooLarge(long atMost) => new(FaultCode.FileTooLarge, $"A file has at most {atMost} bytes.") { AtMost = atMost };

    internal static Fault VideoLength(long atLeast, long atMost) =>
        new(FaultCode.VideoLength, $"A video plays from {atLeast} to {atMost} ms.") { AtLeast = atLeast, AtMost = atMost };

    internal static Fault AtMostOf(FaultCode code, string message, long atMost) => new(code, message) { AtMost = atMost };

    internal static Fault MediaKinds { get; } =
        new(FaultCode.MediaKind, "Give a picture as JPEG, PNG, WebP or AVIF, or a video as MP4 (H.264 or VP9) or WebM (VP8 or VP9).")
        {
            Allowed = ["JPEG", "PNG", "WebP", "AVIF", "MP4 (H.264, VP9)", "WebM (VP8, VP9)"],
        };

    /// <summary>One of these values of an enum.</summary>
    internal static Fault Choice<T>(params T[] values) where T : struct, Enum
    {
        var names = Array.ConvertAll(values, WireEnum.Name);
        return new(FaultCode.Choice, $"Give one of {string.Join(", ", names)}.") { Allowed = names };
    }

    /// <summary>One of an enum's values.</summary>
    internal static Fault Choice<T>() where T : struct, Enum => Choice(Known<T>());

    /// <summary>Some of an enum's values, each once.</summary>
    internal static Fault Choices<T>() where T : struct, Enum
    {
        var names = Array.ConvertAll(Known<T>(), WireEnum.Name);
        return new(FaultCode.Choices, $"Give {string.Join(", ", names)} or some of them, each once.") { Allowed = names };
    }

    internal FieldFault Of(string field) =>
        new() { Field = field, Code = Code, Message = Message, AtLeast = AtLeast, AtMost = AtMost, Choices = Allowed };

    // The first value of every enum of the contracts is unknown.
    private static T[] Known<T>() where T : struct, Enum => Enum.GetValues<T>()[1..];
}
