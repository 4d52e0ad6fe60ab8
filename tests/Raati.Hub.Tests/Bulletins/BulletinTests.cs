using System.Net;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Bulletins;

public sealed class BulletinTests
{
    [Theory, OnBothEngines]
    public async Task A_bulletin_is_shown_changed_and_taken_away(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var api = chain.Operate.Api;

        var never = await api.Post<BulletinView>("/api/bulletins", Sample.Bulletin("Luonnos"));
        await chain.Operate.WithdrawAsync(never.Id);
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from audit_log where action = 'bulletin.withdraw'"));
        await api.Delete($"/api/bulletins/{never.Id}");
        var bulletin = await chain.Operate.PublishAsync(Sample.Bulletin("Avajaiset"));
        await Eventually.TrueAsync(() => chain.First.Holds(bulletin.Id, 1));
        var edited = await api.Put<BulletinView>($"/api/bulletins/{bulletin.Id}", Sample.Bulletin("Avajaiset siirtyvät", "Rivi\nToinen rivi"));
        Assert.True(edited is { Published: true, Changed: true, PublicationVersion: 1 });
        Assert.Equal(HttpStatusCode.Conflict, (await api.Raw(HttpMethod.Delete, $"/api/bulletins/{bulletin.Id}")).StatusCode);
        await api.Post<BulletinView>($"/api/bulletins/{bulletin.Id}/publish");
        await Eventually.TrueAsync(() => chain.First.Holds(bulletin.Id, 2));
        Assert.Contains("siirtyvät", chain.First.Program.Single().Document.GetProperty("title").GetProperty("fi").GetString(), StringComparison.Ordinal);
        await chain.Operate.WithdrawAsync(bulletin.Id);
        await Eventually.TrueAsync(() => chain.First.Program.Length == 0);
        await api.Delete($"/api/bulletins/{bulletin.Id}");

        Assert.Empty(await api.Get<BulletinView[]>("/api/bulletins"));
    }

    [Theory, OnBothEngines]
    public async Task What_is_wrong_with_one_is_told_by_field_and_another_organization_sees_none(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        using var stranger = await chain.Hub.NewOrganizationAsync();
        var bulletin = await chain.Operate.PublishAsync(Sample.Bulletin("Avajaiset"));

        var wrong = await Assert.ThrowsAsync<ApiException>(() => chain.Operate.PublishAsync(new BulletinRequest
        {
            Title = new LocalizedText { Sv = new string('x', 81) },
            Text = new LocalizedText(),
            Audience = new Audience { Tags = [""] },
            ShowsFromMs = 2,
            ShowsUntilMs = 1,
        }));

        Assert.Equal(["audience.tags", "showsUntilMs", "title.sv"], wrong.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Api.Raw(HttpMethod.Post, $"/api/bulletins/{bulletin.Id}/withdraw")).StatusCode);
        Assert.Empty(await stranger.Api.Get<BulletinView[]>("/api/bulletins"));
    }

    [Theory, OnBothEngines]
    public async Task One_whose_time_is_over_is_not_published_again(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = await hub.SignInAsync();
        var bulletin = await maija.PublishAsync(Sample.Bulletin("Avajaiset") with { ShowsUntilMs = clock.NowMs + 60_000 });
        clock.Advance(TimeSpan.FromMinutes(1));

        var late = await Assert.ThrowsAsync<ApiException>(() => maija.Api.Post<BulletinView>($"/api/bulletins/{bulletin.Id}/publish"));

        Assert.Equal(["showsUntilMs"], late.Fields.Keys);
        Assert.Equal(1, (await maija.Api.Get<BulletinView>($"/api/bulletins/{bulletin.Id}")).PublicationVersion);
    }
}
