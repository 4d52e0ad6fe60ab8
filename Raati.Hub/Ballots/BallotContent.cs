using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Raati.Contracts;

namespace Raati.Hub.Ballots;

/// <summary>What a ballot says, in the one form that is stored, hashed and counted.</summary>
internal static class BallotContent
{
    internal const int HashBytes = 16;
    /// <summary>Of a ballot, and questions of a poll.</summary>
    internal const int MaxAnswers = 20;
    /// <summary>Of an answer, and options of a question.</summary>
    internal const int MaxOptions = 12;

    /// <summary>Null when every field is there and within its bounds; else what is wrong. Unknown enum values are in order: another
    /// build's word must still be understood.</summary>
    internal static string? Fault(Ballot ballot) => ballot switch
    {
        { Id: var id } when id == Guid.Empty => "id",
        { PollId: var id } when id == Guid.Empty => "pollId",
        { SittingId: var id } when id == Guid.Empty => "sittingId",
        { PlacementId: var id } when id == Guid.Empty => "placementId",
        { KioskSequence: < 1 } => "kioskSequence",
        { SincePreviousMs: < 0 } => "sincePreviousMs",
        { OnScreenMs: < 0 } => "onScreenMs",
        { CastAtMs: < 0 or >= Moments.EndOfTime } => "castAtMs",
        { Answers: null or { Length: 0 or > MaxAnswers } } => "answers",
        _ when !InOrder(ballot.Answers) => "answers",
        _ => null,
    };

    /// <summary>Questions ascending, each with its options ascending: <c>1:2;2:1,3</c>.</summary>
    internal static string Answers(Answer[] answers)
    {
        if (answers is [{ OptionIds: [var only] } single])
            return string.Create(CultureInfo.InvariantCulture, $"{single.QuestionId}:{only}");
        return string.Join(';', answers.Select(answer =>
            string.Create(CultureInfo.InvariantCulture, $"{answer.QuestionId}:{string.Join(',', answer.OptionIds)}")));
    }

    /// <summary>Reads what <see cref="Answers"/> wrote.</summary>
    internal static IEnumerable<(int Question, int Option)> Choices(string answers)
    {
        foreach (var answer in answers.Split(';'))
        {
            var colon = answer.IndexOf(':', StringComparison.Ordinal);
            var question = int.Parse(answer.AsSpan(0, colon), CultureInfo.InvariantCulture);
            foreach (var option in answer[(colon + 1)..].Split(','))
                yield return (question, int.Parse(option, CultureInfo.InvariantCulture));
        }
    }

    /// <summary>
    /// SHA-256, cut to 16 bytes, over every field but the id. Who handed the ballot in is not part of it: a tablet that was paired again
    /// repeats its ballots under another kiosk.
    /// </summary>
    internal static byte[] Hash(Ballot ballot, string answers)
    {
        var text = string.Create(CultureInfo.InvariantCulture,
            $"1|{ballot.PollId:N}|{answers}|{ballot.SittingId:N}|{ballot.PlacementId:N}|{ballot.KioskSequence}|{ballot.SincePreviousMs}|" +
            $"{ballot.OnScreenMs}|{WireEnum.Name(ballot.Language)}|{ballot.CastAtMs}|{WireEnum.Name(ballot.TimeQuality)}|" +
            $"{WireEnum.Name(ballot.Channel)}|{(ballot.StaffTest ? 1 : 0)}");
        Span<byte> whole = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(Encoding.UTF8.GetBytes(text), whole);
        return whole[..HashBytes].ToArray();
    }

    private static bool InOrder(Answer[] answers)
    {
        var question = 0;
        foreach (var answer in answers)
        {
            if (answer is null || answer.QuestionId <= question || answer.OptionIds is null or { Length: 0 or > MaxOptions }) return false;
            question = answer.QuestionId;
            // 0 is an option of a 0 to 10 question.
            var option = -1;
            foreach (var next in answer.OptionIds)
            {
                if (next <= option) return false;
                option = next;
            }
        }
        return true;
    }
}
