using System.Text.Json;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>Ballots that can't be counted because their poll or their stay is not known here, kept as they came.</summary>
internal static class BallotQuarantine
{
    private const string KeepRaw = """
        insert into quarantined_ballots (organization_id, id, kiosk_id, poll_id, raw, received_at)
        values (@organization, @id, @kiosk, @poll, @raw, @now) on conflict do nothing
        """;

    internal static Task Keep(Session session, CastItem item, long now) => session.Execute(KeepRaw, new
    {
        organization = item.Organization,
        id = item.Ballot.Id,
        kiosk = item.Kiosk,
        poll = item.Ballot.PollId,
        raw = JsonSerializer.Serialize(item.Ballot, Wire.Json),
        now,
    });
}
