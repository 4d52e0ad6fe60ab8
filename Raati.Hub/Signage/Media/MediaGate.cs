namespace Raati.Hub.Signage.Media;

/// <summary>
/// How much a node moves at once, so that media never take from ballots what those need. Nothing waits here: who comes when it is full is told to
/// come again.
/// </summary>
internal sealed class MediaGate(MediaOptions options)
{
    private readonly Room _reads = new(options.ReadsAtOnce);
    private readonly Room _uploads = new(options.UploadsAtOnce);

    /// <summary>Null: it is full. Disposed of when the last byte has gone.</summary>
    internal IDisposable? Read() => _reads.Enter();

    /// <summary>Null: it is full.</summary>
    internal IDisposable? Upload() => _uploads.Enter();

    private sealed class Room(int most)
    {
        private int _inside;

        internal IDisposable? Enter()
        {
            if (Interlocked.Increment(ref _inside) <= most) return new Place(this);
            Leave();
            return null;
        }

        private void Leave() => Interlocked.Decrement(ref _inside);

        private sealed class Place(Room room) : IDisposable
        {
            public void Dispose() => room.Leave();
        }
    }
}
