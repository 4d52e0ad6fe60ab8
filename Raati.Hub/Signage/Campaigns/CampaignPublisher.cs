using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Operators;
using Raati.Hub.Programs;
using Raati.Hub.Signage.Timetables;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>Why a campaign does not go to the tablets.</summary>
internal enum PublishRefusal
{
    None,
    /// <summary>Its last date has passed everywhere.</summary>
    IsOver,
    EmptyPlaylist,
    /// <summary>A slide names what is not there.</summary>
    Flaws,
}

internal readonly record struct PublishOutcome(PublishRefusal Refusal, SlideFlaw[] Flaws)
{
    internal static readonly PublishOutcome Done = new(PublishRefusal.None, []);

    public static implicit operator PublishOutcome(PublishRefusal refusal) => new(refusal, []);
}

/// <summary>Puts a campaign on the tablets, with its playlist's slides as they are now.</summary>
internal sealed class CampaignPublisher(PublicationLog publications, CampaignNotes notes, TimeProvider time)
{
    internal async Task<PublishOutcome> Publish(Session session, Caller caller, Guid id, CampaignRequest campaign, StoredPlaylist playlist)
    {
        var given = playlist.Written;
        if (ScheduleDates.IsOver(campaign.Schedule, time.GetUtcNow().ToUnixTimeMilliseconds())) return PublishRefusal.IsOver;
        if (given.Slides.Length == 0) return PublishRefusal.EmptyPlaylist;
        var composed = await SlideComposer.Compose(session, caller.Organization, given.Slides);
        if (composed.Flaws.Length > 0) return new PublishOutcome(PublishRefusal.Flaws, composed.Flaws);
        var document = new CampaignDocument
        {
            Name = campaign.Name,
            Priority = campaign.Priority,
            Transition = given.Transition,
            Slides = composed.Slides,
            Always = ScheduleDates.IsAlways(campaign.Schedule),
        };
        await publications.Publish(session, caller.Organization, new PublicationId(id), PublicationKind.Campaign, campaign.Audience,
            JsonSerializer.Serialize(document, Wire.Json));
        await session.PutPublishedSlides(caller.Organization, id, composed.Slides);
        await session.PutPublishedCampaign(caller.Organization, id, campaign, playlist.Digest);
        await notes.Campaign(session, caller, "campaign.publish", id, campaign.Name);
        return PublishOutcome.Done;
    }
}
