using System.Text.Json;
using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>
/// Enums travel as camelCase strings. A value this build does not know reads as the enum's zero, <c>unknown</c>:
/// contracts grow, and a node or tablet of another build must still be understood.
/// </summary>
public sealed class WireEnumConverter<T> : JsonConverter<T> where T : struct, Enum
{
    private static readonly Dictionary<T, JsonEncodedText> Names =
        Enum.GetValues<T>().ToDictionary(value => value, value => JsonEncodedText.Encode(WireEnum.Name(value)));

    /// <inheritdoc/>
    public override T Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options)
    {
        if (reader.TokenType is JsonTokenType.String) return WireEnum.Parse<T>(reader.GetString());
        reader.Skip();
        return default;
    }

    /// <inheritdoc/>
    public override void Write(Utf8JsonWriter writer, T value, JsonSerializerOptions options) =>
        writer.WriteStringValue(Names.TryGetValue(value, out var name) ? name : Names[default]);
}

/// <summary>Names of enum values on the wire, in tables and in query strings.</summary>
public static class WireEnum
{
    /// <summary>The camelCase name of a value; <c>unknown</c> when the value has none.</summary>
    public static string Name<T>(T value) where T : struct, Enum =>
        Table<T>.Names.TryGetValue(value, out var name) ? name : Table<T>.Names[default];

    /// <summary>The value of a name; the zero value when it is not known.</summary>
    public static T Parse<T>(string? name) where T : struct, Enum =>
        name is not null && Table<T>.Values.TryGetValue(name, out var value) ? value : default;

    private static class Table<T> where T : struct, Enum
    {
        internal static readonly Dictionary<T, string> Names =
            Enum.GetValues<T>().ToDictionary(value => value, value => JsonNamingPolicy.CamelCase.ConvertName(value.ToString()));
        internal static readonly Dictionary<string, T> Values =
            Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
