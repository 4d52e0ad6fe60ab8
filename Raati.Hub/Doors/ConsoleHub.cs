using Microsoft.AspNetCore.SignalR;
using Raati.Contracts;
using Raati.Hub.Fleet;
using Raati.Hub.Storage;

namespace Raati.Hub.Doors;

/// <summary>The consoles' door. An operator sees its organization, and of the tablets those of its stores.</summary>
internal sealed class ConsoleHub(ConsoleFeeds feeds) : Hub<IConsoleClient>, IConsoleHub
{
    public override Task OnConnectedAsync()
    {
        feeds.Open(Context);
        return Task.CompletedTask;
    }

    public Task<FleetSnapshot> WatchFleet() => feeds.Of(Context).WatchFleet(Context.ConnectionAborted);

    public Task<ResultFrame?> WatchPoll(Guid pollId) => feeds.Of(Context).WatchPoll(new PollId(pollId), Context.ConnectionAborted);

    public Task<ReceiptBoard?> WatchReceipts(Guid publicationId) =>
        feeds.Of(Context).WatchReceipts(new PublicationId(publicationId), Context.ConnectionAborted);

    public Task WatchChanges()
    {
        feeds.Of(Context).WatchChanges();
        return Task.CompletedTask;
    }

    public Task Unwatch(Guid id)
    {
        feeds.Of(Context).Unwatch(id);
        return Task.CompletedTask;
    }
}
