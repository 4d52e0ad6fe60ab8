using System.Net;
using System.Text.Json;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Settings;

public sealed class SettingsTests
{
    private const string Fjord = "#1d4e89";

    /// <summary>One pixel would be too small: 16 by 20, as every picture editor writes it.</summary>
    private static string Png(int width = 16, int height = 20) => $"data:image/png;base64,{Convert.ToBase64String(Pictures.Png(width, height))}";

    [Theory, OnBothEngines]
    public async Task A_saved_look_is_worn_by_every_tablet_each_save_is_a_version_and_one_paired_later_has_it(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        using var stranger = await chain.Hub.NewOrganizationAsync();
        var api = chain.Operate.Api;

        var first = await api.Put<SettingsView>("/api/settings", Sample.Settings() with { Accent = "#1D4E89", Logo = Png() });
        foreach (var tablet in chain.Tablets) await Eventually.TrueAsync(() => tablet.Holds(first.PublicationId!.Value, 1));
        var second = await api.Put<SettingsView>("/api/settings", Sample.Settings() with { Languages = [Language.Sv, Language.Fi], IdleSeconds = 45 });
        foreach (var tablet in chain.Tablets) await Eventually.TrueAsync(() => tablet.Holds(first.PublicationId!.Value, 2));
        await using var late = await Tablet.PairAsync(chain.Operate, (await chain.Operate.StoresAsync())[0].Id, "Late");
        await Eventually.TrueAsync(() => late.Holds(first.PublicationId!.Value, 2));

        Assert.Equal((Fjord, 1), (first.Accent, first.PublicationVersion));
        Assert.Equal((null, null, 45, 2), (second.Accent, second.Logo, second.IdleSeconds, second.PublicationVersion));
        var worn = late.Program.Single().Document;
        Assert.Equal(["sv", "fi"], worn.GetProperty("languages").EnumerateArray().Select(language => language.GetString()));
        Assert.False(worn.TryGetProperty("accent", out _));
        var theirs = await stranger.Api.Get<SettingsView>("/api/settings");
        Assert.Equal((null, 0, 20), (theirs.PublicationId, theirs.PublicationVersion, theirs.IdleSeconds));
        Assert.Equal([Language.Fi, Language.Sv, Language.En], theirs.Languages);
    }

    [Theory, OnBothEngines]
    public async Task Back_to_an_earlier_look_is_one_more_version_with_the_same_document(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var api = chain.Operate.Api;
        var fjord = Sample.Settings() with { Accent = Fjord, Logo = Png() };

        var first = await api.Put<SettingsView>("/api/settings", fjord);
        var id = first.PublicationId!.Value;
        await Eventually.TrueAsync(() => chain.First.Holds(id, 1));
        var document = chain.First.Program.Single().Document.GetRawText();
        await api.Put<SettingsView>("/api/settings", Sample.Settings() with { Accent = "#8a1c4a" });
        await Eventually.TrueAsync(() => chain.First.Holds(id, 2));
        Assert.NotEqual(document, chain.First.Program.Single().Document.GetRawText());
        var back = await api.Put<SettingsView>("/api/settings", fjord with { Accent = first.Accent, Logo = first.Logo });
        await Eventually.TrueAsync(() => chain.First.Holds(id, 3));

        Assert.Equal(3, back.PublicationVersion);
        Assert.Equal(document, chain.First.Program.Single().Document.GetRawText());
    }

    [Theory, OnBothEngines]
    public async Task Another_name_reaches_the_tablets_and_another_zone_the_next_store(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);

        await chain.Operate.Api.Put<SettingsView>("/api/settings", Sample.Settings(" Handelslaget Havu ") with { TimeZone = "Europe/Mariehamn" });
        await Eventually.TrueAsync(() => chain.First.Identity.OrganizationName == "Handelslaget Havu");
        var store = await chain.Operate.AddStoreAsync("Mariehamn");
        await chain.Operate.ImportAsync(Sample.StoreList("name\nJomala\n"));

        Assert.Equal("Europe/Mariehamn", store.TimeZone);
        Assert.Equal("Europe/Mariehamn", (await chain.Operate.StoresAsync()).Single(other => other.Name == "Jomala").TimeZone);
        Assert.Equal("Handelslaget Havu", (await chain.Operate.Api.Get<Me>("/api/session")).OrganizationName);
    }

    [Fact]
    public async Task An_accent_that_cannot_be_read_is_refused_with_the_nearest_shade_that_can()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();

        using var answer = await maija.Api.Raw(HttpMethod.Put, "/api/settings", Sample.Settings() with { Accent = "#f5b800" });
        var fault = JsonDocument.Parse(await answer.Content.ReadAsStringAsync()).RootElement.GetProperty("faults")[0];
        var nearest = fault.GetProperty("choices")[0].GetString()!;
        var saved = await maija.Api.Put<SettingsView>("/api/settings", Sample.Settings() with { Accent = nearest });

        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        Assert.Equal(("accent", "contrast"), (fault.GetProperty("field").GetString(), fault.GetProperty("code").GetString()));
        Assert.Equal(nearest, saved.Accent);
    }

    [Theory]
    [InlineData("red")]
    [InlineData("#12345")]
    [InlineData("#12345g")]
    [InlineData("")]
    public async Task What_is_no_colour_is_refused(string accent)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();

        var save = await Assert.ThrowsAsync<ApiException>(() => maija.Api.Put<SettingsView>("/api/settings", Sample.Settings() with { Accent = accent }));
        var look = await Assert.ThrowsAsync<ApiException>(() => maija.Api.Post<LookView>("/api/settings/look", new LookRequest { Accent = accent }));

        Assert.Equal(["accent"], save.Fields.Keys);
        Assert.Equal(["accent"], look.Fields.Keys);
    }

    [Fact]
    public async Task What_is_wrong_is_told_by_field_and_a_picture_is_known_by_its_bytes()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        Task<SettingsView> Save(SettingsRequest settings) => maija.Api.Put<SettingsView>("/api/settings", settings);
        static string As(byte[] bytes, string type = "image/png") => $"data:{type};base64,{Convert.ToBase64String(bytes)}";
        var plain = Sample.Settings();

        var wrong = await Assert.ThrowsAsync<ApiException>(() =>
            Save(new SettingsRequest { OrganizationName = " ", TimeZone = "Helsinki", Languages = [Language.Fi, Language.Fi], IdleSeconds = 9 }));
        Assert.Equal(["idleSeconds", "languages", "organizationName", "timeZone"], wrong.Fields.Keys.Order(StringComparer.Ordinal));
        var cut = Pictures.Png(16, 16)[..^4];
        foreach (var logo in (string[])
        [
            As("<svg xmlns='http://www.w3.org/2000/svg'/>"u8.ToArray(), "image/svg+xml"), As(cut), As([.. Pictures.Png(16, 16), .. "<script>"u8]),
            Png(15, 16), Png(1025, 16), As([.. Pictures.Png(16, 16), .. new byte[15_000]]), "https://example.test/logo.png", "data:image/png;base64,%%%", "",
        ])
        {
            var refused = await Assert.ThrowsAsync<ApiException>(() => Save(plain with { Logo = logo }));
            Assert.Equal(["logo"], refused.Fields.Keys);
        }
        var named = await Save(plain with { Logo = As(Pictures.Png(16, 16), "image/svg+xml") });
        var jpeg = await Save(plain with { Logo = As(Pictures.Jpeg(40, 30)) });
        var webp = await Save(plain with { Logo = As(Pictures.WebP(40, 30)) });

        Assert.StartsWith("data:image/png;base64,", named.Logo, StringComparison.Ordinal);
        Assert.StartsWith("data:image/jpeg;base64,", jpeg.Logo, StringComparison.Ordinal);
        Assert.StartsWith("data:image/webp;base64,", webp.Logo, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Only_an_admin_changes_settings_and_everyone_reads_them()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var maija = await hub.SignInAsync();
        using var manager = await maija.ColleagueAsync(OperatorRole.CampaignManager);

        var refused = await Assert.ThrowsAsync<ApiException>(() => manager.Api.Put<SettingsView>("/api/settings", Sample.Settings()));

        Assert.Equal(HttpStatusCode.Forbidden, refused.Status);
        Assert.Equal(0, (await manager.Api.Get<SettingsView>("/api/settings")).PublicationVersion);
    }
}
