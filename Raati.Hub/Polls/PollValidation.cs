using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Doors;
using Raati.Hub.Programs;

namespace Raati.Hub.Polls;

/// <summary>What a poll must be like to be saved, and what more to be published.</summary>
internal static class PollValidation
{
    private const int MaxName = 100;
    private const int MaxQuestionText = 140;
    private const int MinOptions = 2;
    private const int MaxOptionText = 60;
    private const int MaxRapidRepeatSeconds = 600;

    internal static readonly Fault ClosesTooEarly = new(FaultCode.EndsBeforeStart, "Closing comes after opening.");
    internal static readonly Fault ClosesInThePast = new(FaultCode.InThePast, "This time has passed. Give a later one, or close the poll now.");
    internal static readonly Fault ClosesTooLate = new(FaultCode.TooLate, "No tablet knows a time that late.");

    internal static Validator Check(PollRequest poll)
    {
        var check = new Validator()
            .Text("name", poll.Name, 1, MaxName)
            .Must(poll.Questions is { Length: >= 1 and <= BallotContent.MaxAnswers }, "questions", Fault.ListLength(1, BallotContent.MaxAnswers))
            .Must(poll.Languages is { Length: >= 1 } && poll.Languages.Distinct().Count() == poll.Languages.Length
                && !poll.Languages.Contains(Language.Unknown), "languages", Fault.Choices<Language>())
            .Must(poll.Visibility is not Visibility.Unknown, "visibility", Fault.Choice<Visibility>())
            .Must(poll.Secrecy is not Secrecy.Unknown, "secrecy", Fault.Choice<Secrecy>())
            .Range("rapidRepeatSeconds", poll.RapidRepeatSeconds, 0, MaxRapidRepeatSeconds)
            .Range("opensAtMs", poll.OpensAtMs ?? 0, 0, Moments.EndOfTime)
            .Must(poll.ClosesAtMs is null || poll.ClosesAtMs > (poll.OpensAtMs ?? 0), "closesAtMs", ClosesTooEarly)
            .Range("closesAtMs", poll.ClosesAtMs ?? 0, 0, Moments.EndOfTime);
        AudienceValidation.Check(check, "audience", poll.Audience);
        var ids = new HashSet<int>();
        for (var at = 0; at < (poll.Questions?.Length ?? 0); at++)
            Question(check, $"questions[{at}]", poll.Questions![at], poll.Languages ?? [], ids);
        return check;
    }

    /// <summary>Publishing needs a kind that tablets can ask, and a closing that is still to come.</summary>
    internal static Validator CheckPublish(PollRequest poll, long now)
    {
        var check = Check(poll).Must(poll.ClosesAtMs is null || poll.ClosesAtMs > now, "closesAtMs", new Fault(FaultCode.InThePast, "The closing time has passed."));
        for (var at = 0; at < poll.Questions.Length; at++)
        {
            check.Must(poll.Questions[at].Kind is QuestionKind.YesNo or QuestionKind.SingleChoice, $"questions[{at}].kind",
                new Fault(FaultCode.KindNotPublishable, "Only yesNo and singleChoice can be published in this version."));
        }
        return check;
    }

    private static void Question(Validator check, string field, Question? question, Language[] languages, HashSet<int> ids)
    {
        if (question is null)
        {
            check.Must(false, field, Fault.Required);
            return;
        }
        check.Must(question.Id >= 1 && ids.Add(question.Id), $"{field}.id", Fault.Ids)
            .Must(question.Kind is not QuestionKind.Unknown, $"{field}.kind", Fault.Choice<QuestionKind>())
            .Must(question.Order is not OptionOrder.Unknown, $"{field}.order", Fault.Choice<OptionOrder>());
        TextCheck.Localized(check, $"{field}.text", question.Text, languages, MaxQuestionText);
        if (question.Kind is QuestionKind.Text) return;
        var options = question.Options ?? [];
        check.Must(options.Length is >= MinOptions and <= BallotContent.MaxOptions, $"{field}.options", Fault.ListLength(MinOptions, BallotContent.MaxOptions))
            .Must(question.Kind is not QuestionKind.YesNo || options.Select(option => option?.Id).SequenceEqual([1, 2]), $"{field}.options",
                new Fault(FaultCode.YesNoOptions, "A yesNo question has two options: 1 is yes, 2 is no."));
        var optionIds = new HashSet<int>();
        for (var at = 0; at < options.Length; at++)
        {
            check.Must(options[at] is { Id: >= 1 } option && optionIds.Add(option.Id), $"{field}.options[{at}].id",
                Fault.Ids);
            TextCheck.Localized(check, $"{field}.options[{at}].text", options[at]?.Text, languages, MaxOptionText);
        }
    }
}
