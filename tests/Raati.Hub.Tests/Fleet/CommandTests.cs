using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Fleet;

/// <summary>What ops asks of tablets, and what it hears back.</summary>
public sealed class CommandTests
{
    [Theory, OnBothEngines]
    public async Task A_command_is_followed_from_the_desk_to_the_glass(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await tablet.BeatAsync();
        var kiosk = (await scene.SeesAsync("Ovi", KioskStatus.Online)).KioskId;

        var sent = await Send(scene.Admin, kiosk, KioskCommandKind.Identify);
        Assert.Equal((CommandState.Sent, KioskCommandKind.Identify), (sent.State, sent.Kind));
        await Eventually.TrueAsync(() => tablet.Commands.Any(command => command.Id == sent.Id));

        foreach (var (said, state) in ((ReceiptState, CommandState)[])
            [(ReceiptState.Received, CommandState.Received), (ReceiptState.Applied, CommandState.Applied), (ReceiptState.Painted, CommandState.Painted)])
        {
            await tablet.AcknowledgeAsync(Of(sent.Id, said, scene.Clock.NowMs));
            Assert.Equal(state, (await Past(scene.Admin, kiosk)).Commands.Single().State);
        }
        var known = (await Past(scene.Admin, kiosk)).Commands.Single();
        Assert.Equal((scene.Clock.NowMs, scene.Clock.NowMs, scene.Clock.NowMs), (known.ReceivedAtMs, known.AppliedAtMs, known.PaintedAtMs));
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_without_a_connection_is_not_asked_and_hears_of_it_never(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        var kiosk = (await scene.SeesAsync("Ovi", KioskStatus.NeverSeen)).KioskId;

        Assert.Equal(CommandState.Offline, (await Send(scene.Admin, kiosk, KioskCommandKind.Reload)).State);
        await tablet.ConnectAsync();
        await tablet.BeatAsync();
        await scene.SeesAsync("Ovi", KioskStatus.Online);

        var sent = await Send(scene.Admin, kiosk, KioskCommandKind.Identify);
        await Eventually.TrueAsync(() => tablet.Commands.Any(command => command.Id == sent.Id));
        Assert.DoesNotContain(tablet.Commands, command => command.Kind is KioskCommandKind.Reload);
        Assert.Equal([CommandState.Offline, CommandState.Sent], (await Past(scene.Admin, kiosk)).Commands.Select(command => command.State).Order());
    }

    [Theory, OnBothEngines]
    public async Task A_command_that_nobody_answers_is_not_waited_for_longer_than_30_seconds_and_a_late_word_still_counts(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await tablet.BeatAsync();
        var kiosk = (await scene.SeesAsync("Ovi", KioskStatus.Online)).KioskId;
        var sent = await Send(scene.Admin, kiosk, KioskCommandKind.Reload);

        scene.Clock.Advance(TimeSpan.FromSeconds(29));
        Assert.Equal(CommandState.Sent, (await Past(scene.Admin, kiosk)).Commands.Single().State);
        scene.Clock.Advance(TimeSpan.FromSeconds(1));
        Assert.Equal(CommandState.Unanswered, (await Past(scene.Admin, kiosk)).Commands.Single().State);

        await tablet.AcknowledgeAsync(Of(sent.Id, ReceiptState.Failed, scene.Clock.NowMs, "no wake lock"));
        var failed = (await Past(scene.Admin, kiosk)).Commands.Single();
        Assert.Equal((CommandState.Failed, "no wake lock"), (failed.State, failed.Reason));
    }

    [Theory, OnBothEngines]
    public async Task A_tablet_speaks_of_its_own_commands_only(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await using var liar = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Kassat");
        await tablet.BeatAsync();
        var kiosk = (await scene.SeesAsync("Ovi", KioskStatus.Online)).KioskId;
        var sent = await Send(scene.Admin, kiosk, KioskCommandKind.Identify);

        await liar.AcknowledgeAsync(Of(sent.Id, ReceiptState.Painted, scene.Clock.NowMs));
        Assert.Equal(CommandState.Sent, (await Past(scene.Admin, kiosk)).Commands.Single().State);
    }

    [Theory, OnBothEngines]
    public async Task A_console_is_told_that_a_command_moved_on(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var tablet = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await tablet.BeatAsync();
        var kiosk = (await scene.SeesAsync("Ovi", KioskStatus.Online)).KioskId;
        await scene.Console.WatchChanges();
        int Told() => scene.Console.Notices.Count(notice => notice.Topic is ChangeTopic.Commands && notice.Id == kiosk);

        var sent = await Send(scene.Admin, kiosk, KioskCommandKind.Identify);
        await Eventually.TrueAsync(() => Told() == 1);
        await tablet.AcknowledgeAsync(Of(sent.Id, ReceiptState.Painted, scene.Clock.NowMs));
        await Eventually.TrueAsync(() => Told() == 2);
    }

    [Theory, OnBothEngines]
    public async Task A_command_for_many_counts_every_tablet_once(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var answers = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Ovi");
        await using var silent = await Tablet.PairAsync(scene.Admin, scene.Kallio.Id, "Kassat");
        await using var away = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Kahvio");
        await using var gone = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Vanha");
        foreach (var tablet in (Tablet[])[answers, silent]) await tablet.BeatAsync();
        foreach (var name in (string[])["Ovi", "Kassat"]) await scene.SeesAsync(name, KioskStatus.Online);
        await scene.Admin.RevokeAsync((await scene.SeesAsync("Vanha", KioskStatus.NeverSeen)).KioskId);

        var batch = await scene.Admin.Api.Post<CommandBatch>("/api/kiosks/commands", new CommandsRequest
        {
            Kind = KioskCommandKind.Identify,
            KioskIds = [.. scene.Console.Fleet.Values.Select(row => row.KioskId)],
        });
        Assert.Equal((3, 2, 1), (batch.Kiosks, batch.Waiting, batch.Offline));
        await Eventually.TrueAsync(() => answers.Commands.Any(command => command.Kind is KioskCommandKind.Identify));
        await answers.AcknowledgeAsync(Of(answers.Commands.Last(command => command.Kind is KioskCommandKind.Identify).Id, ReceiptState.Painted, scene.Clock.NowMs));
        scene.Clock.Advance(TimeSpan.FromSeconds(30));

        var later = await scene.Admin.Api.Get<CommandBatch>($"/api/commands/{batch.Id}");
        Assert.Equal((3, 1, 0, 1, 1), (later.Kiosks, later.Done, later.Waiting, later.Offline, later.Failed));
    }

    [Theory, OnBothEngines]
    public async Task A_store_manager_commands_and_tags_no_tablet_of_another_store(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        var other = await scene.Admin.AddStoreAsync("Töölö");
        await using var own = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Oma");
        await using var foreign = await Tablet.PairOnlyAsync(scene.Admin, other.Id, "Vieras");
        var kiosks = await scene.Admin.KiosksAsync();
        var (mine, theirs) = (kiosks.Single(kiosk => kiosk.Name == "Oma").Id, kiosks.Single(kiosk => kiosk.Name == "Vieras").Id);
        using var manager = await scene.Admin.InviteAsync(OperatorRole.StoreManager, scene.Kallio.Id);

        var batch = await manager.Api.Post<CommandBatch>("/api/kiosks/commands", new CommandsRequest { Kind = KioskCommandKind.Reload, KioskIds = [mine, theirs] });
        var tagged = await manager.Api.Post<TagsReply>("/api/kiosks/tags", new TagsRequest { KioskIds = [mine, theirs], Add = ["kampanja"] });
        Assert.Equal((1, 1), (batch.Kiosks, tagged.Changed));
        foreach (var path in (string[])["commands", "history", "program", "past"])
        {
            using var answer = path is "commands"
                ? await manager.Api.Raw(HttpMethod.Post, $"/api/kiosks/{theirs}/commands", new CommandRequest { Kind = KioskCommandKind.Identify })
                : await manager.Api.Raw(HttpMethod.Get, $"/api/kiosks/{theirs}/{path}");
            Assert.Equal(HttpStatusCode.NotFound, answer.StatusCode);
        }
        Assert.Empty((await Past(scene.Admin, theirs)).Commands);
        Assert.Empty((await scene.Admin.KiosksAsync()).Single(kiosk => kiosk.Id == theirs).Tags);

        var ofAdmin = await scene.Admin.Api.Post<CommandBatch>("/api/kiosks/commands", new CommandsRequest { Kind = KioskCommandKind.Reload, KioskIds = [theirs] });
        using var notTheirs = await manager.Api.Raw(HttpMethod.Get, $"/api/commands/{ofAdmin.Id}");
        Assert.Equal(HttpStatusCode.NotFound, notTheirs.StatusCode);
    }

    [Theory, OnBothEngines]
    public async Task Tags_for_many_are_put_on_and_taken_off_and_no_tablet_gets_more_than_20(Engine engine)
    {
        await using var scene = await Scene.StartAsync(engine);
        await using var plain = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Ovi", null, "vanha");
        await using var full = await Tablet.PairOnlyAsync(scene.Admin, scene.Kallio.Id, "Täysi", null, [.. Enumerable.Range(1, 20).Select(n => $"t{n}")]);
        var all = (await scene.Admin.KiosksAsync()).Select(kiosk => kiosk.Id).ToArray();

        var reply = await scene.Admin.Api.Post<TagsReply>("/api/kiosks/tags", new TagsRequest { KioskIds = all, Add = ["kampanja"], Remove = ["vanha"] });
        Assert.Equal((1, 1), (reply.Changed, reply.Full));
        var after = await scene.Admin.KiosksAsync();
        Assert.Equal(["kampanja"], after.Single(kiosk => kiosk.Name == "Ovi").Tags);
        Assert.Equal(20, after.Single(kiosk => kiosk.Name == "Täysi").Tags.Length);
    }

    private static Task<CommandView> Send(Operator by, Guid kiosk, KioskCommandKind kind) =>
        by.Api.Post<CommandView>($"/api/kiosks/{kiosk}/commands", new CommandRequest { Kind = kind });

    private static Task<KioskPast> Past(Operator by, Guid kiosk) => by.Api.Get<KioskPast>($"/api/kiosks/{kiosk}/past");

    private static Receipt Of(Guid command, ReceiptState state, long at, string? reason = null) =>
        new() { PublicationId = command, Version = 0, State = state, AtMs = at, Reason = reason };
}
