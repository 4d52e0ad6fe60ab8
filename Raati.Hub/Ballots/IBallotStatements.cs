using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>The box's statements: one set for each engine, because each has its own fast way of writing many rows.</summary>
internal interface IBallotStatements
{
    /// <summary>The published ones of these polls, locked against close, certify and recount until the transaction ends.</summary>
    Task<Dictionary<PollKey, PollFacts>> Polls(Session session, PollKey[] polls);

    /// <summary>Whose these stays are; unknown ones are left out.</summary>
    Task<Dictionary<PlacementKey, Stay>> Stays(Session session, PlacementKey[] placements);

    /// <summary>Puts the ballots, sorted by key, into the ledger and marks those whose id was free.</summary>
    Task Insert(Session session, IReadOnlyList<CastItem> ballots);

    /// <summary>What the ledger holds under these ballots' ids.</summary>
    Task<Dictionary<(OrganizationId, Guid), Standing>> Standing(Session session, IReadOnlyList<CastItem> ballots);

    /// <summary>Puts ballots of an organization into another class.</summary>
    Task Reclass(Session session, OrganizationId organization, IReadOnlyList<(BallotId Ballot, BallotClass Class)> ballots);

    /// <summary>Adds to tallies, class totals and poll totals.</summary>
    Task Add(Session session, TallyDelta delta);
}
