using System.Net;
using Policies = Raati.Hub.Operators.Policies;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Doors;

namespace Raati.Hub.Tests.Organizations;

/// <summary>Two co-operatives on one hub: neither can read, change or even make sure of anything of the other's.</summary>
public sealed class SideBySideTests
{
    /// <summary>The caller makes the id: under one that is another organization's it makes a takeover of its own (<c>TakeoverTests</c>).</summary>
    private const string GivesUnderAnIdOfOnesOwn = "POST /api/takeovers/{id:guid}";

    [Theory, OnBothEngines]
    public async Task No_route_reads_or_changes_what_belongs_to_the_other_organization(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var ours = await Estate.FoundAsync(hub, await hub.SignInAsync());
        await using var theirs = await Estate.FoundAsync(hub, await hub.NewSignedInOrganizationAsync());
        var before = await ours.PictureAsync();

        var surprises = new List<string>();
        foreach (var door in Door.Guarded(hub).Where(door => door.HasId && door.ToString() != GivesUnderAnIdOfOnesOwn))
        {
            foreach (var id in ours.IdsFor(door))
            {
                using var answer = await theirs.Admin.Api.Raw(
                    new HttpMethod(door.Method), door.PathWith(id, hash: ours.Picture.File.Sha256), Bodies.For(door, theirs.Store.Id));
                if (answer.StatusCode != HttpStatusCode.NotFound) surprises.Add($"{door} with another's id: {(int)answer.StatusCode}");
            }
        }

        Assert.Empty(surprises);
        Assert.Equal(before, await ours.PictureAsync());
        Assert.True(ours.Tablet.IsConnected);
        Assert.True(await ours.Colleague.IsInAsync());
    }

    [Theory, OnBothEngines]
    public async Task No_list_shows_what_belongs_to_the_other_organization(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var ours = await Estate.FoundAsync(hub, await hub.SignInAsync());
        await using var theirs = await Estate.FoundAsync(hub, await hub.NewSignedInOrganizationAsync());

        foreach (var door in Door.Guarded(hub).Where(door =>
            door is { Changes: false, HasId: false } and not { Pattern: "/api/session" } && door.Policy is not Policies.Kiosk))
        {
            using var answer = await theirs.Admin.Api.Raw(HttpMethod.Get, door.Pattern);
            var text = await answer.Content.ReadAsStringAsync();
            Assert.True(answer.IsSuccessStatusCode, $"{door}: {answer.StatusCode} {text}");
            Assert.DoesNotContain(ours.Picture.File.Sha256, text, StringComparison.Ordinal);
            Assert.All(ours.EveryId, id => Assert.DoesNotContain(id.ToString(), text, StringComparison.OrdinalIgnoreCase));
        }
        Assert.Empty((await theirs.Admin.FeedbackAsync(ours.Store.Id)).Items);
    }

    [Theory, OnBothEngines]
    public async Task Nothing_of_the_other_organization_can_be_named_in_something_of_ones_own(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var ours = await Estate.FoundAsync(hub, await hub.SignInAsync());
        await using var theirs = await Estate.FoundAsync(hub, await hub.NewSignedInOrganizationAsync());

        await RefusedAsync(() => theirs.Admin.AddStoreAsync("In another's area", ours.Area.Id));
        await RefusedAsync(() => theirs.Admin.MoveAsync(theirs.Tablet.Identity.KioskId, ours.Store.Id));
        await RefusedAsync(() => theirs.Admin.PublishAsync(Sample.Campaign("Another's playlist", ours.Playlist.Id)));
        await RefusedAsync(() => theirs.Admin.AddAsync(Sample.Playlist("Another's poll", Sample.Slide() with { Kind = SlideKind.Outcome, Text = Sample.Text("Done"), PollId = ours.OpenPoll.Id })));
        using var pairing = await Pairing.StartAsync(hub.Url);
        await RefusedAsync(() => theirs.Admin.ApproveAsync(pairing.Started.Code, ours.Store.Id, "In another's store"));
        await RefusedAsync(() => theirs.Admin.Api.Post<SecretLink>("/api/operators", new InviteRequest
        {
            Email = $"{Guid.NewGuid():N}@example.test",
            Role = OperatorRole.StoreManager,
            Stores = [ours.Store.Id],
        }));
        Assert.Equal(PairingState.Waiting, (await pairing.ClaimAsync()).State);
    }

    [Theory, OnBothEngines]
    public async Task A_publication_for_all_reaches_the_tablets_of_its_own_organization_only(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var ours = await Estate.FoundAsync(hub, await hub.SignInAsync());
        await using var theirs = await Estate.FoundAsync(hub, await hub.NewSignedInOrganizationAsync());

        var mine = await theirs.Admin.PublishAsync(Sample.Poll("Theirs alone?"));
        await Eventually.TrueAsync(() => theirs.Tablet.Holds(mine.Id));
        await ours.Tablet.SyncAsync();

        Assert.False(ours.Tablet.Holds(mine.Id));
        Assert.True(ours.Tablet.Holds(ours.OpenPoll.Id));
        Assert.False(theirs.Tablet.Holds(ours.OpenPoll.Id));
    }

    [Theory, OnBothEngines]
    public async Task A_ballot_in_another_organizations_poll_is_not_theirs_to_cast(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var ours = await Estate.FoundAsync(hub, await hub.SignInAsync());
        await using var theirs = await Estate.FoundAsync(hub, await hub.NewSignedInOrganizationAsync());

        var receipt = await theirs.Tablet.VoteAsync(ours.OpenPoll.Id, 1);
        await theirs.Tablet.WatchAsync(ours.OpenPoll.Id);

        Assert.Equal(CastOutcome.Quarantined, receipt?.Outcome);
        Assert.Equal(0, (await ours.Admin.PollAsync(ours.OpenPoll.Id)).Answers);
        Assert.Equal(0, (await ours.Admin.DriftAsync(ours.OpenPoll.Id)).Ballots);
        Assert.False(theirs.Tablet.Results.ContainsKey(ours.OpenPoll.Id));
    }

    [Theory, OnBothEngines]
    public async Task A_console_watches_its_own_organization_only(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var ours = await Estate.FoundAsync(hub, await hub.SignInAsync());
        await using var theirs = await Estate.FoundAsync(hub, await hub.NewSignedInOrganizationAsync());
        await using var console = await theirs.Admin.OpenConsoleAsync();

        var fleet = await console.WatchFleet();

        Assert.Equal([theirs.Tablet.Identity.KioskId], fleet.Rows.Select(row => row.KioskId));
        Assert.Null(await console.WatchPoll(ours.OpenPoll.Id));
        Assert.Null(await console.WatchReceipts(ours.OpenPoll.Id));
    }

    private static async Task RefusedAsync(Func<Task> attempt)
    {
        var refusal = await Assert.ThrowsAsync<ApiException>(attempt);
        Assert.Contains(refusal.Status, (HttpStatusCode[])[HttpStatusCode.BadRequest, HttpStatusCode.NotFound]);
    }
}
