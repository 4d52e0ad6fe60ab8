using System.Text;
using System.Text.RegularExpressions;

namespace Raati.Hub.Tests.Ballots;

/// <summary>
/// What <c>strace -f -y -xx</c> wrote of a hub: which bytes went to which file or socket, and when a sync of the write-ahead log began and
/// was done. A line is an event in the order in which it happened; a call that another thread's event interrupts has two.
/// </summary>
internal sealed partial class SyscallTrace(string[] lines)
{
    internal const string Arguments = "-D -f --seccomp-bpf -y -xx -s 65536 -e trace=pwrite64,fdatasync,fsync,sendto,sendmsg,write -o";

    /// <summary>Where these bytes first went to a socket.</summary>
    internal int SentAt(string text, int from = 0) => Find(from, line => IsSend(line) && line.Contains(Hex(Encoding.ASCII.GetBytes(text)), StringComparison.Ordinal));

    /// <summary>Where these bytes were last written to the write-ahead log before a line.</summary>
    internal int LoggedBefore(byte[] bytes, int before)
    {
        var wanted = Hex(bytes);
        for (var at = before - 1; at >= 0; at--)
        {
            if (lines[at].Contains("pwrite64(", StringComparison.Ordinal) && IsWal(lines[at]) && lines[at].Contains(wanted, StringComparison.Ordinal)) return at;
        }
        return -1;
    }

    /// <summary>Where a sync of the write-ahead log that began after a line was done; -1 when there was none.</summary>
    internal int SyncedAfter(int line)
    {
        for (var at = line + 1; at < lines.Length; at++)
        {
            if (!SyncCall().IsMatch(lines[at]) || !IsWal(lines[at])) continue;
            if (!lines[at].Contains("<unfinished", StringComparison.Ordinal)) return at;
            var thread = lines[at].Split(' ', 2)[0];
            return Find(at + 1, next => next.StartsWith(thread + " ", StringComparison.Ordinal) && SyncResumed().IsMatch(next));
        }
        return -1;
    }

    private int Find(int from, Func<string, bool> wanted) => Array.FindIndex(lines, from, line => wanted(line));

    // The payload of an interrupted call stands in its first line: that is when it began.
    private static bool IsSend(string line) => SendCall().IsMatch(line);

    // -xx also writes paths in hexadecimal.
    private static bool IsWal(string line) =>
        line.Contains("raati.db-wal", StringComparison.Ordinal) || line.Contains(Hex("raati.db-wal"u8), StringComparison.Ordinal);

    private static string Hex(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length * 4);
        foreach (var one in bytes) text.Append("\\x").Append(Convert.ToHexStringLower([one]));
        return text.ToString();
    }

    [GeneratedRegex(@"^\d+ +(sendto|sendmsg|write)\(")]
    private static partial Regex SendCall();

    [GeneratedRegex(@"^\d+ +f(data)?sync\(")]
    private static partial Regex SyncCall();

    [GeneratedRegex(@"<\.\.\. f(data)?sync resumed>")]
    private static partial Regex SyncResumed();
}
