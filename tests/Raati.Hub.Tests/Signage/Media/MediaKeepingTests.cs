using System.Net;
using System.Net.Sockets;
using System.Text;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Signage.Media;
using Raati.Hub.Storage;
using static Raati.Hub.Tests.Signage.Media.MediaGround;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>Bytes and rows: neither is ever without the other for long, whatever is cut off between them.</summary>
public sealed class MediaKeepingTests
{
    [Theory, OnBothEngines]
    public async Task A_use_that_begins_while_the_file_is_deleted_wins_or_finds_no_file(Engine engine)
    {
        var uses = new Uses();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Configure = builder => builder.Services.AddSingleton<IMediaUses>(uses) });
        using var admin = await hub.SignInAsync();
        var sha256 = (await AddedAsync(admin.SendAsync(Fixture.Read("picture.png")))).File.Sha256;
        var organization = new OrganizationId((await admin.Api.Get<Me>("/api/session")).OrganizationId);
        var database = hub.Services.GetRequiredService<Database>();
        Task<HttpResponseMessage>? delete = null;

        var held = await database.Write(async session =>
        {
            var found = await session.Require(organization, [sha256, new string('0', 64)]);
            // On SQLite the delete waits for the writer, on PostgreSQL for the row.
            delete = Task.Run(() => admin.Api.Raw(HttpMethod.Delete, $"/api/media/{sha256}"));
            if (engine is Engine.Postgres)
                await Eventually.TrueAsync(async () => await hub.Database.CountAsync("select count(*) from pg_locks where not granted") > 0);
            uses.Of = sha256;
            return found;
        });
        using var refused = await delete!;

        Assert.Equal(sha256, Assert.Single(held.Keys));
        Assert.Equal((sha256, MediaType.Png), (held[sha256].File.Sha256, held[sha256].File.Type));
        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Contains("Syksy", await refused.Content.ReadAsStringAsync(), StringComparison.Ordinal);
        uses.Of = null;
        await admin.Api.Delete($"/api/media/{sha256}");
        Assert.Empty(await database.Write(session => session.Require(organization, [sha256])));
        await NothingLeftAsync(hub);
    }

    [Theory, OnBothEngines]
    public async Task What_a_cut_off_delete_or_upload_left_is_swept_after_an_hour(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        var kept = (await AddedAsync(admin.SendAsync(Fixture.Read("picture.png")))).File.Sha256;
        await AddedAsync(admin.SendAsync(Fixture.Read("picture.jpg")));
        await hub.Database.ScalarAsync($"delete from media where sha256 <> '{kept}'");

        clock.Advance(TimeSpan.FromHours(25));

        await Eventually.TrueAsync(async () => await hub.Database.CountAsync("select count(*) from media_files") == 1);
        if (engine is Engine.Sqlite) await Eventually.TrueAsync(() => FilesLeft(hub).Length == 1);
        else Assert.Equal(1, await hub.Database.CountAsync("select count(distinct sha256) from media_chunks"));
        // It is another day.
        using var again = await hub.SignInAsync();
        using var read = await again.Api.Raw(HttpMethod.Get, $"/media/{kept}");
        Assert.Equal(HttpStatusCode.OK, read.StatusCode);
    }

    [Theory, OnBothEngines]
    public async Task What_is_damaged_where_it_is_kept_is_mended_by_the_same_upload(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var content = MediaReadTests.Padded(1_400_000);
        await AddedAsync(admin.SendAsync(content));
        if (engine is Engine.Postgres)
            await hub.Database.ScalarAsync("update media_chunks set content = set_byte(content, 1000, get_byte(content, 1000) # 255) where ordinal = 1");
        else
        {
            var file = Assert.Single(FilesLeft(hub));
            var bytes = await File.ReadAllBytesAsync(file);
            bytes[700_000] ^= 0xFF;
            await File.WriteAllBytesAsync(file, bytes);
        }

        using var again = await admin.SendAsync(content);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        using var back = await admin.Api.Raw(HttpMethod.Get, $"/media/{Hash(content)}");
        Assert.Equal(content, await back.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task A_file_that_is_gone_from_the_disk_is_mended_by_the_same_upload()
    {
        await using var hub = await TestHub.StartAsync(Engine.Sqlite);
        using var admin = await hub.SignInAsync();
        var content = Fixture.Read("picture.png");
        await AddedAsync(admin.SendAsync(content));
        File.Delete(Assert.Single(FilesLeft(hub)));
        using var gone = await admin.Api.Raw(HttpMethod.Get, $"/media/{Hash(content)}");

        using var again = await admin.SendAsync(content);

        using var back = await admin.Api.Raw(HttpMethod.Get, $"/media/{Hash(content)}");
        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (gone.StatusCode, again.StatusCode, back.StatusCode));
    }

    [Theory, OnBothEngines]
    public async Task An_upload_that_breaks_off_leaves_nothing(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var body = new EndlessBody(Fixture.Read("picture.png"), length: 1_000_000);
        using var cancel = new CancellationTokenSource();
        using var http = new HttpClient { BaseAddress = hub.Url };
        http.DefaultRequestHeaders.Add("Cookie", admin.Api.Cookie);

        var sending = http.PostAsync("/api/media", body, cancel.Token);
        await Eventually.TrueAsync(() => FilesLeft(hub).Length == 1);
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => sending);

        await Eventually.TrueAsync(() => FilesLeft(hub).Length == 0);
        await NothingLeftAsync(hub);
        Assert.DoesNotContain(hub.Log.Lines, line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error);
    }

    [Fact]
    public async Task What_a_killed_hub_was_taking_in_is_swept_at_its_next_start()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        await using var hub = await HubProcess.StartAsync(database);
        using var admin = await hub.SignInAsync();
        using var body = new EndlessBody(Fixture.Read("picture.png"), length: 1_000_000);
        using var http = new HttpClient { BaseAddress = hub.Url };
        http.DefaultRequestHeaders.Add("Cookie", admin.Api.Cookie);
        string[] Left() => Directory.Exists(Path.Combine(database.Directory, "media")) ? Directory.GetFiles(Path.Combine(database.Directory, "media"), "*", SearchOption.AllDirectories) : [];

        using var cancel = new CancellationTokenSource();
        var sending = http.PostAsync("/api/media", body, cancel.Token);
        await Eventually.TrueAsync(() => Left().Length == 1);
        await hub.KillAsync();
        await cancel.CancelAsync();
        await Assert.ThrowsAnyAsync<Exception>(() => sending);
        Assert.Single(Left());
        await hub.RestartAsync();

        Assert.Empty(Left());
    }

    [Theory, OnBothEngines]
    public async Task The_organizations_room_has_an_end(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { More = { ["Raati:Media:LibraryMegabytes"] = "0.1" } });
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        var first = await AddedAsync(admin.SendAsync(MediaReadTests.Padded(60_000)));

        Assert.Equal(FaultCode.LibraryFull, await RefusedAsync(admin.SendAsync(MediaReadTests.Padded(60_000))));
        await AddedAsync(admin.SendAsync(MediaReadTests.Padded(40_000)));
        await AddedAsync(other.SendAsync(MediaReadTests.Padded(60_000)));
        await admin.Api.Delete($"/api/media/{first.File.Sha256}");
        await AddedAsync(admin.SendAsync(MediaReadTests.Padded(60_000)));

        Assert.Equal(100_000, (await admin.LibraryAsync()).UsedBytes);
        Assert.Equal(3, await hub.Database.CountAsync("select count(*) from media_files"));
    }

    [Theory, OnBothEngines]
    public async Task A_lie_about_the_length_and_a_body_without_an_end_are_read_one_byte_too_far_and_no_further(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { More = { ["Raati:Media:ImageMegabytes"] = "0.2", ["Raati:Media:VideoMegabytes"] = "0.3" } });
        using var admin = await hub.SignInAsync();

        Assert.Equal(FaultCode.FileTooLarge, await RefusedAsync(admin.SendAsync(MediaReadTests.Padded(200_001))));
        await AddedAsync(admin.SendAsync(MediaReadTests.Padded(200_000)));
        // Announced, and never sent.
        using var announced = new EndlessBody(Fixture.Read("clip-vp8.webm"), length: 5_000_000_000);
        Assert.Equal(FaultCode.FileTooLarge, await RefusedAsync(admin.Api.Raw(HttpMethod.Post, "/api/media", announced)));
        Assert.Contains("fileTooLarge", await SendWithoutEndAsync(admin), StringComparison.Ordinal);

        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from media_files"));
        Assert.Equal(engine is Engine.Sqlite ? 1 : 0, FilesLeft(hub).Length);
    }

    /// <summary>Chunks for as long as nothing is answered: what the answer is. No HTTP client reads it before it has sent everything.</summary>
    private static async Task<string> SendWithoutEndAsync(Operator by)
    {
        using var line = new TcpClient();
        await line.ConnectAsync(by.Api.Hub.Host, by.Api.Hub.Port);
        var stream = line.GetStream();
        await stream.WriteAsync(Encoding.ASCII.GetBytes(
            $"POST /api/media HTTP/1.1\r\nHost: {by.Api.Hub.Authority}\r\nCookie: {by.Api.Cookie}\r\nTransfer-Encoding: chunked\r\n\r\n"));
        var answer = new byte[8_192];
        var read = stream.ReadAtLeastAsync(answer, 600, throwOnEndOfStream: false).AsTask();
        var next = Fixture.Read("picture.png");
        while (!read.IsCompleted)
        {
            try
            {
                await stream.WriteAsync((byte[])[.. Encoding.ASCII.GetBytes($"{next.Length:x}\r\n"), .. next, .. "\r\n"u8]);
                next = new byte[10_000];
            }
            catch (IOException)
            {
                // The hub has had enough.
                break;
            }
        }
        return Encoding.UTF8.GetString(answer, 0, await read);
    }

    /// <summary>Stands in for whoever uses media.</summary>
    private sealed class Uses : IMediaUses
    {
        internal volatile string? Of;

        Task<IEnumerable<MediaUseOf>> IMediaUses.Of(Session session, OrganizationId organization, string? sha256) => Task.FromResult<IEnumerable<MediaUseOf>>(
            Of is { } used && (sha256 is null || sha256 == used)
                ? [new MediaUseOf(used, new MediaUse { By = MediaUser.Campaign, Id = Guid.NewGuid(), Name = "Syksy" })]
                : []);
    }

    /// <summary>Begins like a file that is to have this length, and then is silent.</summary>
    private sealed class EndlessBody(byte[] start, long length) : HttpContent
    {
        protected override Task SerializeToStreamAsync(Stream stream, TransportContext? context) => SerializeToStreamAsync(stream, context, CancellationToken.None);

        protected override async Task SerializeToStreamAsync(Stream stream, TransportContext? context, CancellationToken cancellationToken)
        {
            await stream.WriteAsync(start, cancellationToken);
            await stream.FlushAsync(cancellationToken);
            await Task.Delay(Timeout.InfiniteTimeSpan, TimeProvider.System, cancellationToken);
        }

        protected override bool TryComputeLength(out long computed)
        {
            computed = length;
            return true;
        }
    }
}
