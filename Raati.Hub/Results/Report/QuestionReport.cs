using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Results.Statistics;
using Raati.Hub.Results.Stores;

namespace Raati.Hub.Results.Report;

/// <summary>What one question's figures allow to say. Pure: counts in, words out.</summary>
internal static class QuestionReport
{
    /// <summary>From here on a sample is not tagged small.</summary>
    private const int LargeSample = 50;

    /// <param name="question">The question.</param>
    /// <param name="counts">The organization's shown split, in the order of the question's options.</param>
    /// <param name="strata">What it may be weighted by: of figures that are shown, or follow from those.</param>
    /// <param name="closed">No more answers come: ranges for one look; otherwise for any number of looks.</param>
    internal static QuestionResult Of(Question question, long[] counts, IReadOnlyCollection<Stratum> strata, bool closed)
    {
        var answers = counts.Sum();
        var result = new QuestionResult
        {
            QuestionId = question.Id,
            Answers = answers,
            Options = [.. question.Options.Select((option, at) => new OptionResult { OptionId = option.Id, Count = counts[at] })],
            Verdict = ResultVerdict.TooFew,
            SmallSample = IsSmall(answers),
        };
        if (Judge(question, counts, answers, closed) is not { } judged) return result;
        var weighted = PostStratification.Weigh(strata);
        return result with
        {
            Options = [.. result.Options.Select((option, at) => option with
            {
                Share = Share((double)counts[at] / answers, answers, counts.Length, closed),
                Weighted = weighted is null ? null : Share(weighted.Shares[at], weighted.EffectiveAnswers, counts.Length, closed),
            })],
            Verdict = judged.Verdict,
            LeaderId = judged.Leader,
            Margin = Range(judged.Margin),
            EffectiveAnswers = weighted?.EffectiveAnswers,
            Strata = weighted?.Strata,
            NetPromoter = question is { Kind: QuestionKind.Nps, Options.Length: 11 } ? Range(Scales.NetPromoter(counts)) : null,
            SmileyIndex = question.Kind is QuestionKind.Smiley ? Range(Scales.SmileyIndex(counts)) : null,
        };
    }

    /// <summary>The same verdict alone, for a frame.</summary>
    internal static QuestionVerdict Verdict(Question question, long[] counts, bool closed)
    {
        var judged = Judge(question, counts, counts.Sum(), closed);
        return new QuestionVerdict { QuestionId = question.Id, Verdict = judged?.Verdict ?? ResultVerdict.TooFew, LeaderId = judged?.Leader };
    }

    internal static bool IsSmall(long answers) => answers is >= SplitRound.LeastShown and < LargeSample;

    /// <summary>The cells of a part of the organization, covered where they must be.</summary>
    internal static PartResult Part(Question question, long?[] cells, long answers, int stores, long asOf, bool closed) => new()
    {
        QuestionId = question.Id,
        Answers = answers,
        Stores = stores,
        Cells = [.. cells.Select((count, at) => new CellResult
        {
            OptionId = question.Options[at].Id,
            Count = count,
            Share = (double?)count / answers,
        })],
        SmallSample = IsSmall(answers),
        LeaderId = ClearLeader(question, cells, answers, closed),
        AsOfMs = asOf,
    };

    /// <summary>Covered cells are never larger than seen ones, so two seen ones are the first two.</summary>
    private static int? ClearLeader(Question question, long?[] cells, long answers, bool closed)
    {
        if (cells.Count(count => count is not null) < 2) return null;
        var (leader, margin) = Lead([.. cells.Select(count => count ?? 0)], answers, closed);
        return margin.Range.Holds(0) ? null : question.Options[leader].Id;
    }

    private static (ResultVerdict Verdict, int Leader, Score Margin)? Judge(Question question, long[] counts, long answers, bool closed)
    {
        if (answers < SplitRound.LeastShown || !question.HasOneAnswer) return null;
        var (leader, margin) = Lead(counts, answers, closed);
        return (margin.Range.Holds(0) ? ResultVerdict.TooClose : ResultVerdict.ClearLeader, question.Options[leader].Id, margin);
    }

    private static (int Leader, Score Margin) Lead(long[] counts, long answers, bool closed)
    {
        var order = Enumerable.Range(0, counts.Length).OrderByDescending(at => counts[at]).ToArray();
        double first = (double)counts[order[0]] / answers, next = (double)counts[order[1]] / answers;
        var range = closed ? Margins.Closed(first, next, answers, counts.Length) : Margins.Open(first, next, answers, counts.Length);
        return (order[0], new Score(first - next, range));
    }

    private static ShareRange Share(double share, double n, int options, bool closed) =>
        Range(new Score(share, closed ? Shares.Wilson(share, n, options) : Shares.Sequence(share, n)));

    private static ShareRange Range(Score score) => new() { Value = score.Value, Low = score.Range.Low, High = score.Range.High };
}
