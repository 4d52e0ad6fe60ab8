using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Drivers;

/// <summary>Content to publish: well formed, and as short as a story needs it.</summary>
public static class Sample
{
    /// <summary>The same text in three languages, told apart by their language.</summary>
    public static LocalizedText Text(string text) => new() { Fi = text, Sv = $"{text} (sv)", En = $"{text} (en)" };

    /// <summary>A poll of one question: yes or no when no options are named, otherwise a single choice. For everyone unless told otherwise.</summary>
    public static PollRequest Poll(string question, params string[] options) => new()
    {
        Name = question,
        Languages = [Language.Fi, Language.Sv, Language.En],
        Audience = new Audience { All = true },
        Questions = [options.Length is 0 ? YesNo(1, question) : SingleChoice(1, question, options)],
        RapidRepeatSeconds = 0,
    };

    /// <summary>A list of stores as a file of UTF-8.</summary>
    public static StoreImportRequest StoreList(string text) => StoreList(System.Text.Encoding.UTF8.GetBytes(text));

    /// <summary>A list of stores as a file.</summary>
    public static StoreImportRequest StoreList(byte[] file) => new() { Content = Convert.ToBase64String(file) };

    /// <summary>Settings of an organization, as they are before anything is chosen.</summary>
    public static SettingsRequest Settings(string name = "Osuuskauppa Havu") => new()
    {
        OrganizationName = name,
        TimeZone = "Europe/Helsinki",
        Languages = [Language.Fi, Language.Sv, Language.En],
        IdleSeconds = 20,
    };

    /// <summary>A yes or no question.</summary>
    public static Question YesNo(int id, string question) => new()
    {
        Id = id,
        Kind = QuestionKind.YesNo,
        Text = Text(question),
        Options = [new Option { Id = 1, Text = Text("Kyllä") }, new Option { Id = 2, Text = Text("Ei") }],
        Order = OptionOrder.Ordinal,
    };

    /// <summary>A choice of one, options numbered from 1.</summary>
    public static Question SingleChoice(int id, string question, params string[] options) => new()
    {
        Id = id,
        Kind = QuestionKind.SingleChoice,
        Text = Text(question),
        Options = [.. options.Select((option, index) => new Option { Id = index + 1, Text = Text(option) })],
        Order = OptionOrder.Nominal,
    };

    /// <summary>A bulletin for everyone.</summary>
    public static BulletinRequest Bulletin(string title, string text = "Tervetuloa") => new()
    {
        Title = Text(title),
        Text = Text(text),
        Audience = new Audience { All = true },
    };

    /// <summary>A slide with a title and nothing else.</summary>
    public static SlideRequest Slide(string title = "Avajaiset", int seconds = 10) =>
        new() { Id = Guid.CreateVersion7(), Kind = SlideKind.Bulletin, DurationMs = seconds * 1_000, Title = Text(title) };

    /// <summary>A playlist; with one slide unless some are given.</summary>
    public static PlaylistRequest Playlist(string name, params SlideRequest[] slides) =>
        new() { Name = name, Slides = slides.Length is 0 ? [Slide()] : slides };

    /// <summary>A campaign for everyone; always on unless a schedule is given.</summary>
    public static CampaignRequest Campaign(string name, Guid playlistId, CampaignSchedule? schedule = null) => new()
    {
        Name = name,
        PlaylistId = playlistId,
        Audience = new Audience { All = true },
        Schedule = schedule ?? new CampaignSchedule(),
    };

    /// <summary>A takeover for everyone, until it is withdrawn.</summary>
    public static TakeoverRequest Takeover(string title, string text = "Parasta ennen 14.3.2027") => new()
    {
        Kind = TakeoverKind.Recall,
        Color = TakeoverColor.Yellow,
        Title = Text(title),
        Text = Text(text),
        Audience = new Audience { All = true },
    };
}
