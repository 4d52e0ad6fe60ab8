using System.Net;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class PeopleTests
{
    [Theory, OnBothEngines]
    public async Task Another_role_and_other_stores_take_hold_of_an_open_session_at_once(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var kallio = await admin.AddStoreAsync("Kallio");
        var töölö = await admin.AddStoreAsync("Töölö");
        using var kalle = await Person.InvitedAsync(hub, admin, OperatorRole.StoreManager, kallio.Id);
        var id = await kalle.IdAsync();
        Assert.Equal([kallio.Id], (await kalle.Api.Get<StoreView[]>("/api/stores")).Select(store => store.Id));

        await ChangeAsync(admin, id, new OperatorRequest { Role = OperatorRole.StoreManager, Stores = [töölö.Id] });
        Assert.Equal([töölö.Id], (await kalle.Api.Get<StoreView[]>("/api/stores")).Select(store => store.Id));
        await ChangeAsync(admin, id, new OperatorRequest { Role = OperatorRole.Ops });

        Assert.Equal(2, (await kalle.Api.Get<StoreView[]>("/api/stores")).Length);
        Assert.Equal(HttpStatusCode.OK, await kalle.Api.StatusAsync(HttpMethod.Post, "/api/areas", new AreaRequest { Name = "Uusimaa" }));
        var row = (await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Id == id);
        Assert.Equal((OperatorRole.Ops, 0), (row.Role, row.Stores.Length));
    }

    [Theory, OnBothEngines]
    public async Task A_scope_that_can_not_be_is_refused_by_field(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var other = await hub.NewOrganizationAsync();
        var foreign = await other.AddStoreAsync("Kallio");
        using var kalle = await Person.InvitedAsync(hub, admin, OperatorRole.Viewer);
        var id = await kalle.IdAsync();

        Assert.Equal("stores", await FieldAsync(new OperatorRequest { Role = OperatorRole.StoreManager }));
        Assert.Equal("stores", await FieldAsync(new OperatorRequest { Role = OperatorRole.StoreManager, Stores = [foreign.Id] }));
        Assert.Equal("role", await FieldAsync(new OperatorRequest { Role = OperatorRole.Unknown }));

        async Task<string> FieldAsync(OperatorRequest request) =>
            (await Assert.ThrowsAsync<ApiException>(() => ChangeAsync(admin, id, request))).Fields.Keys.Single();
    }

    [Theory, OnBothEngines]
    public async Task The_last_admin_who_can_sign_in_stays_one(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var second = await Person.InvitedAsync(hub, admin, OperatorRole.Admin);
        var (me, her) = ((await admin.Api.Get<Me>("/api/session")).OperatorId, await second.IdAsync());
        // An admin who was only invited can't sign in.
        await admin.Api.Post<SecretLink>("/api/operators", new InviteRequest { Email = "tuleva@example.test", Role = OperatorRole.Admin });

        Assert.Equal(HttpStatusCode.NoContent, await admin.Api.StatusAsync(HttpMethod.Post, $"/api/operators/{her}/disable"));
        Assert.Equal(HttpStatusCode.BadRequest, await admin.Api.StatusAsync(HttpMethod.Post, $"/api/operators/{me}/disable"));
        Assert.Equal(HttpStatusCode.BadRequest,
            await admin.Api.StatusAsync(HttpMethod.Put, $"/api/operators/{me}", new OperatorRequest { Role = OperatorRole.Ops }));
        await admin.Api.Post($"/api/operators/{her}/enable");

        await ChangeAsync(admin, me, new OperatorRequest { Role = OperatorRole.Viewer });

        Assert.Equal(OperatorRole.Viewer, (await admin.Api.Get<Me>("/api/session")).Role);
    }

    [Theory, OnBothEngines]
    public async Task An_organization_that_only_a_key_manages_can_change_and_shut_out_its_people(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var key = await hub.NewOrganizationAsync();
        using var kalle = await Person.InvitedAsync(hub, key, OperatorRole.CampaignManager);
        var id = await kalle.IdAsync();
        // As where a hub was started with a key and no admin's address.
        await hub.Database.ScalarAsync("delete from operators where role = 'admin'");

        await ChangeAsync(key, id, new OperatorRequest { Role = OperatorRole.Viewer });
        await key.Api.Post($"/api/operators/{id}/disable");

        Assert.False(await kalle.IsInAsync());
    }

    [Theory, OnBothEngines]
    public async Task Inviting_again_gives_the_role_that_is_given_now(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        var invite = new InviteRequest { Email = "tuleva@example.test", Role = OperatorRole.Viewer };
        await admin.Api.Post<SecretLink>("/api/operators", invite);

        await admin.Api.Post<SecretLink>("/api/operators", invite with { Role = OperatorRole.StoreManager, Stores = [store.Id] });

        var row = (await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Email == invite.Email);
        Assert.Equal((OperatorRole.StoreManager, store.Id), (row.Role, Assert.Single(row.Stores)));
    }

    /// <summary>The sign-in had read the operator before.</summary>
    [Theory, OnBothEngines]
    public async Task A_sign_in_under_way_does_not_undo_a_change_of_password(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var scope = hub.Services.CreateAsyncScope();
        var people = scope.ServiceProvider.GetRequiredService<OperatorManager>();
        using var admin = new Person(hub);
        Assert.Equal(HttpStatusCode.Unauthorized, await admin.PasswordAsync("guessed wrong"));
        var read = await people.FindByEmailAsync(HubSettings.AdminEmail);
        await admin.SignInAsync();
        await admin.ChangePasswordAsync("another horse battery");

        Assert.Equal(Proof.Right, await people.Prove(read!, HubSettings.AdminPassword, CancellationToken.None));

        using var later = new Person(hub, password: "another horse battery");
        await later.SignInAsync();
        Assert.Equal(HttpStatusCode.Unauthorized, await later.PasswordAsync(HubSettings.AdminPassword));
    }

    [Theory, OnBothEngines]
    public async Task Of_two_admins_who_take_each_others_role_at_the_same_time_one_remains(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var key = await admin.ColleagueAsync(OperatorRole.Admin);
        using var second = await Person.InvitedAsync(hub, admin, OperatorRole.Admin);
        Guid[] both = [(await admin.Api.Get<Me>("/api/session")).OperatorId, await second.IdAsync()];
        for (var round = 0; round < 10; round++)
        {
            var answers = await Task.WhenAll(both.Select(id => key.Api.StatusAsync(HttpMethod.Post, $"/api/operators/{id}/disable")));

            Assert.Equal([HttpStatusCode.NoContent, HttpStatusCode.BadRequest], answers.Order());
            foreach (var id in both) await key.Api.Post($"/api/operators/{id}/enable");
        }
    }

    [Theory, OnBothEngines]
    public async Task Who_is_disabled_is_out_at_once_and_comes_in_by_nothing_until_enabled(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var admin = await hub.SignInAsync();
        using var kalle = await Person.InvitedAsync(hub, admin, OperatorRole.Ops);
        var id = await kalle.IdAsync();

        await admin.Api.Post($"/api/operators/{id}/disable");

        Assert.False(await kalle.IsInAsync());
        Assert.Equal(HttpStatusCode.Forbidden, await kalle.PasswordAsync());
        Assert.Equal(HttpStatusCode.Unauthorized, await kalle.PasswordAsync("guessed wrong"));
        Assert.True((await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Id == id).Disabled);
        Assert.DoesNotContain(await admin.Api.Get<FeedbackAssignee[]>("/api/feedback/assignees"), one => one.Id == id);
        await admin.Api.Post($"/api/operators/{id}/enable");
        Assert.Equal(HttpStatusCode.OK, await kalle.PasswordAsync());
    }

    [Theory, OnBothEngines]
    public async Task A_pending_invitation_can_be_revoked_and_an_accepted_one_not(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        var store = await admin.AddStoreAsync("Kallio");
        var invite = new InviteRequest { Email = "kalle@example.test", Role = OperatorRole.StoreManager, Stores = [store.Id] };
        var link = await admin.Api.Post<SecretLink>("/api/operators", invite);
        var pending = (await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Invited);
        Assert.Equal(link.ExpiresAtMs, pending.InvitationUntilMs);
        Assert.Equal(HttpStatusCode.Conflict, await admin.Api.StatusAsync(HttpMethod.Post, $"/api/operators/{pending.Id}/disable"));
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Null((await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Invited).InvitationUntilMs);
        link = await admin.Api.Post<SecretLink>("/api/operators", invite);

        await admin.Api.Delete($"/api/operators/{pending.Id}");

        using var kalle = hub.Anonymous();
        Assert.Equal(HttpStatusCode.BadRequest, await kalle.StatusAsync(HttpMethod.Post, "/api/invitations/accept",
            new AcceptInvitationRequest { Token = new Uri(link.Url).Fragment.Split('=', 2)[1], Password = "a colleague's password" }));
        Assert.Single(await admin.Api.Get<OperatorView[]>("/api/operators"));
        var me = (await admin.Api.Get<Me>("/api/session")).OperatorId;
        Assert.Equal(HttpStatusCode.Conflict, await admin.Api.StatusAsync(HttpMethod.Delete, $"/api/operators/{me}"));
        // The address is free again.
        using var other = await hub.NewOrganizationAsync();
        await other.Api.Post<SecretLink>("/api/operators", new InviteRequest { Email = "kalle@example.test", Role = OperatorRole.Viewer });
    }

    [Theory, OnBothEngines]
    public async Task Who_lost_the_phone_comes_in_by_password_again_once_an_admin_removed_the_second_factor(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = await hub.SignInAsync();
        using var kalle = await Person.InvitedAsync(hub, admin, OperatorRole.Ops);
        await kalle.TakeAppAsync(clock);
        var id = await kalle.IdAsync();
        Assert.True((await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Id == id).SecondFactor);

        await admin.Api.Delete($"/api/operators/{id}/second-factor");

        Assert.False(await kalle.IsInAsync());
        Assert.Equal(HttpStatusCode.OK, await kalle.PasswordAsync());
        Assert.False((await admin.Api.Get<OperatorView[]>("/api/operators")).Single(one => one.Id == id).SecondFactor);
        Assert.Equal(1, await hub.Database.CountAsync($"""
            select count(*) from audit_log where action = 'operator.removeSecondFactor' and actor = '{HubSettings.AdminEmail}'
              and subject = '{id}' and detail = '{kalle.Email}'
            """));
    }

    private static Task ChangeAsync(Raati.Drivers.Operator by, Guid id, OperatorRequest request) => by.Api.Put($"/api/operators/{id}", request);
}
