using Microsoft.AspNetCore.SignalR.Client;
using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>The kiosk hub, typed both ways.</summary>
public sealed class KioskHubClient : HubClient, IKioskHub
{
    /// <summary>Where the hub is.</summary>
    public const string HubPath = "/hubs/kiosk";

    /// <summary>A connection to be started; what the hub says goes to the receiver, one call after the other.</summary>
    public KioskHubClient(HubAddress address, IKioskClient receiver) : base(address)
    {
        Connection.On<Publication>(nameof(IKioskClient.Published), receiver.Published);
        Connection.On<Removal>(nameof(IKioskClient.Removed), receiver.Removed);
        Connection.On<CountFrame[]>(nameof(IKioskClient.CountsChanged), receiver.CountsChanged);
        Connection.On<ResultFrame[]>(nameof(IKioskClient.ResultsChanged), receiver.ResultsChanged);
        Connection.On<KioskCommand>(nameof(IKioskClient.Execute), receiver.Execute);
        Connection.On<DrainNotice>(nameof(IKioskClient.Draining), receiver.Draining);
    }

    /// <inheritdoc/>
    public Task<SyncReply> Sync(SyncRequest request) => Connection.InvokeAsync<SyncReply>(nameof(Sync), request);

    /// <inheritdoc/>
    public Task<CastReply> Cast(Ballot[] ballots) => Connection.InvokeAsync<CastReply>(nameof(Cast), ballots);

    /// <inheritdoc/>
    public Task<BeatReply> Beat(Heartbeat beat) => Connection.InvokeAsync<BeatReply>(nameof(Beat), beat);

    /// <inheritdoc/>
    public Task Acknowledge(Receipt[] receipts) => Connection.InvokeAsync(nameof(Acknowledge), receipts);

    /// <inheritdoc/>
    public Task<FeedbackReply> SubmitFeedback(Feedback[] feedback) => Connection.InvokeAsync<FeedbackReply>(nameof(SubmitFeedback), feedback);

    /// <inheritdoc/>
    public Task<PlaysReply> ReportPlays(PlayReport report) => Connection.InvokeAsync<PlaysReply>(nameof(ReportPlays), report);

    /// <inheritdoc/>
    public Task Watch(Guid pollId) => Connection.InvokeAsync(nameof(Watch), pollId);
}
