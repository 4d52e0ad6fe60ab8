using System.Net;
using System.Text;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class AuditTests
{
    [Theory, OnBothEngines]
    public async Task The_log_is_paged_newest_first_and_new_lines_move_no_page(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        for (var n = 0; n < 230; n++)
        {
            clock.Advance(TimeSpan.FromMilliseconds(1));
            await admin.AddAreaAsync($"Alue {n:000}");
        }
        clock.Advance(TimeSpan.FromMilliseconds(1));
        var first = await admin.Api.Get<AuditPage>("/api/audit?kind=area");

        await admin.AddAreaAsync("Alue 999");
        var second = await admin.Api.Get<AuditPage>($"/api/audit?kind=area&before={first.Next}");
        var third = await admin.Api.Get<AuditPage>($"/api/audit?kind=area&before={second.Next}");

        Assert.Equal((100, 100, 30), (first.Items.Length, second.Items.Length, third.Items.Length));
        Assert.Null(third.Next);
        Assert.Equal(Enumerable.Range(0, 230).Reverse().Select(n => $"Alue {n:000}"),
            first.Items.Concat(second.Items).Concat(third.Items).Select(line => line.Detail));
        var nonsense = await Assert.ThrowsAsync<ApiException>(() => admin.Api.Get<AuditPage>("/api/audit?before=nonsense"));
        Assert.Equal(["before"], nonsense.Fields.Keys);
    }

    [Theory, OnBothEngines]
    public async Task It_is_narrowed_by_person_kind_and_time(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        using var ops = await admin.ColleagueAsync(OperatorRole.Ops);
        var store = await admin.AddStoreAsync("Kallio");
        clock.Advance(TimeSpan.FromMinutes(10));
        await ops.AddStoreAsync("Töölö");
        var at = clock.NowMs;

        Assert.Equal(["store.add", "store.add"], await ActionsAsync("kind=store"));
        Assert.Equal(["store.add"], await ActionsAsync("actor=key Ops"));
        Assert.Equal(["store.add"], await ActionsAsync($"fromMs={at}"));
        Assert.Equal(["apiKey.make", "store.add"], await ActionsAsync($"toMs={at}&actor={HubSettings.AdminEmail}"));
        Assert.Empty(await ActionsAsync("kind=%25"));
        var line = (await admin.Api.Get<AuditPage>($"/api/audit?kind=store&toMs={at}")).Items.Single();
        Assert.Equal((HubSettings.AdminEmail, store.Id, "Kallio", at - 600_000), (line.Actor, line.Subject, line.Detail, line.AtMs));
        var choices = await admin.Api.Get<AuditChoices>("/api/audit/choices");
        Assert.Equal(["bootstrap", "key Ops", HubSettings.AdminEmail], choices.Actors.Order(StringComparer.Ordinal).OrderBy(actor => actor.Contains('@')));
        Assert.Equal(["apiKey", "operator", "store"], choices.Kinds);

        async Task<string[]> ActionsAsync(string query) =>
            [.. (await admin.Api.Get<AuditPage>($"/api/audit?{query.Replace(" ", "%20", StringComparison.Ordinal)}")).Items.Select(item => item.Action).Order()];
    }

    [Theory, OnBothEngines]
    public async Task Admins_read_that_of_their_own_organization_and_nobody_else_reads_any(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        await admin.AddStoreAsync("Kallio");
        using var ops = await admin.ColleagueAsync(OperatorRole.Ops);

        foreach (var path in new[] { "/api/audit", "/api/audit/choices", "/api/audit.csv" })
        {
            Assert.Equal(HttpStatusCode.Forbidden, await ops.Api.StatusAsync(HttpMethod.Get, path));
            Assert.Contains(HubSettings.AdminEmail, await TextAsync(admin, path), StringComparison.Ordinal);
            Assert.DoesNotContain(HubSettings.AdminEmail, await TextAsync(other, path), StringComparison.Ordinal);
        }
    }

    [Theory, OnBothEngines]
    public async Task The_export_is_whole_narrowed_alike_and_runs_nothing_in_a_spreadsheet(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        await admin.AddStoreAsync("=HYPERLINK(\"http://evil.example\")");
        await admin.ImportAsync(Sample.StoreList("Nimi\r\n" + string.Concat(Enumerable.Range(0, 1_005).Select(n => $"\"Kauppa; {n}\"\r\n"))));
        await admin.AddAreaAsync("Alue");

        var csv = await TextAsync(admin, "/api/audit.csv?kind=store");

        var lines = csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal("\uFEFFat_utc;actor;action;subject;detail", lines[0]);
        Assert.Equal(1 + 1_006, lines.Length);
        Assert.EndsWith(";\"'=HYPERLINK(\"\"http://evil.example\"\")\"", lines[^1], StringComparison.Ordinal);
        Assert.Equal(1_005, lines[1..].Count(line => line.Contains(";store.add;", StringComparison.Ordinal) && line.Contains(";\"Kauppa; ", StringComparison.Ordinal)));
        Assert.Equal(1, csv.Count(letter => letter == '\uFEFF'));
    }

    private static async Task<string> TextAsync(Operator who, string path)
    {
        using var answer = await who.Api.Raw(HttpMethod.Get, path);
        answer.EnsureSuccessStatusCode();
        return Encoding.UTF8.GetString(await answer.Content.ReadAsByteArrayAsync());
    }
}
