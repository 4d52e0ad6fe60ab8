using System.Text.Json;
using Microsoft.Playwright;
using Raati.Testing;

namespace Raati.Endurance;

/// <summary>
/// The plays of one tablet, beside the hub's sums. What was once read back from the tablet's storage stays there as it was, under the only number it was ever
/// given; and of each slide the hub has counted what is numbered up to its high water, to the millisecond.
/// </summary>
internal sealed class PlayLedger(TestHub hub)
{
    // All that this page has: what the hub has taken is kept for two days.
    private const string Stored = $$"""
        async () => {
          {{PageStorage.Words}}
          const db = await open('raati-plays');
          const tx = db.transaction(['plays', 'facts']);
          const of = tx.objectStore('plays');
          const [run, numbers, plays] = await Promise.all([answer(tx.objectStore('facts').get('run')), answer(of.getAllKeys()), answer(of.getAll())]);
          db.close();
          const plain = (id) => id.replaceAll('-', '');
          return { run: run ? { ...run, id: plain(run.id) } : null, plays: plays.map((play, at) => ({ ...play, slideId: plain(play.slideId), number: numbers[at] })) };
        }
        """;

    // One statement: a report that is taken between two would be in one of them.
    private const string Counted = """
        select json_object(
          'runs', (select json_group_array(json_object('run', lower(hex(run_id)), 'highWater', high_water, 'lost', lost, 'ignored', ignored)) from play_runs),
          'slides', (select json_group_array(json_object('slideId', lower(hex(slide_id)), 'plays', plays, 'cut', cut, 'seenMs', seen_ms)) from (
            select slide_id, sum(plays) as plays, sum(cut) as cut, sum(seen_ms) as seen_ms from play_hours group by slide_id having sum(plays) > 0)))
        """;

    private readonly Dictionary<long, Play> kept = [];
    private string? run;

    /// <summary>How many were read back from the tablet's storage.</summary>
    internal int Sealed => kept.Count;

    /// <summary>What lies in storage now must never be lost.</summary>
    internal async Task SealAsync(IPage page) => Keep(await StoredAsync(page));

    /// <summary>What is wrong; empty: nothing, and all that is in storage is sealed.</summary>
    internal async Task<string> FaultAsync(IPage page)
    {
        // The hub first: the tablet never has less than was taken of it.
        var counted = await CountedAsync();
        var stored = await StoredAsync(page);
        if (FaultIn(stored) is { Length: > 0 } fault) return fault;
        if (FaultBetween(stored, counted) is { Length: > 0 } other) return other;
        Keep(stored);
        return "";
    }

    private string FaultIn(StoredPlays stored)
    {
        if (stored.Run is not { } now) return kept.Count is 0 ? "" : "the tablet's plays are gone";
        if (run is { } before && before != now.Id) return $"the tablet's plays began anew: run {before} is {now.Id}";
        if (now.Lost is not 0) return $"the tablet says that {now.Lost} plays were lost";
        var numbers = stored.Plays.Select(play => play.Number).ToArray();
        if (!numbers.SequenceEqual(Enumerable.Range(1, numbers.Length).Select(number => (long)number)) || numbers.Length != now.Sequence)
            return $"of {now.Sequence} plays the tablet has {string.Join(' ', numbers)}";
        foreach (var (number, play) in kept)
        {
            if (stored.Plays[number - 1] != play) return $"play {number} was {play} and is {stored.Plays[number - 1]}";
        }
        return "";
    }

    private string FaultBetween(StoredPlays stored, CountedPlays counted)
    {
        if (counted.Runs is not [var one]) return kept.Count is 0 && counted.Runs is [] ? "" : $"the hub has {counted.Runs.Length} runs of one tablet";
        if (one.Run != stored.Run?.Id) return $"the hub counts {one.Run} and the tablet {stored.Run?.Id}";
        if (one is not { Lost: 0, Ignored: 0 }) return $"{one.Lost} plays were lost, {one.Ignored} ignored";
        if (one.HighWater > stored.Plays.Length) return $"the hub has {one.HighWater} plays of {stored.Plays.Length}";
        if (kept.Count > 0 && one.HighWater < kept.Keys.Max()) return $"the hub has plays up to {one.HighWater} of {kept.Keys.Max()}";
        var sums = stored.Plays.Where(play => play.Number <= one.HighWater).GroupBy(play => play.SlideId)
            .Select(plays => new CountedSlide(plays.Key, plays.Count(), plays.Count(play => play.Cut), plays.Sum(play => play.SeenMs)));
        var missing = sums.Except(counted.Slides).ToArray();
        return missing is [] && counted.Slides.Sum(slide => slide.Plays) == one.HighWater
            ? ""
            : $"up to {one.HighWater} the tablet has {string.Join(", ", missing.AsEnumerable())}, the hub {string.Join(", ", counted.Slides.Except(sums))}";
    }

    private void Keep(StoredPlays stored)
    {
        run ??= stored.Run?.Id;
        foreach (var play in stored.Plays) kept.TryAdd(play.Number, play);
    }

    private static async Task<StoredPlays> StoredAsync(IPage page) =>
        (await page.EvaluateAsync<JsonElement>(Stored)).Deserialize<StoredPlays>(JsonSerializerOptions.Web)!;

    private async Task<CountedPlays> CountedAsync() =>
        JsonSerializer.Deserialize<CountedPlays>((string)(await hub.Database.ScalarAsync(Counted))!, JsonSerializerOptions.Web)!;

    private sealed record StoredPlays(Run? Run, Play[] Plays);

    private sealed record Run(string Id, long Sequence, long Lost);

    private sealed record Play(long Number, string SlideId, double FromMs, long SeenMs, bool Cut);

    private sealed record CountedPlays(CountedRun[] Runs, CountedSlide[] Slides);

    private sealed record CountedRun(string Run, long HighWater, long Lost, long Ignored);

    private sealed record CountedSlide(string SlideId, long Plays, long Cut, long SeenMs);
}
