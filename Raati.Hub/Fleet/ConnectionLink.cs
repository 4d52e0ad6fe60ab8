using Raati.Hub.Kiosks.Fanout;

namespace Raati.Hub.Fleet;

/// <summary>What the fleet keeps for a connection.</summary>
internal static class ConnectionLink
{
    extension(KioskConnection connection)
    {
        internal KioskLink? Link
        {
            get => connection.State<Slot>().Link;
            set => connection.State<Slot>().Link = value;
        }
    }

    private sealed class Slot
    {
        internal KioskLink? Link { get; set; }
    }
}
