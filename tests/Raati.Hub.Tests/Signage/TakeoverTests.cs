using System.Net;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Fleet;

namespace Raati.Hub.Tests.Signage;

/// <summary>An urgent message from the API to the tablets and back, with a receipt of every step.</summary>
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

    private static ReceiptBoard Board(Scene scene, TakeoverView takeover) => scene.Console.Receipts[takeover.Id];

    private static async Task<string[]> ActionsAsync(Operator admin) =>
        [.. (await admin.Api.Get<AuditPage>("/api/audit?kind=takeover")).Items.Reverse().Select(line => line.Action)];
}
