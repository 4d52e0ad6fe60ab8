using System.Buffers;
using System.Text.Json;
using Raati.Drivers;

namespace Raati.Fleet;

/// <summary>Writes invocations into a buffer of the thread's own.</summary>
internal static class Calls
{
    [ThreadStatic]
    private static (ArrayBufferWriter<byte> Buffer, Utf8JsonWriter Writer)? own;

    /// <summary>The span is good until this thread writes the next call.</summary>
    internal static ReadOnlySpan<byte> Invoke<T>(int id, string target, T argument)
    {
        var (buffer, writer) = Begin(id, target);
        JsonSerializer.Serialize(writer, argument, WireJson.Options);
        return End(buffer, writer);
    }

    /// <summary>One array argument with one element, given as JSON.</summary>
    internal static ReadOnlySpan<byte> InvokeWithOne(int id, string target, byte[] element)
    {
        var (buffer, writer) = Begin(id, target);
        writer.WriteStartArray();
        writer.WriteRawValue(element, skipInputValidation: true);
        writer.WriteEndArray();
        return End(buffer, writer);
    }

    private static (ArrayBufferWriter<byte>, Utf8JsonWriter) Begin(int id, string target)
    {
        var (buffer, writer) = own ??= (new ArrayBufferWriter<byte>(4096), new Utf8JsonWriter(Stream.Null));
        buffer.ResetWrittenCount();
        writer.Reset(buffer);
        writer.WriteStartObject();
        writer.WriteNumber("type", Envelope.Invocation);
        writer.WriteString("invocationId", id.ToString(System.Globalization.CultureInfo.InvariantCulture));
        writer.WriteString("target", target);
        writer.WriteStartArray("arguments");
        return (buffer, writer);
    }

    private static ReadOnlySpan<byte> End(ArrayBufferWriter<byte> buffer, Utf8JsonWriter writer)
    {
        writer.WriteEndArray();
        writer.WriteEndObject();
        writer.Flush();
        return buffer.WrittenSpan;
    }
}
