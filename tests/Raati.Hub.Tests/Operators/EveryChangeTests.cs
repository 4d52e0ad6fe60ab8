using System.Reflection;
using System.Text.RegularExpressions;
using Raati.Hub.Storage;
using Raati.Hub.Tests.Doors;
using Raati.Hub.Tests.Organizations;
using Policies = Raati.Hub.Operators.Policies;

namespace Raati.Hub.Tests.Operators;

/// <summary>No operator changes anything without a line in the audit log: every changing route is walked, as it is mapped.</summary>
public sealed partial class EveryChangeTests
{
    /// <summary>What changes nothing that anybody could ask about later. Nothing joins this list by accident.</summary>
    private static readonly string[] ChangesNothing =
    [
        "POST /api/audience/size", "POST /api/stores/import/preview", "POST /api/settings/look", // count, compare, work out
        "POST /api/account/totp", "POST /api/account/passkeys/challenge", // in force only when confirmed
        "DELETE /api/session", // ends what its owner has just used
        "DELETE /api/demo", // the made-up organization goes with its log
    ];

    [Theory, OnBothEngines]
    public async Task Every_route_that_changes_something_leaves_its_line(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        await using var estate = await Estate.FoundAsync(hub, await hub.SignInAsync());
        var doors = Door.Guarded(hub).Where(door => door.Changes && door.Policy is not Policies.Kiosk).ToDictionary(door => door.ToString());
        var untold = doors.Keys.Except(ChangesNothing).ToHashSet();
        var silent = new List<string>();

        await foreach (var change in EveryChange.Of(hub, estate))
        {
            var before = await hub.Database.CountAsync("select count(*) from audit_log");
            using var answer = await change.By.Raw(
                new HttpMethod(doors[change.Door].Method), change.Path ?? doors[change.Door].PathWith(change.Id),
                change.Body ?? Bodies.For(doors[change.Door], estate.Store.Id));
            Assert.True(answer.IsSuccessStatusCode, $"{change.Door}: {(int)answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
            if (await hub.Database.CountAsync("select count(*) from audit_log") == before) silent.Add(change.Door);
            untold.Remove(change.Door);
        }

        Assert.Empty(silent);
        Assert.True(untold.Count == 0, $"Tell EveryChange how to do: {string.Join(", ", untold)}");
    }

    [Fact]
    public void The_consoles_hub_changes_nothing() => Assert.All(
        typeof(IConsoleHub).GetMethods(BindingFlags.Public | BindingFlags.Instance),
        method => Assert.Matches("^(Watch|Unwatch)", method.Name));

    [Theory]
    [InlineData("fi")]
    [InlineData("en")]
    public void The_console_has_words_for_every_action_that_the_hub_writes(string language)
    {
        var root = RepositoryRoot();
        var words = File.ReadAllText(Path.Combine(root, "Raati.Console/src/i18n", language, "audit.ts"));
        var actions = Directory.EnumerateFiles(Path.Combine(root, "Raati.Hub"), "*.cs", SearchOption.AllDirectories)
            .Where(path => !path.Contains("/obj/", StringComparison.Ordinal))
            .SelectMany(path => Action().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value))
            .Distinct().ToArray();

        Assert.True(actions.Length > 30, "the search found too few actions to be true");
        Assert.All(actions, action => Assert.Contains($"\"{action}\":", words, StringComparison.Ordinal));
    }

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Raati.sln"))) directory = directory.Parent;
        return directory.FullName;
    }

    [GeneratedRegex("\"((?:kiosk|store|area|poll|bulletin|takeover|media|feedback|operator|apiKey|organization|settings|ballots)\\.[a-z][A-Za-z]*)\"")]
    private static partial Regex Action();
}
