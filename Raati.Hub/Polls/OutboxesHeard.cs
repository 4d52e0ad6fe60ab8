using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Polls;

/// <summary>Tablets that may still hold ballots, and those among them that told of ballots set aside.</summary>
internal readonly record struct Unheard(int Kiosks, int Parked);

/// <summary>When each tablet of an organization last said that its outbox was empty, with nothing set aside.</summary>
internal sealed class OutboxesHeard
{
    private const string EverConnected =
        "select distinct kiosk_id from kiosk_tokens where organization_id = @organization and seen_at is not null";
    private const string ReadHeard = "select kiosk_id, outbox_empty_at, parked_count from presence where organization_id = @organization";

    private readonly KioskTraits[] _kiosks;
    private readonly HashSet<KioskId> _connected;
    private readonly Dictionary<KioskId, Row> _heard;

    private OutboxesHeard(KioskTraits[] kiosks, HashSet<KioskId> connected, Dictionary<KioskId, Row> heard) =>
        (_kiosks, _connected, _heard) = (kiosks, connected, heard);

    internal static async Task<OutboxesHeard> Read(Session session, OrganizationId organization) => new(
        await session.KioskTraits(organization),
        [.. await session.Query<KioskId>(EverConnected, new { organization })],
        (await session.Query<Row>(ReadHeard, new { organization })).ToDictionary(row => row.KioskId));

    /// <summary>Tablets of the audience that may still hold ballots cast before this time.</summary>
    internal Unheard Missing(Audience audience, long since)
    {
        var missing = default(Unheard);
        foreach (var kiosk in _kiosks)
        {
            if (!AudienceMatcher.Matches(audience, kiosk)) continue;
            var heard = _heard.GetValueOrDefault(kiosk.Kiosk);
            // One that never connected never had the poll.
            if (heard is null && !_connected.Contains(kiosk.Kiosk) || heard?.OutboxEmptyAt >= since) continue;
            missing = new Unheard(missing.Kiosks + 1, missing.Parked + (heard is { ParkedCount: > 0 } ? 1 : 0));
        }
        return missing;
    }

    private sealed record Row
    {
        public KioskId KioskId { get; init; }
        public long? OutboxEmptyAt { get; init; }
        public int ParkedCount { get; init; }
    }
}
