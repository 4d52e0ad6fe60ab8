using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Ballots;
using Raati.Hub.Feedback;
using Raati.Hub.Fleet;
using Raati.Hub.Fleet.Commands;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Programs;
using Raati.Hub.Results;
using Raati.Hub.Signage.Plays;
using Raati.Hub.Signage.Timetables;

namespace Raati.Hub.Doors;

/// <summary>The tablets' door.</summary>
internal sealed class KioskHub(
    ProgramSync sync, ReceiptStore receipts, CommandReceipts commands, BallotBox box, FleetBeats beats, ResultWatches watches, FeedbackInbox inbox,
    KioskTimetables timetables, PlayBox plays, TimeProvider time) : Hub<IKioskClient>, IKioskHub
{
    private KioskConnection Kiosk => Context.Kiosk(time);

    public Task<SyncReply> Sync(SyncRequest request) => sync.Sync(Kiosk, request, Context.ConnectionAborted);

    public Task<CastReply> Cast(Ballot[] ballots) => box.Cast(Kiosk.Organization, Kiosk.Kiosk, ballots, Context.ConnectionAborted);

    public Task<BeatReply> Beat(Heartbeat beat) => Task.FromResult(beats.Beat(Kiosk, beat) with { Timetable = timetables.TagOf(Kiosk) });

    public Task Acknowledge(Receipt[] batch) => Task.WhenAll(receipts.Acknowledge(Kiosk, batch), commands.Acknowledge(Kiosk, batch));

    public Task<FeedbackReply> SubmitFeedback(Contracts.Feedback[] feedback) =>
        inbox.Submit(Kiosk, feedback, Context.ConnectionAborted);

    public Task<PlaysReply> ReportPlays(PlayReport report) => plays.Report(Kiosk.Organization, Kiosk.Kiosk, report, Context.ConnectionAborted);

    public Task Watch(Guid pollId) => watches.Watch(Kiosk, pollId, Context.ConnectionAborted);
}
