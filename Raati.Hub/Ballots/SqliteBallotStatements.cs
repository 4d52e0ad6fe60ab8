using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>One prepared statement a row on the one writing connection, on whose thread all of this runs.</summary>
internal sealed class SqliteBallotStatements(PollShapes shapes) : IBallotStatements
{
    private const string ReadPoll = """
        select content, closes_at, certified_at, rapid_repeat_ms from polls
        where organization_id = ? and id = ? and published_at is not null
        """;
    private const string ReadStay = """
        select p.kiosk_id, p.store_id, k.retired_at from placements p
        join kiosks k on k.organization_id = p.organization_id and k.id = p.kiosk_id
        where p.organization_id = ? and p.id = ?
        """;
    private const string InsertBallot = """
        insert into ballots (organization_id, id, poll_id, kiosk_id, placement_id, store_id, channel, class, answers, sitting_id,
          kiosk_sequence, since_previous_ms, on_screen_ms, language, cast_at, time_quality, staff_test, received_at, content_hash)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          ?, ?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do nothing
        """;
    private const string ReadStanding = "select content_hash, class from ballots where organization_id = ? and id = ?";
    private const string PutClass = "update ballots set class = ? where organization_id = ? and id = ?";
    private const string AddTally = """
        insert into tallies (organization_id, poll_id, question_id, option_id, store_id, channel, class, ballots)
        values (?, ?, ?, ?, ?, ?, ?, ?)
        on conflict do update set ballots = ballots + excluded.ballots
        """;
    private const string AddClass = """
        insert into class_totals (organization_id, poll_id, store_id, channel, class, ballots)
        values (?, ?, ?, ?, ?, ?)
        on conflict do update set ballots = ballots + excluded.ballots
        """;
    private const string AddPoll = """
        insert into poll_totals (organization_id, poll_id, tally_epoch, ballots) values (?, ?, 1, ?)
        on conflict do update set ballots = ballots + excluded.ballots
        """;

    private readonly SqliteStatements _statements = new();

    public Task<Dictionary<PollKey, PollFacts>> Polls(Session session, PollKey[] polls)
    {
        var found = new Dictionary<PollKey, PollFacts>(polls.Length);
        var statement = _statements.Of(session, ReadPoll);
        foreach (var poll in polls)
        {
            if (statement.Id(poll.Organization.Value).Id(poll.Poll.Value).TryRead(row => FactsOf(poll, row), out var facts)) found[poll] = facts;
        }
        return Task.FromResult(found);
    }

    public Task<Dictionary<PlacementKey, Stay>> Stays(Session session, PlacementKey[] placements)
    {
        var found = new Dictionary<PlacementKey, Stay>(placements.Length);
        var statement = _statements.Of(session, ReadStay);
        foreach (var key in placements)
        {
            if (statement.Id(key.Organization.Value).Id(key.Placement).TryRead(StayOf, out var stay)) found[key] = stay;
        }
        return Task.FromResult(found);
    }

    public Task Insert(Session session, IReadOnlyList<CastItem> ballots)
    {
        var statement = _statements.Of(session, InsertBallot);
        foreach (var item in ballots)
        {
            var ballot = item.Ballot;
            item.Inserted = statement
                .Id(item.Organization.Value).Id(ballot.Id).Id(ballot.PollId).Id(item.StayKiosk.Value).Id(ballot.PlacementId).Id(item.Store.Value)
                .Text(WireEnum.Name(ballot.Channel)).Text(WireEnum.Name(item.Class ?? default)).Text(item.Answers).Id(ballot.SittingId)
                .Number(ballot.KioskSequence).Number(ballot.SincePreviousMs).Number(ballot.OnScreenMs)
                .Text(WireEnum.Name(ballot.Language)).Number(ballot.CastAtMs).Text(WireEnum.Name(ballot.TimeQuality))
                .Number(ballot.StaffTest ? 1 : 0).Number(item.ReceivedAt).Bytes(item.Hash).Run() == 1;
        }
        return Task.CompletedTask;
    }

    public Task<Dictionary<(OrganizationId, Guid), Standing>> Standing(Session session, IReadOnlyList<CastItem> ballots)
    {
        var found = new Dictionary<(OrganizationId, Guid), Standing>();
        var statement = _statements.Of(session, ReadStanding);
        foreach (var item in ballots)
        {
            if (statement.Id(item.Organization.Value).Id(item.Ballot.Id).TryRead(StandingOf, out var standing)) found[item.Key] = standing;
        }
        return Task.FromResult(found);
    }

    public Task Reclass(Session session, OrganizationId organization, IReadOnlyList<(BallotId Ballot, BallotClass Class)> ballots)
    {
        var statement = _statements.Of(session, PutClass);
        foreach (var (ballot, taken) in ballots) statement.Text(WireEnum.Name(taken)).Id(organization.Value).Id(ballot.Value).Run();
        return Task.CompletedTask;
    }

    public Task Add(Session session, TallyDelta delta)
    {
        var (classes, options, polls) = (_statements.Of(session, AddClass), _statements.Of(session, AddTally), _statements.Of(session, AddPoll));
        foreach (var (key, ballots) in delta.Classes)
        {
            classes.Id(key.Poll.Organization.Value).Id(key.Poll.Poll.Value).Id(key.Store.Value).Text(WireEnum.Name(key.Channel))
                .Text(WireEnum.Name(key.Class)).Number(ballots).Run();
        }
        foreach (var (key, ballots) in delta.Options)
        {
            options.Id(key.Poll.Organization.Value).Id(key.Poll.Poll.Value).Number(key.Question).Number(key.Option).Id(key.Store.Value)
                .Text(WireEnum.Name(key.Channel)).Text(WireEnum.Name(key.Class)).Number(ballots).Run();
        }
        foreach (var (key, ballots) in delta.Polls) polls.Id(key.Organization.Value).Id(key.Poll.Value).Number(ballots).Run();
        return Task.CompletedTask;
    }

    private PollFacts FactsOf(PollKey poll, SqliteStatement row)
    {
        var content = row.TextAt(0);
        return new PollFacts
        {
            Content = content,
            Shape = shapes.Of(poll, content),
            Rule = new ClassRule { ClosesAt = row.MaybeAt(1), CertifiedAt = row.MaybeAt(2), RapidRepeatMs = row.NumberAt(3) },
        };
    }

    private static Stay StayOf(SqliteStatement row) => new(new KioskId(row.IdAt(0)), new StoreId(row.IdAt(1)), row.MaybeAt(2));

    private static Standing StandingOf(SqliteStatement row) => new(row.BytesAt(0), WireEnum.Parse<BallotClass>(row.TextAt(1)));
}
