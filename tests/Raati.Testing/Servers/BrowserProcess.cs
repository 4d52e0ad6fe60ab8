namespace Raati.Testing.Servers;

/// <summary>The processes of a browser that a test has started on a profile of its own.</summary>
public static class BrowserProcess
{
    /// <summary>kill -9, it and all its children at once, as when the power goes. What the kernel has taken is on the disk; what it has not is lost.</summary>
    public static async Task KillAsync(string profile)
    {
        var browser = Of(profile) ?? throw new InvalidOperationException($"no browser runs on {profile}");
        var killed = Posix.KillFamily(browser);
        await Eventually.TrueAsync(() => !killed.Exists(Posix.IsAlive), what: "the killed browser is gone");
    }

    /// <summary>Memory of the browser and its children that is in the machine's, bytes; what they share counts each time.</summary>
    public static long ResidentBytes(string profile) => Of(profile) is { } browser ? Posix.FamilyOf(browser).Sum(ResidentBytes) : 0;

    private static long ResidentBytes(int pid)
    {
        try
        {
            return long.Parse(File.ReadAllText($"/proc/{pid}/statm").Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture) * Environment.SystemPageSize;
        }
        catch (IOException)
        {
            return 0; // it ended while we looked
        }
    }

    private static int? Of(string profile)
    {
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(directory), out var pid)) continue;
            try
            {
                var arguments = File.ReadAllText(Path.Combine(directory, "cmdline")).Split('\0');
                var isMain = !arguments.Any(argument => argument.StartsWith("--type=", StringComparison.Ordinal));
                if (isMain && arguments.Contains($"--user-data-dir={profile}") && Posix.IsAlive(pid)) return pid;
            }
            catch (IOException)
            {
                // it ended while we looked
            }
        }
        return null;
    }
}
