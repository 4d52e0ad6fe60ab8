using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Results.Report;

/// <summary>A result as a table: exactly the figures of the page, and nothing more.</summary>
internal static class ResultCsv
{
    internal static byte[] Write(PollMeta meta, PollResult result)
    {
        var csv = new Csv("level", "name", "question_id", "question", "option_id", "option", "answers", "count", "share", "share_low",
            "share_high", "weighted_share", "weighted_low", "weighted_high", "state", "hour_utc", "as_of_utc");
        foreach (var (question, found) in meta.Content.Questions.Zip(result.Questions)) Organization(csv, question, found, result.AsOfMs);
        foreach (var store in result.Stores) Part(csv, meta, "store", store.Name, store.Questions);
        foreach (var group in result.Groups) Part(csv, meta, WireEnum.Name(group.Kind), group.Name, group.Questions);
        foreach (var hour in result.Hours) Count(csv, "hour", "", hour.Answers, Csv.Hour(hour.HourMs));
        foreach (var channel in result.Channels) Count(csv, "channel", WireEnum.Name(channel.Channel), channel.Answers);
        foreach (var found in result.Classes) Count(csv, "class", WireEnum.Name(found.Class), found.Count);
        if (result.Method.Coverage is { } coverage) csv.Row("coverage", "", "", "", "", "", "", "", coverage, "", "", "", "", "", "shown", "", "");
        return csv.ToBytes();
    }

    private static void Organization(Csv csv, Question question, QuestionResult found, long asOf)
    {
        foreach (var (option, cell) in question.Options.Zip(found.Options))
        {
            csv.Row("organization", "", question.Id, Text(question.Text), option.Id, Text(option.Text), found.Answers, cell.Count,
                cell.Share?.Value, cell.Share?.Low, cell.Share?.High, cell.Weighted?.Value, cell.Weighted?.Low, cell.Weighted?.High,
                WireEnum.Name(found.Verdict), "", Csv.Hour(asOf));
        }
    }

    private static void Part(Csv csv, PollMeta meta, string level, string name, PartResult[] parts)
    {
        if (parts.Length == 0) csv.Row(level, name, "", "", "", "", "", "", "", "", "", "", "", "", "tooFew", "", "");
        foreach (var part in parts)
        {
            var question = meta.Content.Questions.First(question => question.Id == part.QuestionId);
            foreach (var (option, cell) in question.Options.Zip(part.Cells))
            {
                csv.Row(level, name, question.Id, Text(question.Text), option.Id, Text(option.Text), part.Answers, cell.Count, cell.Share, "", "",
                    "", "", "", cell.Count is null ? "covered" : "shown", "", Csv.Hour(part.AsOfMs));
            }
        }
    }

    private static void Count(Csv csv, string level, string name, long count, string hour = "") =>
        csv.Row(level, name, "", "", "", "", "", count, "", "", "", "", "", "", "shown", hour, "");

    private static string Text(LocalizedText text) => text.Fi ?? text.Sv ?? text.En ?? "";
}
