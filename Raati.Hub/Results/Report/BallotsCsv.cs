using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Results.Report;

/// <summary>
/// The ballots of a poll whose split every answer moves anyway: a keyed digest of each id, the hour, the channel, the class and the
/// answers, in the order of the digests. No store, tablet, language or time within the hour, which together would tell one person's answer.
/// </summary>
internal sealed class BallotsCsv
{
    private const int BytesAtOnce = 64 * 1024;
    private const long HourMs = 3_600_000;
    private const string ReadBallots = $"""
        select id, channel, class, answers, {BallotHour.At} / 3600000 as hour from ballots
        where organization_id = @organization and poll_id = @poll
        """;

    private readonly PollMeta _meta;
    private readonly LedgerLines _lines;

    private BallotsCsv(PollMeta meta, LedgerLines lines) => (_meta, _lines) = (meta, lines);

    internal static async Task<BallotsCsv> Read(Session session, PollMeta meta) => new(meta, await LedgerLines.Read<Row, Tail>(
        session, meta.Key, ReadBallots,
        new { organization = meta.Key.Organization, poll = meta.Key.Poll, opensAt = meta.Content.OpensAtMs ?? 0 },
        row => new Tail(row.Hour, row.Channel, row.Class, row.Answers), tail => Text(meta, tail)));

    /// <summary>A part at a time: no transaction waits for a slow reader, and no length of it is in memory.</summary>
    internal async Task Write(Stream stream, CancellationToken cancellationToken)
    {
        var head = new Csv(["ballot", "hour_utc", "channel", "class", .. _meta.Content.Questions.Select(question => $"question_{question.Id}")]);
        await stream.WriteAsync(head.Take(), cancellationToken);
        await using var buffered = new BufferedStream(stream, BytesAtOnce);
        foreach (var line in _lines.All()) await buffered.WriteAsync(line, cancellationToken);
        await buffered.FlushAsync(cancellationToken);
    }

    private static string Text(PollMeta meta, Tail tail)
    {
        var choices = BallotContent.Choices(tail.Answers).ToLookup(choice => choice.Item1, choice => choice.Item2);
        return Csv.Line(["", Csv.Hour(tail.Hour * HourMs), tail.Channel, tail.Class,
            .. meta.Content.Questions.Select(question => string.Join(' ', choices[question.Id]))]);
    }

    private readonly record struct Tail(long Hour, string Channel, string Class, string Answers);

    private sealed record Row : ILedgerRow
    {
        public BallotId Id { get; init; }
        public string Channel { get; init; } = "";
        public string Class { get; init; } = "";
        public string Answers { get; init; } = "";
        public long Hour { get; init; }
    }
}
