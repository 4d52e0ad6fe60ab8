namespace Raati.Contracts.Api;

/// <summary>A certified result: the recount of a closed poll and a digest of its ledger.</summary>
public sealed record CertificateView
{
    /// <summary>The poll.</summary>
    public required Guid PollId { get; init; }
    /// <summary>1 and up; certifying again after late ballots makes a new one.</summary>
    public required int Revision { get; init; }
    /// <summary>Counted ballots.</summary>
    public required long Answers { get; init; }
    /// <summary>Counted ballots of each option; of a poll whose split moves in steps, as its last step showed them.</summary>
    public required OptionCount[] Counts { get; init; }
    /// <summary>Answers that came after the last step, too few to be shown apart: the counts of some question lack so many, 1 and up. Absent
    /// when they lack none.</summary>
    public long? Withheld { get; init; }
    /// <summary>Ballots of each class, all classes with any.</summary>
    public required ClassCount[] Classes { get; init; }
    /// <summary>SHA-256 over the poll's ledger as docs/certificates.md says, in hex.</summary>
    public required string LedgerDigest { get; init; }
    /// <summary>When, ms since 1970 UTC.</summary>
    public required long CertifiedAtMs { get; init; }
    /// <summary>Tablets that had not been heard of when it was certified.</summary>
    public required int KiosksMissing { get; init; }
    /// <summary>Of those: tablets that told of ballots set aside, which they could not hand in. Absent when none did.</summary>
    public int? KiosksParked { get; init; }
    /// <summary>Share of opening hours that the audience's tablets were painting while the poll was open, 0 to 1; absent when it was not known.</summary>
    public double? Coverage { get; init; }
    /// <summary>Where that begins, ms since 1970 UTC; absent: at the poll's opening.</summary>
    public long? CoverageSinceMs { get; init; }
}

/// <summary>Ballots of one class.</summary>
public sealed record ClassCount
{
    /// <summary>The class.</summary>
    public required BallotClass Class { get; init; }
    /// <summary>How many.</summary>
    public required long Count { get; init; }
}

/// <summary>Tally minus ledger, which must be 0.</summary>
public sealed record DriftView
{
    /// <summary>Sum of absolute differences over all cells.</summary>
    public required long Drift { get; init; }
    /// <summary>Ballots in the ledger.</summary>
    public required long Ballots { get; init; }
}
