using System.Text.Json;
using Raati.Contracts.Api;
using Raati.Hub.Doors;
using Raati.Hub.Hosting;
using Raati.Hub.Kiosks;
using Raati.Hub.Organizations;
using Raati.Hub.Storage;

namespace Raati.Hub.Demo;

/// <summary>
/// <c>demo.json</c> in the data directory: what the simulated fleet plays the demo's tablets with. Their tokens stand in it, so only the hub's own
/// user may read it. A start that does not find it makes it anew.
/// </summary>
internal sealed class DemoFiles(Database database, IConfiguration configuration, PublicUrl publicUrl, TimeProvider time)
{
    private const string Kiosks = """
        select k.id as kiosk, k.store_id as store from kiosks k
        where k.organization_id = @organization and k.retired_at is null and k.paired_at < @before order by k.id
        """;
    private const string OpenPolls = """
        select p.id as poll, p.content from polls p where p.organization_id = @organization and p.published_at is not null
        """;
    private const string MadeAt = "select created_at from organizations where id = @organization";

    private string Place => Path.Combine(DataDirectory.Of(configuration), "demo.json");

    internal async Task Write(CancellationToken cancellationToken)
    {
        if (await database.Read(session => session.DemoOrganization(), cancellationToken) is not { } organization) return;
        var hub = publicUrl.Link("");
        var present = Read();
        var file = present?.OrganizationId == organization.Value
            ? present with { Hub = hub }
            : await database.Write(session => Make(session, organization, hub), cancellationToken: cancellationToken);
        var draft = Place + ".new";
        File.Delete(draft);
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows()) options.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        await using (var stream = new FileStream(draft, options))
            await JsonSerializer.SerializeAsync(stream, file, Wire.Json, cancellationToken);
        File.Move(draft, Place, overwrite: true);
    }

    internal void Remove() => File.Delete(Place);

    private DemoFile? Read()
    {
        try
        {
            return File.Exists(Place) ? JsonSerializer.Deserialize<DemoFile>(File.ReadAllText(Place), Wire.Json) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private async Task<DemoFile> Make(Session session, OrganizationId organization, string hub)
    {
        var before = await session.QueryOne<long>(MadeAt, new { organization });
        var kiosks = await session.Query<KioskRow>(Kiosks, new { organization, before });
        var firsts = kiosks.DistinctBy(row => row.Store).ToArray();
        var tokens = new List<string>();
        foreach (var row in firsts.Concat(kiosks.Except(firsts)))
        {
            var token = Secret.New(DeviceToken.Prefix);
            if (await session.AddDeviceToken(organization, row.Kiosk, Secret.Hash(token), time.GetUtcNow().ToUnixTimeMilliseconds())) tokens.Add(token);
        }
        return new DemoFile
        {
            Hub = hub,
            OrganizationId = organization.Value,
            Tokens = [.. tokens],
            TimeZone = DemoRhythm.Zone,
            Rhythm = DemoRhythm.Hours,
            AnswersAWeek = DemoRhythm.AnswersAWeek,
            Leanings = [.. (await session.Query<PollRow>(OpenPolls, new { organization })).SelectMany(LeaningsOf)],
            Words = DemoVoices.Words,
        };
    }

    private static IEnumerable<DemoLeaning> LeaningsOf(PollRow row)
    {
        var content = JsonSerializer.Deserialize<PollRequest>(row.Content, Wire.Json);
        var known = DemoPolls.Answered.FirstOrDefault(poll => poll.Content.Name == content?.Name);
        return known is null ? [] : known.Content.Questions.Select((question, at) => new DemoLeaning
        {
            PollId = row.Poll.Value,
            QuestionId = question.Id,
            Weights = known.Leanings[at],
        });
    }

    private sealed record KioskRow
    {
        public KioskId Kiosk { get; init; }
        public StoreId Store { get; init; }
    }

    private sealed record PollRow
    {
        public PollId Poll { get; init; }
        public string Content { get; init; } = "";
    }
}
