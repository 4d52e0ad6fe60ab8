using System.Text.Json.Serialization;

namespace Raati.Contracts.Api;

/// <summary>What is wrong with a field. Stable: a code never changes its meaning, and new ones come.</summary>
[JsonConverter(typeof(WireEnumConverter<FaultCode>))]
public enum FaultCode
{
    /// <summary>Not known to this build: show the message.</summary>
    Unknown,
    /// <summary>It must be there.</summary>
    Required,
    /// <summary>Of the wrong type, or not JSON.</summary>
    Unreadable,
    /// <summary>A text needs atLeast to atMost characters.</summary>
    TextLength,
    /// <summary>It holds control characters.</summary>
    ControlCharacters,
    /// <summary>A number lies from atLeast to atMost.</summary>
    NumberRange,
    /// <summary>A list has atLeast to atMost entries.</summary>
    ListLength,
    /// <summary>A tag needs atLeast to atMost characters.</summary>
    TagLength,
    /// <summary>It is one of choices.</summary>
    Choice,
    /// <summary>One or more of choices, each once.</summary>
    Choices,
    /// <summary>Ids are 1 and up, each once.</summary>
    Ids,
    /// <summary>A yesNo question has the options 1 and 2.</summary>
    YesNoOptions,
    /// <summary>A question of this kind can't be published in this version.</summary>
    KindNotPublishable,
    /// <summary>The end must come after the beginning.</summary>
    EndsBeforeStart,
    /// <summary>This time has passed already.</summary>
    InThePast,
    /// <summary>A time after the year 9999.</summary>
    TooLate,
    /// <summary>A text is needed in at least one language.</summary>
    NoLanguage,
    /// <summary>Not an e-mail address.</summary>
    Email,
    /// <summary>Another operator has this e-mail address.</summary>
    EmailTaken,
    /// <summary>Another one has this name.</summary>
    NameTaken,
    /// <summary>Not an IANA time zone.</summary>
    TimeZone,
    /// <summary>There is no such store, or not for this operator.</summary>
    NoSuchStore,
    /// <summary>There is no such area.</summary>
    NoSuchArea,
    /// <summary>There is no such operator, or they don't see to feedback of this store.</summary>
    NoSuchAssignee,
    /// <summary>A store manager needs at least one store.</summary>
    StoreNeeded,
    /// <summary>A single-use link was used, or is too old.</summary>
    LinkUsed,
    /// <summary>Another store has this number.</summary>
    StoreNumberTaken,
    /// <summary>Not opening hours: opens before closes, HH:mm, at most 24:00; a day at most once.</summary>
    OpeningHours,
    /// <summary>The hours of all seven weekdays are needed.</summary>
    WholeWeek,
    /// <summary>An earlier line is about the same store: line atMost.</summary>
    RepeatedLine,
    /// <summary>A quotation mark that doesn't end, or stands inside a cell.</summary>
    Quotes,
    /// <summary>More cells than the heading has columns: atMost.</summary>
    TooManyCells,
    /// <summary>No column holds the store's name or number.</summary>
    NoNameColumn,
    /// <summary>Another column holds the same.</summary>
    ColumnTwice,
    /// <summary>A file has at most atMost bytes.</summary>
    FileTooLarge,
    /// <summary>A file has at most atMost lines.</summary>
    TooManyLines,
    /// <summary>There is nothing in the file.</summary>
    EmptyFile,
    /// <summary>Not a colour as #rrggbb.</summary>
    Color,
    /// <summary>Text in this colour can't be read; choices holds the nearest colour in which it can.</summary>
    Contrast,
    /// <summary>Not a whole PNG, JPEG or WebP.</summary>
    Image,
    /// <summary>Each side of the image has atLeast to atMost pixels.</summary>
    ImageSides,
    /// <summary>An image has at most atMost pixels.</summary>
    ImagePixels,
    /// <summary>No file that the library takes; choices holds what it does.</summary>
    MediaKind,
    /// <summary>The file is not whole, or can't be read.</summary>
    MediaBroken,
    /// <summary>Each side of a video has at most atMost pixels.</summary>
    VideoSides,
    /// <summary>A video plays from atLeast to atMost ms.</summary>
    VideoLength,
    /// <summary>All files of the organization have at most atMost bytes together.</summary>
    LibraryFull,
    /// <summary>The library holds at most atMost files.</summary>
    TooManyMedia,
    /// <summary>There is no such picture in the library.</summary>
    NoSuchPicture,
    /// <summary>Only a video has a poster.</summary>
    PosterOfPicture,
    /// <summary>Not the password of the one who asks.</summary>
    WrongPassword,
    /// <summary>Not the code that the authenticator app shows now, one that was used already, or no recovery code that is left.</summary>
    WrongCode,
    /// <summary>The first step was taken too long ago, or the account changed since: begin again.</summary>
    StepTooOld,
    /// <summary>The passkey was refused: not one that this hub knows, or made for another address.</summary>
    PasskeyRefused,
    /// <summary>The organization would be left without an admin who can sign in.</summary>
    LastAdmin,
}

/// <summary>One fault of one field, for programs: the extension <c>faults</c> of a ProblemDetails, beside the English <c>errors</c>.</summary>
public sealed record FieldFault
{
    /// <summary>The field's path as on the wire: <c>questions[0].options[1].text.fi</c>; empty for the whole body.</summary>
    public required string Field { get; init; }
    /// <summary>What is wrong.</summary>
    public required FaultCode Code { get; init; }
    /// <summary>The same in English.</summary>
    public required string Message { get; init; }
    /// <summary>The least that is allowed, when the code has bounds.</summary>
    public long? AtLeast { get; init; }
    /// <summary>The most that is allowed, when the code has bounds.</summary>
    public long? AtMost { get; init; }
    /// <summary>The values that are allowed, as on the wire, when the code has some.</summary>
    public string[]? Choices { get; init; }
}
