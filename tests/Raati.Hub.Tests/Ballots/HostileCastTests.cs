using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.SignalR;
using Microsoft.AspNetCore.SignalR.Client;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Ballots;

/// <summary>Ballots of other builds, of broken storage, and of somebody who means harm.</summary>
public sealed class HostileCastTests
{
    [Theory, OnBothEngines]
    public async Task Words_of_a_newer_build_are_understood(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var ballot = Json(chain.First.Seal(await chain.PublishAsync(), 1));
        (ballot["language"], ballot["timeQuality"], ballot["channel"]) = ("klingon", "guessed", new string('x', 8_000));
        ballot["aFieldToCome"] = new string('y', 8_000);

        var first = Assert.Single((await CastAsync(chain.First, ballot)).Receipts);
        var again = Assert.Single((await CastAsync(chain.First, ballot)).Receipts);

        Assert.Equal((CastOutcome.Accepted, BallotClass.Counted), (first.Outcome, first.Class));
        Assert.Equal(first, again);
        Assert.Equal("unknown", await chain.Hub.Database.ScalarAsync("select language from ballots"));
    }

    [Theory, OnBothEngines]
    public async Task What_can_not_be_read_fails_alone_and_the_connection_lives(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var poll = await chain.PublishAsync();
        var unreadable = Json(chain.First.Seal(poll, 1));
        unreadable.Remove("answers");
        var wrongType = Json(chain.First.Seal(poll, 1));
        wrongType["onScreenMs"] = "long";

        await Assert.ThrowsAsync<HubException>(() => CastAsync(chain.First, unreadable));
        await Assert.ThrowsAsync<HubException>(() => CastAsync(chain.First, wrongType));
        await Assert.ThrowsAsync<HubException>(() => CastAsync(chain.First, [null]));
        await Assert.ThrowsAsync<HubException>(() => chain.First.Link.Connection.InvokeAsync<CastReply>("Cast", (object?)null));

        Assert.True(chain.First.IsConnected);
        Assert.Equal(CastOutcome.Accepted, (await chain.First.VoteAsync(poll, 1))?.Outcome);
    }

    [Theory, OnBothEngines]
    public async Task An_oversized_message_closes_its_own_connection_only(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 2);
        var poll = await chain.PublishAsync();
        var ballot = Json(chain.First.Seal(poll, 1));
        ballot["text"] = new string('z', 40_000);

        await Assert.ThrowsAnyAsync<Exception>(() => CastAsync(chain.First, ballot));
        await chain.First.Link.Closed.WaitAsync(Eventually.Patience);

        Assert.True(chain.Tablets[1].IsConnected);
        Assert.Equal(CastOutcome.Accepted, (await chain.Tablets[1].VoteAsync(poll, 2))?.Outcome);
        await chain.First.ConnectAsync();
        await chain.First.DrainAsync();
        Assert.Equal(2, (await chain.Operate.PollAsync(poll)).Answers);
    }

    [Theory, OnBothEngines]
    public async Task A_refusal_is_logged_once_however_often_it_is_asked_for(Engine engine)
    {
        await using var chain = await Chain.StartAsync(engine, stores: 1);
        var poll = await chain.PublishAsync();
        var ballot = chain.First.Seal(poll, 99);

        for (var time = 0; time < 3; time++)
            Assert.Equal(CastOutcome.OptionUnknown, Assert.Single((await chain.First.Link.Cast([ballot])).Receipts).Outcome);

        Assert.Single(chain.Hub.Log.Lines, line => line.Text.Contains($"{ballot.Id}", StringComparison.Ordinal));
        Assert.Equal(0, await chain.Hub.Database.CountAsync("select count(*) from ballots"));
    }

    private static JsonObject Json(Ballot ballot) => JsonSerializer.SerializeToNode(ballot, WireJson.Options)!.AsObject();

    private static Task<CastReply> CastAsync(Tablet tablet, params JsonObject?[] ballots) =>
        tablet.Link.Connection.InvokeAsync<CastReply>("Cast", ballots);
}
