using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// One connected kiosk: who it is, how far each lane has got with it, and a few control messages that wait for it. An idle one holds no
/// task and no queue.
/// </summary>
internal sealed class KioskConnection(HubConnectionContext hub, KioskTraits traits, long connectedAtMs)
{
    /// <summary>A kiosk that leaves this many control messages unread is closed: its next Sync repairs what it missed.</summary>
    internal const int ControlLimit = 16;

    private readonly Lock _gate = new();
    private Queue<SerializedHubMessage>? _control;
    private object?[] _states = [];
    private KioskTraits _traits = traits;
    private bool _closing;
    private int _turn;

    internal string ConnectionId => hub.ConnectionId;
    internal OrganizationId Organization { get; } = traits.Organization;
    internal KioskId Kiosk { get; } = traits.Kiosk;
    internal long ConnectedAtMs { get; } = connectedAtMs;
    internal HubConnectionContext Hub => hub;

    /// <summary>Who and where it is now; another record after a move or a change of its tags.</summary>
    internal KioskTraits Traits
    {
        get => Volatile.Read(ref _traits);
        set => Volatile.Write(ref _traits, value);
    }

    /// <summary>The page load it came from, once it has synced.</summary>
    internal Guid? Instance { get; set; }

    /// <summary>When it last called, by the hub's clock, ms.</summary>
    internal long HeardAtMs { get; set; } = connectedAtMs;

    /// <summary>The connection of the same kiosk that this one took the place of on this node.</summary>
    internal KioskConnection? Displaced { get; set; }

    /// <summary>Made at the first write that does not end at once; belongs to whoever has the turn.</summary>
    internal KioskWriter? Writer { get; set; }

    /// <summary>It is being closed: calls from it are refused.</summary>
    internal bool Closing => Volatile.Read(ref _closing);

    /// <summary>What a lane or feature keeps for this connection, one object a type.</summary>
    internal T State<T>() where T : class, new()
    {
        var slot = Slot<T>.Index;
        var states = Volatile.Read(ref _states);
        return slot < states.Length && states[slot] is T state ? state : AddState<T>(slot);
    }

    /// <summary>False when too much waits already: the connection is then closed.</summary>
    internal bool Enqueue(SerializedHubMessage message)
    {
        lock (_gate)
        {
            _control ??= new Queue<SerializedHubMessage>(2);
            if (_control.Count < ControlLimit)
            {
                _control.Enqueue(message);
                return true;
            }
        }
        hub.Abort();
        return false;
    }

    /// <summary>Refuses calls from now on, says a last word, and closes when that has been written.</summary>
    internal void CloseAfter(SerializedHubMessage lastWord)
    {
        lock (_gate)
        {
            if (_closing) return;
            (_control ??= new Queue<SerializedHubMessage>(1)).Clear();
            _control.Enqueue(lastWord);
            Volatile.Write(ref _closing, true);
        }
    }

    internal SerializedHubMessage? NextControl()
    {
        if (Volatile.Read(ref _control) is null) return null;
        lock (_gate) return _control!.TryDequeue(out var message) ? message : null;
    }

    /// <summary>Takes the turn to write. When another has it, that one looks again before it ends: nothing is missed.</summary>
    internal bool TryBegin()
    {
        while (true)
        {
            var seen = Interlocked.CompareExchange(ref _turn, Turn.Taken, Turn.Free);
            if (seen == Turn.Free) return true;
            if (seen == Turn.LookAgain || Interlocked.CompareExchange(ref _turn, Turn.LookAgain, Turn.Taken) != Turn.Free) return false;
        }
    }

    /// <summary>Gives the turn back; false when there may be something new to write first.</summary>
    internal bool TryEnd()
    {
        if (Interlocked.CompareExchange(ref _turn, Turn.Free, Turn.Taken) == Turn.Taken) return true;
        Volatile.Write(ref _turn, Turn.Taken);
        return false;
    }

    private T AddState<T>(int slot) where T : class, new()
    {
        lock (_gate)
        {
            if (slot >= _states.Length)
            {
                var grown = _states;
                Array.Resize(ref grown, slot + 1);
                Volatile.Write(ref _states, grown);
            }
            if (_states[slot] is T present) return present;
            var made = new T();
            _states[slot] = made;
            return made;
        }
    }

    private static class Turn
    {
        internal const int Free = 0;
        internal const int Taken = 1;
        internal const int LookAgain = 2;
    }

    private static class Slots
    {
        private static int _next = -1;

        internal static int Take() => Interlocked.Increment(ref _next);
    }

    private static class Slot<T>
    {
        internal static readonly int Index = Slots.Take();
    }
}
