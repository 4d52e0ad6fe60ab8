using System.Collections.Frozen;
using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Results;

namespace Raati.Hub.Fleet;

/// <summary>Where consoles get what they show.</summary>
internal sealed class ConsoleSources(
    FleetWatch fleet, ReceiptBoards receipts, ResultFeed results, ClusterHealth cluster, TimeProvider time)
{
    /// <summary>Which hint announces a change of which list.</summary>
    internal static readonly FrozenDictionary<HintKind, ChangeTopic> Topics = new Dictionary<HintKind, ChangeTopic>
    {
        [HintKind.Polls] = ChangeTopic.Polls,
        [HintKind.Bulletins] = ChangeTopic.Bulletins,
        [HintKind.Takeovers] = ChangeTopic.Takeovers,
        [HintKind.Media] = ChangeTopic.Media,
        [HintKind.Stores] = ChangeTopic.Stores,
        [HintKind.Kiosks] = ChangeTopic.Kiosks,
        [HintKind.Feedback] = ChangeTopic.Feedback,
        [HintKind.Commands] = ChangeTopic.Commands,
        [HintKind.Settings] = ChangeTopic.Settings,
        [HintKind.Sessions] = ChangeTopic.Operators,
    }.ToFrozenDictionary();

    internal ClusterHealth Cluster => cluster;

    internal FleetWatch Fleet => fleet;

    internal ReceiptBoards Receipts => receipts;

    internal long NowMs => time.GetUtcNow().ToUnixTimeMilliseconds();

    internal HubHealth Health => new() { Degraded = cluster.Degraded, StorageDown = fleet.StorageDown };

    internal ResultFeed Results => results;
}
