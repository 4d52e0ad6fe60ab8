using Raati.Hub.Storage;

namespace Raati.Hub.Signage.Campaigns;

/// <summary>Who needs a file of the library: such a one is not deleted.</summary>
internal static class MediaInPlaylists
{
    // A hash stands in a document as it is; 64 hex digits are found by accident in no other text.
    private const string Playlists = "select name from playlists where organization_id = @organization and content like @hash order by name";
    private const string PublishedCampaigns = """
        select c.published_content from campaigns c
        join publications p on p.organization_id = c.organization_id and p.id = c.id
        where c.organization_id = @organization and c.published and p.document like @hash order by c.created_at
        """;

    /// <summary>Names of the playlists that hold it, and of the campaigns on the tablets that show it.</summary>
    internal static async Task<(string[] Playlists, string[] Campaigns)> UsesOfMedia(this Session session, OrganizationId organization, string sha256)
    {
        var hash = $"%{sha256}%";
        return (
            await session.Query<string>(Playlists, new { organization, hash }),
            Array.ConvertAll(await session.Query<string>(PublishedCampaigns, new { organization, hash }), content => CampaignRows.Read(content).Name));
    }
}
