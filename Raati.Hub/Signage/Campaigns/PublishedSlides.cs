using System.Text.Json;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>Every slide that a campaign ever had on the tablets, as it was last published: what plays are held against, and called by.</summary>
internal static class PublishedSlides
{
    private static readonly string[] Columns = ["organization_id", "campaign_id", "slide_id", "document"];
    private const string OrElseUpdate = "on conflict (organization_id, campaign_id, slide_id) do update set document = excluded.document";

    internal static Task PutPublishedSlides(this Session session, OrganizationId organization, Guid campaign, SlideDocument[] slides) => session.InsertRows(
        "campaign_slides", Columns,
        slides.DistinctBy(slide => slide.Id).Select(slide => new object?[] { organization, campaign, slide.Id, JsonSerializer.Serialize(slide, Wire.Json) }),
        OrElseUpdate);
}
