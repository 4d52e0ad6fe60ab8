using System.Runtime.InteropServices;

namespace Raati.Testing.Servers;

/// <summary>Signals for processes that a test started itself.</summary>
internal static partial class Posix
{
    internal const int Int = 2, Kill = 9, Term = 15, Cont = 18, Stop = 19;

    internal static bool IsRoot => GetEffectiveUserId() == 0;

    /// <summary>True while a process of this id runs; one that has ended and waits for its parent to notice does not.</summary>
    internal static bool IsAlive(int pid) => SendSignal(pid, 0) == 0 && !HasEnded(pid);

    /// <summary>Signals one process.</summary>
    internal static void Signal(int pid, int signal) => _ = SendSignal(pid, signal);

    /// <summary>
    /// Stops a process in place and everything below it: PostgreSQL works in its children. Parents first: one that still ran would start
    /// others for those it misses.
    /// </summary>
    internal static List<int> StopFamily(int pid)
    {
        Signal(pid, Stop);
        List<int> family = [pid];
        foreach (var child in ChildrenOf(pid)) family.AddRange(StopFamily(child));
        return family;
    }

    /// <summary>Lets a stopped process and everything below it go on.</summary>
    internal static void ContinueFamily(int pid)
    {
        foreach (var child in ChildrenOf(pid)) ContinueFamily(child);
        Signal(pid, Cont);
    }

    /// <summary>kill -9 for a process and everything below it. Gives their ids.</summary>
    internal static List<int> KillFamily(int pid)
    {
        var family = StopFamily(pid);
        foreach (var member in family) Signal(member, Kill);
        return family;
    }

    /// <summary>A process and everything below it.</summary>
    internal static List<int> FamilyOf(int pid)
    {
        List<int> family = [pid];
        foreach (var child in ChildrenOf(pid)) family.AddRange(FamilyOf(child));
        return family;
    }

    private static bool HasEnded(int pid)
    {
        try
        {
            var stat = File.ReadAllText($"/proc/{pid}/stat");
            return stat[(stat.LastIndexOf(')') + 2)..].StartsWith('Z');
        }
        catch (IOException)
        {
            return true;
        }
    }

    private static int[] ChildrenOf(int pid)
    {
        var children = new List<int>();
        foreach (var directory in Directory.EnumerateDirectories("/proc"))
            if (int.TryParse(Path.GetFileName(directory), out var id) && ParentOf(directory) == pid) children.Add(id);
        return [.. children];
    }

    private static int? ParentOf(string procDirectory)
    {
        try
        {
            // "pid (name) state ppid ...": the name may hold blanks, so count from its closing bracket.
            var stat = File.ReadAllText(Path.Combine(procDirectory, "stat"));
            return int.Parse(stat[(stat.LastIndexOf(')') + 2)..].Split(' ')[1], System.Globalization.CultureInfo.InvariantCulture);
        }
        catch (IOException)
        {
            return null; // it ended while we looked
        }
    }

    [LibraryImport("libc", EntryPoint = "kill", SetLastError = true)]
    private static partial int SendSignal(int pid, int signal);

    [LibraryImport("libc", EntryPoint = "geteuid")]
    private static partial uint GetEffectiveUserId();
}
