using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Feedback;

/// <summary>
/// How much feedback is taken: of a tablet what its outbox may hold after days without a line, then 6 a minute; of a store 2,000 a day. What is
/// more is answered Later, and stays in the tablet's outbox.
/// </summary>
internal sealed partial class FeedbackPace(TimeProvider time, ILogger<FeedbackPace> log)
{
    internal const int Burst = 300;
    internal const int MostOfStoreADay = 2_000;
    internal const int RetryAfterMs = 10_000;
    private const long DayMs = 24 * 3_600_000;
    private const string CountOfStore = """
        select cast(count(*) as integer) from (select 1 from feedback where organization_id = @organization and store_id = @store and received_at > @since
          limit @limit) recent
        """;

    private static readonly TimeSpan Gap = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan LineEvery = TimeSpan.FromMinutes(10);

    private readonly Allowances<KioskId> _allowances = new(Burst, Gap, time);
    private readonly RareLines<(KioskId, CastOutcome)> _lines = new(LineEvery, time);

    /// <summary>How many of these the tablet may hand in now.</summary>
    internal int Take(KioskId kiosk, int wanted) => _allowances.Take(kiosk, wanted);

    /// <summary>One line a tablet and outcome in 10 minutes, however much it sends.</summary>
    internal void Tell(KioskId kiosk, IEnumerable<CastOutcome> outcomes)
    {
        foreach (var refused in outcomes.Where(outcome => outcome is not CastOutcome.Accepted).CountBy(outcome => outcome))
        {
            if (_lines.Count((kiosk, refused.Key), refused.Value) is { } count) Log.Refused(log, count, kiosk.Value, refused.Key);
        }
    }

    internal static async Task<bool> IsFull(Session session, OrganizationId organization, StoreId store, long nowMs) =>
        await session.QueryOne<int>(CountOfStore, new { organization, store, since = nowMs - DayMs, limit = MostOfStoreADay }) >= MostOfStoreADay;

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "{Count} feedbacks of kiosk {Kiosk} were not taken: {Outcome}")]
        internal static partial void Refused(ILogger logger, int count, Guid kiosk, CastOutcome outcome);
    }
}
