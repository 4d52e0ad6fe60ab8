using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>One ballot on its way through the box. What the tablet sent never changes; the rest is decided anew in every attempt.</summary>
internal sealed class CastItem
{
    internal CastItem(OrganizationId organization, KioskId kiosk, Ballot ballot)
    {
        (Organization, Kiosk, Ballot) = (organization, kiosk, ballot);
        Answers = BallotContent.Answers(ballot.Answers);
        Hash = BallotContent.Hash(ballot, Answers);
    }

    internal OrganizationId Organization { get; }
    internal KioskId Kiosk { get; }
    internal Ballot Ballot { get; }
    internal string Answers { get; }
    internal byte[] Hash { get; }

    /// <summary>Set aside before and put through again; null for one that a tablet hands in now.</summary>
    internal Readmission? Again { get; init; }

    /// <summary>Whose stay it was cast under: it counts for that kiosk.</summary>
    internal KioskId StayKiosk { get; set; }
    internal StoreId Store { get; set; }
    internal long ReceivedAt { get; set; }
    internal CastOutcome Outcome { get; set; }
    internal BallotClass? Class { get; set; }
    /// <summary>Why it was refused, for the log.</summary>
    internal string? Reason { get; set; }
    /// <summary>With <see cref="CastOutcome.Quarantined"/>.</summary>
    internal SetAsideReason SetAsideFor { get; set; }
    internal bool Inserted { get; set; }

    internal (OrganizationId, Guid) Key => (Organization, Ballot.Id);
    internal PlacementKey Placement => new(Organization, Ballot.PlacementId);
    internal PollKey Poll => new(Organization, new PollId(Ballot.PollId));

    internal void Reset()
    {
        (Outcome, Class, Reason, Inserted) = (CastOutcome.Unknown, null, null, false);
    }

    internal void Refuse(CastOutcome outcome, string reason) => (Outcome, Reason) = (outcome, reason);

    internal void SetAside(SetAsideReason reason, string words)
    {
        Refuse(CastOutcome.Quarantined, words);
        SetAsideFor = reason;
    }
}

/// <summary>A poll of an organization.</summary>
internal readonly record struct PollKey(OrganizationId Organization, PollId Poll);

/// <summary>A stay of a kiosk.</summary>
internal readonly record struct PlacementKey(OrganizationId Organization, Guid Placement);

/// <summary>A ballot out of the quarantine: when it came, and whether an operator vouches for who handed it in.</summary>
internal sealed record Readmission(long ReceivedAt, bool Vouched);

/// <summary>Whose stay it is, where, and when its kiosk was revoked, ms.</summary>
internal readonly record struct Stay(KioskId Kiosk, StoreId Store, long? RetiredAt);

/// <summary>What stands in the ledger under an id.</summary>
internal readonly record struct Standing(byte[] Hash, BallotClass Class);
