using System.Security.Cryptography;
using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Ballots;
using Raati.Hub.Storage;

namespace Raati.Hub.Polls;

/// <summary>Polls in the database.</summary>
internal static class PollStore
{
    private const int KeyBytes = 32;
    private const string Select = """
        select p.id, p.content, p.published_at, p.opens_at, p.closes_at, p.rapid_repeat_ms, p.certified_at, p.archived_at, p.poll_key,
          b.version,
          (select cast(coalesce(sum(c.ballots), 0) as bigint) from class_totals c
            where c.organization_id = p.organization_id and c.poll_id = p.id and c.class = 'counted') as answers,
          coalesce(t.ballots, 0) as ballots
        from polls p
        left join publications b on b.organization_id = p.organization_id and b.id = p.id
        left join poll_totals t on t.organization_id = p.organization_id and t.poll_id = p.id
        where p.organization_id = @organization

        """;
    private const string ReadOne = Select + "and p.id = @poll";
    private const string ReadAll = Select + "order by p.created_at desc, p.id desc";
    private const string InsertDraft = """
        insert into polls (organization_id, id, content, created_at, rapid_repeat_ms, poll_key)
        values (@organization, @poll, @content, @now, @gap, @key)
        """;
    private const string PutContent =
        "update polls set content = @content, rapid_repeat_ms = @gap where organization_id = @organization and id = @poll";
    private const string DeleteDraft =
        "delete from polls where organization_id = @organization and id = @poll and published_at is null";
    private const string PutPublished = """
        update polls set content = @content, published_at = @now, opens_at = @opensAt, closes_at = @closesAt
        where organization_id = @organization and id = @poll
        """;
    private const string StartTally = """
        insert into poll_totals (organization_id, poll_id, tally_epoch, ballots) values (@organization, @poll, 1, 0) on conflict do nothing
        """;
    private const string PutClosing =
        "update polls set content = @content, closes_at = @closesAt where organization_id = @organization and id = @poll";
    private const string PutArchived = "update polls set archived_at = @now where organization_id = @organization and id = @poll";

    internal static Task<StoredPoll?> Read(Session session, OrganizationId organization, PollId poll) =>
        session.QueryOne<StoredPoll>(ReadOne, new { organization, poll });

    /// <summary>Newest first.</summary>
    internal static Task<StoredPoll[]> ReadEvery(Session session, OrganizationId organization) =>
        session.Query<StoredPoll>(ReadAll, new { organization });

    /// <summary>For a change: no ballot of the poll is being written while the transaction lasts.</summary>
    internal static async Task<StoredPoll?> ReadAlone(Session session, OrganizationId organization, PollId poll)
    {
        await PollLock.TakeAlone(session, organization, poll);
        return await Read(session, organization, poll);
    }

    internal static Task Insert(Session session, OrganizationId organization, PollId poll, PollRequest content, long now) =>
        session.Execute(InsertDraft, new
        {
            organization,
            poll,
            content = Text(content),
            now,
            gap = Gap(content),
            key = RandomNumberGenerator.GetBytes(KeyBytes),
        });

    internal static Task Put(Session session, OrganizationId organization, PollId poll, PollRequest content) =>
        session.Execute(PutContent, new { organization, poll, content = Text(content), gap = Gap(content) });

    internal static async Task<bool> Delete(Session session, OrganizationId organization, PollId poll) =>
        await session.Execute(DeleteDraft, new { organization, poll }) == 1;

    internal static async Task Publish(Session session, OrganizationId organization, PollId poll, PollRequest content, long now)
    {
        await session.Execute(PutPublished,
            new { organization, poll, content = Text(content), now, opensAt = content.OpensAtMs, closesAt = content.ClosesAtMs });
        await session.Execute(StartTally, new { organization, poll });
    }

    internal static Task Close(Session session, OrganizationId organization, PollId poll, PollRequest content) =>
        session.Execute(PutClosing, new { organization, poll, content = Text(content), closesAt = content.ClosesAtMs });

    internal static Task Archive(Session session, OrganizationId organization, PollId poll, long now) =>
        session.Execute(PutArchived, new { organization, poll, now });

    private static string Text(PollRequest content) => JsonSerializer.Serialize(content, Wire.Json);

    private static long Gap(PollRequest content) => content.RapidRepeatSeconds * 1_000L;
}
