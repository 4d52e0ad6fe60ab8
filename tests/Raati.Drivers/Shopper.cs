using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>A person in front of a tablet: votes, looks at the bars, tells the store something.</summary>
public sealed class Shopper(Tablet tablet)
{
    /// <summary>Votes, and looks at the bars afterwards as everyone does.</summary>
    public async Task<CastReceipt?> VotesAsync(Guid pollId, params int[] optionIds)
    {
        var receipt = await tablet.VoteAsync(pollId, optionIds);
        await tablet.WatchAsync(pollId);
        return receipt;
    }

    /// <summary>The number of counted ballots of an option in the bars this shopper sees; null when there are none to see.</summary>
    public long? Sees(Guid pollId, int optionId, int questionId = 1) =>
        tablet.Results.GetValueOrDefault(pollId)?.Counts.SingleOrDefault(row => row.QuestionId == questionId && row.OptionId == optionId)?.Count;

    /// <summary>Leaves feedback.</summary>
    public Task<FeedbackReply> TellsAsync(Mood mood, string? text = null) => tablet.LeaveFeedbackAsync(mood, text);
}
