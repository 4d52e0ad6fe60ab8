namespace Raati.Contracts.Api;

/// <summary>Changes by operators, newest first.</summary>
public sealed record AuditPage
{
    /// <summary>At most 100.</summary>
    public required AuditLine[] Items { get; init; }
    /// <summary>The <c>before</c> of the next page; absent on the last.</summary>
    public string? Next { get; init; }
}

/// <summary>One change.</summary>
public sealed record AuditLine
{
    /// <summary>The line.</summary>
    public required Guid Id { get; init; }
    /// <summary>When, ms since 1970 UTC.</summary>
    public required long AtMs { get; init; }
    /// <summary>Who: an operator's e-mail, an API key as <c>key name</c>, or how a hub was set up.</summary>
    public required string Actor { get; init; }
    /// <summary>What was done, as <c>kiosk.move</c>: a kind and a verb. New ones come.</summary>
    public required string Action { get; init; }
    /// <summary>To which thing of that kind.</summary>
    public required Guid Subject { get; init; }
    /// <summary>More of it, in English or in the operator's own words; no secret and no shopper's text.</summary>
    public string? Detail { get; init; }
}

/// <summary>What the audit log can be narrowed to.</summary>
public sealed record AuditChoices
{
    /// <summary>Everybody who stands in it, by name; at most 500.</summary>
    public required string[] Actors { get; init; }
    /// <summary>The kinds of things that stand in it, as in <c>kiosk.move</c>.</summary>
    public required string[] Kinds { get; init; }
}
