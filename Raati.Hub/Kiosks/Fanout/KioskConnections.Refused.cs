namespace Raati.Hub.Kiosks.Fanout;

/// <summary>
/// What a lifetime manager can be asked and this one refuses: sends to many that someone awaits. What goes to many kiosks is a lane.
/// </summary>
internal sealed partial class KioskConnections
{
    public override Task SendAllAsync(string methodName, object?[] args, CancellationToken cancellationToken = default) => Refuse();

    public override Task SendAllExceptAsync(
        string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds, CancellationToken cancellationToken = default) =>
        Refuse();

    public override Task SendConnectionsAsync(
        IReadOnlyList<string> connectionIds, string methodName, object?[] args, CancellationToken cancellationToken = default) => Refuse();

    public override Task SendGroupAsync(
        string groupName, string methodName, object?[] args, CancellationToken cancellationToken = default) => Refuse();

    public override Task SendGroupsAsync(
        IReadOnlyList<string> groupNames, string methodName, object?[] args, CancellationToken cancellationToken = default) => Refuse();

    public override Task SendGroupExceptAsync(
        string groupName, string methodName, object?[] args, IReadOnlyList<string> excludedConnectionIds,
        CancellationToken cancellationToken = default) => Refuse();

    public override Task SendUserAsync(string userId, string methodName, object?[] args, CancellationToken cancellationToken = default) =>
        Refuse();

    public override Task SendUsersAsync(
        IReadOnlyList<string> userIds, string methodName, object?[] args, CancellationToken cancellationToken = default) => Refuse();

    public override Task AddToGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) => Refuse();

    public override Task RemoveFromGroupAsync(string connectionId, string groupName, CancellationToken cancellationToken = default) =>
        Refuse();

    private static Task Refuse() => throw new NotSupportedException("What goes to many kiosks is a lane: see ILane.");
}
