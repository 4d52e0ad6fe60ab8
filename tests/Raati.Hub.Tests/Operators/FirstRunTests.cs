using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class FirstRunTests
{
    [Theory, OnBothEngines]
    public async Task The_set_up_link_makes_the_first_admin_once_and_is_told_on_standard_output_only(Engine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var hub = await HubProcess.StartAsync(database, new HubSettings { Bootstrap = false, More = { ["Raati:Log:Format"] = "json" } });
        await Eventually.TrueAsync(() => hub.Output.Contains("#setup=", StringComparison.Ordinal));
        var lines = hub.Output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        // Log lines are JSON objects; the link is none of them.
        var printed = Assert.Single(lines, line => line.Contains("#setup=", StringComparison.Ordinal));
        Assert.False(printed.StartsWith('{'));
        using var anyone = new Api(hub.Url);
        Assert.True((await anyone.Get<SetupState>("/api/setup")).Needed);
        var request = new SetupRequest
        {
            Token = printed.Split("#setup=")[1].Trim(),
            OrganizationName = "Osuuskauppa Esimerkki",
            Email = "maija@example.test",
            Password = "a password of some length",
        };

        Assert.Equal(HttpStatusCode.BadRequest, await SetUp(anyone, request with { Token = "guessed" }));
        Assert.Equal(HttpStatusCode.BadRequest, await SetUp(anyone, request with { Password = "short" }));
        Assert.Equal(HttpStatusCode.OK, await SetUp(anyone, request));
        var me = await anyone.Get<Me>("/api/session");
        Assert.Equal(HttpStatusCode.BadRequest, await SetUp(anyone, request with { Email = "toinen@example.test" }));

        Assert.Equal((OperatorRole.Admin, "Osuuskauppa Esimerkki"), (me.Role, me.OrganizationName));
        Assert.False((await anyone.Get<SetupState>("/api/setup")).Needed);
        Assert.Equal(1, await database.CountAsync("select count(*) from operators"));
    }

    [Fact]
    public async Task The_set_up_link_is_too_old_after_a_quarter_of_an_hour()
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { Bootstrap = false, Clock = clock });
        var token = await hub.Services.GetRequiredService<Setup>().MakeLink(CancellationToken.None);
        using var anyone = hub.Anonymous();

        clock.Advance(TimeSpan.FromMinutes(15));

        Assert.Equal(HttpStatusCode.BadRequest, await SetUp(anyone, new SetupRequest
        {
            Token = token!,
            OrganizationName = "Osuuskauppa",
            Email = "maija@example.test",
            Password = "a password of some length",
        }));
    }

    [Theory, OnBothEngines]
    public async Task An_invitation_works_once_and_an_address_belongs_to_one_operator_of_the_hub(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        var invite = new InviteRequest { Email = "kalle@example.test", Role = OperatorRole.CampaignManager };
        var first = await admin.Api.Post<SecretLink>("/api/operators", invite);
        var second = await admin.Api.Post<SecretLink>("/api/operators", invite);
        using var kalle = hub.Anonymous();

        Assert.Equal(HttpStatusCode.BadRequest, await Accept(kalle, first));
        Assert.Equal(HttpStatusCode.OK, await Accept(kalle, second));
        Assert.Equal(HttpStatusCode.BadRequest, await Accept(kalle, second));
        using var taken = await other.Api.Raw(HttpMethod.Post, "/api/operators", invite with { Email = "KALLE@example.test" });

        Assert.Equal(HttpStatusCode.BadRequest, taken.StatusCode);
        Assert.Equal(OperatorRole.CampaignManager, (await kalle.Get<Me>("/api/session")).Role);
        Assert.Equal(2, (await admin.Api.Get<OperatorView[]>("/api/operators")).Length);
        Assert.Single(await other.Api.Get<OperatorView[]>("/api/operators"));
    }

    [Theory, OnBothEngines]
    public async Task Every_change_leaves_its_line_in_the_audit_log_and_a_refused_one_leaves_none(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        var other = await admin.AddStoreAsync("Töölö");
        using var pairing = await Pairing.StartAsync(hub.Url);
        var kiosk = await admin.ApproveAsync(pairing.Started.Code, store.Id, "Ovi");
        await admin.MoveAsync(kiosk.Id, other.Id);
        await admin.RevokeAsync(kiosk.Id);
        using var refused = await admin.Api.Raw(HttpMethod.Post, $"/api/kiosks/{kiosk.Id}/move", new MoveRequest { StoreId = store.Id });

        Assert.Equal(HttpStatusCode.Conflict, refused.StatusCode);
        Assert.Equal(1, await Lines("kiosk.approve"));
        Assert.Equal(1, await Lines("kiosk.move"));
        Assert.Equal(1, await Lines("kiosk.revoke"));
        Assert.Equal(2, await Lines("store.add"));

        Task<long> Lines(string action) => hub.Database.CountAsync(
            $"select count(*) from audit_log where action = '{action}' and actor = '{HubSettings.AdminEmail}'");
    }

    private static async Task<HttpStatusCode> SetUp(Api api, SetupRequest request)
    {
        using var answer = await api.Raw(HttpMethod.Post, "/api/setup", request);
        return answer.StatusCode;
    }

    private static async Task<HttpStatusCode> Accept(Api api, SecretLink link)
    {
        var request = new AcceptInvitationRequest { Token = new Uri(link.Url).Fragment.Split('=', 2)[1], Password = "a password of some length" };
        using var answer = await api.Raw(HttpMethod.Post, "/api/invitations/accept", request);
        return answer.StatusCode;
    }
}
