using System.Text;
using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// Ballots that can't be counted because their poll or their stay is not known here, kept as they came. At most
/// <see cref="QuarantineBounds.MaxBallots"/> and <see cref="QuarantineBounds.MaxBytes"/> a kiosk: what is over is refused with a word that
/// tablets of every build park, since one that they do not know would hold up what is behind. Two nodes that take ballots of one
/// kiosk at once may each let one Cast more in.
/// </summary>
internal static class BallotQuarantine
{
    private const string Standing = "select 1 from quarantined_ballots where organization_id = @organization and id = @id";
    private const string Held = """
        select count(*) as ballots, coalesce(sum(bytes), 0) as bytes from quarantined_ballots
        where organization_id = @organization and kiosk_id = @kiosk
        """;
    private const string KeepRaw = """
        insert into quarantined_ballots (organization_id, id, kiosk_id, poll_id, raw, bytes, reason, received_at)
        values (@organization, @id, @kiosk, @poll, @raw, @bytes, @reason, @now) on conflict do nothing
        """;

    /// <summary>Keeps what there is room for, and refuses the rest.</summary>
    internal static async Task Keep(Session session, IEnumerable<CastItem> items, long now)
    {
        foreach (var kiosk in items.GroupBy(item => (item.Organization, item.Kiosk)))
        {
            // What a kiosk holds is asked once a batch.
            var held = await session.QueryOne<Room>(Held, new { organization = kiosk.Key.Organization, kiosk = kiosk.Key.Kiosk }) ?? new Room();
            foreach (var item in kiosk) held = await Keep(session, item, held, now);
        }
    }

    private static async Task<Room> Keep(Session session, CastItem item, Room held, long now)
    {
        var key = new { organization = item.Organization, id = item.Ballot.Id };
        if (await session.QueryOne<int?>(Standing, key) is not null) return held;
        var raw = JsonSerializer.Serialize(item.Ballot, Wire.Json);
        var bytes = Encoding.UTF8.GetByteCount(raw);
        if (held.Ballots >= QuarantineBounds.MaxBallots || held.Bytes + bytes > QuarantineBounds.MaxBytes)
        {
            item.Refuse(CastOutcome.OptionUnknown, $"{item.Reason}, and the quarantine of its tablet is full");
            return held;
        }
        var kept = await session.Execute(KeepRaw, new
        {
            key.organization,
            key.id,
            kiosk = item.Kiosk,
            poll = item.Ballot.PollId,
            raw,
            bytes,
            reason = WireEnum.Name(item.SetAsideFor),
            now,
        });
        return new Room { Ballots = held.Ballots + kept, Bytes = held.Bytes + kept * bytes };
    }

    private sealed record Room
    {
        public long Ballots { get; init; }
        public long Bytes { get; init; }
    }
}
