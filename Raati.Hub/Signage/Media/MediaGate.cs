namespace Raati.Hub.Signage.Media;

/// <summary>
/// How much a node moves at once, so that media never take from ballots what those need, and how much of that one may have, so that who reads slowly
/// keeps nobody else out. Nothing waits here: who comes when it is full is told to come again.
/// </summary>
internal sealed class MediaGate(MediaOptions options)
{
    private readonly Room _reads = new(options.ReadsAtOnce);
    private readonly Room _operators = new(options.ReadsAtOnce / 2);
    private readonly Room _uploads = new(options.UploadsAtOnce);

    /// <summary>An eighth is a tablet's, which fetches one after the other. Null: it is full. Disposed of when the last byte has gone.</summary>
    internal IDisposable? ReadTablet(string kiosk) => _reads.Enter(kiosk, options.ReadsAtOnce / 8);

    /// <summary>
    /// A quarter is an operator's, whose page shows many pictures, and half is all operators': the other half is always the tablets'. Null: it is full.
    /// Disposed of when the last byte has gone.
    /// </summary>
    internal IDisposable? ReadOperator(string subject)
    {
        if (_operators.Enter(subject, options.ReadsAtOnce / 4) is not { } own) return null;
        if (_reads.Enter(subject, options.ReadsAtOnce / 4) is { } place) return new Both(own, place);
        own.Dispose();
        return null;
    }

    /// <summary>Half is an organization's. Null: it is full.</summary>
    internal IDisposable? Upload(string organization) => _uploads.Enter(organization, options.UploadsAtOnce / 2);

    private sealed class Both(IDisposable one, IDisposable other) : IDisposable
    {
        public void Dispose()
        {
            one.Dispose();
            other.Dispose();
        }
    }

    private sealed class Room(int most)
    {
        private readonly Dictionary<string, int> _of = [];
        private readonly Lock _gate = new();
        private int _inside;

        internal IDisposable? Enter(string who, int mostOfOne)
        {
            lock (_gate)
            {
                var own = _of.GetValueOrDefault(who);
                if (_inside >= Math.Max(1, most) || own >= Math.Max(1, mostOfOne)) return null;
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
