using System.Collections.Concurrent;
using Microsoft.AspNetCore.SignalR.Client;
using Raati.Contracts;

namespace Raati.Drivers;

/// <summary>The console hub, typed both ways. It keeps the newest of everything it was told, as a console's screen would.</summary>
public sealed class ConsoleHubClient : HubClient, IConsoleHub
{
    /// <summary>Where the hub is.</summary>
    public const string HubPath = "/hubs/console";

    /// <summary>A connection to be started.</summary>
    public ConsoleHubClient(HubAddress address) : base(address)
    {
        Connection.On<KioskRow[]>(nameof(IConsoleClient.FleetChanged), rows =>
        {
            foreach (var row in rows) Fleet[row.KioskId] = row;
        });
        Connection.On<ResultFrame[]>(nameof(IConsoleClient.ResultsChanged), frames =>
        {
            foreach (var frame in frames) Results[frame.PollId] = frame;
        });
        Connection.On<ReceiptBoard>(nameof(IConsoleClient.ReceiptsChanged), board => Receipts[board.PublicationId] = board);
        Connection.On<ChangeNotice>(nameof(IConsoleClient.Changed), Notices.Enqueue);
        Connection.On<HubHealth>(nameof(IConsoleClient.HealthChanged), health => Health = health);
    }

    /// <summary>Newest row of each tablet.</summary>
    public ConcurrentDictionary<Guid, KioskRow> Fleet { get; } = new();
    /// <summary>Newest split of each watched poll.</summary>
    public ConcurrentDictionary<Guid, ResultFrame> Results { get; } = new();
    /// <summary>Newest board of each watched publication.</summary>
    public ConcurrentDictionary<Guid, ReceiptBoard> Receipts { get; } = new();
    /// <summary>Announced changes, oldest first.</summary>
    public ConcurrentQueue<ChangeNotice> Notices { get; } = new();
    /// <summary>The hub's health as last told.</summary>
    public HubHealth? Health { get; private set; }

    /// <inheritdoc/>
    public async Task<FleetSnapshot> WatchFleet()
    {
        var snapshot = await Connection.InvokeAsync<FleetSnapshot>(nameof(WatchFleet));
        foreach (var row in snapshot.Rows) Fleet.TryAdd(row.KioskId, row); // a push may have overtaken the reply
        Health ??= snapshot.Health;
        return snapshot;
    }

    /// <inheritdoc/>
    public async Task<ResultFrame?> WatchPoll(Guid pollId)
    {
        var frame = await Connection.InvokeAsync<ResultFrame?>(nameof(WatchPoll), pollId);
        if (frame is not null) Results.TryAdd(pollId, frame);
        return frame;
    }

    /// <inheritdoc/>
    public async Task<ReceiptBoard?> WatchReceipts(Guid publicationId)
    {
        var board = await Connection.InvokeAsync<ReceiptBoard?>(nameof(WatchReceipts), publicationId);
        if (board is not null) Receipts.TryAdd(publicationId, board);
        return board;
    }

    /// <inheritdoc/>
    public Task WatchChanges() => Connection.InvokeAsync(nameof(WatchChanges));

    /// <inheritdoc/>
    public Task Unwatch(Guid id) => Connection.InvokeAsync(nameof(Unwatch), id);
}
