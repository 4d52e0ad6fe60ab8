using System.Text.Json.Serialization;

namespace Raati.Contracts;

/// <summary>Languages of content and screens. The first that a text has, in the poll's own order, is the fallback.</summary>
[JsonConverter(typeof(WireEnumConverter<Language>))]
public enum Language
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Finnish.</summary>
    Fi,
    /// <summary>Swedish.</summary>
    Sv,
    /// <summary>English.</summary>
    En,
}

/// <summary>What a publication is. An older tablet keeps kinds it does not know and shows nothing for them.</summary>
[JsonConverter(typeof(WireEnumConverter<PublicationKind>))]
public enum PublicationKind
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>A poll; the document is a <see cref="PollDocument"/>.</summary>
    Poll,
    /// <summary>A bulletin; the document is a <see cref="BulletinDocument"/>.</summary>
    Bulletin,
    /// <summary>How the organization's tablets look; the document is a <see cref="SettingsDocument"/>.</summary>
    Settings,
    /// <summary>An urgent message over everything else; the document is a <see cref="TakeoverDocument"/>.</summary>
    Takeover,
    /// <summary>Slides on the idle tablet; the document is a <see cref="CampaignDocument"/>.</summary>
    Campaign,
}

/// <summary>How a question is answered.</summary>
[JsonConverter(typeof(WireEnumConverter<QuestionKind>))]
public enum QuestionKind
{
    /// <summary>Not known to this build: the tablet does not offer the poll.</summary>
    Unknown,
    /// <summary>Two options, 1 is yes and 2 is no, in fixed order.</summary>
    YesNo,
    /// <summary>Exactly one of 2 to 12 options.</summary>
    SingleChoice,
    /// <summary>Any of 2 to 12 options. Modelled; not yet published.</summary>
    MultipleChoice,
    /// <summary>4 or 5 faces. Modelled; not yet published.</summary>
    Smiley,
    /// <summary>0 to 10. Modelled; not yet published.</summary>
    Nps,
    /// <summary>Free text. Modelled; not yet published.</summary>
    Text,
}

/// <summary>Whether the order of options means something.</summary>
[JsonConverter(typeof(WireEnumConverter<OptionOrder>))]
public enum OptionOrder
{
    /// <summary>Not known to this build: treated as ordinal.</summary>
    Unknown,
    /// <summary>Equal options: shuffled once per sitting.</summary>
    Nominal,
    /// <summary>A scale: always in the given order.</summary>
    Ordinal,
}

/// <summary>When shoppers see the split of answers.</summary>
[JsonConverter(typeof(WireEnumConverter<Visibility>))]
public enum Visibility
{
    /// <summary>Not known to this build: treated as never.</summary>
    Unknown,
    /// <summary>On every tablet that holds the poll, at most once a second.</summary>
    Always,
    /// <summary>To a shopper who has just voted (the default); once a minute to the other tablets, for offline use.</summary>
    AfterVote,
    /// <summary>When the poll has closed. Until then no split leaves for a tablet.</summary>
    AfterClose,
    /// <summary>Never on a tablet.</summary>
    Never,
}

/// <summary>How finely the organization's own split moves (design 9).</summary>
[JsonConverter(typeof(WireEnumConverter<Secrecy>))]
public enum Secrecy
{
    /// <summary>Not known to this build: treated as stepped.</summary>
    Unknown,
    /// <summary>Every answer moves it (the default). Two looks around one vote show that vote.</summary>
    Exact,
    /// <summary>It moves only when at least 5 counted ballots have gathered since it last did.</summary>
    Stepped,
}

/// <summary>Where a poll is in its life. The hub owns the transitions.</summary>
[JsonConverter(typeof(WireEnumConverter<PollState>))]
public enum PollState
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Being written; nothing has left for a tablet.</summary>
    Draft,
    /// <summary>Published, and its opening time is still to come.</summary>
    Scheduled,
    /// <summary>Takes answers.</summary>
    Open,
    /// <summary>Past its closing time. Provisional: until all its tablets have reported an empty outbox, or 24 h.</summary>
    Provisional,
    /// <summary>Closed, and every tablet of the audience has been heard: may be certified.</summary>
    Closed,
    /// <summary>A certified result stands. Later ballots are kept as <see cref="BallotClass.LateSync"/>.</summary>
    Certified,
    /// <summary>Off the tablets; the ledger and the certificates stay.</summary>
    Archived,
}

/// <summary>How a ballot came in.</summary>
[JsonConverter(typeof(WireEnumConverter<Channel>))]
public enum Channel
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>A shared store tablet: one ballot per sitting and poll, no person is known.</summary>
    Tablet,
    /// <summary>A phone that read a tablet's code.</summary>
    Qr,
    /// <summary>A web page.</summary>
    Web,
    /// <summary>An integrator.</summary>
    Api,
}

/// <summary>What a ballot is taken for. Every ballot is kept; only <see cref="Counted"/> ones make results.</summary>
[JsonConverter(typeof(WireEnumConverter<BallotClass>))]
public enum BallotClass
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Makes the result.</summary>
    Counted,
    /// <summary>Sooner after the same tablet's previous ballot in the same poll than the poll's gap allows.</summary>
    RapidRepeat,
    /// <summary>Part of a burst. Reserved.</summary>
    Burst,
    /// <summary>Part of a pattern. Reserved.</summary>
    Pattern,
    /// <summary>Cast outside opening hours. Reserved.</summary>
    ClosedHours,
    /// <summary>Cast while the tablet was in test use.</summary>
    StaffTest,
    /// <summary>Cast after the poll had closed, or handed in after it was certified.</summary>
    LateSync,
}

/// <summary>How far a tablet's time can be trusted.</summary>
[JsonConverter(typeof(WireEnumConverter<TimeQuality>))]
public enum TimeQuality
{
    /// <summary>Never measured since the storage was made, or not known to this build.</summary>
    Unknown,
    /// <summary>Measured against the hub since the page started.</summary>
    Synced,
    /// <summary>The offset of an earlier start, carried over an offline restart.</summary>
    Carried,
}

/// <summary>A kiosk's word on a publication, in the order it happens.</summary>
[JsonConverter(typeof(WireEnumConverter<ReceiptState>))]
public enum ReceiptState
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>The document reached the tablet.</summary>
    Received,
    /// <summary>The document and its own media are in the tablet's storage.</summary>
    Applied,
    /// <summary>A frame with it reached the glass.</summary>
    Painted,
    /// <summary>Applied; a sitting delays the painting.</summary>
    InUse,
    /// <summary>It will not be shown; the reason says why.</summary>
    Failed,
    /// <summary>It was taken away: the tablet no longer has it, and its glass is without it.</summary>
    Removed,
}

/// <summary>The one status of a tablet (design 8), from connected, painting and current.</summary>
[JsonConverter(typeof(WireEnumConverter<KioskStatus>))]
public enum KioskStatus
{
    /// <summary>Not known to this build.</summary>
    Unknown,
    /// <summary>Connected, painting and current.</summary>
    Online,
    /// <summary>Connected, but no frame has reached the glass for 60 s.</summary>
    NotPainting,
    /// <summary>Connected and painting, but its program is not the one it should hold.</summary>
    Behind,
    /// <summary>No connection, or no beat for 25 s.</summary>
    Offline,
    /// <summary>Paired, and never once connected.</summary>
    NeverSeen,
    /// <summary>Revoked.</summary>
    Retired,
}

/// <summary>Operator roles. Each includes what <see cref="Viewer"/> may.</summary>
[JsonConverter(typeof(WireEnumConverter<OperatorRole>))]
public enum OperatorRole
{
    /// <summary>Not known to this build: may nothing.</summary>
    Unknown,
    /// <summary>Everything in the organization.</summary>
    Admin,
    /// <summary>Polls, bulletins and results.</summary>
    CampaignManager,
    /// <summary>Tablets, stores and pairing.</summary>
    Ops,
    /// <summary>The feedback and tablets of its own stores.</summary>
    StoreManager,
    /// <summary>Looks, changes nothing.</summary>
    Viewer,
}

/// <summary>How the shopper felt. The words stand under the faces.</summary>
[JsonConverter(typeof(WireEnumConverter<Mood>))]
public enum Mood
{
    /// <summary>None chosen, or not known to this build.</summary>
    Unknown,
    /// <summary>Very unhappy.</summary>
    VeryBad,
    /// <summary>Unhappy.</summary>
    Bad,
    /// <summary>Happy.</summary>
    Good,
    /// <summary>Very happy.</summary>
    VeryGood,
}

/// <summary>What feedback is about.</summary>
[JsonConverter(typeof(WireEnumConverter<FeedbackCategory>))]
public enum FeedbackCategory
{
    /// <summary>None chosen, or not known to this build.</summary>
    Unknown,
    /// <summary>What the store sells.</summary>
    Selection,
    /// <summary>What it costs.</summary>
    Prices,
    /// <summary>The staff and the service.</summary>
    Service,
    /// <summary>How clean and tidy it is.</summary>
    Cleanliness,
    /// <summary>Anything else.</summary>
    Other,
}

/// <summary>Where in the store a tablet stands.</summary>
[JsonConverter(typeof(WireEnumConverter<Touchpoint>))]
public enum Touchpoint
{
    /// <summary>Not said.</summary>
    Unknown,
    /// <summary>By the door.</summary>
    Entrance,
    /// <summary>By the tills.</summary>
    Checkout,
    /// <summary>In the restaurant or café.</summary>
    Restaurant,
    /// <summary>By a service desk.</summary>
    Service,
    /// <summary>Elsewhere in the store.</summary>
    Floor,
}
