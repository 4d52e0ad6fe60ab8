using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Hub.Signage.Plays;

/// <summary>A report of plays as a table. A column that its lines are not of is empty.</summary>
internal static class PlaysCsv
{
    internal static byte[] Write(PlayReportView report)
    {
        var csv = new Csv("date", "hour_utc", "campaign", "campaign_id", "slide", "slide_title", "slide_id", "store", "store_id", "plays", "cut_short",
            "time_uncertain", "seen_s", "expected_plays", "expected_s");
        foreach (var line in report.Lines)
        {
            var (slide, figures) = (line.Slide, line.Figures);
            csv.Row(line.Date, line.HourMs is { } hour ? Csv.Hour(hour) : null, line.CampaignName, line.CampaignId,
                slide is null ? null : $"{(slide.Place is { } place ? $"{place} " : "")}{WireEnum.Name(slide.Kind)}",
                slide?.Title is { } title ? title.Fi ?? title.Sv ?? title.En : null, slide?.Id, line.StoreName, line.StoreId,
                figures.Plays, figures.Cut, figures.Uncertain, figures.SeenMs / 1000.0, figures.ExpectedPlays, figures.ExpectedMs / 1000.0);
        }
        return csv.ToBytes();
    }
}
