using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>One prepared statement a row on the one writing connection: the statements live as long as it does.</summary>
internal sealed class SqliteBallotStatements(PollShapes shapes) : IBallotStatements
{
    private const string ReadPoll = """
        select content, closes_at, certified_at, rapid_repeat_ms from polls
        where organization_id = @organization and id = @poll and published_at is not null
        """;
    private const string ReadStay = "select kiosk_id, store_id from placements where organization_id = @organization and id = @placement";
    private const string InsertBallot = """
        insert into ballots (organization_id, id, poll_id, kiosk_id, placement_id, store_id, channel, class, answers, sitting_id,
          kiosk_sequence, since_previous_ms, on_screen_ms, language, cast_at, time_quality, staff_test, received_at, content_hash)
        values (@organization, @id, @poll, @kiosk, @placement, @store, @channel, @class, @answers, @sitting,
          @sequence, @since, @onScreen, @language, @castAt, @quality, @staffTest, @receivedAt, @hash)
        on conflict do nothing
        """;
    private const string ReadStanding = "select content_hash, class from ballots where organization_id = @organization and id = @id";
    private const string AddTally = """
        insert into tallies (organization_id, poll_id, question_id, option_id, store_id, channel, class, ballots)
        values (@organization, @poll, @question, @option, @store, @channel, @class, @ballots)
        on conflict do update set ballots = ballots + excluded.ballots
        """;
    private const string AddClass = """
        insert into class_totals (organization_id, poll_id, store_id, channel, class, ballots)
        values (@organization, @poll, @store, @channel, @class, @ballots)
        on conflict do update set ballots = ballots + excluded.ballots
        """;
    private const string AddPoll = """
        insert into poll_totals (organization_id, poll_id, tally_epoch, ballots) values (@organization, @poll, 1, @ballots)
        on conflict do update set ballots = ballots + excluded.ballots
        """;

    // Used on the writer thread only.
    private readonly SqlitePrepared _prepared = new();

    public Task<Dictionary<PollKey, PollFacts>> Polls(Session session, PollKey[] polls)
    {
        var found = new Dictionary<PollKey, PollFacts>(polls.Length);
        foreach (var poll in polls)
        {
            using var row = _prepared.Bind(session, ReadPoll, poll.Organization.Value, poll.Poll.Value).ExecuteReader();
            if (!row.Read()) continue;
            var content = row.GetString(0);
            found[poll] = new PollFacts
            {
                Content = content,
                Shape = shapes.Of(poll, content),
                Rule = new ClassRule
                {
                    ClosesAt = row.IsDBNull(1) ? null : row.GetInt64(1),
                    CertifiedAt = row.IsDBNull(2) ? null : row.GetInt64(2),
                    RapidRepeatMs = row.GetInt64(3),
                },
            };
        }
        return Task.FromResult(found);
    }

    public Task<Dictionary<PlacementKey, Stay>> Stays(Session session, PlacementKey[] placements)
    {
        var found = new Dictionary<PlacementKey, Stay>(placements.Length);
        foreach (var key in placements)
        {
            using var row = _prepared.Bind(session, ReadStay, key.Organization.Value, key.Placement).ExecuteReader();
            if (row.Read()) found[key] = new Stay(new KioskId(SqlitePrepared.Id(row, 0)), new StoreId(SqlitePrepared.Id(row, 1)));
        }
        return Task.FromResult(found);
    }

    public Task Insert(Session session, IReadOnlyList<CastItem> ballots)
    {
        foreach (var item in ballots)
        {
            var ballot = item.Ballot;
            item.Inserted = _prepared.Bind(session, InsertBallot,
                item.Organization.Value, ballot.Id, ballot.PollId, item.Kiosk.Value, ballot.PlacementId, item.Store.Value,
                WireEnum.Name(ballot.Channel), WireEnum.Name(item.Class ?? default), item.Answers, ballot.SittingId,
                ballot.KioskSequence, ballot.SincePreviousMs, ballot.OnScreenMs, WireEnum.Name(ballot.Language), ballot.CastAtMs,
                WireEnum.Name(ballot.TimeQuality), ballot.StaffTest ? 1 : 0, item.ReceivedAt, item.Hash).ExecuteNonQuery() == 1;
        }
        return Task.CompletedTask;
    }

    public Task<Dictionary<(OrganizationId, Guid), Standing>> Standing(Session session, IReadOnlyList<CastItem> ballots)
    {
        var found = new Dictionary<(OrganizationId, Guid), Standing>();
        foreach (var item in ballots)
        {
            using var row = _prepared.Bind(session, ReadStanding, item.Organization.Value, item.Ballot.Id).ExecuteReader();
            if (row.Read()) found[item.Key] = new Standing(row.GetFieldValue<byte[]>(0), WireEnum.Parse<BallotClass>(row.GetString(1)));
        }
        return Task.FromResult(found);
    }

    public Task Add(Session session, TallyDelta delta)
    {
        foreach (var (key, ballots) in delta.Classes)
        {
            _prepared.Bind(session, AddClass, key.Poll.Organization.Value, key.Poll.Poll.Value, key.Store.Value,
                WireEnum.Name(key.Channel), WireEnum.Name(key.Class), ballots).ExecuteNonQuery();
        }
        foreach (var (key, ballots) in delta.Options)
        {
            _prepared.Bind(session, AddTally, key.Poll.Organization.Value, key.Poll.Poll.Value, key.Question, key.Option,
                key.Store.Value, WireEnum.Name(key.Channel), WireEnum.Name(key.Class), ballots).ExecuteNonQuery();
        }
        foreach (var (key, ballots) in delta.Polls)
            _prepared.Bind(session, AddPoll, key.Organization.Value, key.Poll.Value, ballots).ExecuteNonQuery();
        return Task.CompletedTask;
    }
}
