using System.Net.Http.Json;
using Raati.Contracts.Api;

namespace Raati.Drivers;

public sealed partial class Operator
{
    /// <summary>Puts a file into the media library; the one that is there when these bytes are.</summary>
    public async Task<MediaView> AddMediaAsync(byte[] file, string name)
    {
        using var answer = await Api.Raw(HttpMethod.Post, $"/api/media?name={Uri.EscapeDataString(name)}", new ByteArrayContent(file));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<MediaView>(WireJson.Options))!;
    }

    /// <summary>Writes a playlist.</summary>
    public Task<PlaylistView> AddAsync(PlaylistRequest playlist) => Api.Post<PlaylistView>("/api/playlists", playlist);

    /// <summary>Writes a campaign and publishes it.</summary>
    public async Task<CampaignView> PublishAsync(CampaignRequest campaign) =>
        await PublishCampaignAsync((await Api.Post<CampaignView>("/api/campaigns", campaign)).Id);

    /// <summary>Publishes a campaign as it is written now.</summary>
    public Task<CampaignView> PublishCampaignAsync(Guid campaignId) => Api.Post<CampaignView>($"/api/campaigns/{campaignId}/publish");

    /// <summary>A campaign as it stands.</summary>
    public Task<CampaignView> CampaignAsync(Guid campaignId) => Api.Get<CampaignView>($"/api/campaigns/{campaignId}");

    /// <summary>Gives a takeover, under an id of its own unless one is named.</summary>
    public Task<TakeoverView> GiveAsync(TakeoverRequest takeover, Guid? id = null) =>
        Api.Post<TakeoverView>($"/api/takeovers/{id ?? Guid.CreateVersion7()}", takeover);

    /// <summary>Takes a takeover off the tablets.</summary>
    public Task<TakeoverView> EndAsync(Guid takeoverId) => Api.Post<TakeoverView>($"/api/takeovers/{takeoverId}/withdraw");
}
