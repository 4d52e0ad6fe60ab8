using Microsoft.AspNetCore.Http.HttpResults;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Signage.Media;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>What slides must be at the door, and what is said of those that are not.</summary>
internal static class SlidesApi
{
    private const int MostSlides = 50;
    private const int ShortestMs = 3_000;
    private const int LongestMs = 120_000;
    private const int MaxTitle = 80;
    private const int MaxText = 400;
    private const int MaxDescription = 200;
    private static readonly Fault NoTitle = new(FaultCode.NoLanguage, "Give a title in at least one language.");
    private static readonly Fault NoDeed = new(FaultCode.NoLanguage, "Say what was done in at least one language.");
    internal static readonly Fault NoLink = new(FaultCode.Unreadable, $"Give an address that begins with https://, at most {SignageLink.Longest} characters as it stands in the code.");
    private static readonly Fault SameId = new(FaultCode.Ids, "Each slide has an id of its own.");

    internal static ValidationProblem NoSlides => Validator.Fails("slides", Fault.ListLength(1, MostSlides));

    internal static void Check(Validator check, PlaylistRequest playlist)
    {
        check.Must(playlist.Transition is not SlideTransition.Unknown, "transition", Fault.Choice<SlideTransition>())
            .Must(playlist.Slides.Length <= MostSlides, "slides", Fault.ListLength(0, MostSlides));
        if (playlist.Slides.Length > MostSlides) return;
        var ids = new HashSet<Guid>();
        for (var at = 0; at < playlist.Slides.Length; at++)
        {
            var (field, slide) = ($"slides[{at}]", playlist.Slides[at]);
            check.Must(slide is not null, field, Fault.Required);
            if (slide is null) continue;
            check.Must(slide.Id != Guid.Empty, $"{field}.id", Fault.Required).Must(ids.Add(slide.Id), $"{field}.id", SameId);
            Check(check, field, slide);
        }
    }

    internal static ValidationProblem Refused(SlideFlaw[] flaws)
    {
        var check = new Validator();
        foreach (var flaw in flaws) Refuse(check, flaw);
        return check.Problem ?? throw new InvalidOperationException("Nothing is wrong with these slides.");
    }

    private static void Check(Validator check, string field, SlideRequest slide)
    {
        check.Must(slide.Kind is not SlideKind.Unknown, $"{field}.kind", Fault.Choice<SlideKind>())
            .Must(slide.Fit is not SlideFit.Unknown, $"{field}.fit", Fault.Choice<SlideFit>())
            .Must(slide.Color is not SlideColor.Unknown, $"{field}.color", Fault.Choice<SlideColor>())
            .Range($"{field}.durationMs", slide.DurationMs, ShortestMs, LongestMs)
            .Must(!slide.Kind.NeedsMedia || slide.MediaSha256 is not null, $"{field}.mediaSha256", Fault.Required)
            .Must(slide.MediaSha256 is not { } hash || HashConstraint.Is(hash), $"{field}.mediaSha256", MediaApi.NoHash)
            .Must(!slide.Kind.NeedsPoll || slide.PollId is not null, $"{field}.pollId", Fault.Required)
            .Must(!slide.Kind.HasWords || TextCheck.HasWords(slide.Title), $"{field}.title", NoTitle)
            .Must(slide.Kind is not SlideKind.Outcome || TextCheck.HasWords(slide.Text), $"{field}.text", NoDeed)
            .Must(slide.Kind is not SlideKind.Qr || slide.Link is not null, $"{field}.link", Fault.Required)
            .Must(slide.Link is not { } link || SignageLink.Of(link) is not null, $"{field}.link", NoLink);
        TextCheck.Localized(check, $"{field}.title", slide.Title, [], MaxTitle);
        TextCheck.Lines(check, $"{field}.text", slide.Text, MaxText);
        TextCheck.Localized(check, $"{field}.description", slide.Description, [], MaxDescription);
    }

    private static void Refuse(Validator check, SlideFlaw flaw)
    {
        var (field, fault) = flaw.Kind switch
        {
            FlawKind.NoSuchPoll => ("pollId", new Fault(FaultCode.NoSuchPoll, "No such poll.")),
            FlawKind.NoSuchMedia => ("mediaSha256", new Fault(FaultCode.NoSuchMedia, "No such file in the library.")),
            _ => ("mediaSha256", new Fault(FaultCode.OtherMedia, "A video slide takes a video, all others a picture.")),
        };
        check.Must(false, $"slides[{flaw.At}].{field}", fault);
    }
}
