using Raati.Contracts;
using Raati.Hub.Programs;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>
/// What the tablets said when a poll was published: nearly all within a second, and some whose line was slow. A tablet's first word stands, so
/// the living ones do not speak over it.
/// </summary>
internal sealed class DemoReceipts(Random chance)
{
    private const int Version = 1;
    private const double Late = 0.03;
    private const int LatestMs = 8_000;

    internal Task Write(Session session, OrganizationId organization, PollId poll, IEnumerable<DemoKiosk> kiosks, long published) =>
        session.Put([.. kiosks.OrderBy(kiosk => kiosk.Kiosk.Value).Select(kiosk => Receipt(new ReceiptKey(organization, new PublicationId(poll.Value), Version, kiosk.Kiosk), published))]);

    private ReceiptRow Receipt(ReceiptKey key, long published)
    {
        var at = published + (chance.NextDouble() < Late ? chance.Next(LatestMs) : 120 + chance.Next(500));
        var row = new ReceiptRow(key);
        row.Add(ReceiptState.Received, at, null);
        row.Add(ReceiptState.Applied, at += 15 + chance.Next(60), null);
        row.Add(ReceiptState.Painted, at + 20 + chance.Next(180), null);
        return row;
    }
}
