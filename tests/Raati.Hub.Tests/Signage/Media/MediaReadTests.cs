using System.Net;
using System.Net.Http.Headers;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Settings;
using static Raati.Hub.Tests.Signage.Media.MediaGround;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>How files are given out: to whom, in parts, and for ever.</summary>
public sealed class MediaReadTests
{
    [Theory, OnBothEngines]
    public async Task A_file_is_kept_for_ever_and_run_by_nobody(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);

        using var whole = await ground.AskAsync();
        using var head = await ground.AskAsync(method: HttpMethod.Head);
        using var known = await ground.AskAsync(request => request.Headers.IfNoneMatch.Add(ground.Tag));

        foreach (var answer in (HttpResponseMessage[])[whole, head])
        {
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
            Assert.Equal("video/mp4", answer.Content.Headers.ContentType?.ToString());
            Assert.Equal(ground.Content.Length, answer.Content.Headers.ContentLength);
            Assert.Equal("inline", answer.Content.Headers.ContentDisposition?.ToString());
            Assert.Equal(ground.Tag, answer.Headers.ETag);
            Assert.Equal("bytes", answer.Headers.AcceptRanges.ToString());
            Assert.Equal("max-age=31536000, private, immutable", answer.Headers.CacheControl?.ToString());
            Assert.Equal("nosniff", answer.Headers.GetValues("X-Content-Type-Options").Single());
            Assert.Contains("sandbox", answer.Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        }
        Assert.Empty(await head.Content.ReadAsByteArrayAsync());
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
    }

    [Theory, OnBothEngines]
    public async Task A_part_is_given_when_it_is_there(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var length = ground.Content.Length;
        RangeHeaderValue Range(long? from, long? to) => new(from, to);

        using var middle = await ground.AskAsync(request => request.Headers.Range = Range(100, 199));
        using var rest = await ground.AskAsync(request => request.Headers.Range = Range(1000, null));
        using var tail = await ground.AskAsync(request => request.Headers.Range = Range(null, 50));
        using var beyond = await ground.AskAsync(request => request.Headers.Range = Range(length, null));
        using var same = await ground.AskAsync(request =>
        {
            request.Headers.Range = Range(0, 9);
            request.Headers.IfRange = new RangeConditionHeaderValue(ground.Tag);
        });
        using var other = await ground.AskAsync(request =>
        {
            request.Headers.Range = Range(0, 9);
            request.Headers.IfRange = new RangeConditionHeaderValue("\"another\"");
        });

        Assert.Equal((HttpStatusCode.PartialContent, $"bytes 100-199/{length}"), (middle.StatusCode, middle.Content.Headers.ContentRange?.ToString()));
        Assert.Equal(ground.Content[100..200], await middle.Content.ReadAsByteArrayAsync());
        Assert.Equal(ground.Content[1000..], await rest.Content.ReadAsByteArrayAsync());
        Assert.Equal(ground.Content[^50..], await tail.Content.ReadAsByteArrayAsync());
        Assert.Equal((HttpStatusCode.RequestedRangeNotSatisfiable, $"bytes */{length}"), (beyond.StatusCode, beyond.Content.Headers.ContentRange?.ToString()));
        Assert.Equal(HttpStatusCode.PartialContent, same.StatusCode);
        Assert.Equal((HttpStatusCode.OK, length), (other.StatusCode, (await other.Content.ReadAsByteArrayAsync()).Length));
    }

    [Theory, OnBothEngines]
    public async Task Tablets_and_operators_of_the_organization_read_it_and_nobody_else(Engine engine)
    {
        await using var ground = await Ground.StartAsync(engine);
        var (hub, admin) = (ground.Hub, ground.Admin);
        using var other = await hub.NewSignedInOrganizationAsync();
        using var key = await admin.ColleagueAsync(OperatorRole.Viewer);
        var store = await admin.AddStoreAsync("Prisma");
        await using var tablet = await Tablet.PairOnlyAsync(admin, store.Id, "Ovi");
        await using var theirs = await Tablet.PairOnlyAsync(other, (await other.AddStoreAsync("Sale")).Id, "Ovi");
        Task<HttpStatusCode> As(string? cookie = null, string? bearer = null) => ground.StatusAsync(cookie, bearer);

        Assert.Equal(HttpStatusCode.Unauthorized, await As());
        Assert.Equal(HttpStatusCode.Unauthorized, await As(bearer: "nobody's"));
        Assert.Equal(HttpStatusCode.Unauthorized, await As(cookie: "raati_kiosk=kiosk_nobodys"));
        Assert.Equal(HttpStatusCode.OK, await As(cookie: admin.Api.Cookie));
        Assert.Equal(HttpStatusCode.OK, await As(bearer: key.Api.Bearer));
        Assert.Equal(HttpStatusCode.OK, await As(bearer: tablet.Token));
        Assert.Equal(HttpStatusCode.OK, await As(cookie: $"raati_kiosk={tablet.Token}"));
        Assert.Equal(HttpStatusCode.NotFound, await As(cookie: other.Api.Cookie));
        Assert.Equal(HttpStatusCode.NotFound, await As(cookie: $"raati_kiosk={theirs.Token}"));
        Assert.Equal(HttpStatusCode.NotFound, await As(bearer: theirs.Token));
        // The installer's desk: a tablet of one co-operative in a browser that is signed in to another's console.
        Assert.Equal(HttpStatusCode.OK, await As(cookie: $"raati_kiosk={theirs.Token}; {admin.Api.Cookie}"));
        Assert.Equal(HttpStatusCode.OK, await As(cookie: $"raati_kiosk={tablet.Token}; {other.Api.Cookie}"));

        await admin.RevokeAsync((await admin.KiosksAsync()).Single().Id);
        Assert.Equal(HttpStatusCode.Unauthorized, await As(bearer: tablet.Token));
        Assert.Equal(HttpStatusCode.Unauthorized, await As(cookie: $"raati_kiosk={tablet.Token}"));
        Assert.Equal(HttpStatusCode.OK, await As(cookie: $"raati_kiosk={tablet.Token}; {admin.Api.Cookie}"));
    }

    [Theory]
    [InlineData("/media/..%2f..%2fraati.db")]
    [InlineData("/media/../raati.db")]
    [InlineData("/media/0")]
    [InlineData("/media/ZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZZ")]
    [InlineData("/media/0000000000000000000000000000000000000000000000000000000000000000")]
    public async Task What_is_no_hash_in_the_library_is_no_file(string path)
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();

        using var answer = await admin.Api.Raw(HttpMethod.Get, path);

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.NotFound, HttpStatusCode.Forbidden]);
    }

    [Fact]
    public async Task A_tablet_reads_a_whole_campaigns_pictures_at_once_and_beats_on()
    {
        await using var ground = await Ground.StartAsync(Engine.Sqlite);
        await using var tablet = await Tablet.PairOnlyAsync(ground.Admin, (await ground.Admin.AddStoreAsync("Prisma")).Id, "Ovi");

        for (var i = 0; i < 200; i++) Assert.Equal(HttpStatusCode.OK, await ground.StatusAsync(bearer: tablet.Token));

        using var kiosk = new Api(ground.Hub.Url, tablet.Token);
        using var rotated = await kiosk.Raw(HttpMethod.Post, "/api/kiosk/token");
        Assert.NotEqual(HttpStatusCode.TooManyRequests, rotated.StatusCode);
    }

    [Fact]
    public async Task More_readers_than_a_node_serves_at_once_are_told_to_come_again()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { More = { ["Raati:Media:ReadsAtOnce"] = "1" } });
        using var admin = await hub.SignInAsync();
        // More than the line holds while nobody takes it.
        var large = await AddedAsync(admin.SendAsync(Padded(18_000_000)));
        using var http = new HttpClient { BaseAddress = hub.Url };
        http.DefaultRequestHeaders.Add("Cookie", admin.Api.Cookie);
        var path = $"/media/{large.File.Sha256}";

        using (var slow = await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead))
        {
            slow.EnsureSuccessStatusCode();
            using var refused = await http.GetAsync(path);
            Assert.Equal((HttpStatusCode.ServiceUnavailable, TimeSpan.FromSeconds(2)), (refused.StatusCode, refused.Headers.RetryAfter?.Delta));
        }

        // The one that was reading has gone away.
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await http.GetAsync(path);
            return answer.IsSuccessStatusCode;
        });
    }

    [Fact]
    public async Task Who_reads_all_that_one_may_keeps_nobody_else_out()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { More = { ["Raati:Media:ReadsAtOnce"] = "16" } });
        using var admin = await hub.SignInAsync();
        await using var tablet = await Tablet.PairOnlyAsync(admin, (await admin.AddStoreAsync("Prisma")).Id, "Ovi");
        var path = $"/media/{(await AddedAsync(admin.SendAsync(Padded(18_000_000)))).File.Sha256}";
        using var greedy = new HttpClient { BaseAddress = hub.Url };
        greedy.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", tablet.Token);

        using var first = await greedy.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        using var second = await greedy.GetAsync(path, HttpCompletionOption.ResponseHeadersRead);
        using var third = await greedy.GetAsync(path);
        using var other = await admin.Api.Raw(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.ServiceUnavailable, HttpStatusCode.OK), (third.StatusCode, other.StatusCode));
    }

    [Fact]
    public async Task Operators_who_read_nothing_of_what_they_ask_for_keep_no_tablet_out()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { More = { ["Raati:Media:ReadsAtOnce"] = "16" } });
        using var admin = await hub.SignInAsync();
        await using var tablet = await Tablet.PairOnlyAsync(admin, (await admin.AddStoreAsync("Prisma")).Id, "Ovi");
        var path = $"/media/{(await AddedAsync(admin.SendAsync(Padded(18_000_000)))).File.Sha256}";
        var held = new List<HttpResponseMessage>();
        HttpStatusCode last;
        try
        {
            for (var operators = 0; operators < 3; operators++)
            {
                using var http = new HttpClient { BaseAddress = hub.Url };
                http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", (await admin.Api.Post<ApiKeyView>("/api/api-keys", new ApiKeyRequest { Name = $"Avain {operators}", Role = OperatorRole.Viewer, Days = 1 })).Secret);
                do
                {
                    held.Add(await http.GetAsync(path, HttpCompletionOption.ResponseHeadersRead));
                    last = held[^1].StatusCode;
                }
                while (last is HttpStatusCode.OK);
                Assert.Equal(HttpStatusCode.ServiceUnavailable, last);
            }
            Assert.Equal(8, held.Count(answer => answer.IsSuccessStatusCode));

            using var kiosk = new Api(hub.Url, tablet.Token);
            using var answer = await kiosk.Raw(HttpMethod.Get, path);
            Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        }
        finally
        {
            held.ForEach(answer => answer.Dispose());
        }
    }

    /// <summary>A whole PNG of this length.</summary>
    internal static byte[] Padded(int length)
    {
        var png = Pictures.Png(32, 32);
        var text = new byte[length - png.Length - 12];
        Random.Shared.NextBytes(text);
        return [.. png[..33], .. IsoFile.U32((uint)text.Length), .. "raTi"u8, .. text, .. IsoFile.U32(0), .. png[33..]];
    }

    private sealed class Ground : IAsyncDisposable
    {
        internal required TestHub Hub { get; init; }
        internal required Operator Admin { get; init; }
        internal byte[] Content { get; } = Fixture.Read("clip-h264.mp4");
        internal EntityTagHeaderValue Tag => new($"\"{Hash(Content)}\"");

        internal static async Task<Ground> StartAsync(Engine engine)
        {
            var hub = await TestHub.StartAsync(engine);
            var ground = new Ground { Hub = hub, Admin = await hub.SignInAsync() };
            await AddedAsync(ground.Admin.SendAsync(ground.Content));
            return ground;
        }

        internal Task<HttpResponseMessage> AskAsync(Action<HttpRequestMessage>? with = null, HttpMethod? method = null) =>
            AskAsync(Admin.Api.Cookie, null, with, method);

        internal async Task<HttpStatusCode> StatusAsync(string? cookie = null, string? bearer = null)
        {
            using var answer = await AskAsync(cookie, bearer);
            return answer.StatusCode;
        }

        public async ValueTask DisposeAsync()
        {
            Admin.Dispose();
            await Hub.DisposeAsync();
        }

        private async Task<HttpResponseMessage> AskAsync(string? cookie, string? bearer, Action<HttpRequestMessage>? with = null, HttpMethod? method = null)
        {
            using var http = new HttpClient(new SocketsHttpHandler { UseCookies = false });
            using var request = new HttpRequestMessage(method ?? HttpMethod.Get, new Uri(Hub.Url, $"/media/{Hash(Content)}"));
            if (cookie is not null) request.Headers.Add("Cookie", cookie);
            if (bearer is not null) request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            with?.Invoke(request);
            return await http.SendAsync(request);
        }
    }
}
