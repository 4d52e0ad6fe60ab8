using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Report;

/// <summary>How much of the time in which a poll could have been answered its tablets were there to answer on.</summary>
/// <param name="Share">Of the opening hours of the stores of its tablets, 0 to 1.</param>
/// <param name="SinceMs">Where it begins, when that is not the poll's opening: what was before is no longer known.</param>
internal sealed record Coverage(double Share, long? SinceMs);

/// <summary>Knows for how long tablets were painting.</summary>
internal interface IScreenTime
{
    /// <summary>Of the tablets of the poll's audience, from its opening to its closing or now. Null: there is nothing to say of it.</summary>
    Task<Coverage?> Of(Session session, PollMeta meta, long now);
}

/// <summary>A poll's coverage as its result tells it: a look at every hour of every tablet, so it is kept for a while, and one is taken at a time.</summary>
internal sealed class CoverageFigures(IScreenTime screens, Database database, TimeProvider time) : IDisposable
{
    private static readonly TimeSpan KeptFor = TimeSpan.FromMinutes(2);

    private readonly SemaphoreSlim _one = new(1);

    /// <summary>As it was last read, and read anew behind it once that is old. Null: there is nothing to say of it, or it can't be read now.</summary>
    internal async Task<Coverage?> Read(LivePoll poll, CancellationToken cancellationToken)
    {
        var kept = poll.Coverage.Kept;
        if (kept is not null && time.GetElapsedTime(kept.ReadAt) < KeptFor) return kept.Coverage;
        var reading = poll.Coverage.Read(() => LookOrKeep(poll));
        return kept is null ? (await reading.WaitAsync(cancellationToken)).Coverage : kept.Coverage;
    }

    /// <summary>As it is now. Null: there is nothing to say of it.</summary>
    internal async Task<Coverage?> Fresh(PollKey poll, CancellationToken cancellationToken) =>
        await database.Read(session => PollMeta.Read(session, poll), cancellationToken) is { } meta
            ? (await Look(meta).WaitAsync(cancellationToken)).Coverage
            : null;

    public void Dispose() => _one.Dispose();

    /// <summary>No result hangs on it: what can't be read is what it was.</summary>
    private async Task<KeptCoverage> LookOrKeep(LivePoll poll)
    {
        try
        {
            return await Look(poll.Meta);
        }
        catch (StorageUnavailableException)
        {
            return new KeptCoverage(poll.Coverage.Kept?.Coverage, time.GetTimestamp());
        }
    }

    private async Task<KeptCoverage> Look(PollMeta meta)
    {
        await _one.WaitAsync();
        try
        {
            var now = time.GetUtcNow().ToUnixTimeMilliseconds();
            return new KeptCoverage(await database.Read(async session =>
            {
                await session.TakeTime();
                return await screens.Of(session, meta, now);
            }), time.GetTimestamp());
        }
        finally
        {
            _one.Release();
        }
    }
}

/// <summary>Coverage as it was last read, and when that was.</summary>
internal sealed record KeptCoverage(Coverage? Coverage, long ReadAt);
