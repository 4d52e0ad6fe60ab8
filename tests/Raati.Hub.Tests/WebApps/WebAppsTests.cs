using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.WebApps;

/// <summary>The tablet page and the console as a browser gets them.</summary>
public sealed partial class WebAppsTests : IAsyncLifetime
{
    private TestHub hub = null!;
    private HttpClient browser = null!;

    public async Task InitializeAsync()
    {
        hub = await TestHub.StartAsync(Engine.Sqlite);
        browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = hub.Url };
    }

    public async Task DisposeAsync()
    {
        browser.Dispose();
        await hub.DisposeAsync();
    }

    [Theory]
    [InlineData("/", "/console/")]
    [InlineData("/kiosk", "/kiosk/")]
    [InlineData("/console?pair=ABC234", "/console/?pair=ABC234")]
    public async Task An_address_without_its_slash_leads_to_the_page(string from, string to)
    {
        using var answer = await browser.GetAsync(from);

        Assert.Equal(HttpStatusCode.Redirect, answer.StatusCode);
        Assert.Equal(to, answer.Headers.Location?.ToString());
    }

    [Theory]
    [InlineData("/kiosk/")]
    [InlineData("/kiosk/sw.js")]
    [InlineData("/console/")]
    public async Task A_page_and_the_worker_are_asked_for_again_every_time(string path)
    {
        using var answer = await browser.GetAsync(path);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.True(answer.Headers.CacheControl!.NoCache);
        using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { answer.Headers.ETag! } } };
        using var unchanged = await browser.SendAsync(again);
        Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
    }

    [Fact]
    public async Task A_worker_that_is_turned_off_is_replaced_by_what_takes_it_away()
    {
        await using var off = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { More = { ["Raati:TabletWorker"] = "off" } });
        using var other = new HttpClient { BaseAddress = off.Url };

        Assert.Contains("unregister", await other.GetStringAsync("/kiosk/sw.js"), StringComparison.Ordinal);
        Assert.DoesNotContain("unregister", await browser.GetStringAsync("/kiosk/sw.js"), StringComparison.Ordinal);
        using var alone = await browser.GetAsync("/kiosk/sw-off.js");
        Assert.Equal(HttpStatusCode.NotFound, alone.StatusCode);
    }

    [Theory]
    [InlineData("/kiosk/")]
    [InlineData("/console/")]
    public async Task What_the_page_is_made_of_is_kept_for_ever(string page)
    {
        var html = await browser.GetStringAsync(page);
        var asset = Script().Match(html).Groups[1].Value;

        using var request = new HttpRequestMessage(HttpMethod.Get, asset) { Headers = { AcceptEncoding = { new("gzip") } } };
        using var answer = await browser.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Contains("immutable", answer.Headers.CacheControl!.ToString(), StringComparison.Ordinal);
        Assert.Equal("gzip", Assert.Single(answer.Content.Headers.ContentEncoding));
        Assert.Equal("text/javascript", answer.Content.Headers.ContentType!.MediaType);
    }

    [Theory]
    [InlineData("br, gzip", "br")]
    [InlineData("gzip, deflate", "gzip")]
    [InlineData("identity", null)]
    public async Task A_script_comes_in_the_shortest_form_that_is_accepted_and_says_the_same_in_each(string accepted, string? form)
    {
        var script = Script().Match(await browser.GetStringAsync("/console/")).Groups[1].Value;
        using var request = new HttpRequestMessage(HttpMethod.Get, script);
        request.Headers.TryAddWithoutValidation("Accept-Encoding", accepted);
        using var answer = await browser.SendAsync(request);

        Assert.Equal(form, answer.Content.Headers.ContentEncoding.SingleOrDefault());
        Assert.Contains("Accept-Encoding", answer.Headers.Vary);
        await using var content = await answer.Content.ReadAsStreamAsync();
        await using Stream plain = form switch { "br" => new BrotliStream(content, CompressionMode.Decompress), "gzip" => new GZipStream(content, CompressionMode.Decompress), _ => content };
        using var reader = new StreamReader(plain);
        Assert.Equal(await browser.GetStringAsync(script), await reader.ReadToEndAsync());
        using var beside = await browser.GetAsync(script + ".gz");
        Assert.Equal(HttpStatusCode.NotFound, beside.StatusCode);
    }

    [Theory]
    [InlineData("/console/tablets", "KiosksPage")]
    [InlineData("/console/tablets/1b4e28ba", "KioskPage")]
    [InlineData("/console/polls/new", "NewPollPage")]
    [InlineData("/console/", "OverviewPage")]
    public async Task A_deep_link_names_the_files_of_its_own_page_before_a_script_has_run_and_each_is_there(string path, string page)
    {
        using var answer = await browser.GetAsync(path);

        var files = Linked().Matches(string.Join(',', answer.Headers.GetValues("Link"))).Select(link => link.Groups[1].Value).ToArray();
        Assert.Contains(files, file => file.StartsWith($"/console/assets/{page}-", StringComparison.Ordinal));
        // The page names its start last, behind what that stands on.
        Assert.Equal(Script().Matches(await browser.GetStringAsync(path))[^1].Groups[1].Value, files[0]);
        Assert.Equal("/api/session", files[1]);
        foreach (var file in files.Except(["/api/session"]))
        {
            using var there = await browser.GetAsync(file);
            Assert.Equal(HttpStatusCode.OK, there.StatusCode);
        }
        using var lost = await browser.GetAsync("/console/nowhere/at/all");
        Assert.False(lost.Headers.Contains("Link"));
    }

    [Theory]
    [InlineData("/kiosk/")]
    [InlineData("/console/")]
    [InlineData("/console/polls/some-poll")]
    public async Task No_page_runs_what_the_hub_did_not_serve(string page)
    {
        using var answer = await browser.GetAsync(page);

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.Contains("script-src 'self';", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
    }

    [Fact]
    public async Task A_preview_of_the_tablet_page_has_no_origin_and_nothing_to_connect_to()
    {
        using var answer = await browser.GetAsync("/kiosk/?preview");
        using var console = await browser.GetAsync("/console/?preview");

        var policy = Assert.Single(answer.Headers.GetValues("Content-Security-Policy"));
        Assert.StartsWith("sandbox allow-scripts;", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("allow-same-origin", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("connect-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("worker-src", policy, StringComparison.Ordinal);
        Assert.Equal("*", Assert.Single(answer.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.DoesNotContain("sandbox", Assert.Single(console.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
        Assert.False(console.Headers.Contains("Access-Control-Allow-Origin"));
    }

    [Fact]
    public async Task Every_path_of_the_console_is_its_page_but_a_missing_file_is_missing()
    {
        Assert.Equal(await browser.GetStringAsync("/console/"), await browser.GetStringAsync("/console/tablets/0190a000"));
        using var oldBuild = await browser.GetAsync("/console/assets/index-of-an-old-build.js");
        Assert.Equal(HttpStatusCode.NotFound, oldBuild.StatusCode);
        using var nowhere = await browser.GetAsync("/kiosk/nowhere");
        Assert.Equal(HttpStatusCode.NotFound, nowhere.StatusCode);
        using var outside = await browser.GetAsync("/kiosk/..%2f..%2fappsettings.json");
        Assert.Equal(HttpStatusCode.NotFound, outside.StatusCode);
    }

    [Fact]
    public async Task The_build_that_beats_announce_is_the_one_the_page_names()
    {
        var build = (await browser.GetStringAsync("/kiosk/build.txt")).Trim();

        Assert.NotEmpty(build);
        Assert.Contains($"<meta name=\"build\" content=\"{build}\"", await browser.GetStringAsync("/kiosk/"), StringComparison.Ordinal);
        Assert.Contains(build, await browser.GetStringAsync("/kiosk/sw.js"), StringComparison.Ordinal);
    }

    [GeneratedRegex("<([^>]+)>")]
    private static partial Regex Linked();

    [GeneratedRegex("src=\"([^\"]+\\.js)\"")]
    private static partial Regex Script();
}
