using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Signage.Plays;

/// <summary>Beside what was shown stands what should have been, once for each hour.</summary>
public sealed class ExpectedPlaysTests
{
    [Theory, OnBothEngines]
    public async Task An_hour_that_is_over_gets_what_its_tablets_should_have_shown_once(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine, slides: 2);
        var (ground, clock) = (stage.Ground, stage.Ground.Clock);
        await using var second = await ground.TabletAsync(ground.Store, "Kassa");
        await using var café = await ground.TabletAsync(ground.Store, "Kahvio", "café");
        var cafés = await ground.Admin.PublishAsync(ground.Campaign("Kahvioon", new CampaignSchedule()) with { Audience = new Audience { Tags = ["café"] } });
        await using var database = engine is Engine.Postgres ? ground.Hub.Database.ForAnotherHub() : null;
        await using var other = database is null ? null : await TestHub.StartAsync(database, new HubSettings { Clock = clock });

        await WrittenAsync(ground, hours: 2);
        clock.Advance(TimeSpan.FromMinutes(30));

        // Two tablets with the campaign alone, 360 turns each; the café's has two campaigns that share its hour.
        var lines = (await stage.ReportAsync("campaign")).Lines.ToDictionary(line => line.CampaignId!.Value, line => line.Figures);
        Assert.Equal((0, 900, 9_000_000), (lines[stage.Campaign].Plays, lines[stage.Campaign].ExpectedPlays, lines[stage.Campaign].ExpectedMs));
        Assert.Equal(180, lines[cafés.Id].ExpectedPlays);
        Assert.Equal(450, (await stage.ReportAsync("slide", $"&campaign={stage.Campaign}")).Lines[0].Figures.ExpectedPlays);
        Assert.Equal(1_080, (await stage.ReportAsync("hour")).Total.ExpectedPlays);
    }

    [Theory, OnBothEngines]
    public async Task Hours_in_which_no_hub_ran_are_made_up_for_and_tablets_in_test_use_are_not_expected_to_show_anything(Engine engine)
    {
        await using var stage = await PlayStage.StartAsync(engine);
        var ground = stage.Ground;
        await using var tried = await ground.TabletAsync(ground.Store, "Kokeilu");
        await ground.Admin.Api.Put($"/api/kiosks/{tried.Identity.KioskId}", new KioskRequest { Name = "Kokeilu", Touchpoint = Touchpoint.Floor, Tags = [], StaffTest = true });
        await WrittenAsync(ground, hours: 2);

        // As if it had been written ten hours earlier, and none since.
        await ground.Hub.Database.ScalarAsync("update play_expectations set hour = hour - 36000000");
        await WrittenAsync(ground, hours: 13);

        var hours = (await stage.ReportAsync("hour", "&fromDate=2037-11-22&untilDate=2037-11-23")).Lines;
        // Before noon no tablet stood there; the hour from noon is there twice, since its mark was moved.
        Assert.Equal([720.0, 360.0], hours.Where(line => line.Figures.ExpectedPlays > 0).Select(line => line.Figures.ExpectedPlays));
    }

    private static Task WrittenAsync(Ground ground, int hours) => ground.Clock.AdvanceUntilAsync(
        async () => await ground.Hub.Database.CountAsync("select count(*) from play_expectations where up_to = '~'") >= hours,
        TimeSpan.FromMinutes(1), TimeSpan.FromHours(2));
}
