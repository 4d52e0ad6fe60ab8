using System.Net;
using System.Text.Json;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Settings;
using static Raati.Hub.Tests.Signage.Media.MediaGround;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>The media library: files in, once each, looked at, renamed, and out when nobody uses them.</summary>
public sealed class MediaLibraryTests
{
    public static TheoryData<Engine, string> EveryFixture
    {
        get
        {
            var cases = new TheoryData<Engine, string>();
            foreach (var name in Fixture.All)
            {
                cases.Add(Engine.Sqlite, name);
                cases.Add(Engine.Postgres, name);
            }
            return cases;
        }
    }

    [Theory, MemberData(nameof(EveryFixture))]
    public async Task A_file_comes_back_as_it_was_sent_with_what_it_is(Engine engine, string name)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var content = Fixture.Read(name);

        var added = await AddedAsync(admin.SendAsync(content, $"?name={name}"));
        using var read = await admin.Api.Raw(HttpMethod.Get, $"/media/{added.File.Sha256}");

        Assert.Equal((Hash(content), Fixture.TypeOf(name), content.LongLength), (added.File.Sha256, added.File.Type, added.File.Bytes));
        Assert.Equal((64, 48), (added.File.Width, added.File.Height));
        if (Fixture.Clips.Contains(name)) Assert.InRange(added.File.LengthMs!.Value, 1_000, 2_500);
        else Assert.Null(added.File.LengthMs);
        Assert.Equal((name, HubSettings.AdminEmail), (added.Name, added.AddedBy));
        Assert.Empty(added.Uses);
        Assert.Equal(content, await read.Content.ReadAsByteArrayAsync());
        Assert.Equal(added.File, (await admin.LibraryAsync()).Items.Single().File);
        Assert.Equal(added.File, (await admin.Api.Get<MediaView>($"/api/media/{added.File.Sha256}")).File);
    }

    [Theory, OnBothEngines]
    public async Task The_same_bytes_twice_are_one_file_under_its_first_name(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var content = Fixture.Read("picture.png");
        var first = await AddedAsync(admin.SendAsync(content, "?name=Kesä"));

        using var second = await admin.SendAsync(content, "?name=Talvi");

        Assert.Equal(HttpStatusCode.OK, second.StatusCode);
        var library = await admin.LibraryAsync();
        Assert.Equal(("Kesä", first.File), (library.Items.Single().Name, library.Items.Single().File));
        Assert.Equal(content.Length, library.UsedBytes);
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from audit_log where action = 'media.add'"));
    }

    [Theory, OnBothEngines]
    public async Task Uploads_of_the_same_bytes_at_once_make_one_row_and_fail_nobody(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        var content = Pictures.Png(300, 200);

        var answers = await Task.WhenAll(Enumerable.Range(0, 6).Select(turn => (turn % 2 == 0 ? admin : other).SendAsync(content)));

        Assert.Equal(2, answers.Count(answer => answer.StatusCode is HttpStatusCode.Created));
        Assert.Equal(4, answers.Count(answer => answer.StatusCode is HttpStatusCode.OK));
        Assert.Single((await admin.LibraryAsync()).Items);
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from media_files"));
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Theory, OnBothEngines]
    public async Task Two_organizations_share_the_bytes_and_see_nothing_of_each_other(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var ours = await hub.SignInAsync();
        using var theirs = await hub.NewSignedInOrganizationAsync();
        var (shared, own) = (Fixture.Read("picture.jpg"), Fixture.Read("picture.webp"));
        await AddedAsync(ours.SendAsync(shared, "?name=Meidän"));
        await AddedAsync(ours.SendAsync(own));
        // New to them, though the hub has it.
        await AddedAsync(theirs.SendAsync(shared, "?name=Heidän"));

        Assert.Equal(["Heidän"], (await theirs.LibraryAsync()).Items.Select(item => item.Name));
        foreach (var (method, path) in new[] { (HttpMethod.Get, "/media/"), (HttpMethod.Get, "/api/media/"), (HttpMethod.Delete, "/api/media/") })
        {
            using var answer = await theirs.Api.Raw(method, path + Hash(own));
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        await ours.Api.Delete($"/api/media/{Hash(shared)}");
        using var mine = await ours.Api.Raw(HttpMethod.Get, $"/media/{Hash(shared)}");
        using var still = await theirs.Api.Raw(HttpMethod.Get, $"/media/{Hash(shared)}");
        Assert.Equal(HttpStatusCode.NotFound, mine.StatusCode);
        Assert.Equal(shared, await still.Content.ReadAsByteArrayAsync());
        await theirs.Api.Delete($"/api/media/{Hash(shared)}");
        await ours.Api.Delete($"/api/media/{Hash(own)}");
        await NothingLeftAsync(hub);
    }

    [Theory, OnBothEngines]
    public async Task A_picture_is_a_videos_poster_and_stays_as_long_as_it_is(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        await using var console = await admin.OpenConsoleAsync();
        var clip = await AddedAsync(admin.SendAsync(Fixture.Read("clip-vp8.webm"), "?name=Filmi"));
        var picture = await AddedAsync(admin.SendAsync(Fixture.Read("picture.jpg"), "?name=Kuva"));

        var changed = await admin.Api.Put<MediaView>($"/api/media/{clip.File.Sha256}", new MediaRequest { Name = " Kesäfilmi ", PosterSha256 = picture.File.Sha256 });
        using var refused = await admin.Api.Raw(HttpMethod.Delete, $"/api/media/{picture.File.Sha256}");

        Assert.Equal(("Kesäfilmi", picture.File), (changed.Name, changed.Poster));
        var use = Assert.Single((await admin.Api.Get<MediaView>($"/api/media/{picture.File.Sha256}")).Uses);
        Assert.Equal((MediaUser.Video, "Kesäfilmi"), (use.By, use.Name));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        var problem = JsonDocument.Parse(await refused.Content.ReadAsStringAsync()).RootElement;
        Assert.Contains("Kesäfilmi", problem.GetProperty("detail").GetString(), StringComparison.Ordinal);
        Assert.Equal("video", problem.GetProperty("uses")[0].GetProperty("by").GetString());
        await admin.Api.Put($"/api/media/{clip.File.Sha256}", new MediaRequest { Name = "Kesäfilmi" });
        await admin.Api.Delete($"/api/media/{picture.File.Sha256}");
        Assert.Equal(["Kesäfilmi"], (await admin.LibraryAsync()).Items.Select(item => item.Name));
        Assert.Equal(["media.add", "media.add", "media.change", "media.change", "media.delete"], await ActionsAsync(admin));
        await Eventually.TrueAsync(() => console.Notices.Count(notice => notice.Topic is ChangeTopic.Media) == 5);
    }

    [Theory, OnBothEngines]
    public async Task Only_a_picture_of_the_same_library_can_be_a_poster_and_only_a_videos(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        var clip = (await AddedAsync(admin.SendAsync(Fixture.Read("clip-vp8.webm")))).File.Sha256;
        var second = (await AddedAsync(admin.SendAsync(Fixture.Read("clip-vp9.webm")))).File.Sha256;
        var picture = (await AddedAsync(admin.SendAsync(Fixture.Read("picture.jpg")))).File.Sha256;
        var theirs = (await AddedAsync(other.SendAsync(Fixture.Read("picture.png")))).File.Sha256;

        foreach (var poster in (string[])[second, clip, theirs, new string('0', 64), "../picture", ""])
            Assert.Equal(FaultCode.NoSuchPicture, await RefusedAsync(admin.Api.Raw(HttpMethod.Put, $"/api/media/{clip}", new MediaRequest { Name = "Filmi", PosterSha256 = poster })));
        Assert.Equal(FaultCode.PosterOfPicture,
            await RefusedAsync(admin.Api.Raw(HttpMethod.Put, $"/api/media/{picture}", new MediaRequest { Name = "Kuva", PosterSha256 = picture })));
    }

    [Theory]
    [InlineData(null, "picture-")]
    [InlineData("", "picture-")]
    [InlineData("..", "picture-")]
    [InlineData("/etc/", "picture-")]
    [InlineData("  Kesäkuva.jpg ", "Kesäkuva.jpg")]
    [InlineData("../../etc/passwd", "passwd")]
    [InlineData("C:\\Kuvat\\kassa.png", "kassa.png")]
    [InlineData("a\0b\r\nc\u001b[31m.png", "abc[31m.png")]
    [InlineData("ku\u202egpj.exe", "kugpj.exe")]
    public async Task A_name_is_words_and_never_a_path(string? given, string expected)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();

        var added = await AddedAsync(admin.SendAsync(Fixture.Read("picture.png"), given is null ? "" : $"?name={Uri.EscapeDataString(given)}"));

        Assert.StartsWith(expected, added.Name, StringComparison.Ordinal);
        Assert.Equal(Path.Combine(hub.Database.Directory, "media", added.File.Sha256[..2], added.File.Sha256), Assert.Single(FilesLeft(hub)));
    }

    [Fact]
    public async Task A_long_name_is_cut_and_a_new_one_has_bounds()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();

        var added = await AddedAsync(admin.SendAsync(Fixture.Read("picture.png"), $"?name={new string('ä', 300)}"));

        Assert.Equal(new string('ä', 100), added.Name);
        Assert.Equal(FaultCode.TextLength, await RefusedAsync(
            admin.Api.Raw(HttpMethod.Put, $"/api/media/{added.File.Sha256}", new MediaRequest { Name = new string('a', 101) })));
    }

    private static async Task<string[]> ActionsAsync(Operator admin) =>
        [.. (await admin.Api.Get<AuditPage>("/api/audit?kind=media")).Items.Reverse().Select(line => line.Action)];
}
