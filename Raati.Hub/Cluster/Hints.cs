using Raati.Hub.Storage;

namespace Raati.Hub.Cluster;

/// <summary>What is dirty. A hint carries no data: who hears it reads the database.</summary>
internal enum HintKind
{
    /// <summary>The organization's publication log grew.</summary>
    Log,
    /// <summary>A poll's tally moved; the subject is the poll.</summary>
    Tally,
    /// <summary>A publication got receipts; the subject is the publication.</summary>
    Receipts,
    /// <summary>A tablet's presence changed.</summary>
    Presence,
    /// <summary>Something a console lists has changed; the subject is it.</summary>
    Polls,
    Bulletins,
    Takeovers,
    Media,
    Stores,
    Kiosks,
    Feedback,
    Settings,
    /// <summary>A tablet's token is no longer good, or it is told a command, whose id is the instance; the subject is the kiosk.</summary>
    Revoked,
    Reload,
    Identify,
    /// <summary>A tablet connected, synced, and its presence row says so; the subject is the kiosk, the instance its page load.</summary>
    Connected,
    /// <summary>A tablet's command moved on; the subject is the kiosk.</summary>
    Commands,
    /// <summary>An operator's sessions, role, stores or means to sign in changed; the subject is the operator.</summary>
    Sessions,
}

internal readonly record struct Hint(
    HintKind Kind, OrganizationId Organization, Guid Subject = default, Guid Instance = default)
{
    /// <summary>Another node's word: what this node itself wrote, it may know already.</summary>
    internal bool FromOther { get; init; }
}

/// <summary>
/// Tells this node, and through Redis the others, that something is dirty. Publishing never waits and never fails; a hint may be
/// lost, doubled or late, and everything that listens also polls.
/// </summary>
internal interface IHints
{
    void Publish(Hint hint);

    /// <summary>The handler is called on any thread, must return at once and must not throw.</summary>
    void Subscribe(HintKind kind, Action<Hint> handler);
}

/// <summary>Hints inside one node.</summary>
internal sealed class LocalHints : IHints
{
    private readonly Action<Hint>?[] _handlers = new Action<Hint>?[Enum.GetValues<HintKind>().Length];
    private readonly Lock _gate = new();

    public void Publish(Hint hint) => Volatile.Read(ref _handlers[(int)hint.Kind])?.Invoke(hint);

    public void Subscribe(HintKind kind, Action<Hint> handler)
    {
        lock (_gate) _handlers[(int)kind] += handler;
    }
}
