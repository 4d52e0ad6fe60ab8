using System.Runtime.CompilerServices;
using Microsoft.AspNetCore.SignalR;

namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// Writes to one connection until it has all there is. Made at its first write that does not end at once, then kept: one continuation
/// delegate a connection, no state machine and no parked task.
/// </summary>
internal sealed class KioskWriter
{
    private readonly KioskConnection _connection;
    private readonly Sweep _sweep;
    private readonly Action _onWritten;
    private ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter _write;
    private int _place;

    private KioskWriter(KioskConnection connection, Sweep sweep)
    {
        (_connection, _sweep) = (connection, sweep);
        _onWritten = OnWritten;
    }

    /// <summary>The caller has the connection's turn; it is given back when there is nothing more to write.</summary>
    internal static SweepStep Drive(KioskConnection connection, Sweep sweep, ILane[] lanes)
    {
        var step = SweepStep.Nothing;
        do
        {
            while (Next(connection, lanes) is { } message)
            {
#pragma warning disable CA2012 // Consumed once: here when it has ended, in OnWritten otherwise.
                var write = connection.Hub.WriteAsync(message).ConfigureAwait(false).GetAwaiter();
#pragma warning restore CA2012
                if (write.IsCompleted)
                {
                    // SignalR closes a connection whose write fails, and does not throw for it.
                    write.GetResult();
                    step = SweepStep.Done;
                    continue;
                }
                (connection.Writer ??= new KioskWriter(connection, sweep)).Await(write);
                return SweepStep.Writing;
            }
        }
        while (!connection.TryEnd());
        return step;
    }

    private static SerializedHubMessage? Next(KioskConnection connection, ILane[] lanes)
    {
        // Looked at first: its last word is in the queue before it says that it closes.
        var closing = connection.Closing;
        if (connection.NextControl() is { } control) return control;
        if (closing)
        {
            connection.Hub.Abort();
            return null;
        }
        foreach (var lane in lanes)
        {
            if (lane.Next(connection) is { } message) return message;
        }
        return null;
    }

    private void Await(ConfiguredValueTaskAwaitable.ConfiguredValueTaskAwaiter write)
    {
        _write = write;
        _place = _sweep.Enter();
        write.UnsafeOnCompleted(_onWritten);
    }

    private void OnWritten()
    {
        var write = _write;
        _write = default;
        _sweep.Leave(_place);
        write.GetResult();
        _sweep.Step(_connection);
    }
}
