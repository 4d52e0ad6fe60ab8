using Raati.Hub.Kiosks.Fanout;

namespace Raati.Hub.Programs;

/// <summary>A connection's program, for features above: who holds what.</summary>
internal static class KioskProgram
{
    extension(KioskConnection connection)
    {
        /// <summary>What the kiosk holds as far as this node has told it; null until it has synced.</summary>
        internal ProgramSet? Program => connection.State<ProgramCursor>().Held;
    }
}
