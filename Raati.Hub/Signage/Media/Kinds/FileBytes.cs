using System.Buffers.Binary;

namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>
/// A file as its readers see it: at offsets, through one small window, whatever sizes the file itself claims. A read past the end gives zeros and
/// breaks the file, as everything does that can't be: who reads asks <see cref="IsBroken"/> when done, and needs no check on the way.
/// </summary>
internal sealed class FileBytes(Stream file)
{
    private const int Window = 16 * 1024;
    // Ten minutes of 60 pictures and 50 sounds a second are 66,000; a file that wants a million steps is made to be slow.
    private const int MostSteps = 1_000_000;

    private readonly byte[] _window = new byte[Window];
    private long _from;
    private int _filled;
    private int _steps;

    internal long Length { get; } = file.Length;

    internal bool IsBroken { get; private set; }

    /// <summary>Nothing that is found from here on counts.</summary>
    internal void Break() => IsBroken = true;

    /// <summary>Every loop over a file's parts asks before each: false ends it, once there were too many or the file is broken.</summary>
    internal bool Step()
    {
        if (++_steps > MostSteps) Break();
        return !IsBroken;
    }

    internal byte Byte(long at) => Span(at, 1)[0];

    internal ushort U16(long at) => BinaryPrimitives.ReadUInt16BigEndian(Span(at, 2));

    internal uint U32(long at) => BinaryPrimitives.ReadUInt32BigEndian(Span(at, 4));

    internal ulong U64(long at) => BinaryPrimitives.ReadUInt64BigEndian(Span(at, 8));

    internal ushort Little16(long at) => BinaryPrimitives.ReadUInt16LittleEndian(Span(at, 2));

    internal uint Little32(long at) => BinaryPrimitives.ReadUInt32LittleEndian(Span(at, 4));

    internal int Little24(long at) => Little16(at) | Byte(at + 2) << 16;

    internal bool Has(long at, ReadOnlySpan<byte> text) => at >= 0 && at + text.Length <= Length && Span(at, text.Length).SequenceEqual(text);

    /// <summary>At most as much as the window holds; good until the next read.</summary>
    internal ReadOnlySpan<byte> Span(long at, int count)
    {
        if (at < 0 || at > Length - count)
        {
            Break();
            return new byte[count];
        }
        if (at < _from || at + count > _from + _filled) Fill(at);
        return _window.AsSpan((int)(at - _from), count);
    }

    /// <summary>Where a byte is next; the file's length when it is not.</summary>
    internal long IndexOf(byte value, long from)
    {
        for (var at = from; at < Length; at = _from + _filled)
        {
            if (at < _from || at >= _from + _filled) Fill(at);
            var found = _window.AsSpan((int)(at - _from), (int)(_from + _filled - at)).IndexOf(value);
            if (found >= 0) return at + found;
        }
        return Length;
    }

    /// <summary>A part of it, for who reads streams.</summary>
    internal byte[] Copy(long at, int count)
    {
        if (at < 0 || count < 0 || at > Length - count)
        {
            Break();
            return [];
        }
        var copy = new byte[count];
        file.Position = at;
        file.ReadExactly(copy);
        return copy;
    }

    private void Fill(long at)
    {
        file.Position = at;
        (_from, _filled) = (at, file.ReadAtLeast(_window, (int)Math.Min(Window, Length - at), throwOnEndOfStream: false));
    }
}
