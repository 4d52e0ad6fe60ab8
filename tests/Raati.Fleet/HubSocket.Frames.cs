using System.Buffers.Binary;

namespace Raati.Fleet;

/// <summary>What comes in: WebSocket frames, and the messages in them.</summary>
public abstract partial class HubSocket
{
    private bool TakeFrames()
    {
        var at = 0;
        while (Frame(buffer.AsSpan(at, filled - at)) is var (opcode, header, length) && header > 0)
        {
            if (header + length > filled - at)
            {
                Grow(at, header + length);
                return true;
            }
            var payload = buffer.AsSpan(at + header, length);
            if (opcode == Close) return false;
            if (opcode == Ping) Write([0x8a, 0x80, 0, 0, 0, 0]);
            else if (opcode <= Text) TakeText(payload);
            at += header + length;
        }
        Compact(at);
        return true;
    }

    /// <summary>Header length 0: not enough there to tell.</summary>
    private static (int Opcode, int Header, int Length) Frame(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length < 2) return default;
        var (opcode, length) = (bytes[0] & 0x0f, bytes[1] & 0x7f);
        if (length < 126) return (opcode, 2, length);
        if (length == 126) return bytes.Length < 4 ? default : (opcode, 4, BinaryPrimitives.ReadUInt16BigEndian(bytes[2..]));
        return bytes.Length < 10 ? default : (opcode, 10, checked((int)BinaryPrimitives.ReadUInt64BigEndian(bytes[2..])));
    }

    /// <summary>Messages end at their separator, wherever frames do.</summary>
    private void TakeText(ReadOnlySpan<byte> text)
    {
        while (text.IndexOf(RecordSeparator) is var end && end >= 0)
        {
            if (partialLength == 0)
            {
                Take(text[..end]);
            }
            else
            {
                Keep(text[..end]);
                var whole = partialLength;
                partialLength = 0;
                Take(partial.AsSpan(0, whole));
            }
            text = text[(end + 1)..];
        }
        if (text.Length > 0) Keep(text);
    }

    private void Take(ReadOnlySpan<byte> message)
    {
        if (handshaken)
        {
            OnMessage(message);
            return;
        }
        handshaken = true;
        OnOpen();
    }

    private void Keep(ReadOnlySpan<byte> text)
    {
        if (partial.Length < partialLength + text.Length) Array.Resize(ref partial, Math.Max(partial.Length * 2, partialLength + text.Length));
        text.CopyTo(partial.AsSpan(partialLength));
        partialLength += text.Length;
    }

    private void Compact(int from)
    {
        if (from == 0) return;
        buffer.AsSpan(from, filled - from).CopyTo(buffer);
        filled -= from;
    }

    private void Grow(int from, int needed)
    {
        Compact(from);
        if (needed > buffer.Length) Array.Resize(ref buffer, Math.Max(needed, buffer.Length * 2));
    }
}
