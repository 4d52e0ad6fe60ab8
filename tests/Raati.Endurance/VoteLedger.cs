using System.Globalization;
using Raati.Testing;

namespace Raati.Endurance;

/// <summary>Somebody's tap on an option.</summary>
internal sealed class Vote(int option)
{
    internal int Option => option;
    internal bool Sealed { get; set; }

    public override string ToString() => $"{option}{(Sealed ? "" : "?")}";
}

/// <summary>
/// The votes of one tablet, beside the hub's ledger. In the order of the tablet every sealed vote is there, every other may be, none is there twice, and
/// nothing else is.
/// </summary>
internal sealed class VoteLedger(TestHub hub)
{
    private readonly List<Vote> votes = [];

    internal int Begun => votes.Count;
    internal int Sealed => votes.Count(vote => vote.Sealed);

    /// <summary>For another option than the one before, so that one taken twice is seen.</summary>
    internal Vote Begin(int options)
    {
        var vote = new Vote(1 + votes.Count % options);
        votes.Add(vote);
        return vote;
    }

    /// <summary>What is wrong with the ledger; empty: nothing.</summary>
    internal async Task<string> FaultAsync()
    {
        var ledger = await ReadAsync();
        var both = $"({string.Join(' ', ledger)}; begun: {string.Join(' ', votes)})";
        var at = 0;
        for (var vote = 0; vote < votes.Count; vote++)
        {
            if (at < ledger.Length && ledger[at] == votes[vote].Option) at++;
            else if (votes[vote].Sealed) return $"vote {vote} for option {votes[vote].Option} is not in the ledger {both}";
        }
        return at == ledger.Length ? "" : $"the ledger has {ledger.Length - at} more than were cast {both}";
    }

    /// <summary>The options of all ballots in the order of the tablet. The ledger writes an answer as question:option.</summary>
    private async Task<int[]> ReadAsync()
    {
        var answers = await hub.Database.ScalarAsync("select group_concat(answers, '|') from (select answers from ballots order by kiosk_sequence)") as string ?? "";
        return [.. answers.Split('|', StringSplitOptions.RemoveEmptyEntries).Select(answer => int.Parse(answer.AsSpan(answer.IndexOf(':', StringComparison.Ordinal) + 1), CultureInfo.InvariantCulture))];
    }
}
