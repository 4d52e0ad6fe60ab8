using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>One slide as it is written.</summary>
public sealed record SlideRequest
{
    /// <summary>Made by the caller, unique in its playlist; kept over all changes, plays are counted by it.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it shows; decides which of the other fields it needs: a picture, video or poll; a title of bulletin, qr and outcome; a text of an outcome.</summary>
    public required SlideKind Kind { get; init; }
    /// <summary>How long it stands, ms, 3,000 to 120,000. A video gives way at its end.</summary>
    public required int DurationMs { get; init; }
    /// <summary>SHA-256 of a media file in the library.</summary>
    public string? MediaSha256 { get; init; }
    /// <summary>How the picture or video meets the glass.</summary>
    public SlideFit Fit { get; init; } = SlideFit.Contain;
    /// <summary>What a screen reader says of the picture, at most 200 characters a language; absent: it is decoration.</summary>
    public LocalizedText? Description { get; init; }
    /// <summary>Title, at most 80 characters a language.</summary>
    public LocalizedText? Title { get; init; }
    /// <summary>Text, at most 400 characters a language; may have several lines.</summary>
    public LocalizedText? Text { get; init; }
    /// <summary>The ground of a slide with text.</summary>
    public SlideColor Color { get; init; } = SlideColor.Accent;
    /// <summary>Of a qr slide: an https address, at most 200 characters once all that is not ASCII is escaped.</summary>
    public string? Link { get; init; }
    /// <summary>Of a poll or pollResult slide: the poll. Of an outcome: the poll it answers; may be absent.</summary>
    public Guid? PollId { get; init; }
}

/// <summary>A playlist as it is written.</summary>
public sealed record PlaylistRequest
{
    /// <summary>1 to 100 characters, unique in the organization.</summary>
    public required string Name { get; init; }
    /// <summary>How its slides give way.</summary>
    public SlideTransition Transition { get; init; } = SlideTransition.Fade;
    /// <summary>Its slides in their order, at most 50.</summary>
    public required SlideRequest[] Slides { get; init; }
}

/// <summary>A playlist.</summary>
public sealed record PlaylistView
{
    /// <summary>The playlist.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it holds.</summary>
    public required PlaylistRequest Content { get; init; }
    /// <summary>Counts its changes, from 1.</summary>
    public required int Revision { get; init; }
    /// <summary>When it was last changed, ms since 1970 UTC.</summary>
    public required long ChangedAtMs { get; init; }
    /// <summary>Campaigns that give it.</summary>
    public required CampaignRef[] Campaigns { get; init; }
}

/// <summary>A campaign by name.</summary>
public sealed record CampaignRef
{
    /// <summary>The campaign.</summary>
    public required Guid Id { get; init; }
    /// <summary>Its name.</summary>
    public required string Name { get; init; }
    /// <summary>It is on the tablets.</summary>
    public required bool Published { get; init; }
}

/// <summary>When a campaign is on, on the clocks of the stores. With nothing given: always.</summary>
public sealed record CampaignSchedule
{
    /// <summary>First date, yyyy-MM-dd; absent: from when it is published.</summary>
    public string? FromDate { get; init; }
    /// <summary>Last date, yyyy-MM-dd, not before FromDate; absent: until withdrawn.</summary>
    public string? UntilDate { get; init; }
    /// <summary>Weekdays, 1 is Monday, 7 is Sunday; empty: all. A daypart over midnight belongs to the day it begins on.</summary>
    public int[] Weekdays { get; init; } = [];
    /// <summary>Times of day, at most 6; empty: all day.</summary>
    public Daypart[] Dayparts { get; init; } = [];
    /// <summary>Only while the store is open. A store without known hours counts as open.</summary>
    public bool OnlyWhenOpen { get; init; }
}

/// <summary>A time of day.</summary>
public sealed record Daypart
{
    /// <summary>HH:mm, 00:00 to 23:59.</summary>
    public required string From { get; init; }
    /// <summary>HH:mm, at most 24:00; at or before From: on the next day. This moment is no longer of it.</summary>
    public required string Until { get; init; }
}

/// <summary>A campaign as it is written.</summary>
public sealed record CampaignRequest
{
    /// <summary>1 to 100 characters.</summary>
    public required string Name { get; init; }
    /// <summary>What it shows.</summary>
    public required Guid PlaylistId { get; init; }
    /// <summary>Who gets it.</summary>
    public required Audience Audience { get; init; }
    /// <summary>When it is on.</summary>
    public required CampaignSchedule Schedule { get; init; }
    /// <summary>How often it comes up beside the others.</summary>
    public CampaignPriority Priority { get; init; } = CampaignPriority.Normal;
}

/// <summary>A campaign.</summary>
public sealed record CampaignView
{
    /// <summary>The campaign, and its publication.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it says.</summary>
    public required CampaignRequest Content { get; init; }
    /// <summary>The playlist's name.</summary>
    public required string PlaylistName { get; init; }
    /// <summary>How many slides it has.</summary>
    public required int Slides { get; init; }
    /// <summary>Version of its publication; 0 before the first.</summary>
    public required int PublicationVersion { get; init; }
    /// <summary>It is on the tablets.</summary>
    public required bool Published { get; init; }
    /// <summary>It, or its playlist, has unpublished changes.</summary>
    public required bool Changed { get; init; }
    /// <summary>Its last date has passed in every zone.</summary>
    public required bool IsOver { get; init; }
}

/// <summary>What a store's tablets show at a time, and why.</summary>
public sealed record ShowingView
{
    /// <summary>The time asked for, ms since 1970 UTC.</summary>
    public required long AtMs { get; init; }
    /// <summary>IANA zone of the store.</summary>
    public required string TimeZone { get; init; }
    /// <summary>The store is open then; true when its hours are not known.</summary>
    public required bool IsOpen { get; init; }
    /// <summary>A takeover covers everything; the newest that is up.</summary>
    public TakeoverRef? Takeover { get; init; }
    /// <summary>One round of turns in their order. Each turn of a campaign is its next slide.</summary>
    public required TurnView[] Round { get; init; }
    /// <summary>Every campaign of the organization that is published or written, and why it is or is not in the round.</summary>
    public required ShowingCampaign[] Campaigns { get; init; }
}

/// <summary>A takeover by name.</summary>
public sealed record TakeoverRef
{
    /// <summary>The takeover.</summary>
    public required Guid Id { get; init; }
    /// <summary>What it says.</summary>
    public required LocalizedText Title { get; init; }
}

/// <summary>What takes a turn in a round.</summary>
[JsonConverter(typeof(WireEnumConverter<TurnSource>))]
public enum TurnSource
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>The next of the open polls.</summary>
    Polls,
    /// <summary>The next of the bulletins.</summary>
    Bulletins,
    /// <summary>The next slide of a campaign.</summary>
    Campaign,
}

/// <summary>One turn.</summary>
public sealed record TurnView
{
    /// <summary>Who takes it.</summary>
    public required TurnSource Source { get; init; }
    /// <summary>Of a campaign: which.</summary>
    public Guid? CampaignId { get; init; }
}

/// <summary>Why a campaign is on, or not.</summary>
[JsonConverter(typeof(WireEnumConverter<ShowingReason>))]
public enum ShowingReason
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>It is on.</summary>
    On,
    /// <summary>It is not published.</summary>
    NotPublished,
    /// <summary>No tablet of the store, or not this tablet, is of its audience.</summary>
    OtherAudience,
    /// <summary>Its first date is still to come.</summary>
    BeforeItsDates,
    /// <summary>Its last date has passed.</summary>
    AfterItsDates,
    /// <summary>It is not for this weekday.</summary>
    OtherWeekday,
    /// <summary>It is not for this time of day.</summary>
    OtherTime,
    /// <summary>It is on only while the store is open.</summary>
    StoreClosed,
    /// <summary>Another campaign is Only.</summary>
    Displaced,
    /// <summary>All its slides are of polls that can't be shown at that time.</summary>
    NothingToShow,
}

/// <summary>A campaign at a time.</summary>
public sealed record ShowingCampaign
{
    /// <summary>The campaign.</summary>
    public required CampaignRef Campaign { get; init; }
    /// <summary>How often it comes up.</summary>
    public required CampaignPriority Priority { get; init; }
    /// <summary>Why it is on, or not: the first of the reasons that holds, in their order.</summary>
    public required ShowingReason Reason { get; init; }
    /// <summary>When it next comes on, or goes off when it is on, ms since 1970 UTC, within ten days; absent: not within ten days.</summary>
    public long? NextChangeMs { get; init; }
}
