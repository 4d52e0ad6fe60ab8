using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>What a takeover is about: gives it its sign and its heading in the language of the screen.</summary>
[JsonConverter(typeof(WireEnumConverter<TakeoverKind>))]
public enum TakeoverKind
{
    /// <summary>Not known to this build: shown as <see cref="Notice"/>.</summary>
    Unknown,
    /// <summary>A product is called back.</summary>
    Recall,
    /// <summary>Everybody leaves the building.</summary>
    Evacuation,
    /// <summary>The store opens or closes otherwise than usual.</summary>
    OpeningHours,
    /// <summary>Anything else that can't wait.</summary>
    Notice,
}

/// <summary>The ground of a takeover. Text on each has 7:1.</summary>
[JsonConverter(typeof(WireEnumConverter<TakeoverColor>))]
public enum TakeoverColor
{
    /// <summary>Not known to this build: shown as <see cref="Yellow"/>.</summary>
    Unknown,
    /// <summary>Black on yellow.</summary>
    Yellow,
    /// <summary>White on red.</summary>
    Red,
    /// <summary>White on blue.</summary>
    Blue,
    /// <summary>White on black.</summary>
    Black,
}

/// <summary>An urgent message that fills the glass at once, over everything, also over a vote that somebody is giving.</summary>
public sealed record TakeoverDocument
{
    /// <summary>What it is about.</summary>
    public required TakeoverKind Kind { get; init; }
    /// <summary>Its ground.</summary>
    public required TakeoverColor Color { get; init; }
    /// <summary>What to do, at most 60 characters a language. All languages that are given stand on the glass together.</summary>
    public required LocalizedText Title { get; init; }
    /// <summary>The rest, at most 300 characters a language; may have several lines.</summary>
    public required LocalizedText Text { get; init; }
    /// <summary>When it was given, ms since 1970 UTC.</summary>
    public required long GivenAtMs { get; init; }
    /// <summary>Hub time from which it no longer shows; absent: until withdrawn.</summary>
    public long? UntilMs { get; init; }
    /// <summary>The tablet does nothing else meanwhile. Otherwise a shopper can put it aside until the tablet is idle.</summary>
    public required bool Blocks { get; init; }
    /// <summary>Where a phone finds more, as an https address that is shown as a QR; at most 200 characters. Absent: nowhere.</summary>
    public string? Link { get; init; }
    /// <summary>A picture beside the words. The words never wait for it, and no receipt tells of it; absent: none.</summary>
    public MediaRef? Image { get; init; }
    /// <summary>What a screen reader says of the picture, at most 200 characters a language; empty: it is decoration.</summary>
    public LocalizedText? ImageDescription { get; init; }
}
