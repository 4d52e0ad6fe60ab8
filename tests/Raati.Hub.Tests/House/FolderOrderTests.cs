using System.Text.RegularExpressions;

namespace Raati.Hub.Tests.House;

/// <summary>
/// Inside the hub higher folders know lower ones, never back. A feature's own routes (<c>XFeature.cs</c>, <c>XApi.cs</c>) are doors and may know
/// the doors' common parts.
/// </summary>
public sealed partial class FolderOrderTests
{
    /// <summary>From low to high; folders of one line don't know each other.</summary>
    private static readonly string[] Order =
    [
        "Storage",
        "Cluster",
        "Organizations",
        "Hosting",
        "Operators",
        "Stores",
        "Kiosks",
        "Programs",
        "Ballots",
        "Results",
        "WebApps",
        "Polls Bulletins Settings Signage Outcomes Fleet Feedback Proposals Insights",
        "Doors",
        "Demo",
    ];

    /// <summary>What stands against the order today. Lines are only taken away from here.</summary>
    private static readonly string[] Exceptions =
    [
        "Fleet/ConsoleFeeds.cs knows Doors",
        "Kiosks/DeviceToken.cs knows Doors",
        "Kiosks/Fanout/KioskConnections.cs knows Doors",
        "Kiosks/Pairings.cs knows Doors",
        "Kiosks/TokenRotation.cs knows Doors",
        "Operators/ApiKeyHandler.cs knows Doors",
        "Operators/ApiKeys.cs knows Doors",
        "Operators/Authentication.cs knows Doors",
        "Operators/Authentication.cs knows Kiosks",
        "Operators/SecretLinks.cs knows Doors",
        "Polls/PollValidation.cs knows Doors",
        "Programs/AudienceValidation.cs knows Doors",
    ];

    private static readonly string Hub = Path.Combine(RepositoryRoot(), "Raati.Hub");

    [Fact]
    public void No_folder_knows_one_above_it_but_for_those_listed() => Assert.Empty(AgainstTheOrder().Except(Exceptions));

    [Fact]
    public void What_has_been_put_right_is_off_the_list() => Assert.Empty(Exceptions.Except(AgainstTheOrder()));

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Assert.All(Sources().Select(source => Folder(source.Name)).Distinct(), folder => Assert.True(Rank(folder) >= 0, folder));

    private static string[] AgainstTheOrder() =>
    [
        .. from source in Sources()
           from known in Named().Matches(source.Text).Select(match => match.Groups[1].Value).Distinct()
           where known != Folder(source.Name) && Rank(known) >= Rank(Folder(source.Name)) && !(known == "Doors" && IsDoor(source.Name))
           select $"{source.Name} knows {known}",
    ];

    private static IEnumerable<(string Name, string Text)> Sources() =>
        from path in Directory.EnumerateFiles(Hub, "*.cs", SearchOption.AllDirectories)
        let name = Path.GetRelativePath(Hub, path).Replace('\\', '/')
        where name.Contains('/') && Folder(name) is not ("bin" or "obj")
        select (name, File.ReadAllText(path));

    private static string Folder(string name) => name[..name.IndexOf('/')];

    private static bool IsDoor(string name) =>
        name.EndsWith("Api.cs", StringComparison.Ordinal) || name.EndsWith("Feature.cs", StringComparison.Ordinal);

    private static int Rank(string folder) => Array.FindIndex(Order, line => line.Split(' ').Contains(folder));

    private static string RepositoryRoot()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (!File.Exists(Path.Combine(directory!.FullName, "Raati.sln"))) directory = directory.Parent;
        return directory.FullName;
    }

    /// <summary>A folder by its namespace: in a using line, or written out.</summary>
    [GeneratedRegex(@"(?<!namespace )\bRaati\.Hub\.([A-Z]\w*)")]
    private static partial Regex Named();
}
