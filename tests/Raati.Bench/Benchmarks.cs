using System.Globalization;
using System.Text;
using Raati.Bench.Servers;

namespace Raati.Bench;

/// <summary>Runs what was asked for and writes the table.</summary>
internal static class Benchmarks
{
    private const string Rule = "|---|---|---|---|---|";
    private const string DidNotEnd = "did not run to its end";
    private const string Help = """
        ./bench.sh [soak] [--only a,b,c,d,e,f,g,h,i,j,k,l,v] [--quick] [--tablets N] [--rounds N] [--beside FOLDER]

          --only    some of: a (fan-out; a1 publications, a2 frames), b (vote to bars), c (ballot box), d (memory), e (cold start), f (the tablet's page),
                    g (the console with 1,800 tablets), h (a quarter of the tablets stops reading), i (a takeover to 1,800), j (the page's tasks while slides give way),
                    k (20,000 slide changes), l (100 power cuts), v (only the visits of g, on SQLite); k, l and v are not among all
          soak      k and l, half an hour
          --quick   few rounds and 2,000 tablets: for development; prints the table and does not write it
          --tablets the one crowd of a; --rounds how many alternating rounds
          --beside  another published hub, whose visits take turns with this one's in v
        """;

    internal static async Task<int> Run(string[] args)
    {
        var (only, effort, published, beside, report) = ("a1,b,c,d,e,a2,f,g,h,i,j", new Effort(Quick: false), "", "", "");
        for (var at = 0; at < args.Length; at++)
        {
            switch (args[at])
            {
                case "soak": only = "k,l"; break;
                case "--only": only = args[++at].Replace("a,", "a1,a2,", StringComparison.Ordinal); break;
                case "--quick": effort = new Effort(Quick: true); break;
                case "--tablets": effort = effort with { Crowds = [int.Parse(args[++at], CultureInfo.InvariantCulture)] }; break;
                case "--rounds": effort = effort with { Rounds = int.Parse(args[++at], CultureInfo.InvariantCulture) }; break;
                case "--published": published = args[++at]; break;
                case "--beside": beside = args[++at]; break;
                case "--report": report = args[++at]; break;
                default:
                    Console.WriteLine(Help);
                    return args[at] is "--help" ? 0 : 2;
            }
        }
        if (only.EndsWith('a')) only += "1,a2";
        var (lines, begun) = (new List<Line>(), TimeProvider.System.GetUtcNow());
        var loads = new List<string>();
        foreach (var part in only.Split(','))
        {
            loads.Add($"{part}: {ProcStat.Load}");
            var more = await PartOrFault(part, effort, published, beside);
            lines.AddRange(more);
            foreach (var line in more) Console.WriteLine(Row(line));
            if (report.Length > 0 && !effort.Quick) await File.WriteAllTextAsync(report, Page([.. Kept(report, lines), .. lines.Select(Row)], begun, loads));
        }
        return lines.All(line => line.Met is not false) ? 0 : 1;
    }

    /// <summary>One that fails does not take the others' figures with it.</summary>
    private static async Task<Line[]> PartOrFault(string part, Effort effort, string published, string beside)
    {
        try
        {
            return await Part(part, effort, published, beside);
        }
        catch (Exception fault)
        {
            await Console.Error.WriteLineAsync(fault.ToString());
            return [new Line($"{part}: {DidNotEnd}, {fault.GetType().Name}", "", "", "", false)];
        }
    }

    private static Task<Line[]> Part(string part, Effort effort, string published, string beside) => part switch
    {
        "a1" => FanoutBench.Run(effort),
        "a2" => FramesBench.Run(effort),
        "b" => VoteBench.Run(effort),
        "c" => BoxBench.Run(effort),
        "d" => MemoryBench.Run(effort),
        "e" => StartBench.Run(effort, published),
        "f" => FaceBench.Run(effort),
        "g" => FleetPageBench.Run(effort, published),
        "v" => VisitsBench.Run(effort, published, beside),
        "h" => StallBench.Run(effort),
        "i" => TakeoverBench.Run(effort, published),
        "j" => FrameBudgetBench.Run(effort),
        "k" => SoakBench.Run(effort),
        "l" => PowerCutBench.Run(effort),
        _ => throw new InvalidOperationException($"{part}: not a benchmark; see --help."),
    };

    private static string Row(Line line)
    {
        var met = line.Met switch
        {
            true => "yes",
            false => "**no**",
            null => "",
        };
        return $"| {line.What} | {line.Raati} | {line.Beside} | {line.Goal} | {met} |";
    }

    /// <summary>Rows of an earlier run that this one has not measured again.</summary>
    private static IEnumerable<string> Kept(string report, List<Line> lines) => File.Exists(report)
        ? File.ReadLines(report).SkipWhile(row => row != Rule).Skip(1).TakeWhile(row => row.StartsWith('|'))
            .Where(row => !row.Contains(DidNotEnd, StringComparison.Ordinal) && !lines.Exists(line => row.StartsWith($"| {line.What} |", StringComparison.Ordinal)))
        : [];

    private static string Page(string[] rows, DateTimeOffset begun, List<string> loads)
    {
        var page = new StringBuilder();
        page.AppendLine("# Performance").AppendLine();
        page.AppendLine("Written by `./bench.sh`; every figure is a median over the rounds with [smallest-largest]. Raati and plain SignalR (the stock")
            .AppendLine("lifetime manager's group send, JSON over WebSockets) take turns round by round within one run, on the same machine, with the same")
            .AppendLine("listeners and the same bytes. Servers run as Release builds in processes of their own with server GC; CPU is read from")
            .AppendLine("`/proc/<pid>/stat`, server and generator apart. The generator shares the cores with the server. Everything is on loopback, and the hub")
            .AppendLine("writes to SQLite with `synchronous=FULL`, but for c, which runs on both engines.").AppendLine();
        page.AppendLine(CultureInfo.InvariantCulture, $"Last run {begun:yyyy-MM-dd HH:mm} UTC; {Environment.ProcessorCount} cores; .NET {Environment.Version}. ")
            .AppendLine(CultureInfo.InvariantCulture, $"Load average before each of its parts: {string.Join(", ", loads)}; parts it left out stand as they were.").AppendLine();
        page.AppendLine("| what | Raati | plain SignalR | goal | met |").AppendLine(Rule);
        foreach (var row in rows.Order(StringComparer.Ordinal).OrderBy(row => row[2])) page.AppendLine(row);
        return page.AppendLine().AppendLine(Notes).ToString();
    }

    private const string Notes = """
        ## How it is measured
        - **a, publications.** A bulletin of 1.4 kB. The clock starts before the HTTP request that publishes, and for Raati holds the database commit, the hint and the
          reading of the log; for plain SignalR only the request and the group send. It ends when a listener has the whole message. Listeners
          send no receipts; their time to disk is a line of its own, with tablets that paint at random within 500 ms.
        - **a, frames.** A bench lane in the real hub publishes a frame of 1 kB as often as told; the product itself sends counts at most once a
          second. The plain server awaits each group send and skips the ticks it is late for. The age of a frame is from its making to its
          arrival, by the machine's one monotonic clock. Memory is resident memory after a round less before it.
        - **b.** Every tablet has voted and watches. The probe is a vote for an option nobody else takes, so that the frame that first shows it is
          known exactly; 8 probes a round, each heard by all tablets. Result frames go out at most 4 a second, so 125 ms at p50 is the floor.
        - **c.** The ballot box in this process, one ballot a Cast: 4,000 casters whose ballots share commits, beside one caster, whose every ballot is
          a transaction. All commits are durable, and PostgreSQL vacuums by itself, as it is deployed (`docs/decisions/0007-ballot-box.md`).
        - **d.** Resident memory after a full collection, with connections that have synced, less the same with the first 500.
        - **e.** `dotnet publish` output, framework-dependent, from the start of the process to 200 on `/health/ready`.
        - **f.** A real tablet page in Chromium, the processor slowed four times by the browser: from the opening of the page, served by its own service
          worker, to the first paint; from the finger's up to the frame in which the choice is marked on its option, and to that of the results which it is marked in. Each
          frame is asked in its callbacks whether the mark is there, and its time is told by a message that is handled after it was painted: what the page does next, and
          the touch's own later events, may come before that message and count as well.
        - **g.** The console in Chromium without a window (`chromium-headless-shell`, when it is installed) against the published hub, with 1,800 simulated
          tablets in 360 stores that beat every 10 s, all on the same two cores. Usable is the first line of the list painted, from the start of the navigation; a first visit is a browser process of its own
          that has just been started, with nothing in its cache, and the hub's first is also the first page that the hub serves at all. Each is
          told by its steps: first byte of the page, the last script or style there, the session answered, something painted, the socket open, the
          fleet's rows there, usable; and how long the page's tasks over 50 ms took together. A filter's time is from the event to
          the frame with the new list. A status change is a cut socket: from the cut, and from when the hub wrote it down, to the frame with the red
          line. Receipts come over 5 s; their lag is from the fleet's last acknowledgement, which follows the commit, to the frame that shows them all.
        - **h.** Both columns are the hub: with 500 tablets of 2,000 that have stopped taking anything from their lines (their receive buffers are 4 kB,
          so that the hub's fill), and with all of them reading. Frames are those of a; the other 1,500 are listened to.
        - **i.** Against the published hub, after a round that is not counted. Everything is told from the moment before the request that gives the takeover. Simulated
          tablets take it when it has come whole, and send their three receipts at random within 500 ms; a real page says when a frame with the message, or without it again,
          was painted. Accounted for: the console's board has each tablet as painted or names it as without connection. A sitting delays no takeover, so none is in use here.
        - **p.** No part of the bench: `tests/Raati.Fleet` with 1,800 tablets in 120 stores against a Release hub, a minute before and two after three campaigns of three slides each were
          published. CPU and bytes are from `/proc`. Other work kept the two cores busy meanwhile (load average 26 to 45), which lengthens waits and not CPU time.
        - **j.** A real page, its processor slowed four times by the browser, shows slides of every kind in three campaigns that fade, push and cut. The browser reports
          tasks over 50 ms; one belongs to a transition from 100 ms before the slide on the glass becomes another until 900 ms after (a fade takes 600). What makes the next slide ready behind
          the one that stands is told apart. Where a slide stands longer than is needed the page's clock is put on, never within 1.5 s of a change.
        - **k** and **l** are `./bench.sh soak`.
        - **k.** The page's own code on a real page, painted frame by frame. Only waiting is left out: when a slide has been painted, both clocks of the
          page (wall and monotonic) are put 16 s on, and its timers that fell due fire, once each, beats too. So the next slide is made ready, decoded, and painted as always, and a change takes
          as long as that takes. The hub's own pings come in real time, too seldom for such a page: it loses its line and connects anew all the while. The glass has half the pixels a side.
          The store is open around the clock, so that no night loads the page anew. Every 400 changes the garbage is collected, and then counted what
          there is. The slope is a least-squares line over all but the first tenth.
        - **l.** `tests/Raati.Endurance/PowerCuts.cs`, from a fixed seed: SIGKILL for the browser and all its processes at a random moment, a quarter each while media come over a slow line, while documents and
          takeovers come and go, while somebody votes, and while slides give way; a third of the starts after it without a network. A ballot or a play counts as sealed when it was read back from the tablet's storage. After each start
          the first slide is the right one, every file that is called whole has its hash, every picture on the glass has its last row, and the ledger has every sealed ballot once, and none twice; every play that was ever
          read back is in storage as it was, under its only number, and the hub's sums by slide (plays, cut short, time seen) are those of the plays up to its high water. The first that
          has not ends the run. What an operating system has taken survives SIGKILL: that writes are durable is shown elsewhere (`FsyncTests`; on the tablet `durability: strict`).
        """;
}
