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
    /// <summary>Of every kiosk that ever connected: its token has been seen before its first beat is written down.</summary>
    private const string ReadHeard = """
        select c.kiosk_id, p.outbox_empty_at, coalesce(p.parked_count, 0) as parked_count
        from (
          select kiosk_id from kiosk_tokens where organization_id = @organization and seen_at is not null
          union select kiosk_id from presence where organization_id = @organization) c
        left join presence p on p.organization_id = @organization and p.kiosk_id = c.kiosk_id
        """;

    private readonly KioskTraits[] _kiosks;
    private readonly Dictionary<KioskId, Row> _heard;

    private OutboxesHeard(KioskTraits[] kiosks, Dictionary<KioskId, Row> heard) => (_kiosks, _heard) = (kiosks, heard);

    internal static async Task<OutboxesHeard> Read(Session session, OrganizationId organization) => new(
        await session.KioskTraits(organization),
        (await session.Query<Row>(ReadHeard, new { organization })).ToDictionary(row => row.KioskId));

    /// <summary>Tablets of the audience that may still hold ballots cast before this time.</summary>
    internal Unheard Missing(Audience audience, long since)
    {
        var missing = default(Unheard);
        foreach (var kiosk in _kiosks)
        {
            if (!AudienceMatcher.Matches(audience, kiosk)) continue;
            // One that never connected never had the poll.
            if (!_heard.TryGetValue(kiosk.Kiosk, out var heard) || heard.OutboxEmptyAt >= since) continue;
            missing = new Unheard(missing.Kiosks + 1, missing.Parked + (heard.ParkedCount > 0 ? 1 : 0));
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
