using System.Net;
using Microsoft.Extensions.DependencyInjection;
using ApiKeys = Raati.Hub.Operators.ApiKeys;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Demo;

/// <summary>The demo goes as it came: whole, and without touching anything else.</summary>
[TakesLong]
public sealed class DemoRemovalTests
{
    /// <summary>What the hub writes by itself, some time after a tablet's line, program and vote.</summary>
    private static readonly string[] WrittenLater = ["presence", "receipts", "published_splits", "split_rounds"];

    [Theory, OnBothEngines]
    public async Task Removing_it_leaves_nothing_of_it_and_all_of_another_organization(Engine engine)
    {
        await using var hub = await DemoGround.StartAsync(engine);
        using var saara = await hub.EnterAsync();
        var file = await hub.FileAsync();
        await using var demoTablet = new Tablet(hub.Url, file.Tokens[0]);
        await demoTablet.ConnectAsync();
        using var other = await SecondOrganizationAsync(hub);
        var store = await other.AddStoreAsync("Naapuri");
        await using var tablet = await Tablet.PairAsync(other, store.Id, "Ovi");
        var poll = await other.PublishAsync(Sample.Poll("Pysyykö?"));
        await Eventually.TrueAsync(() => tablet.Holds(poll.Id));
        await tablet.VoteAsync(poll.Id, 1);
        var demo = (await saara.Api.Get<Me>("/api/session")).OrganizationId;
        foreach (var table in WrittenLater) await Eventually.TrueAsync(async () => await RowsAsync(hub, table, demo, its: false) == 1);
        var before = await PictureAsync(hub, demo, its: false);
        Assert.True((await PictureAsync(hub, demo, its: true)).Count(table => table.Rows > 0) > 15);

        using (var refused = await other.Api.Raw(HttpMethod.Delete, "/api/demo")) Assert.Equal(HttpStatusCode.NotFound, refused.StatusCode);
        using (var done = await saara.Api.Raw(HttpMethod.Delete, "/api/demo")) Assert.Equal(HttpStatusCode.NoContent, done.StatusCode);

        await Eventually.TrueAsync(() => !demoTablet.IsConnected);
        // Also what its tablets wrote on the way out.
        await Eventually.TrueAsync(async () => (await PictureAsync(hub, demo, its: true)).All(table => table.Rows == 0), TimeSpan.FromSeconds(20));
        Assert.Equal(before, await PictureAsync(hub, demo, its: false));
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from organizations"));
        Assert.False(File.Exists(DemoGround.FilePlace(hub)));
        Assert.True(tablet.IsConnected);
        Assert.Equal(1, (await other.PollAsync(poll.Id)).Answers);
        using var gone = new Api(hub.Url, file.Tokens[1]);
        await Eventually.TrueAsync(async () =>
        {
            using var answer = await gone.Raw(HttpMethod.Get, "/api/kiosk/me");
            return answer.StatusCode is HttpStatusCode.Unauthorized;
        });
    }

    [Theory, OnBothEngines]
    public async Task After_it_the_hub_is_set_up_by_the_link_that_the_removal_gave(Engine engine)
    {
        await using var hub = await DemoGround.StartAsync(engine);
        using var saara = await hub.EnterAsync();

        using var answer = await saara.Api.Raw(HttpMethod.Delete, "/api/demo");
        var link = System.Text.Json.JsonSerializer.Deserialize<SecretLink>(await answer.Content.ReadAsStringAsync(), WireJson.Options)!;
        using var anyone = hub.Anonymous();
        var me = await anyone.Post<Me>("/api/setup", new SetupRequest
        {
            Token = new Uri(link.Url).Fragment.Split('=', 2)[1],
            OrganizationName = "Oikea osuuskauppa",
            Email = "saara@havu.example",
            Password = "a password of some length",
        });

        Assert.Equal(("Oikea osuuskauppa", false), (me.OrganizationName, me.Demo));
        Assert.Empty(await anyone.Get<StoreView[]>("/api/stores"));
        using var again = await anyone.Raw(HttpMethod.Delete, "/api/demo");
        Assert.Equal(HttpStatusCode.NotFound, again.StatusCode);
    }

    private static async Task<Operator> SecondOrganizationAsync(TestHub hub)
    {
        var key = Raati.Hub.Doors.Secret.New(ApiKeys.Prefix);
        await hub.Services.GetRequiredService<Database>().Write(async session =>
        {
            var second = await session.AddOrganization("Toinen osuuskauppa", TimeProvider.System.GetUtcNow());
            await hub.Services.GetRequiredService<ApiKeys>().Insert(session, second, "test", OperatorRole.Admin, key, TimeSpan.FromDays(1));
        });
        return Operator.WithKey(hub.Url, key);
    }

    private static Task<long> RowsAsync(TestHub hub, string table, Guid organization, bool its)
    {
        var id = hub.Database.Engine is Engine.Sqlite ? $"x'{organization:N}'" : $"'{organization}'";
        return hub.Database.CountAsync($"select count(*) from {table} where organization_id {(its ? "=" : "<>")} {id}");
    }

    /// <summary>How many rows each table that knows organizations has, of the demo or of everyone else.</summary>
    private static async Task<(string Table, long Rows)[]> PictureAsync(TestHub hub, Guid organization, bool its)
    {
        var tables = hub.Database.Engine is Engine.Sqlite
            ? "select group_concat(m.name) from sqlite_master m join pragma_table_info(m.name) c where m.type = 'table' and c.name = 'organization_id'"
            : "select string_agg(table_name, ',') from information_schema.columns where table_schema = 'public' and column_name = 'organization_id'";
        var found = new List<(string, long)>();
        foreach (var table in ((string)(await hub.Database.ScalarAsync(tables))!).Split(',').Order())
            found.Add((table, await RowsAsync(hub, table, organization, its)));
        return [.. found];
    }
}
