using System.Globalization;
using System.Text.Json;

namespace Raati.Fleet;

/// <summary>A hub message, opened just far enough to see whose it is. The body is the first argument or the result, still JSON.</summary>
public readonly ref struct Envelope
{
    /// <summary>An invocation's.</summary>
    public const int Invocation = 1;
    /// <summary>A completion's.</summary>
    public const int Completion = 3;
    /// <summary>A close's.</summary>
    public const int Close = 7;

    private Envelope(int type, ReadOnlySpan<byte> target, int id, ReadOnlySpan<byte> body, bool failed)
    {
        (Type, Id, Failed) = (type, id, failed);
        Target = target;
        Body = body;
    }

    /// <summary>What it is.</summary>
    public int Type { get; }
    /// <summary>The method, of an invocation.</summary>
    public ReadOnlySpan<byte> Target { get; }
    /// <summary>Which call a completion answers.</summary>
    public int Id { get; }
    /// <summary>First argument or result; empty when there is none.</summary>
    public ReadOnlySpan<byte> Body { get; }
    /// <summary>The call was answered with an error.</summary>
    public bool Failed { get; }

    /// <summary>Opens a message.</summary>
    public static Envelope Of(ReadOnlySpan<byte> message)
    {
        var reader = new Utf8JsonReader(message);
        var (type, id, failed) = (0, 0, false);
        ReadOnlySpan<byte> target = default, body = default;
        reader.Read();
        while (reader.Read() && reader.TokenType is JsonTokenType.PropertyName)
        {
            if (reader.ValueTextEquals("type"u8))
            {
                reader.Read();
                type = reader.GetInt32();
            }
            else if (reader.ValueTextEquals("target"u8))
            {
                reader.Read();
                target = reader.ValueSpan;
            }
            else if (reader.ValueTextEquals("invocationId"u8))
            {
                reader.Read();
                _ = int.TryParse(reader.ValueSpan, NumberStyles.None, CultureInfo.InvariantCulture, out id);
            }
            else if (reader.ValueTextEquals("arguments"u8))
            {
                reader.Read();
                var from = (int)reader.TokenStartIndex + 1;
                reader.Skip();
                body = message[from..((int)reader.BytesConsumed - 1)];
            }
            else if (reader.ValueTextEquals("result"u8))
            {
                reader.Read();
                var from = (int)reader.TokenStartIndex;
                reader.Skip();
                body = message[from..(int)reader.BytesConsumed];
            }
            else
            {
                failed |= reader.ValueTextEquals("error"u8);
                reader.Read();
                reader.Skip();
            }
        }
        return new Envelope(type, target, id, body, failed);
    }
}
