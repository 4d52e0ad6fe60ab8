using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Operators;
using Raati.Hub.Results.Statistics;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Report;

/// <summary>The whole result of a poll as it may be shown to an operator now.</summary>
internal sealed class PollReports(
    LivePolls polls, SplitRule rule, SplitGate gate, AnswersByHour hours, CoverageFigures coverage, Database database, TimeProvider time)
{
    /// <summary>Null when the organization has no such published poll.</summary>
    internal async Task<(PollMeta Meta, PollResult Result)?> Read(Caller caller, PollId id, CancellationToken cancellationToken)
    {
        if (await polls.FindOrLoad(new PollKey(caller.Organization, id), cancellationToken) is not { } poll) return null;
        var now = time.GetUtcNow().ToUnixTimeMilliseconds();
        // The stores' splits first: the organization's split read after them is never older.
        var (meta, rows, fresh) = await database.Read(async session => await PollMeta.Read(session, poll.Meta.Key) is { } meta
            ? (meta, await ReportRows.Read(session, meta), await PollFrame.Read(session, meta, now))
            : (poll.Meta, null, null), cancellationToken);
        if (rows is null || fresh is null) return null;
        var shown = await gate.Show(poll, fresh, cancellationToken) ?? PollFrame.Nothing(meta, fresh.Version, now);
        var stepped = await rule.IsStepped(poll, fresh, cancellationToken);
        var byHour = await hours.Read(caller, poll, fresh.Version, cancellationToken);
        var covered = rows.Certified ?? await coverage.Read(poll, cancellationToken);
        var result = Compose(meta, rows, fresh.Version.Version, shown, stepped, caller, now);
        return (meta, result with { Hours = byHour, Method = result.Method with { Coverage = covered?.Share, CoverageSinceMs = covered?.SinceMs } });
    }

    private static PollResult Compose(
        PollMeta meta, ReportRows rows, long ballots, PollFrame shown, bool stepped, Caller caller, long now)
    {
        var closed = meta.IsClosed(now);
        var questions = meta.Content.Questions;
        var reports = questions.Where(question => question.HasOneAnswer)
            .ToDictionary(question => question.Id, question => new StoreReport(question, rows.AllStores, rows.Splits, closed));
        var frame = shown.ToConsole(meta, now);
        return new PollResult
        {
            PollId = frame.PollId,
            Version = frame.Version,
            Answers = frame.Answers,
            Counts = frame.Counts,
            AsOfMs = frame.AsOfMs,
            Discarded = frame.Discarded,
            Questions = Array.ConvertAll(questions, question =>
            {
                var counts = Array.ConvertAll(question.Options, option => frame.Counts.First(count =>
                    count.QuestionId == question.Id && count.OptionId == option.Id).Count);
                var strata = reports.TryGetValue(question.Id, out var report) ? report.Strata(counts) : [];
                return QuestionReport.Of(question, counts, strata, closed);
            }),
            Stores = [.. rows.AllStores.Where(store => caller.Covers(store.Id)).Select(store => new StoreResult
            {
                StoreId = store.Id.Value,
                Name = store.Name,
                Questions = [.. reports.Values.Select(report => report.Row(store.Id)).OfType<PartResult>()],
            })],
            Groups = [.. Groups(rows.AllStores, reports.Values)],
            Hours = [],
            Channels = rows.Channels,
            Classes = rows.Classes,
            Method = new ResultMethod
            {
                Ranges = closed ? RangeMethod.Wilson : RangeMethod.Sequence,
                Alpha = Shares.Alpha,
                Ballots = ballots,
                RuleVersion = BallotClassifier.RuleVersion,
                RapidRepeatSeconds = meta.Content.RapidRepeatSeconds,
                Stepped = stepped,
                WeightCap = PostStratification.Cap,
            },
        };
    }

    private static IEnumerable<GroupResult> Groups(IReadOnlyList<ReportStore> stores, IReadOnlyCollection<StoreReport> reports)
    {
        var areas = stores.Where(store => store.Area is not null).GroupBy(store => (Kind: GroupKind.Area, Name: store.Area ?? ""));
        var formats = stores.Where(store => store.Format.Length > 0).GroupBy(store => (Kind: GroupKind.Format, Name: store.Format));
        return areas.Concat(formats).OrderBy(group => group.Key.Kind).ThenBy(group => group.Key.Name, StringComparer.Ordinal).Select(group => new GroupResult
        {
            Kind = group.Key.Kind,
            Name = group.Key.Name,
            Stores = group.Count(),
            Questions = [.. reports.Select(report => report.Sum(group)).OfType<PartResult>()],
        });
    }
}
