using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>Up: ballots, feedback, and the frames that come back.</summary>
public sealed partial class Tablet
{
    private readonly Dictionary<Guid, long> lastSealed = [];
    private const int MostTries = 10;
    private long kioskSequence;

    /// <summary>Seals a ballot into the outbox; nothing is sent yet. One option for each question, in the questions' order.</summary>
    public Ballot Seal(Guid pollId, params int[] optionIds)
    {
        ArgumentNullException.ThrowIfNull(Identity);
        var now = options.Clock.GetTimestamp();
        lock (gate)
        {
            var ballot = new Ballot
            {
                Id = Guid.CreateVersion7(options.Clock.GetUtcNow()),
                PollId = pollId,
                Answers = [.. optionIds.Select((option, index) => new Answer { QuestionId = index + 1, OptionIds = [option] })],
                SittingId = Guid.CreateVersion7(options.Clock.GetUtcNow()),
                PlacementId = Identity.PlacementId,
                KioskSequence = ++kioskSequence,
                SincePreviousMs = lastSealed.TryGetValue(pollId, out var previous)
                    ? (long)options.Clock.GetElapsedTime(previous, now).TotalMilliseconds
                    : null,
                OnScreenMs = 2_500,
                Language = Language.Fi,
                CastAtMs = HubTimeMs,
                TimeQuality = TimeQuality.Synced,
                Channel = Channel.Tablet,
                StaffTest = Identity.StaffTest,
            };
            lastSealed[pollId] = now;
            Outbox.Add(ballot);
            return ballot;
        }
    }

    /// <summary>Sends what the outbox holds, once: null, or how many milliseconds the hub asks to wait with the rest.</summary>
    public Task<int?> DrainOnceAsync() => Outbox.DrainAsync(Link);

    /// <summary>Sends what the outbox holds, and comes again when the hub says later, as the real page does: a slow machine loses no vote.</summary>
    /// <exception cref="TimeoutException">The hub said later too often.</exception>
    public async Task DrainAsync()
    {
        for (var tries = 0; await DrainOnceAsync() is { } waitMs; tries++)
        {
            if (tries == MostTries) throw new TimeoutException($"The hub said later {tries} times.");
            await Task.Delay(TimeSpan.FromMilliseconds(waitMs), TimeProvider.System);
        }
    }

    /// <summary>Seals a ballot, sends the outbox as often as it takes, and gives the hub's last word on the ballot.</summary>
    public Task<CastReceipt?> VoteAsync(Guid pollId, params int[] optionIds) => SealAndSendAsync(DrainAsync, pollId, optionIds);

    /// <summary>The same, sent once; null when the hub has not spoken on it.</summary>
    public Task<CastReceipt?> VoteOnceAsync(Guid pollId, params int[] optionIds) => SealAndSendAsync(DrainOnceAsync, pollId, optionIds);

    private async Task<CastReceipt?> SealAndSendAsync(Func<Task> send, Guid pollId, int[] optionIds)
    {
        var ballot = Seal(pollId, optionIds);
        CastReceipt? mine = null;
        Outbox.Receipted += Look;
        try
        {
            await send();
            return mine;
        }
        finally
        {
            Outbox.Receipted -= Look;
        }

        void Look(CastReceipt receipt)
        {
            if (receipt.BallotId == ballot.Id) mine = receipt;
        }
    }

    /// <summary>The shopper who has just voted looks at the bars.</summary>
    public Task WatchAsync(Guid pollId) => Link.Watch(pollId);

    /// <summary>Leaves feedback to the store.</summary>
    public Task<FeedbackReply> LeaveFeedbackAsync(Mood mood, string? text = null, FeedbackCategory? category = null) => Link.SubmitFeedback(
    [
        new Feedback
        {
            Id = Guid.CreateVersion7(options.Clock.GetUtcNow()),
            SittingId = Guid.CreateVersion7(options.Clock.GetUtcNow()),
            PlacementId = Identity.PlacementId,
            Mood = mood,
            Category = category,
            Text = text,
            Language = Language.Fi,
            LeftAtMs = HubTimeMs,
            TimeQuality = TimeQuality.Synced,
        },
    ]);

    /// <inheritdoc/>
    Task IKioskClient.CountsChanged(CountFrame[] frames)
    {
        foreach (var frame in frames)
            Counts.AddOrUpdate(frame.PollId, frame, (_, present) => IsNewer(frame.Version, present.Version) ? frame : present);
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    Task IKioskClient.ResultsChanged(ResultFrame[] frames)
    {
        foreach (var frame in frames)
        {
            Results.AddOrUpdate(frame.PollId, frame, (_, present) => IsLater(frame, present) ? frame with { Store = frame.Store ?? StoreBeside(frame, present) } : present);
            Told?.Invoke(frame);
        }
        return Task.CompletedTask;

        static bool IsLater(ResultFrame frame, ResultFrame present) => IsNewer(frame.Version, present.Version)
            || frame.Version == present.Version && (frame.AsOfMs > present.AsOfMs || present.Store is null && frame.Store is not null);

        static StorePart? StoreBeside(ResultFrame frame, ResultFrame present) => frame.Version == present.Version ? present.Store : null;
    }

    /// <inheritdoc/>
    Task IKioskClient.Execute(KioskCommand command)
    {
        Commands.Enqueue(command);
        if (command.Kind is KioskCommandKind.Sync) _ = SyncQuietlyAsync();
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    Task IKioskClient.Draining(DrainNotice notice)
    {
        Drain = notice;
        return Task.CompletedTask;
    }

    private async Task SyncQuietlyAsync()
    {
        try
        {
            await SyncAsync();
        }
        catch (Exception)
        {
            // The connection went meanwhile: the next one syncs.
        }
    }

    private static bool IsNewer(FrameVersion frame, FrameVersion present) =>
        (frame.OrganizationEpoch, frame.TallyEpoch, frame.Version)
            .CompareTo((present.OrganizationEpoch, present.TallyEpoch, present.Version)) > 0;
}
