using Raati.Hub.Tests.Doors;
using Raati.Hub.Tests.Operators;
using Raati.Hub.Tests.Settings;

namespace Raati.Hub.Tests.Organizations;

/// <summary>One organization with one of everything.</summary>
internal sealed class Estate : IAsyncDisposable
{
    private static int _pictures;

    private Estate(Operator admin) => Admin = admin;

    internal Operator Admin { get; }
    internal AreaView Area { get; private set; } = null!;
    internal StoreView Store { get; private set; } = null!;
    internal Tablet Tablet { get; private set; } = null!;
    internal PollView Draft { get; private set; } = null!;
    internal PollView OpenPoll { get; private set; } = null!;
    internal BulletinView Bulletin { get; private set; } = null!;
    internal TakeoverView Takeover { get; private set; } = null!;
    internal MediaView Picture { get; private set; } = null!;
    internal ApiKeyView Key { get; private set; } = null!;
    internal Guid Feedback { get; private set; }
    /// <summary>A colleague, with a browser of their own.</summary>
    internal Person Colleague { get; private set; } = null!;
    internal Guid ColleagueId { get; private set; }
    internal Guid Session { get; private set; }
    internal Guid Commands { get; private set; }

    internal Guid[] EveryId =>
        [Area.Id, Store.Id, Tablet.Identity.KioskId, Tablet.Identity.PlacementId, Draft.Id, OpenPoll.Id, Bulletin.Id, Takeover.Id, Key.Id, Feedback, ColleagueId, Session, Commands];

    internal static async Task<Estate> FoundAsync(TestHub hub, Operator admin)
    {
        var area = await admin.AddAreaAsync("Keskusta");
        var store = await admin.AddStoreAsync("Prisma", area.Id);
        var estate = new Estate(admin)
        {
            Area = area,
            Store = store,
            Tablet = await Tablet.PairAsync(admin, store.Id, "Entrance"),
            Draft = await admin.DraftAsync(Sample.Poll("A draft?")),
            OpenPoll = await admin.PublishAsync(Sample.Poll("Open?")),
            Bulletin = await admin.PublishAsync(Sample.Bulletin("News")),
            Takeover = await admin.GiveAsync(Sample.Takeover("Do not eat this")),
            // Each its own: what two have alike is told of in MediaLibraryTests.
            Picture = await admin.AddMediaAsync(Pictures.Png(64, 16 + Interlocked.Increment(ref _pictures)), "Kuva"),
            Key = await admin.Api.Post<ApiKeyView>("/api/api-keys", new ApiKeyRequest { Name = "Ours", Role = OperatorRole.Viewer, Days = 1 }),
        };
        estate.Colleague = await Person.InvitedAsync(hub, admin, OperatorRole.Viewer);
        estate.ColleagueId = await estate.Colleague.IdAsync();
        estate.Session = (await estate.Colleague.SessionsAsync()).Single().Id;
        await Eventually.TrueAsync(() => estate.Tablet.Holds(estate.OpenPoll.Id) && estate.Tablet.Holds(estate.Bulletin.Id));
        await estate.Tablet.LeaveFeedbackAsync(Mood.Good, "Hyvä palvelu");
        estate.Commands = (await admin.Api.Post<CommandBatch>(
            "/api/kiosks/commands", new CommandsRequest { Kind = KioskCommandKind.Identify, KioskIds = [estate.Tablet.Identity.KioskId] })).Id;
        estate.Feedback = (await admin.FeedbackAsync()).Items.Single().Id;
        return estate;
    }

    /// <summary>The ids of this estate that a route would take.</summary>
    internal Guid[] IdsFor(Door door) => door.Pattern.Split('/')[2] switch
    {
        "areas" => [Area.Id],
        "stores" => [Store.Id],
        "kiosks" => [Tablet.Identity.KioskId],
        "polls" => [Draft.Id, OpenPoll.Id],
        "ballots" => [Draft.Id, OpenPoll.Id],
        "bulletins" => [Bulletin.Id],
        "takeovers" => [Takeover.Id],
        // Its routes have the hash.
        "media" => [Guid.Empty],
        "commands" => [Commands],
        "api-keys" => [Key.Id],
        "feedback" => [Feedback],
        "operators" => [ColleagueId],
        // Passkeys have tests of their own: a browser is needed to have one.
        "account" => [Session],
        _ => throw new InvalidOperationException($"Tell this table which id {door} takes."),
    };

    /// <summary>Everything the API says of this estate, as text: equal when nothing has changed.</summary>
    internal async Task<string> PictureAsync()
    {
        var parts = new List<string>();
        foreach (var path in (string[])
        [
            "/api/areas", "/api/stores", "/api/kiosks", "/api/polls", $"/api/polls/{Draft.Id}", $"/api/polls/{OpenPoll.Id}",
            $"/api/polls/{OpenPoll.Id}/certificates", "/api/bulletins", "/api/takeovers", "/api/media", "/api/api-keys", "/api/operators", "/api/feedback", "/api/settings",
        ])
        {
            using var answer = await Admin.Api.Raw(HttpMethod.Get, path);
            parts.Add($"{path} {await answer.Content.ReadAsStringAsync()}");
        }
        return string.Join('\n', parts);
    }

    public async ValueTask DisposeAsync()
    {
        await Tablet.DisposeAsync();
        Colleague.Dispose();
        Admin.Dispose();
    }
}
