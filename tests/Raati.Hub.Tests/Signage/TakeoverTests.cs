using System.Net;
using System.Text.Json;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Fleet;
using Raati.Hub.Tests.Signage.Media;

namespace Raati.Hub.Tests.Signage;

/// <summary>An urgent message from the API to the tablets and back, with a receipt of every step.</summary>
[TakesLong]
public sealed class TakeoverTests
{
    [Theory, OnBothEngines]
    public async Task It_is_on_the_tablets_at_once_changed_and_taken_off_with_a_receipt_of_each(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var door = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await using var tills = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Kassat");
        await using var away = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Poissa");

        var given = await scene.Admin.GiveAsync(Sample.Takeover("Älä syö tätä tuotetta"));
        await Eventually.TrueAsync(() => away.Holds(given.Id, 1));
        await away.DisconnectAsync();
        await scene.SeesAsync("Poissa", KioskStatus.Offline);
        await scene.Console.WatchReceipts(given.Id);
        await Eventually.TrueAsync(() => Board(scene, given) is { Audience: 3, Painted: 3, Removed: null });
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        var changed = await scene.Admin.Api.Put<TakeoverView>($"/api/takeovers/{given.Id}", Sample.Takeover("Palauta tuote kauppaan"));
        await Eventually.TrueAsync(() => Board(scene, given) is { Version: 2, Audience: 3, Painted: 2 });
        var document = door.Program.Single(held => held.Id == given.Id).Document;
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        var withdrawn = await scene.Admin.EndAsync(given.Id);

        Assert.Equal((TakeoverState.Up, given.GivenAtMs, 2), (changed.State, changed.GivenAtMs, changed.PublicationVersion));
        Assert.Equal("Palauta tuote kauppaan", document.GetProperty("title").GetProperty("fi").GetString());
        Assert.Equal((TakeoverState.Withdrawn, HubSettings.AdminEmail), (withdrawn.State, withdrawn.WithdrawnBy));
        // The one that was away has the first version still.
        await Eventually.TrueAsync(() => Board(scene, given) is { Audience: 3, Removed: 2, Laggards: [{ Name: "Poissa" }], Marks: "xxo" });
        Assert.False(door.Holds(given.Id) || tills.Holds(given.Id));
        await away.ConnectAsync();
        await Eventually.TrueAsync(() => !away.Holds(given.Id) && Board(scene, given) is { Removed: 3, Laggards: [] });
        Assert.Equal(["takeover.give", "takeover.change", "takeover.withdraw"], await ActionsAsync(scene.Admin));
    }

    [Theory, OnBothEngines]
    public async Task Who_still_shows_a_withdrawn_one_is_named_with_the_reason(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var well = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Hyvä");
        await using var away = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Poissa");
        var given = await scene.Admin.GiveAsync(Sample.Takeover("Poistukaa rakennuksesta"));
        await scene.Console.WatchReceipts(given.Id);
        await Eventually.TrueAsync(() => Board(scene, given).Painted == 2);
        await away.DisconnectAsync();
        await scene.SeesAsync("Poissa", KioskStatus.Offline);

        await scene.Admin.EndAsync(given.Id);

        await Eventually.TrueAsync(() => Board(scene, given) is { Audience: 2, Removed: 1, Marks: "xo" });
        await Eventually.TrueAsync(() => Board(scene, given).Laggards is [{ Name: "Poissa", Reason: LagReason.Offline }]);
        await away.ConnectAsync();
        await Eventually.TrueAsync(() => Board(scene, given) is { Removed: 2, Laggards: [] });
    }

    [Theory, OnBothEngines]
    public async Task Given_twice_under_one_id_it_is_one_and_ends_at_its_time(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var id = Guid.CreateVersion7();
        var takeover = Sample.Takeover("Suljemme tänään klo 18") with { UntilMs = scene.Clock.NowMs + 60_000 };

        var first = await scene.Admin.GiveAsync(takeover, id);
        var again = await scene.Admin.GiveAsync(takeover with { Title = new LocalizedText { Fi = "Toinen" } }, id);
        await Eventually.TrueAsync(() => tablet.Holds(id, 1));
        scene.Clock.Advance(TimeSpan.FromMinutes(1));
        var over = await scene.Admin.Api.Get<TakeoverView>($"/api/takeovers/{id}");
        var change = await scene.Admin.Api.Raw(HttpMethod.Put, $"/api/takeovers/{id}", Sample.Takeover("Liian myöhään"));

        Assert.Equal((first.PublicationVersion, "Suljemme tänään klo 18"), (again.PublicationVersion, again.Content.Title.Fi));
        Assert.Equal(TakeoverState.Over, over.State);
        Assert.Equal(HttpStatusCode.Conflict, change.StatusCode);
        Assert.Equal(["takeover.give"], await ActionsAsync(scene.Admin));
        await scene.Admin.EndAsync(id);
        await Eventually.TrueAsync(() => !tablet.Holds(id));
    }

    [Theory, OnBothEngines]
    public async Task None_is_given_under_the_id_of_what_is_still_being_written(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var playlist = await scene.Admin.AddAsync(Sample.Playlist("Syksy", Sample.Slide("Sadonkorjuu")));
        Guid[] drafts =
        [
            (await scene.Admin.DraftAsync(Sample.Poll("Kysely?"))).Id,
            (await scene.Admin.Api.Post<BulletinView>("/api/bulletins", Sample.Bulletin("Tiedote"))).Id,
            (await scene.Admin.Api.Post<CampaignView>("/api/campaigns", Sample.Campaign("Syksy", playlist.Id))).Id,
        ];

        foreach (var draft in drafts)
        {
            using var refused = await scene.Admin.Api.Raw(HttpMethod.Post, $"/api/takeovers/{draft}", Sample.Takeover("Päälle"));
            Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        }
        Assert.True((await scene.Admin.PublishCampaignAsync(drafts[2])).Published);
    }

    [Theory]
    [InlineData("\u200b")]
    [InlineData("\u3164\u00ad")]
    [InlineData("\u2800 \ufe0f")]
    public async Task A_title_without_anything_to_see_is_none(string title)
    {
        await using var scene = await Scene.StartAsync(Engine.Sqlite);
        var unseen = new LocalizedText { Fi = title };

        var takeover = await Assert.ThrowsAsync<ApiException>(() => scene.Admin.GiveAsync(Sample.Takeover("") with { Title = unseen }));
        var bulletin = await Assert.ThrowsAsync<ApiException>(() => scene.Admin.PublishAsync(Sample.Bulletin("") with { Title = unseen }));
        var playlist = await Assert.ThrowsAsync<ApiException>(() => scene.Admin.AddAsync(Sample.Playlist(title)));
        var slide = await Assert.ThrowsAsync<ApiException>(() => scene.Admin.AddAsync(Sample.Playlist("Syksy", Sample.Slide() with { Title = unseen })));

        Assert.Equal(["title"], takeover.Fields.Keys);
        Assert.Equal(["title"], bulletin.Fields.Keys);
        Assert.Equal(["name"], playlist.Fields.Keys);
        Assert.Equal(["slides[0].title"], slide.Fields.Keys);
    }

    [Fact]
    public async Task Text_that_would_be_read_from_its_end_is_refused()
    {
        await using var scene = await Scene.StartAsync(Engine.Sqlite);

        var wrong = await Assert.ThrowsAsync<ApiException>(() => scene.Admin.GiveAsync(Sample.Takeover("") with { Title = new LocalizedText { Fi = "Älä syö\u202e tätä" } }));

        Assert.Equal(["title.fi"], wrong.Fields.Keys);
    }

    [Theory, OnBothEngines]
    public async Task However_many_have_ended_the_one_that_is_up_is_listed_first(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var up = await scene.Admin.GiveAsync(Sample.Takeover("Älä syö tätä"));
        for (var i = 0; i < 200; i++) await scene.Admin.GiveAsync(Sample.Takeover("Hetken") with { UntilMs = scene.Clock.NowMs + 60_000 });
        scene.Clock.Advance(TimeSpan.FromMinutes(1));

        var listed = await scene.Admin.Api.Get<TakeoverView[]>("/api/takeovers");

        Assert.Equal((200, up.Id), (listed.Length, listed[0].Id));
    }

    [Theory, OnBothEngines]
    public async Task What_is_wrong_with_one_is_told_by_field_and_another_organization_neither_sees_nor_ends_it(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        using var stranger = await scene.Hub.NewOrganizationAsync();
        var poll = await scene.Admin.PublishAsync(Sample.Poll("Kysely?"));
        var given = await scene.Admin.GiveAsync(Sample.Takeover("Oma"));

        var wrong = await Assert.ThrowsAsync<ApiException>(() => scene.Admin.GiveAsync(new TakeoverRequest
        {
            Kind = TakeoverKind.Unknown,
            Color = TakeoverColor.Unknown,
            Title = new LocalizedText { Sv = new string('x', 61) },
            Text = new LocalizedText { En = new string('x', 301) },
            Audience = new Audience { Tags = [""] },
            UntilMs = scene.Clock.NowMs,
            Link = "javascript:alert(1)",
        }));
        var empty = await Assert.ThrowsAsync<ApiException>(() => scene.Admin.GiveAsync(Sample.Takeover("") with { Title = new LocalizedText { Fi = " " } }));
        var others = await scene.Admin.Api.Raw(HttpMethod.Post, $"/api/takeovers/{poll.Id}", Sample.Takeover("Kyselyn päälle"));

        Assert.Equal(["audience.tags", "color", "kind", "link", "text.en", "title.sv", "untilMs"], wrong.Fields.Keys.Order(StringComparer.Ordinal));
        Assert.Equal(["title"], empty.Fields.Keys);
        Assert.Equal(HttpStatusCode.Conflict, others.StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await stranger.Api.Raw(HttpMethod.Post, $"/api/takeovers/{given.Id}/withdraw")).StatusCode);
        Assert.Empty(await stranger.Api.Get<TakeoverView[]>("/api/takeovers"));
        // A stranger's takeover under the same id is its own, and reaches none of these tablets.
        await stranger.GiveAsync(Sample.Takeover("Vieras"), given.Id);
        Assert.Equal("Oma", (await scene.Admin.Api.Get<TakeoverView>($"/api/takeovers/{given.Id}")).Content.Title.Fi);
        await Eventually.TrueAsync(() => tablet.Holds(given.Id, 1));
    }

    [Theory, OnBothEngines]
    public async Task Its_picture_goes_with_it_and_is_not_deleted_while_it_is_up(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var picture = await scene.Admin.AddMediaAsync(Fixture.Read("picture.png"), "Purkki");
        var recall = Sample.Takeover("Älä syö tätä tuotetta") with { ImageSha256 = picture.File.Sha256, ImageDescription = Sample.Text("Pestopurkki") };

        var given = await scene.Admin.GiveAsync(recall);
        await Eventually.TrueAsync(() => tablet.Holds(given.Id, 1));
        var document = DocumentOf(tablet, given.Id);
        using var refused = await scene.Admin.Api.Raw(HttpMethod.Delete, $"/api/media/{picture.File.Sha256}");

        Assert.Equal((picture.File, "Pestopurkki"), (document.Image, document.ImageDescription?.Fi));
        Assert.Equal(recall.ImageSha256, (await scene.Admin.Api.Get<TakeoverView>($"/api/takeovers/{given.Id}")).Content.ImageSha256);
        var use = Assert.Single(Assert.Single((await scene.Admin.LibraryAsync()).Items).Uses);
        Assert.Equal((MediaUser.Takeover, given.Id, "Älä syö tätä tuotetta"), (use.By, use.Id, use.Name));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        // Without it, and with it again: each is what the next version is.
        await ChangeAsync(recall with { ImageSha256 = null });
        Assert.Empty((await scene.Admin.Api.Get<MediaView>($"/api/media/{picture.File.Sha256}")).Uses);
        await Eventually.TrueAsync(() => tablet.Holds(given.Id, 2));
        Assert.True(DocumentOf(tablet, given.Id) is { Image: null, ImageDescription: null });
        await ChangeAsync(recall);
        Assert.Single((await scene.Admin.Api.Get<MediaView>($"/api/media/{picture.File.Sha256}")).Uses);
        await scene.Admin.EndAsync(given.Id);
        await scene.Admin.Api.Delete($"/api/media/{picture.File.Sha256}");
        Assert.Empty((await scene.Admin.LibraryAsync()).Items);

        Task<TakeoverView> ChangeAsync(TakeoverRequest to) => scene.Admin.Api.Put<TakeoverView>($"/api/takeovers/{given.Id}", to);
    }

    [Theory, OnBothEngines]
    public async Task Only_a_picture_of_its_own_library_goes_with_it_and_one_with_another_is_not_given_at_all(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        using var stranger = await scene.Hub.NewOrganizationAsync();
        var film = (await scene.Admin.AddMediaAsync(Fixture.Read("clip-vp8.webm"), "Filmi")).File.Sha256;
        var theirs = (await stranger.AddMediaAsync(Fixture.Read("picture.jpg"), "Vieras")).File.Sha256;
        var given = await scene.Admin.GiveAsync(Sample.Takeover("Ilman kuvaa"));

        foreach (var (sha256, fault) in new[]
        {
            (film, FaultCode.NoSuchPicture), (theirs, FaultCode.NoSuchPicture), (new string('0', 64), FaultCode.NoSuchPicture),
            ("../picture", FaultCode.Unreadable), ("", FaultCode.Unreadable),
        })
        {
            var wrong = Sample.Takeover("Kuvan kanssa") with { ImageSha256 = sha256 };
            Assert.Equal(fault, await MediaGround.RefusedAsync(scene.Admin.Api.Raw(HttpMethod.Post, $"/api/takeovers/{Guid.CreateVersion7()}", wrong)));
            Assert.Equal(fault, await MediaGround.RefusedAsync(scene.Admin.Api.Raw(HttpMethod.Put, $"/api/takeovers/{given.Id}", wrong)));
        }

        Assert.Equal("Ilman kuvaa", Assert.Single(await scene.Admin.Api.Get<TakeoverView[]>("/api/takeovers")).Content.Title.Fi);
        Assert.Equal(1, await scene.Hub.Database.CountAsync("select count(*) from publications where kind = 'takeover'"));
        Assert.Equal(["takeover.give"], await ActionsAsync(scene.Admin));
        var tooLong = Sample.Takeover("Pitkä kuvaus") with { ImageDescription = new LocalizedText { Sv = new string('x', 201) } };
        Assert.Equal(["imageDescription.sv"], (await Assert.ThrowsAsync<ApiException>(() => scene.Admin.GiveAsync(tooLong))).Fields.Keys);
    }

    private static TakeoverDocument DocumentOf(Tablet tablet, Guid takeover) =>
        tablet.Program.Single(held => held.Id == takeover).Document.Deserialize<TakeoverDocument>(WireJson.Options)!;

    private static ReceiptBoard Board(Scene scene, TakeoverView takeover) => scene.Console.Receipts[takeover.Id];

    private static async Task<string[]> ActionsAsync(Operator admin) =>
        [.. (await admin.Api.Get<AuditPage>("/api/audit?kind=takeover")).Items.Reverse().Select(line => line.Action)];
}
