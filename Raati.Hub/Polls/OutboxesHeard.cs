using Raati.Contracts;
using Raati.Hub.Kiosks;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Polls;

/// <summary>When each tablet of an organization last said that its outbox was empty.</summary>
internal sealed class OutboxesHeard
{
    private const string ReadHeard =
        "select kiosk_id, outbox_empty_at from presence where organization_id = @organization and outbox_empty_at is not null";

    private readonly KioskTraits[] _kiosks;
    private readonly Dictionary<KioskId, long> _emptyAt;

    private OutboxesHeard(KioskTraits[] kiosks, Dictionary<KioskId, long> emptyAt) => (_kiosks, _emptyAt) = (kiosks, emptyAt);

    internal static async Task<OutboxesHeard> Read(Session session, OrganizationId organization) => new(
        await session.KioskTraits(organization),
        (await session.Query<Row>(ReadHeard, new { organization })).ToDictionary(row => row.KioskId, row => row.OutboxEmptyAt));

    /// <summary>Tablets of the audience that may still hold ballots cast before this time.</summary>
    internal int Missing(Audience audience, long since) => _kiosks.Count(kiosk =>
        AudienceMatcher.Matches(audience, kiosk) && _emptyAt.GetValueOrDefault(kiosk.Kiosk, long.MinValue) < since);

    private sealed record Row
    {
        public KioskId KioskId { get; init; }
        public long OutboxEmptyAt { get; init; }
    }
}
