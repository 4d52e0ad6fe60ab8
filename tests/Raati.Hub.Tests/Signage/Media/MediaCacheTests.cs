using System.Net;
using Raati.Hub.Storage;
using static Raati.Hub.Tests.Signage.Media.MediaGround;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>PostgreSQL keeps the bytes in rows, and each node copies of what it was asked for.</summary>
public sealed class MediaCacheTests
{
    [Fact]
    public async Task Another_node_gives_what_this_one_took_in_and_asks_for_it_once()
    {
        await using var hub = await TestHub.StartAsync(Engine.Postgres);
        await using var elsewhere = hub.Database.ForAnotherHub();
        await using var other = await TestHub.StartAsync(elsewhere);
        using var admin = await hub.SignInAsync();
        using var there = await Operator.SignInAsync(other.Url, HubSettings.AdminEmail, HubSettings.AdminPassword);
        var content = MediaReadTests.Padded(1_400_000);
        var path = $"/media/{(await AddedAsync(admin.SendAsync(content))).File.Sha256}";
        Assert.Equal(3, await hub.Database.CountAsync("select count(*) from media_chunks"));

        var answers = await Task.WhenAll(Enumerable.Range(0, 10).Select(_ => there.Api.Raw(HttpMethod.Get, path)));

        foreach (var answer in answers) Assert.Equal(content, await answer.Content.ReadAsByteArrayAsync());
        Assert.Single(FilesLeft(other));
        // From here on the copy serves, whatever becomes of the rows.
        await hub.Database.ScalarAsync("delete from media_chunks");
        using var again = await there.Api.Raw(HttpMethod.Get, path);
        Assert.Equal(content, await again.Content.ReadAsByteArrayAsync());
        Array.ForEach(answers, answer => answer.Dispose());
    }

    [Fact]
    public async Task A_copy_that_is_damaged_or_gone_is_fetched_again()
    {
        await using var hub = await TestHub.StartAsync(Engine.Postgres);
        using var admin = await hub.SignInAsync();
        var content = MediaReadTests.Padded(700_000);
        var path = $"/media/{(await AddedAsync(admin.SendAsync(content))).File.Sha256}";
        async Task<byte[]> ReadAsync()
        {
            using var answer = await admin.Api.Raw(HttpMethod.Get, path);
            return await answer.Content.ReadAsByteArrayAsync();
        }
        await ReadAsync();
        var copy = Assert.Single(FilesLeft(hub));

        var bytes = await File.ReadAllBytesAsync(copy);
        bytes[500_000] ^= 0xFF;
        await File.WriteAllBytesAsync(copy, bytes);
        Assert.Equal(content, await ReadAsync());
        await File.WriteAllBytesAsync(copy, content[..1000]);
        Assert.Equal(content, await ReadAsync());
        File.Delete(copy);
        Assert.Equal(content, await ReadAsync());
        Assert.Equal(content, await File.ReadAllBytesAsync(copy));
    }

    [Fact]
    public async Task A_copy_of_an_earlier_run_is_hashed_before_it_is_given()
    {
        await using var database = await TestDatabase.CreateMigratedAsync(Engine.Postgres);
        var content = MediaReadTests.Padded(100_000);
        var path = $"/media/{Hash(content)}";
        await using (var hub = await TestHub.StartAsync(database))
        {
            using var admin = await hub.SignInAsync();
            await AddedAsync(admin.SendAsync(content));
            using var answer = await admin.Api.Raw(HttpMethod.Get, path);
            answer.EnsureSuccessStatusCode();
            var copy = Assert.Single(FilesLeft(hub));
            var bytes = await File.ReadAllBytesAsync(copy);
            bytes[^1] ^= 0xFF;
            await File.WriteAllBytesAsync(copy, bytes);
        }

        await using var restarted = await TestHub.StartAsync(database);
        using var again = await restarted.SignInAsync();
        using var read = await again.Api.Raw(HttpMethod.Get, path);

        Assert.Equal(content, await read.Content.ReadAsByteArrayAsync());
    }

    [Fact]
    public async Task What_was_not_asked_for_longest_makes_room()
    {
        await using var hub = await TestHub.StartAsync(Engine.Postgres, new HubSettings { More = { ["Raati:Media:CacheMegabytes"] = "0.25" } });
        using var admin = await hub.SignInAsync();
        var files = new List<string>();
        for (var i = 0; i < 3; i++) files.Add((await AddedAsync(admin.SendAsync(MediaReadTests.Padded(100_000)))).File.Sha256);
        async Task ReadAsync(int which)
        {
            using var answer = await admin.Api.Raw(HttpMethod.Get, $"/media/{files[which]}");
            Assert.Equal(100_000, (await answer.Content.ReadAsByteArrayAsync()).Length);
        }

        foreach (var which in (int[])[0, 1, 0, 2]) await ReadAsync(which);

        Assert.Equal(((string[])[files[0], files[2]]).Order(), FilesLeft(hub).Select(path => Path.GetFileName(path)).Order());
        await ReadAsync(1);
        Assert.Equal(2, FilesLeft(hub).Length);
    }

    [Fact]
    public async Task What_the_database_lost_is_no_file_and_is_told_in_the_log()
    {
        await using var hub = await TestHub.StartAsync(Engine.Postgres);
        using var admin = await hub.SignInAsync();
        var content = MediaReadTests.Padded(700_000);
        var path = $"/media/{(await AddedAsync(admin.SendAsync(content))).File.Sha256}";
        await hub.Database.ScalarAsync("delete from media_chunks where ordinal = 1");

        using var lost = await admin.Api.Raw(HttpMethod.Get, path);
        using var mended = await admin.SendAsync(content);
        using var back = await admin.Api.Raw(HttpMethod.Get, path);

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.OK, HttpStatusCode.OK), (lost.StatusCode, mended.StatusCode, back.StatusCode));
        Assert.Contains(hub.Log.Lines, line => line.Text.Contains("not whole in the database", StringComparison.Ordinal));
    }
}
