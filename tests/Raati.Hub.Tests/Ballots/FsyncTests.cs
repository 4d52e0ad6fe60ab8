using Raati.Hub.Storage;
using Raati.Testing.Servers;

namespace Raati.Hub.Tests.Ballots;

/// <summary>kill -9 proves nothing about the disk: the system calls of the real process do.</summary>
public sealed class FsyncTests
{
    private const int Votes = 20;

    [Fact]
    public async Task No_receipt_leaves_before_its_ballot_is_synced_to_disk_on_sqlite()
    {
        await using var database = await TestDatabase.CreateAsync(Engine.Sqlite);
        var file = Path.Combine(database.Directory, "syscalls");
        await using var hub = await HubProcess.StartAsync(
            database, new HubSettings(), [Installed.Strace, .. SyscallTrace.Arguments.Split(' '), file]);
        using var operate = await hub.SignInAsync();
        await using var tablet = await Tablet.PairAsync(operate, (await operate.AddStoreAsync("Keskusta")).Id, "Ovi");
        var poll = (await operate.PublishAsync(Sample.Poll("Maistuuko?"))).Id;

        for (var vote = 0; vote < Votes; vote++) Assert.Equal(CastOutcome.Accepted, (await tablet.VoteAsync(poll, 1))?.Outcome);
        // What is traced runs many times slower, and strace behind it. It writes in the order of the calls: what came before a send stands before it.
        var last = tablet.Outbox.Done[^1].Id;
        await Eventually.TrueAsync(() => new SyscallTrace(EndOf(file)).SentAt(Receipt(last)) >= 0,
            TimeSpan.FromMinutes(1), "strace has written the last receipt");

        var trace = new SyscallTrace(ReadWhileWritten(file, 0));
        foreach (var ballot in tablet.Outbox.Done)
        {
            var sent = trace.SentAt(Receipt(ballot.Id));
            Assert.True(sent >= 0, "the receipt is in the trace");
            var logged = trace.LoggedBefore(ballot.Id.ToByteArray(bigEndian: true), sent);
            Assert.True(logged >= 0, "the ballot was written to the log before its receipt left");
            var synced = trace.SyncedAfter(logged);
            Assert.True(synced >= 0 && synced < sent, $"line {logged} wrote the ballot, {synced} had synced it, {sent} sent its receipt");
        }
    }

    private static string Receipt(Guid ballot) => $"\"ballotId\":\"{ballot:D}\"";

    /// <summary>The trace is long, and a slow machine has no time to read all of it again and again.</summary>
    private static string[] EndOf(string file) => ReadWhileWritten(file, Math.Max(0, new FileInfo(file).Length - 1024 * 1024));

    private static string[] ReadWhileWritten(string file, long from)
    {
        using var trace = new FileStream(file, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        trace.Seek(from, SeekOrigin.Begin);
        using var reader = new StreamReader(trace);
        return reader.ReadToEnd().Split('\n');
    }
}
