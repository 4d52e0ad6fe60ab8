using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>One ballot on its way through the box. What the tablet sent never changes; the rest is decided anew in every attempt.</summary>
internal sealed class CastItem(OrganizationId organization, KioskId kiosk, Ballot ballot)
{
    internal OrganizationId Organization { get; } = organization;
    internal KioskId Kiosk { get; } = kiosk;
    internal Ballot Ballot { get; } = ballot;
    internal string Answers { get; } = BallotContent.Answers(ballot.Answers);
    internal byte[] Hash { get; } = BallotContent.Hash(ballot, BallotContent.Answers(ballot.Answers));

    internal StoreId Store { get; set; }
    internal long ReceivedAt { get; set; }
    internal CastOutcome Outcome { get; set; }
    internal BallotClass? Class { get; set; }
    /// <summary>Why it was refused, for the log.</summary>
    internal string? Reason { get; set; }
    internal bool Inserted { get; set; }

    internal (OrganizationId, Guid) Key => (Organization, Ballot.Id);
    internal PollKey Poll => new(Organization, new PollId(Ballot.PollId));

    internal void Reset()
    {
        (Outcome, Class, Reason, Inserted) = (CastOutcome.Unknown, null, null, false);
    }

    internal void Refuse(CastOutcome outcome, string reason) => (Outcome, Reason) = (outcome, reason);
}

/// <summary>A poll of an organization.</summary>
internal readonly record struct PollKey(OrganizationId Organization, PollId Poll);

/// <summary>A stay of a kiosk.</summary>
internal readonly record struct PlacementKey(OrganizationId Organization, Guid Placement);

/// <summary>Whose stay it is, and where.</summary>
internal readonly record struct Stay(KioskId Kiosk, StoreId Store);

/// <summary>What stands in the ledger under an id.</summary>
internal readonly record struct Standing(byte[] Hash, BallotClass Class);
