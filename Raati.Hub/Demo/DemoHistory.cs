using System.Text.Json;
using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Cluster;
using Raati.Hub.Feedback;
using Raati.Hub.Operators;
using Raati.Hub.Organizations;
using Raati.Hub.Polls;
using Raati.Hub.Programs;
using Raati.Hub.Results;
using Raati.Hub.Results.Report;
using Raati.Hub.Results.Stores;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>
/// Two weeks of the demo, written by the code that writes real ones, under a clock that stands in the past: ballots are classed and tallied
/// by the box's own batch, feedback is masked by the inbox, and the closed poll is counted and certified.
/// </summary>
internal sealed class DemoHistory(
    Database database, IBallotStatements statements, OrganizationLog log, Certification certification, IScreenTime screens, IHints hints,
    FeedbackPace pace)
{
    private const long HourMs = 3_600_000;
    private const int Hours = 14 * 24;
    private const double LastWeek = 0.91;
    private const string PutStatus =
        "update feedback set status = @status, assignee_id = @assignee where organization_id = @organization and id = @id";
    private const string PutNote = """
        insert into feedback_notes (organization_id, id, feedback_id, at, actor, text) values (@organization, @note, @id, @at, @actor, @text)
        """;

    private readonly PastTime _past = new();
    // Chances of their own: another poll changes no vote.
    private readonly DemoReceipts _receipts = new(new Random(138));
    private readonly DemoScreens _screens = new(new Random(24));

    /// <summary>Returns the poll that is closed and certified.</summary>
    internal async Task<PollId> Write(Session session, Caller caller, DemoEstate estate, Operator[] handlers, long now, Random chance)
    {
        var polls = new List<DemoAsked>();
        foreach (var poll in DemoPolls.Answered) polls.Add(await Ask(session, caller, poll, estate, now));
        var shoppers = new DemoShoppers([.. estate.Kiosks], [.. polls], chance);
        await Vote(session, caller.Organization, shoppers, now);
        foreach (var poll in polls) await LetStoresOut(session, caller.Organization, poll, estate);
        await Tell(session, caller.Organization, shoppers, handlers, now, chance);
        await _screens.Write(session, caller.Organization, estate, now);
        await estate.HandIn(session, caller.Organization, now);
        await Certify(session, caller, polls[0], now);
        await DemoEstate.Vanish(session, caller.Organization);
        await Note(session, caller, new PollId(NewId(now)), now);
        return polls[0].Poll;
    }

    private async Task<DemoAsked> Ask(Session session, Caller caller, DemoPoll poll, DemoEstate estate, long now)
    {
        var content = poll.Content with { OpensAtMs = Moment(poll.Opens, now), ClosesAtMs = Moment(poll.Closes, now) };
        var published = content.OpensAtMs ?? now;
        var id = new PollId(NewId(published));
        _past.Ms = published;
        await PollStore.Insert(session, caller.Organization, id, content, published);
        await PollStore.Publish(session, caller.Organization, id, content, published);
        await new PublicationLog(log, _past).Publish(session, caller.Organization, new PublicationId(id.Value), PublicationKind.Poll, content.Audience,
            JsonSerializer.Serialize(PollDesk.DocumentOf(content, published), Wire.Json));
        await _receipts.Write(session, caller.Organization, id, estate.Kiosks.Where(kiosk => poll.Reaches(kiosk.Touchpoint)), published);
        await Audit.Write(session, caller, "poll.create", id.Value);
        await Audit.Write(session, caller, "poll.publish", id.Value);
        return new DemoAsked(id, poll, content);
    }

    private async Task Vote(Session session, OrganizationId organization, DemoShoppers shoppers, long now)
    {
        var batch = new CastBatch(statements, _past);
        var first = now - Hours * HourMs;
        for (var hour = 0; hour < Hours; hour++)
        {
            var cast = shoppers.Hour(first + hour * HourMs, hour < Hours / 2 ? LastWeek : 1).Where(one => one.Ballot.CastAtMs < now);
            var items = cast.Select(one => new CastItem(organization, one.Kiosk.Kiosk, one.Ballot)).ToArray();
            if (items.Length == 0) continue;
            _past.Ms = items[^1].Ballot.CastAtMs + 1_000;
            await batch.Run(session, items);
        }
    }

    /// <summary>In two weeks each store would have let its split out: the first look at a poll makes that round.</summary>
    private static async Task LetStoresOut(Session session, OrganizationId organization, DemoAsked asked, DemoEstate estate)
    {
        var key = new PollKey(organization, asked.Poll);
        var stores = estate.Kiosks.Where(kiosk => asked.Of.Reaches(kiosk.Touchpoint)).Select(kiosk => kiosk.Store).ToHashSet();
        foreach (var question in asked.Content.Questions)
        {
            await session.PutMembersOf(key, question.Id, stores);
            await session.PutDueAnswers(key, question.Id, round: 0, SplitRound.EarliestAfter(0));
        }
    }

    private async Task Tell(
        Session session, OrganizationId organization, DemoShoppers shoppers, Operator[] handlers, long now, Random chance)
    {
        var inbox = new FeedbackInbox(database, hints, _past, pace);
        for (var left = 0; left < DemoVoices.Feedbacks; left++)
        {
            // More of it lately: old feedback is seen to.
            var days = 14 * Math.Pow(chance.NextDouble(), 1.4);
            var feedback = shoppers.Tell(DemoVoices.Words[left % DemoVoices.Words.Length], now - 60_000 - (long)(days * 24 * HourMs));
            _past.Ms = feedback.LeftAtMs + 1_000;
            await inbox.Keep(session, organization, [feedback]);
            var status = DemoVoices.StatusAfter(days, chance);
            if (status is FeedbackStatus.Unread) continue;
            var handler = handlers[chance.Next(handlers.Length)];
            await session.Execute(PutStatus, new { organization, id = feedback.Id, status = WireEnum.Name(status), assignee = handler.Id });
            if (chance.NextDouble() < 0.4)
            {
                var at = feedback.LeftAtMs + HourMs;
                await session.Execute(PutNote,
                    new { organization, note = NewId(at), id = feedback.Id, at, actor = handler.Email, text = DemoVoices.Note });
            }
        }
    }

    private async Task Certify(Session session, Caller caller, DemoAsked poll, long now)
    {
        var closed = poll.Content.ClosesAtMs ?? throw new InvalidOperationException("The demo certifies a poll that closes.");
        _past.Ms = closed + PollLife.ProvisionalMs;
        var key = new PollKey(caller.Organization, poll.Poll);
        var count = await Certification.Count(session, key) ?? throw new InvalidOperationException("A published poll has no tally.");
        var missing = (await OutboxesHeard.Read(session, caller.Organization)).Missing(poll.Content.Audience, closed);
        var meta = new PollMeta { Key = key, Content = poll.Content, ClosesAt = closed };
        await certification.Make(session, count, new CertificateFacts
        {
            Meta = meta,
            KiosksMissing = missing.Kiosks,
            KiosksParked = missing.Parked,
            Coverage = await screens.Of(session, meta, now),
            Now = _past.Ms,
        });
        await Audit.Write(session, caller, "poll.certify", poll.Poll.Value);
    }

    private async Task Note(Session session, Caller caller, PollId draft, long now)
    {
        _past.Ms = now - 5 * HourMs;
        await PollStore.Insert(session, caller.Organization, draft, DemoPolls.Draft, _past.Ms);
        await Audit.Write(session, caller, "poll.create", draft.Value);
    }

    private AuditLog Audit => new(_past);

    private static long? Moment((int Days, int Hour)? when, long now) => when is { } at ? DemoRhythm.At(now, at.Days, at.Hour) : null;

    private static Guid NewId(long at) => Guid.CreateVersion7(DateTimeOffset.FromUnixTimeMilliseconds(at));
}
