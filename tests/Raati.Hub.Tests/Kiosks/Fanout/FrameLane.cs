using Microsoft.AspNetCore.SignalR;
using Raati.Hub.Kiosks.Fanout;

namespace Raati.Hub.Tests.Kiosks.Fanout;

/// <summary>One topic of count frames, as large as a test wants them; the version tells which one arrived.</summary>
internal sealed class FrameLane(KioskConnections connections) : ILane
{
    private Frame? _latest;

    internal void Publish(Guid poll, long version, int frames)
    {
        CountFrame[] counts =
        [
            .. Enumerable.Range(0, frames).Select(_ => new CountFrame
            {
                PollId = poll,
                Version = new FrameVersion { OrganizationEpoch = 1, TallyEpoch = 1, Version = version },
                Answers = version,
                AsOfMs = 0,
            }),
        ];
        Volatile.Write(ref _latest, new Frame(version, KioskMessages.CountsChanged(counts)));
        connections.Wake();
    }

    public SerializedHubMessage? Next(KioskConnection connection)
    {
        var cursor = connection.State<Cursor>();
        if (Volatile.Read(ref _latest) is not { } latest || latest.Version == cursor.Version) return null;
        cursor.Version = latest.Version;
        cursor.Written++;
        return latest.Message;
    }

    internal sealed class Cursor
    {
        internal long Version { get; set; }
        internal int Written { get; set; }
    }

    private sealed record Frame(long Version, SerializedHubMessage Message);
}
