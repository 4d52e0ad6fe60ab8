using System.Diagnostics;

namespace Raati.Testing.Servers;

/// <summary>
/// A server that can't outlive the test process: it runs under a small shell that waits on a pipe from here. When the pipe closes,
/// because we stopped it or because this process was killed, the shell ends the server and removes its directory.
/// </summary>
public sealed class WatchedProcess : IDisposable
{
    // $1 directory to remove in the end, $2 its log file, then the command. The first line out is the server's own pid. "keep" on the
    // pipe spares the directory for a restart. PostgreSQL waits for its clients on TERM, others don't
    // know INT; and on QUIT it does not write out what is about to be removed.
    private const string Watchdog = """
        dir=$1; log=$2; shift 2
        exec 3<&0
        "$@" </dev/null >>"$log" 2>&1 3<&- &
        pid=$!
        echo $pid
        trap : INT TERM HUP
        word=$(cat <&3)
        kill -CONT $pid 2>/dev/null
        [ "$word" = keep ] || kill -QUIT $pid 2>/dev/null
        kill -TERM $pid 2>/dev/null
        kill -INT $pid 2>/dev/null
        ( i=0; while [ $i -lt 50 ] && kill -0 $pid 2>/dev/null; do i=$((i+1)); sleep 0.1; done; kill -KILL $pid 2>/dev/null ) &
        wait $pid 2>/dev/null
        [ "$word" = keep ] || rm -rf "$dir"
        """;

    private readonly Process watchdog;

    private WatchedProcess(Process watchdog, int pid) => (this.watchdog, Pid) = (watchdog, pid);

    /// <summary>The server's own process id.</summary>
    public int Pid { get; }

    /// <summary>Whether it runs.</summary>
    public bool IsAlive => Posix.IsAlive(Pid);

    /// <summary>Starts a command whose output goes to a log file and whose directory goes when it goes.</summary>
    public static WatchedProcess Start(string directory, string log, string[] command, IReadOnlyDictionary<string, string?>? environment = null)
    {
        var start = new ProcessStartInfo("/bin/sh") { RedirectStandardInput = true, RedirectStandardOutput = true, WorkingDirectory = directory };
        foreach (var argument in (string[])["-c", Watchdog, "watchdog", directory, log, .. command]) start.ArgumentList.Add(argument);
        foreach (var (name, value) in environment ?? new Dictionary<string, string?>()) start.Environment[name] = value;
        var watchdog = Process.Start(start)!;
        return new WatchedProcess(watchdog, int.Parse(watchdog.StandardOutput.ReadLine()!, System.Globalization.CultureInfo.InvariantCulture));
    }

    /// <summary>Stops it in place, as a machine that hangs: connections stay open and nobody answers.</summary>
    public void Freeze() => Posix.StopFamily(Pid);

    /// <summary>Lets it go on after <see cref="Freeze"/>.</summary>
    public void Thaw() => Posix.ContinueFamily(Pid);

    /// <summary>kill -9, it and its children; done when none of them runs. The directory stays.</summary>
    public async Task KillAsync()
    {
        var killed = Posix.KillFamily(Pid);
        await Eventually.TrueAsync(() => !killed.Exists(Posix.IsAlive), what: "the killed processes are gone");
        await EndAsync(keepDirectory: true);
    }

    /// <summary>Asks it to end (SIGTERM) and waits until it has. The directory stays.</summary>
    public async Task TerminateAsync()
    {
        Posix.Signal(Pid, Posix.Term);
        await Eventually.TrueAsync(() => !IsAlive, TimeSpan.FromSeconds(40), "the process ends");
        await EndAsync(keepDirectory: true);
    }

    /// <summary>Ends it as its last day: quickly, and politely enough to leave its files whole.</summary>
    public async Task EndAsync(bool keepDirectory)
    {
        if (watchdog.HasExited) return;
        if (keepDirectory) await watchdog.StandardInput.WriteAsync("keep");
        watchdog.StandardInput.Close();
        await watchdog.WaitForExitAsync();
    }

    /// <summary>Closes the pipe; the shell does the rest.</summary>
    public void Dispose()
    {
        watchdog.StandardInput.Close();
        watchdog.Dispose();
    }
}
