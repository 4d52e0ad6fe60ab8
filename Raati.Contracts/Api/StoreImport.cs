using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>What a column of a list of stores holds.</summary>
[JsonConverter(typeof(WireEnumConverter<StoreField>))]
public enum StoreField
{
    /// <summary>Nothing that is read.</summary>
    Unknown,
    /// <summary>The store's number.</summary>
    Number,
    /// <summary>Its name.</summary>
    Name,
    /// <summary>The name of its area.</summary>
    Area,
    /// <summary>Its format tag.</summary>
    Format,
    /// <summary>Its IANA time zone.</summary>
    TimeZone,
    /// <summary>Its member-owners.</summary>
    MemberCount,
    /// <summary>Its hours on Mondays.</summary>
    Monday,
    /// <summary>Its hours on Tuesdays.</summary>
    Tuesday,
    /// <summary>Its hours on Wednesdays.</summary>
    Wednesday,
    /// <summary>Its hours on Thursdays.</summary>
    Thursday,
    /// <summary>Its hours on Fridays.</summary>
    Friday,
    /// <summary>Its hours on Saturdays.</summary>
    Saturday,
    /// <summary>Its hours on Sundays.</summary>
    Sunday,
}

/// <summary>What a line of a list would do, or did.</summary>
[JsonConverter(typeof(WireEnumConverter<StoreImportKind>))]
public enum StoreImportKind
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Makes a store.</summary>
    New,
    /// <summary>Changes one.</summary>
    Changed,
}

/// <summary>A list of stores, to be looked at or taken in. docs/stores.md tells how its cells are read.</summary>
public sealed record StoreImportRequest
{
    /// <summary>The file as it is, in base64: at most 2,000,000 bytes and 5,000 lines after the heading.</summary>
    public required string Content { get; init; }
    /// <summary>What each column holds, in the file's order; absent: as its heading says.</summary>
    public StoreField[]? Columns { get; init; }
    /// <summary>Cells that are read otherwise than the file has them; at most 500.</summary>
    public StoreImportFix[] Fixes { get; init; } = [];
    /// <summary>When it is taken in: the plan that was looked at. With another outcome by now nothing is done.</summary>
    public string? Plan { get; init; }
}

/// <summary>A cell mended beside the file.</summary>
public sealed record StoreImportFix
{
    /// <summary>The line, as a fault names it.</summary>
    public required int Line { get; init; }
    /// <summary>The column, the first is 0.</summary>
    public required int Column { get; init; }
    /// <summary>What it should be; at most 1,000 characters.</summary>
    public required string Value { get; init; }
}

/// <summary>What a list of stores does to the stores: nothing yet when it is a preview.</summary>
public sealed record StoreImportPlan
{
    /// <summary>Names this outcome of this list: 32 hex digits, for <see cref="StoreImportRequest.Plan"/>.</summary>
    public required string Plan { get; init; }
    /// <summary>What separates its cells: semicolon, comma or tab.</summary>
    public required string Separator { get; init; }
    /// <summary>How it is encoded: utf-8, utf-16 or windows-1252.</summary>
    public required string Encoding { get; init; }
    /// <summary>Its columns, in its order.</summary>
    public required StoreImportColumn[] Columns { get; init; }
    /// <summary>Lines that make or change a store; those that change nothing are only counted.</summary>
    public required StoreImportLine[] Lines { get; init; }
    /// <summary>Stores made.</summary>
    public required int New { get; init; }
    /// <summary>Stores changed.</summary>
    public required int Changed { get; init; }
    /// <summary>Stores that are as the list has them.</summary>
    public required int Same { get; init; }
    /// <summary>Areas made, by name.</summary>
    public required string[] NewAreas { get; init; }
    /// <summary>What is wrong, line by line: the first 500. With any, nothing is taken in.</summary>
    public required StoreImportFault[] Faults { get; init; }
    /// <summary>How many faults there are.</summary>
    public required int FaultCount { get; init; }
    /// <summary>Lines that have a fault.</summary>
    public required int FaultyLines { get; init; }
}

/// <summary>A column of a list.</summary>
public sealed record StoreImportColumn
{
    /// <summary>Its heading, at most 100 characters.</summary>
    public required string Heading { get; init; }
    /// <summary>What it is read as.</summary>
    public required StoreField Field { get; init; }
    /// <summary>What stands in its first line, at most 100 characters.</summary>
    public string? Sample { get; init; }
}

/// <summary>A line that makes or changes a store.</summary>
public sealed record StoreImportLine
{
    /// <summary>Its line in the file; the heading is usually 1.</summary>
    public required int Line { get; init; }
    /// <summary>What it does.</summary>
    public required StoreImportKind Kind { get; init; }
    /// <summary>The store's name, as it will be.</summary>
    public required string Name { get; init; }
    /// <summary>Its number, if it has one.</summary>
    public string? Number { get; init; }
    /// <summary>What becomes other than it is; of a new store what it will be.</summary>
    public required StoreImportChange[] Changes { get; init; }
}

/// <summary>One thing of a store that changes.</summary>
public sealed record StoreImportChange
{
    /// <summary>What.</summary>
    public required StoreField Field { get; init; }
    /// <summary>What it is; absent: nothing.</summary>
    public string? From { get; init; }
    /// <summary>What it will be.</summary>
    public required string To { get; init; }
}

/// <summary>Something wrong in a list.</summary>
public sealed record StoreImportFault
{
    /// <summary>The line in the file.</summary>
    public required int Line { get; init; }
    /// <summary>The column, the first is 0; absent: the whole line.</summary>
    public int? Column { get; init; }
    /// <summary>What the column holds.</summary>
    public StoreField? Field { get; init; }
    /// <summary>What stands there, its first 100 characters.</summary>
    public string? Value { get; init; }
    /// <summary>What is wrong.</summary>
    public required FaultCode Code { get; init; }
    /// <summary>The same in English, with what to do.</summary>
    public required string Message { get; init; }
    /// <summary>The least that is allowed, when the code has bounds.</summary>
    public long? AtLeast { get; init; }
    /// <summary>The most that is allowed, when the code has bounds; with <see cref="FaultCode.RepeatedLine"/> the other line.</summary>
    public long? AtMost { get; init; }
}
