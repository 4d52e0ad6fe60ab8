using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>A demo poll as it was published.</summary>
internal sealed record DemoAsked(PollId Poll, DemoPoll Of, PollRequest Content);

/// <summary>Who answered what at which tablet, hour by hour. The same chance gives the same history.</summary>
internal sealed class DemoShoppers(DemoKiosk[] kiosks, DemoAsked[] polls, Random chance)
{
    private const long HourMs = 3_600_000;
    // A child presses again; it counts once, and the console shows that.
    private const double Again = 0.025;
    private const int MostTries = 40;

    private readonly Dictionary<KioskId, long> _sequence = [];
    private readonly Dictionary<(KioskId, PollId), long> _previous = [];
    private readonly double _shares = kiosks.Sum(kiosk => kiosk.Share);

    /// <summary>The ballots of one hour, in the order in which they were cast.</summary>
    internal IEnumerable<(DemoKiosk Kiosk, Ballot Ballot)> Hour(long from, double growth)
    {
        var casts = new List<(long At, DemoKiosk Kiosk, DemoAsked Poll)>();
        for (var left = Draw(DemoRhythm.AnswersAWeek * growth * DemoRhythm.ShareAt(from)); left > 0; left--)
        {
            var at = from + chance.NextInt64(HourMs);
            if (PickOpen(at) is not { } kiosk) continue;
            var open = polls.Where(poll => at >= poll.Content.OpensAtMs && at < (poll.Content.ClosesAtMs ?? long.MaxValue) && Reaches(poll, kiosk)).ToArray();
            if (open.Length == 0) continue;
            var poll = open[chance.Next(open.Length)];
            casts.Add((at, kiosk, poll));
            if (chance.NextDouble() < Again) casts.Add((at + 2_000 + chance.Next(7_000), kiosk, poll));
        }
        return casts.OrderBy(cast => cast.At).Select(cast => (cast.Kiosk, Cast(cast.At, cast.Kiosk, cast.Poll))).ToArray();
    }

    /// <summary>What a shopper tells the store.</summary>
    internal Contracts.Feedback Tell(DemoWords words, long at) => new()
    {
        Id = NewId(at),
        SittingId = NewId(at),
        PlacementId = Pick().Placement.Value,
        Mood = words.Mood,
        Category = words.Category,
        Language = words.Language,
        Text = words.Text,
        LeftAtMs = at,
        TimeQuality = TimeQuality.Synced,
    };

    private Ballot Cast(long at, DemoKiosk kiosk, DemoAsked poll)
    {
        var before = _previous.TryGetValue((kiosk.Kiosk, poll.Poll), out var previous) ? at - previous : (long?)null;
        _previous[(kiosk.Kiosk, poll.Poll)] = at;
        return new Ballot
        {
            Id = NewId(at),
            PollId = poll.Poll.Value,
            Answers = [.. poll.Content.Questions.Select((question, index) => Answer(question, poll.Of.Leanings[index]))],
            SittingId = NewId(at),
            PlacementId = kiosk.Placement.Value,
            KioskSequence = _sequence[kiosk.Kiosk] = _sequence.GetValueOrDefault(kiosk.Kiosk) + 1,
            SincePreviousMs = before,
            OnScreenMs = 900 + chance.Next(9_000),
            Language = chance.NextDouble() switch { < 0.86 => Language.Fi, < 0.95 => Language.Sv, _ => Language.En },
            CastAtMs = at,
            TimeQuality = chance.NextDouble() < 0.97 ? TimeQuality.Synced : TimeQuality.Carried,
            Channel = Channel.Tablet,
        };
    }

    private Answer Answer(Question question, double[] leanings)
    {
        var (point, option) = (chance.NextDouble() * leanings.Sum(), 0);
        while (option < leanings.Length - 1 && (point -= leanings[option]) > 0) option++;
        return new Answer { QuestionId = question.Id, OptionIds = [question.Options[option].Id] };
    }

    /// <summary>Who finds a store closed goes to another; null: everything is.</summary>
    private DemoKiosk? PickOpen(long at)
    {
        var local = DemoRhythm.LocalAt(at);
        for (var tries = 0; tries < MostTries; tries++)
        {
            var kiosk = Pick();
            if (DemoHours.IsOpen(kiosk.Hours, local)) return kiosk;
        }
        return null;
    }

    private DemoKiosk Pick()
    {
        var (point, at) = (chance.NextDouble() * _shares, 0);
        while (at < kiosks.Length - 1 && (point -= kiosks[at].Share) > 0) at++;
        return kiosks[at];
    }

    /// <summary>A Poisson number of this mean: shoppers come by themselves.</summary>
    private int Draw(double mean)
    {
        var (number, product, least) = (0, chance.NextDouble(), Math.Exp(-mean));
        while (product > least)
        {
            product *= chance.NextDouble();
            number++;
        }
        return number;
    }

    private static bool Reaches(DemoAsked poll, DemoKiosk kiosk) => poll.Of.Reaches(kiosk.Touchpoint);

    private static Guid NewId(long at) => Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(at));
}
