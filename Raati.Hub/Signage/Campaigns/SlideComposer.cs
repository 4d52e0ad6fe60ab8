using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Signage.Media;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

internal enum FlawKind
{
    NoSuchPoll,
    NoSuchMedia,
    /// <summary>A video where a picture belongs, or the other way.</summary>
    OtherMedia,
}

/// <summary>What a slide names and can't have. At is its place in the playlist.</summary>
internal readonly record struct SlideFlaw(int At, FlawKind Kind);

/// <summary>Slides as they go to the tablets; of no use while there are flaws.</summary>
internal sealed record ComposedSlides(SlideDocument[] Slides, SlideFlaw[] Flaws);

/// <summary>Makes of written slides those of a document, with the polls and media that are there at this moment.</summary>
internal static class SlideComposer
{
    private const string HasPoll = "select count(*) from polls where organization_id = @organization and id = @poll";

    internal static async Task<ComposedSlides> Compose(Session session, OrganizationId organization, SlideRequest[] slides)
    {
        var media = await Media(session, organization, slides);
        var polls = await Polls(session, organization, slides);
        var flaws = slides.SelectMany((slide, at) => Flaws(slide, media, polls).Select(kind => new SlideFlaw(at, kind))).ToArray();
        return new ComposedSlides(Array.ConvertAll(slides, slide => Document(slide, media)), flaws);
    }

    private static async Task<IReadOnlyDictionary<string, HeldMedia>> Media(Session session, OrganizationId organization, SlideRequest[] slides)
    {
        string[] wanted = [.. slides.Where(slide => slide.Kind.TakesMedia).Select(slide => slide.MediaSha256).OfType<string>().Distinct()];
        return await session.Require(organization, wanted);
    }

    private static async Task<HashSet<Guid>> Polls(Session session, OrganizationId organization, SlideRequest[] slides)
    {
        var there = new HashSet<Guid>();
        foreach (var poll in slides.Where(slide => slide.Kind.TakesPoll).Select(slide => slide.PollId).OfType<Guid>().Distinct())
        {
            if (await session.QueryOne<int>(HasPoll, new { organization, poll }) > 0) there.Add(poll);
        }
        return there;
    }

    private static IEnumerable<FlawKind> Flaws(SlideRequest slide, IReadOnlyDictionary<string, HeldMedia> media, HashSet<Guid> polls)
    {
        if (slide.Kind.TakesPoll && slide.PollId is { } poll && !polls.Contains(poll)) yield return FlawKind.NoSuchPoll;
        if (!slide.Kind.TakesMedia || slide.MediaSha256 is not { } sha256) yield break;
        if (!media.TryGetValue(sha256, out var held)) yield return FlawKind.NoSuchMedia;
        else if (!slide.Kind.Shows(held.File.Type)) yield return FlawKind.OtherMedia;
    }

    private static SlideDocument Document(SlideRequest slide, IReadOnlyDictionary<string, HeldMedia> media)
    {
        var held = slide.Kind.TakesMedia && slide.MediaSha256 is { } sha256 ? media.GetValueOrDefault(sha256) : null;
        var (words, shown) = (slide.Kind.HasWords, slide.Kind.TakesMedia);
        return new SlideDocument
        {
            Id = slide.Id,
            Kind = slide.Kind,
            DurationMs = slide.DurationMs,
            Media = held?.File,
            Poster = held?.Poster,
            Fit = slide.Fit,
            Description = shown ? slide.Description : null,
            Title = words ? slide.Title : null,
            Text = words ? slide.Text : null,
            Color = slide.Color,
            Link = slide.Kind is SlideKind.Qr && slide.Link is { } link ? SignageLink.Of(link) : null,
            PollId = slide.Kind.TakesPoll ? slide.PollId : null,
        };
    }
}
