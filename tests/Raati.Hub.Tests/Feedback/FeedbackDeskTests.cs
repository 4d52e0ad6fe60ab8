using System.Net;
using System.Text.Json;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Ballots;

namespace Raati.Hub.Tests.Feedback;

/// <summary>Feedback is taken up, given to somebody, written of and done, by those of its store and nobody else.</summary>
public sealed class FeedbackDeskTests
{
    [Theory, OnBothEngines]
    public async Task It_is_taken_up_given_to_somebody_written_of_and_done(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var admin = chain.Operate;
        var me = await admin.Api.Get<Me>("/api/session");
        var id = await LeaveAsync(chain.First, admin, Mood.Bad, "Kassa jumissa", FeedbackCategory.Prices);
        Assert.Equal(FeedbackStatus.Unread, Assert.Single((await admin.FeedbackAsync()).Items).Status);
        Assert.Equal((1, 0), await WaitingAsync(admin));

        var given = await admin.Api.Put<FeedbackDetail>(At(id, "assignee"), new FeedbackAssignRequest { OperatorId = me.OperatorId });
        Assert.Equal(FeedbackCategory.Prices, given.Feedback.Category);
        Assert.Equal((FeedbackStatus.Open, me.Email), (given.Feedback.Status, given.Feedback.Assignee));
        Assert.Equal((0, 1), await WaitingAsync(admin));

        await admin.Api.Post<FeedbackDetail>(At(id, "notes"), new FeedbackNoteRequest { Text = " Soitin: 040 123 4567\nHuolto tulee " });
        var done = await admin.Api.Put<FeedbackDetail>(At(id, "status"), new FeedbackStatusRequest { Status = FeedbackStatus.Done });

        Assert.Equal(FeedbackStatus.Done, done.Feedback.Status);
        Assert.Equal(1, done.Feedback.Notes);
        var note = Assert.Single(done.Notes);
        Assert.Equal((me.Email, "Soitin: •••\nHuolto tulee"), (note.By, note.Text));
        Assert.Equal((0, 0), await WaitingAsync(admin));
        Assert.Equal(1, (await SummaryAsync(admin)).Done);

        var let = await admin.Api.Put<FeedbackDetail>(At(id, "assignee"), new FeedbackAssignRequest());
        Assert.Null(let.Feedback.AssigneeId);
        Assert.Equal(FeedbackStatus.Done, let.Feedback.Status);
        foreach (var (action, times) in ((string, long)[])[("feedback.assign", 2), ("feedback.note", 1), ("feedback.status", 1)])
            Assert.Equal(times, await chain.Hub.Database.CountAsync($"select count(*) from audit_log where action = '{action}'"));
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from audit_log where detail like '%Huolto%'"));
    }

    [Theory, OnBothEngines]
    public async Task A_note_takes_an_unread_one_up_and_a_list_is_narrowed(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var noted = await LeaveAsync(chain.First, chain.Operate, Mood.Bad, "Jono", FeedbackCategory.Service);
        var left = await LeaveAsync(chain.Tablets[1], chain.Operate, Mood.VeryGood, null);
        var me = await chain.Operate.Api.Get<Me>("/api/session");
        await chain.Operate.Api.Post(At(noted, "notes"), new FeedbackNoteRequest { Text = "Katson" });
        await chain.Operate.Api.Put<FeedbackDetail>(At(left, "assignee"), new FeedbackAssignRequest { OperatorId = me.OperatorId });
        await chain.Operate.Api.Put<FeedbackDetail>(At(left, "status"), new FeedbackStatusRequest { Status = FeedbackStatus.Unread });

        async Task<Guid[]> ListedAsync(string narrowed) =>
            [.. (await chain.Operate.Api.Get<FeedbackPage>($"/api/feedback?{narrowed}")).Items.Select(item => item.Id)];
        Assert.Equal([noted], await ListedAsync("status=open"));
        Assert.Equal([left], await ListedAsync("status=unread"));
        Assert.Empty(await ListedAsync("status=done"));
        Assert.Equal([left], await ListedAsync("mood=veryGood"));
        Assert.Equal([noted], await ListedAsync("category=service"));
        Assert.Empty(await ListedAsync("category=prices"));
        Assert.Equal([left, noted], await ListedAsync("category=of-another-day"));
        Assert.Equal([left], await ListedAsync("assignee=me"));
        Assert.Equal([left], await ListedAsync($"assignee={me.OperatorId}"));
        Assert.Empty(await ListedAsync($"assignee={Guid.NewGuid()}"));
        Assert.Equal([left, noted], await ListedAsync("status=of-another-day"));
        Assert.Equal([noted], await ListedAsync($"storeId={chain.First.Identity.StoreId}"));
    }

    [Theory, OnBothEngines]
    public async Task Only_its_stores_people_see_to_it_and_only_they_are_given_it(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var id = await LeaveAsync(chain.First, chain.Operate, Mood.Bad, "Jono");
        using var own = await chain.Operate.InviteAsync(OperatorRole.StoreManager, chain.First.Identity.StoreId);
        using var other = await chain.Operate.InviteAsync(OperatorRole.StoreManager, chain.Tablets[1].Identity.StoreId);
        using var viewer = await chain.Operate.InviteAsync(OperatorRole.Viewer);
        var mine = await own.Api.Get<Me>("/api/session");
        var others = await other.Api.Get<Me>("/api/session");
        var viewers = await viewer.Api.Get<Me>("/api/session");
        var done = new FeedbackStatusRequest { Status = FeedbackStatus.Done };

        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, HttpMethod.Get, $"/api/feedback/{id}"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, HttpMethod.Put, At(id, "status"), done));
        Assert.Equal(HttpStatusCode.NotFound, await StatusAsync(other, HttpMethod.Post, At(id, "notes"), new FeedbackNoteRequest { Text = "x" }));
        Assert.Equal(HttpStatusCode.Forbidden, await StatusAsync(viewer, HttpMethod.Put, At(id, "status"), done));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(viewer, HttpMethod.Get, $"/api/feedback/{id}"));
        Assert.Equal(0, (await SummaryAsync(other)).Unread);

        foreach (var unfit in (Guid[])[others.OperatorId, viewers.OperatorId, Guid.NewGuid()])
            Assert.Equal(FaultCode.NoSuchAssignee, await FaultAsync(chain.Operate, HttpMethod.Put, At(id, "assignee"),
                new FeedbackAssignRequest { OperatorId = unfit }));
        await chain.Operate.Api.Put<FeedbackDetail>(At(id, "assignee"), new FeedbackAssignRequest { OperatorId = mine.OperatorId });
        Assert.Equal(1, (await SummaryAsync(own)).Mine);
        Assert.DoesNotContain(others.OperatorId, (await own.Api.Get<FeedbackAssignee[]>("/api/feedback/assignees")).Select(one => one.Id));
        Assert.Equal(HttpStatusCode.OK, await StatusAsync(own, HttpMethod.Put, At(id, "status"), done));
        Assert.Equal(FaultCode.Choice, await FaultAsync(own, HttpMethod.Put, At(id, "status"),
            new FeedbackStatusRequest { Status = FeedbackStatus.Unknown }));
        Assert.Equal(FaultCode.TextLength, await FaultAsync(own, HttpMethod.Post, At(id, "notes"),
            new FeedbackNoteRequest { Text = new string('x', 1_001) }));
    }

    [Theory, OnBothEngines]
    public async Task A_console_that_looks_is_told_of_the_change(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var id = await LeaveAsync(chain.First, chain.Operate, Mood.Bad, "Jono");
        await using var console = await chain.Operate.OpenConsoleAsync();
        await console.WatchChanges();

        await chain.Operate.Api.Put<FeedbackDetail>(At(id, "status"), new FeedbackStatusRequest { Status = FeedbackStatus.Done });

        await Eventually.TrueAsync(() => console.Notices.Any(change => change is { Topic: ChangeTopic.Feedback } && change.Id == id));
    }

    private static async Task<Guid> LeaveAsync(Tablet tablet, Operator admin, Mood mood, string? text, FeedbackCategory? category = null)
    {
        var before = (await admin.FeedbackAsync()).Items.Select(item => item.Id).ToArray();
        await tablet.LeaveFeedbackAsync(mood, text, category);
        return (await admin.FeedbackAsync()).Items.Single(item => !before.Contains(item.Id)).Id;
    }

    private static string At(Guid id, string what) => $"/api/feedback/{id}/{what}";

    private static Task<FeedbackSummary> SummaryAsync(Operator by) => by.Api.Get<FeedbackSummary>("/api/feedback/summary");

    private static async Task<(long Unread, long Mine)> WaitingAsync(Operator by)
    {
        var summary = await SummaryAsync(by);
        return (summary.Unread, summary.Mine);
    }

    private static async Task<FaultCode> FaultAsync(Operator by, HttpMethod method, string path, object body)
    {
        using var answer = await by.Api.Raw(method, path, body);
        Assert.Equal(HttpStatusCode.BadRequest, answer.StatusCode);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        return Assert.Single(problem.RootElement.GetProperty("faults").Deserialize<FieldFault[]>(WireJson.Options)!).Code;
    }

    private static async Task<HttpStatusCode> StatusAsync(Operator by, HttpMethod method, string path, object? body = null)
    {
        using var answer = await by.Api.Raw(method, path, body);
        return answer.StatusCode;
    }
}
