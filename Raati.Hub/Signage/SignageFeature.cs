using Raati.Hub.Signage.Campaigns;
using Raati.Hub.Signage.Media;
using Raati.Hub.Signage.Plays;
using Raati.Hub.Signage.Showing;
using Raati.Hub.Signage.Takeovers;
using Raati.Hub.Signage.Timetables;

namespace Raati.Hub.Signage;

internal static class SignageFeature
{
    internal static void AddSignage(this WebApplicationBuilder builder)
    {
        builder.Services.AddSingleton<TakeoverDesk>();
        builder.AddMedia();
        builder.Services.AddSingleton<IMediaUses, SignageUses>();
        builder.Services.AddSingleton<IMediaUses, TakeoverUses>();
        builder.Services.AddSingleton<CampaignNotes>();
        builder.Services.AddSingleton<CampaignPublisher>();
        builder.Services.AddSingleton<PlaylistDesk>();
        builder.Services.AddSingleton<CampaignDesk>();
        builder.Services.AddSingleton<TimetableBoard>();
        builder.Services.AddSingleton<KioskTimetables>();
        builder.Services.AddHostedService<TimetableReader>();
        builder.Services.AddSingleton<ShowingDesk>();
        builder.Services.AddHostedService<EndedSweep>();
        builder.AddPlays();
    }

    internal static void MapSignage(this WebApplication app)
    {
        app.MapTakeoverApi();
        app.MapMedia();
        app.MapPlaylistApi();
        app.MapCampaignApi();
        app.MapTimetableApi();
        app.MapPlaysApi();
        app.MapShowingApi();
    }
}
