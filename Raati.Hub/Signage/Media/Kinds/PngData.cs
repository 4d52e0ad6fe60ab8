namespace Raati.Hub.Signage.Media.Kinds;

/// <summary>What stands in all the IDAT chunks of a PNG, one behind the other. Whoever asks has seen that the chunks fit, and that they end.</summary>
internal sealed class PngData(FileBytes bytes, long firstChunk) : Stream
{
    private const int LongestRead = 4 * 1024;

    private long _next = firstChunk;
    private long _at;
    private long _end;

    public override bool CanRead => true;
    public override bool CanSeek => false;
    public override bool CanWrite => false;
    public override long Length => throw new NotSupportedException();
    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(Span<byte> buffer)
    {
        while (_at == _end)
        {
            if (_next >= bytes.Length) return 0;
            var (chunk, length) = (_next, bytes.U32(_next));
            _next = chunk + PngFile.ChunkFrame + length;
            if (bytes.Has(chunk + 4, "IDAT"u8)) (_at, _end) = (chunk + 8, chunk + 8 + length);
        }
        var read = (int)Math.Min(Math.Min(buffer.Length, LongestRead), _end - _at);
        bytes.Span(_at, read).CopyTo(buffer);
        _at += read;
        return read;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();
}
