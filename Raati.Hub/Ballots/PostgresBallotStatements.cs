using Npgsql;
using Raati.Contracts;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>Whole batches as arrays: each statement is prepared once a connection and takes any number of rows.</summary>
internal sealed class PostgresBallotStatements(PollShapes shapes) : IBallotStatements
{
    private const string ReadPolls = """
        select p.organization_id, p.id, p.content, p.closes_at, p.certified_at, p.rapid_repeat_ms
        from unnest($1::uuid[], $2::uuid[]) as k (organization_id, id) join polls p using (organization_id, id)
        where p.published_at is not null
        """;
    private const string ReadStays = """
        select p.organization_id, p.id, p.kiosk_id, p.store_id, k.retired_at
        from unnest($1::uuid[], $2::uuid[]) as n (organization_id, id) join placements p using (organization_id, id)
          join kiosks k on k.organization_id = p.organization_id and k.id = p.kiosk_id
        """;
    private const string InsertBallots = """
        insert into ballots (organization_id, id, poll_id, kiosk_id, placement_id, store_id, channel, class, answers, sitting_id,
          kiosk_sequence, since_previous_ms, on_screen_ms, language, cast_at, time_quality, staff_test, received_at, content_hash)
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::uuid[], $5::uuid[], $6::uuid[], $7::text[], $8::text[], $9::text[],
          $10::uuid[], $11::bigint[], $12::bigint[], $13::integer[], $14::text[], $15::bigint[], $16::text[], $17::boolean[],
          $18::bigint[], $19::bytea[])
        on conflict do nothing returning organization_id, id
        """;
    private const string ReadStanding = """
        select b.organization_id, b.id, b.content_hash, b.class
        from unnest($1::uuid[], $2::uuid[]) as k (organization_id, id) join ballots b using (organization_id, id)
        """;
    private const string PutClasses = """
        update ballots b set class = k.class from unnest($2::uuid[], $3::text[]) as k (id, class)
        where b.organization_id = $1::uuid and b.id = k.id
        """;
    private const string AddClasses = """
        insert into class_totals (organization_id, poll_id, store_id, channel, class, ballots)
        select * from unnest($1::uuid[], $2::uuid[], $3::uuid[], $4::text[], $5::text[], $6::bigint[])
        on conflict (organization_id, poll_id, store_id, channel, class) do update set ballots = class_totals.ballots + excluded.ballots
        """;
    private const string AddTallies = """
        insert into tallies (organization_id, poll_id, question_id, option_id, store_id, channel, class, ballots)
        select * from unnest($1::uuid[], $2::uuid[], $3::integer[], $4::integer[], $5::uuid[], $6::text[], $7::text[], $8::bigint[])
        on conflict (organization_id, poll_id, question_id, option_id, store_id, channel, class)
        do update set ballots = tallies.ballots + excluded.ballots
        """;
    private const string AddPolls = """
        insert into poll_totals (organization_id, poll_id, tally_epoch, ballots)
        select o, p, 1, n from unnest($1::uuid[], $2::uuid[], $3::bigint[]) as k (o, p, n)
        on conflict (organization_id, poll_id) do update set ballots = poll_totals.ballots + excluded.ballots
        """;
    private const string LockPolls = "select pg_advisory_xact_lock_shared(key) from unnest($1::bigint[]) as key";

    public async Task<Dictionary<PollKey, PollFacts>> Polls(Session session, PollKey[] polls)
    {
        await using (var locks = await Bind(session, LockPolls, polls.Select(key => PollLock.Key(key.Organization, key.Poll)).Order().ToArray()))
            await locks.ExecuteNonQueryAsync();
        var found = new Dictionary<PollKey, PollFacts>(polls.Length);
        await using var command = await Bind(session, ReadPolls,
            Column(polls, key => key.Organization.Value), Column(polls, key => key.Poll.Value));
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            var key = new PollKey(new OrganizationId(row.GetGuid(0)), new PollId(row.GetGuid(1)));
            var content = row.GetString(2);
            found[key] = new PollFacts
            {
                Content = content,
                Shape = shapes.Of(key, content),
                Rule = new ClassRule
                {
                    ClosesAt = row.IsDBNull(3) ? null : row.GetInt64(3),
                    CertifiedAt = row.IsDBNull(4) ? null : row.GetInt64(4),
                    RapidRepeatMs = row.GetInt64(5),
                },
            };
        }
        return found;
    }

    public async Task<Dictionary<PlacementKey, Stay>> Stays(Session session, PlacementKey[] placements)
    {
        var found = new Dictionary<PlacementKey, Stay>(placements.Length);
        await using var command = await Bind(session, ReadStays,
            Column(placements, key => key.Organization.Value), Column(placements, key => key.Placement));
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            found[new PlacementKey(new OrganizationId(row.GetGuid(0)), row.GetGuid(1))] =
                new Stay(new KioskId(row.GetGuid(2)), new StoreId(row.GetGuid(3)), row.IsDBNull(4) ? null : row.GetInt64(4));
        }
        return found;
    }

    public async Task Insert(Session session, IReadOnlyList<CastItem> ballots)
    {
        await using var command = await Bind(session, InsertBallots,
            Column(ballots, item => item.Organization.Value), Column(ballots, item => item.Ballot.Id),
            Column(ballots, item => item.Ballot.PollId), Column(ballots, item => item.StayKiosk.Value),
            Column(ballots, item => item.Ballot.PlacementId), Column(ballots, item => item.Store.Value),
            Column(ballots, item => WireEnum.Name(item.Ballot.Channel)), Column(ballots, item => WireEnum.Name(item.Class ?? default)),
            Column(ballots, item => item.Answers), Column(ballots, item => item.Ballot.SittingId),
            Column(ballots, item => item.Ballot.KioskSequence), Column(ballots, item => item.Ballot.SincePreviousMs),
            Column(ballots, item => item.Ballot.OnScreenMs), Column(ballots, item => WireEnum.Name(item.Ballot.Language)),
            Column(ballots, item => item.Ballot.CastAtMs), Column(ballots, item => WireEnum.Name(item.Ballot.TimeQuality)),
            Column(ballots, item => item.Ballot.StaffTest), Column(ballots, item => item.ReceivedAt), Column(ballots, item => item.Hash));
        var inserted = new HashSet<(OrganizationId, Guid)>(ballots.Count);
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync()) inserted.Add((new OrganizationId(row.GetGuid(0)), row.GetGuid(1)));
        foreach (var item in ballots) item.Inserted = inserted.Contains(item.Key);
    }

    public async Task<Dictionary<(OrganizationId, Guid), Standing>> Standing(Session session, IReadOnlyList<CastItem> ballots)
    {
        var found = new Dictionary<(OrganizationId, Guid), Standing>();
        await using var command = await Bind(session, ReadStanding,
            Column(ballots, item => item.Organization.Value), Column(ballots, item => item.Ballot.Id));
        await using var row = await command.ExecuteReaderAsync();
        while (await row.ReadAsync())
        {
            found[(new OrganizationId(row.GetGuid(0)), row.GetGuid(1))] =
                new Standing(row.GetFieldValue<byte[]>(2), WireEnum.Parse<BallotClass>(row.GetString(3)));
        }
        return found;
    }

    public Task Reclass(Session session, OrganizationId organization, IReadOnlyList<(BallotId Ballot, BallotClass Class)> ballots) =>
        Run(session, PutClasses, organization.Value, Column(ballots, row => row.Ballot.Value), Column(ballots, row => WireEnum.Name(row.Class)));

    public async Task Add(Session session, TallyDelta delta)
    {
        var (classes, options, polls) = (delta.Classes.ToArray(), delta.Options.ToArray(), delta.Polls.ToArray());
        if (classes.Length + options.Length + polls.Length == 0) return;
        await Run(session, AddClasses,
            Column(classes, row => row.Key.Poll.Organization.Value), Column(classes, row => row.Key.Poll.Poll.Value),
            Column(classes, row => row.Key.Store.Value), Column(classes, row => WireEnum.Name(row.Key.Channel)),
            Column(classes, row => WireEnum.Name(row.Key.Class)), Column(classes, row => row.Value));
        await Run(session, AddTallies,
            Column(options, row => row.Key.Poll.Organization.Value), Column(options, row => row.Key.Poll.Poll.Value),
            Column(options, row => row.Key.Question), Column(options, row => row.Key.Option), Column(options, row => row.Key.Store.Value),
            Column(options, row => WireEnum.Name(row.Key.Channel)), Column(options, row => WireEnum.Name(row.Key.Class)),
            Column(options, row => row.Value));
        await Run(session, AddPolls,
            Column(polls, row => row.Key.Organization.Value), Column(polls, row => row.Key.Poll.Value), Column(polls, row => row.Value));
    }

    private static async Task Run(Session session, string sql, params object[] columns)
    {
        await using var command = await Bind(session, sql, columns);
        await command.ExecuteNonQueryAsync();
    }

    private static async Task<NpgsqlCommand> Bind(Session session, string sql, params object[] columns)
    {
        var command = new NpgsqlCommand(sql, (NpgsqlConnection)session.Connection, (NpgsqlTransaction)session.Transaction);
        foreach (var column in columns) command.Parameters.Add(new NpgsqlParameter { Value = column });
        // Asks the server only the first time on this connection.
        await command.PrepareAsync();
        return command;
    }

    private static TValue[] Column<TRow, TValue>(IReadOnlyList<TRow> rows, Func<TRow, TValue> value)
    {
        var column = new TValue[rows.Count];
        for (var at = 0; at < column.Length; at++) column[at] = value(rows[at]);
        return column;
    }
}
