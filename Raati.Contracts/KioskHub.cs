namespace Raati.Contracts;

/// <summary>What a tablet may ask of the hub, at <c>/hubs/kiosk</c>. At most 4 calls at once a connection, 32 kB a message.</summary>
public interface IKioskHub
{
    /// <summary>The first call of every connection: makes the tablet's set its program.</summary>
    Task<SyncReply> Sync(SyncRequest request);

    /// <summary>Hands in at most 50 sealed ballots and 24 kB. A receipt is only given for what is on disk.</summary>
    Task<CastReply> Cast(Ballot[] ballots);

    /// <summary>Every 10 s.</summary>
    Task<BeatReply> Beat(Heartbeat beat);

    /// <summary>At most 200 receipts. Returns when they are stored.</summary>
    Task Acknowledge(Receipt[] receipts);

    /// <summary>At most 10 feedbacks.</summary>
    Task<FeedbackReply> SubmitFeedback(Feedback[] feedback);

    /// <summary>At most 100 plays of one run. Returns when they are on disk, each counted once however often it is sent.</summary>
    Task<PlaysReply> ReportPlays(PlayReport report);

    /// <summary>The shopper has just voted in this poll and is looking: send its result frames for 60 s. Needs an accepted ballot of this
    /// kiosk in the poll unless the poll's visibility is always; otherwise nothing is sent.</summary>
    Task Watch(Guid pollId);
}

/// <summary>What the hub may ask of a tablet.</summary>
public interface IKioskClient
{
    /// <summary>Hold this publication, in place of any earlier version.</summary>
    Task Published(Publication publication);

    /// <summary>Drop this publication at once.</summary>
    Task Removed(Removal removal);

    /// <summary>Numbers of answers, absolute.</summary>
    Task CountsChanged(CountFrame[] frames);

    /// <summary>Splits, absolute.</summary>
    Task ResultsChanged(ResultFrame[] frames);

    /// <summary>A command.</summary>
    Task Execute(KioskCommand command);

    /// <summary>This node is going down.</summary>
    Task Draining(DrainNotice notice);
}
