using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>What a slide shows.</summary>
[JsonConverter(typeof(WireEnumConverter<SlideKind>))]
public enum SlideKind
{
    /// <summary>Not known to this build: passed over.</summary>
    Unknown,
    /// <summary>A picture over the whole glass.</summary>
    Image,
    /// <summary>A video over the whole glass, without sound, played to its end.</summary>
    Video,
    /// <summary>Title and text on a ground, with a picture beside or behind when there is one.</summary>
    Bulletin,
    /// <summary>An open poll, voteable. Passed over while the tablet does not hold it open.</summary>
    Poll,
    /// <summary>How a poll went: the split of a closed one, question and number of answers of an open one.</summary>
    PollResult,
    /// <summary>Title, text and a QR code that leads a phone on.</summary>
    Qr,
    /// <summary>What was said (the title) and what was done about it (the text), with the poll it answers when there is one.</summary>
    Outcome,
}

/// <summary>How one slide gives way to the next.</summary>
[JsonConverter(typeof(WireEnumConverter<SlideTransition>))]
public enum SlideTransition
{
    /// <summary>Not known to this build: as <see cref="Fade"/>.</summary>
    Unknown,
    /// <summary>A quiet cross-fade, 600 ms (the default).</summary>
    Fade,
    /// <summary>At once.</summary>
    Cut,
    /// <summary>The next pushes the last out to the left, 600 ms. A cut where motion is to be reduced.</summary>
    Push,
}

/// <summary>How a picture or video meets a glass of another shape.</summary>
[JsonConverter(typeof(WireEnumConverter<SlideFit>))]
public enum SlideFit
{
    /// <summary>Not known to this build: as <see cref="Contain"/>.</summary>
    Unknown,
    /// <summary>Whole, on a ground of its own colour (the default).</summary>
    Contain,
    /// <summary>Fills the glass; what is over is cut off.</summary>
    Cover,
}

/// <summary>The ground of a slide with text. Text on each has 7:1.</summary>
[JsonConverter(typeof(WireEnumConverter<SlideColor>))]
public enum SlideColor
{
    /// <summary>Not known to this build: as <see cref="Accent"/>.</summary>
    Unknown,
    /// <summary>The organization's deep accent (the default).</summary>
    Accent,
    /// <summary>Black on paper white.</summary>
    Light,
    /// <summary>White on near black.</summary>
    Dark,
    /// <summary>Black on yellow.</summary>
    Warm,
}

/// <summary>How often a campaign comes up beside the others.</summary>
[JsonConverter(typeof(WireEnumConverter<CampaignPriority>))]
public enum CampaignPriority
{
    /// <summary>Not known to this build: as <see cref="Normal"/>.</summary>
    Unknown,
    /// <summary>One turn a round.</summary>
    Low,
    /// <summary>Two turns a round (the default).</summary>
    Normal,
    /// <summary>Four turns a round.</summary>
    High,
    /// <summary>While it is on, campaigns that are not Only wait. Polls and bulletins keep their turns.</summary>
    Only,
}

/// <summary>One slide of a campaign, as it stands on a tablet.</summary>
public sealed record SlideDocument
{
    /// <summary>The slide; the same over all versions of its playlist.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it shows.</summary>
    public required SlideKind Kind { get; init; }
    /// <summary>How long it stands, ms, 3,000 to 120,000. Of a video: at most so long; it gives way at its end.</summary>
    public required int DurationMs { get; init; }
    /// <summary>The picture or the video.</summary>
    public MediaRef? Media { get; init; }
    /// <summary>Of a video: what stands in its place until it plays, and when it can't.</summary>
    public MediaRef? Poster { get; init; }
    /// <summary>How the picture or video meets the glass.</summary>
    public SlideFit Fit { get; init; } = SlideFit.Contain;
    /// <summary>What a screen reader says of the picture or video; empty: it is decoration.</summary>
    public LocalizedText? Description { get; init; }
    /// <summary>Title, at most 80 characters a language.</summary>
    public LocalizedText? Title { get; init; }
    /// <summary>Text, at most 400 characters a language.</summary>
    public LocalizedText? Text { get; init; }
    /// <summary>The ground of a slide with text.</summary>
    public SlideColor Color { get; init; } = SlideColor.Accent;
    /// <summary>Where the QR code leads: an https address of at most 200 characters.</summary>
    public string? Link { get; init; }
    /// <summary>The poll of a poll or result slide.</summary>
    public Guid? PollId { get; init; }
}

/// <summary>Slides that an organization wants on its idle tablets. When it is on is in the store's <see cref="Timetable"/>.</summary>
public sealed record CampaignDocument
{
    /// <summary>Its name, for staff; never on the idle glass.</summary>
    public required string Name { get; init; }
    /// <summary>How often it comes up.</summary>
    public required CampaignPriority Priority { get; init; }
    /// <summary>How its slides give way.</summary>
    public required SlideTransition Transition { get; init; }
    /// <summary>Its slides in their order, 1 to 50.</summary>
    public required SlideDocument[] Slides { get; init; }
    /// <summary>It is on at all times: a tablet needs no timetable for it.</summary>
    public required bool Always { get; init; }
}

/// <summary>When a store's campaigns are on, ten days ahead; outside the log, from <c>GET /api/kiosk/timetable</c> with an ETag.</summary>
public sealed record Timetable
{
    /// <summary>Changes when anything in it does; 16 hex digits. <see cref="BeatReply.Timetable"/> tells of a newer one.</summary>
    public required string Tag { get; init; }
    /// <summary>IANA zone of the store.</summary>
    public required string TimeZone { get; init; }
    /// <summary>From when it holds: the start of a day in the store, ms since 1970 UTC.</summary>
    public required long FromMs { get; init; }
    /// <summary>Until when it holds. After that the same weekday is repeated, the last seven days of it.</summary>
    public required long UntilMs { get; init; }
    /// <summary>When each campaign that is not <see cref="CampaignDocument.Always"/> is on; sorted by start.</summary>
    public required TimetableWindow[] Windows { get; init; }
    /// <summary>When the store is open; sorted. Empty with <see cref="HoursKnown"/>: closed all the time.</summary>
    public required TimeSpanMs[] Open { get; init; }
    /// <summary>The store's opening hours are known; otherwise it counts as always open.</summary>
    public required bool HoursKnown { get; init; }
}

/// <summary>A time in which a campaign is on.</summary>
public sealed record TimetableWindow
{
    /// <summary>The campaign's publication.</summary>
    public required Guid PublicationId { get; init; }
    /// <summary>From when, ms since 1970 UTC.</summary>
    public required long FromMs { get; init; }
    /// <summary>Until when; this moment is no longer of it.</summary>
    public required long UntilMs { get; init; }
}

/// <summary>A stretch of time.</summary>
public sealed record TimeSpanMs
{
    /// <summary>From when, ms since 1970 UTC.</summary>
    public required long FromMs { get; init; }
    /// <summary>Until when; this moment is no longer of it.</summary>
    public required long UntilMs { get; init; }
}
