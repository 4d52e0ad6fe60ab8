namespace Raati.Hub.Signage.Media;

/// <summary>
/// How much a node moves at once, so that media never take from ballots what those need, and how much of that one may have, so that who reads slowly
/// keeps nobody else out. Nothing waits here: who comes when it is full is told to come again.
/// </summary>
internal sealed class MediaGate(MediaOptions options)
{
    private readonly Room _reads = new(options.ReadsAtOnce, Math.Max(1, options.ReadsAtOnce / 8));
    private readonly Room _uploads = new(options.UploadsAtOnce, Math.Max(1, options.UploadsAtOnce / 2));

    /// <summary>For a tablet or an operator. Null: it is full. Disposed of when the last byte has gone.</summary>
    internal IDisposable? Read(string reader) => _reads.Enter(reader);

    /// <summary>For an organization. Null: it is full.</summary>
    internal IDisposable? Upload(string organization) => _uploads.Enter(organization);

    private sealed class Room(int most, int mostOfOne)
    {
        private readonly Dictionary<string, int> _of = [];
        private readonly Lock _gate = new();
        private int _inside;

        internal IDisposable? Enter(string who)
        {
            lock (_gate)
            {
                var own = _of.GetValueOrDefault(who);
                if (_inside >= most || own >= mostOfOne) return null;
                (_inside, _of[who]) = (_inside + 1, own + 1);
            }
            return new Place(this, who);
        }

        private void Leave(string who)
        {
            lock (_gate)
            {
                _inside--;
                if (--_of[who] == 0) _of.Remove(who);
            }
        }

        private sealed class Place(Room room, string who) : IDisposable
        {
            public void Dispose() => room.Leave(who);
        }
    }
}
