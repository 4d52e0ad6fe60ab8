using System.Text.Json;
using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// Takes ballots in and answers when they are on disk. Casts wait in a bounded queue for one writer; there is no timer: the commit of
/// one batch is the collecting window of the next. When too many ballots wait, or the answer would take too long, the tablet is told
/// to come later; it keeps what it has.
/// </summary>
internal sealed partial class BallotBox(BallotWriter writer, TimeProvider time, ILogger<BallotBox> log)
{
    /// <summary>Most ballots that wait for the writer; with more, Cast answers later. About half a second's work.</summary>
    private const int MaxWaiting = 20_000;
    private const int RetryAfterMs = 1_000;
    private const int RetrySpreadMs = 2_000;
    // Every JSON field name, id and number of a ballot without its answers fits in this; then so much an answer and an option.
    private const int LargestHead = 560;
    private const int LargestAnswer = 48;
    private const int LargestOption = 12;

    private readonly RefusalMemory _logged = new();

    /// <summary>One receipt a ballot, in their order, for what is in the ledger and on disk, or refused for ever.</summary>
    /// <exception cref="HubException">More than the bounds of <see cref="CastBounds"/>.</exception>
    internal async Task<CastReply> Cast(OrganizationId organization, KioskId kiosk, Ballot[] ballots, CancellationToken cancellationToken)
    {
        CheckBounds(ballots);
        var items = new CastItem?[ballots.Length];
        for (var at = 0; at < ballots.Length; at++)
        {
            if (ballots[at] is null) throw new HubException("A ballot is null.");
            if (BallotContent.Fault(ballots[at]) is { } fault) LogRefusal(organization, kiosk, ballots[at].Id, CastOutcome.Malformed, fault);
            else items[at] = new CastItem(organization, kiosk, ballots[at]);
        }
        var sound = items.OfType<CastItem>().ToArray();
        var stored = sound.Length == 0 || await Store(sound, cancellationToken);
        return new CastReply
        {
            Receipts = items.Select((item, at) => ReceiptOf(ballots[at].Id, item, stored)).ToArray(),
            RetryAfterMs = stored ? null : RetryAfterMs + Random.Shared.Next(RetrySpreadMs),
        };
    }

    private async Task<bool> Store(CastItem[] items, CancellationToken cancellationToken)
    {
        if (!writer.TryEnqueue(items, MaxWaiting, out var work)) return false;
        try
        {
            await work.Done.WaitAsync(TimeSpan.FromMilliseconds(CastBounds.AnswerWithinMs), time, cancellationToken);
        }
        catch (Exception e) when (e is TimeoutException or StorageUnavailableException)
        {
            work.Abandon();
            return false;
        }
        foreach (var item in items)
        {
            if (item.Reason is { } reason) LogRefusal(item.Organization, item.Kiosk, item.Ballot.Id, item.Outcome, reason);
        }
        return true;
    }

    private static CastReceipt ReceiptOf(Guid ballot, CastItem? item, bool stored) => new()
    {
        BallotId = ballot,
        Outcome = item is null ? CastOutcome.Malformed : stored ? item.Outcome : CastOutcome.Later,
        Class = stored ? item?.Class : null,
    };

    private static void CheckBounds(Ballot[] ballots)
    {
        if (ballots is null) throw new HubException("There are no ballots.");
        if (ballots.Length > CastBounds.MaxBallots)
            throw new HubException($"A Cast holds at most {CastBounds.MaxBallots} ballots.");
        var atMost = ballots.Sum(ballot => LargestHead + (ballot?.Answers ?? [])
            .Sum(answer => LargestAnswer + LargestOption * (answer?.OptionIds?.Length ?? 0)));
        // Written out only when it could be too much.
        if (atMost > CastBounds.MaxBytes && JsonSerializer.SerializeToUtf8Bytes(ballots, Wire.Json).Length > CastBounds.MaxBytes)
            throw new HubException($"A Cast holds at most {CastBounds.MaxBytes} bytes.");
    }

    private void LogRefusal(OrganizationId organization, KioskId kiosk, Guid ballot, CastOutcome outcome, string reason)
    {
        if (_logged.FirstTime((organization, ballot))) Log.Refused(log, ballot, kiosk.Value, organization.Value, outcome, reason);
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning,
            Message = "Ballot {Ballot} of kiosk {Kiosk} in organization {Organization} was not counted: {Outcome}, {Reason}")]
        internal static partial void Refused(
            ILogger logger, Guid ballot, Guid kiosk, Guid organization, CastOutcome outcome, string reason);
    }
}

/// <summary>Which refusals have been logged: a tablet that asks again does not fill the log. Forgets all when it is full.</summary>
internal sealed class RefusalMemory
{
    private const int Most = 10_000;
    private readonly HashSet<(OrganizationId, Guid)> _seen = [];
    private readonly Lock _gate = new();

    internal bool FirstTime((OrganizationId, Guid) ballot)
    {
        lock (_gate)
        {
            if (_seen.Count >= Most) _seen.Clear();
            return _seen.Add(ballot);
        }
    }
}
