using Raati.Contracts;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks.Fanout;
using Raati.Hub.Storage;

namespace Raati.Hub.Programs;

/// <summary>
/// The node's one reader of the organizations' logs. It wakes on a hint, and every second without one; a lost hint costs that much. Hints that
/// come while it reads are one more round, however many.
/// </summary>
internal sealed partial class ProgramReader(
    Database database, OrganizationPrograms programs, KioskConnections connections, IHints hints, TimeProvider time,
    ILogger<ProgramReader> logger) : BackgroundService
{
    // Half of what a lost hint may cost.
    private static readonly TimeSpan Poll = TimeSpan.FromSeconds(1);

    private readonly Signal _wake = new();

    /// <summary>
    /// The newest catalog, never older than the epoch and offset that a tablet names. When the log does not have that offset and the tablet proves
    /// that a hub gave it out, the database was restored, and the epoch rises; what it can't prove says nothing. <c>Comparable</c>: versions mean
    /// the same to the tablet. Null while the database is down and nothing here is as new as the tablet.
    /// </summary>
    internal async Task<(Catalog Catalog, bool Comparable)?> CatchUp(
        OrganizationProgram program, SyncRequest said, CancellationToken cancellationToken)
    {
        var (epoch, offset, current) = (said.Epoch, said.Offset, program.Current);
        if (epoch < current.Epoch) return (current, false);
        if (epoch == current.Epoch && current.Trail.Has(offset) is true) return (current, true);
        try
        {
            current = await Read(program, cancellationToken);
            if (epoch < current.Epoch) return (current, false);
            if (epoch == current.Epoch && await Has(program.Id, current, offset, cancellationToken)) return (current, true);
            if (!current.Seal.IsGood(epoch, offset, said.Proof)) return (current, false);
            return (await Restored(program, epoch + 1, current.Sequence, cancellationToken), false);
        }
        catch (StorageUnavailableException)
        {
            return epoch == current.Epoch && offset <= current.Offset ? (current, current.Trail.Has(offset) is not false) : null;
        }
    }

    /// <summary>A catalog that is no older than this place of the log, which the database has told.</summary>
    /// <exception cref="StorageUnavailableException">This node's is older, and the database does not answer.</exception>
    internal async ValueTask<Catalog> AtLeast(OrganizationProgram program, long epoch, long offset, CancellationToken cancellationToken)
    {
        var current = program.Current;
        return (current.Epoch, current.Offset).CompareTo((epoch, offset)) >= 0 ? current : await Read(program, cancellationToken);
    }

    /// <summary>Reads all organizations once.</summary>
    internal async Task ReadAll(CancellationToken cancellationToken)
    {
        foreach (var head in await database.Read(session => session.ReadHeads(), cancellationToken))
        {
            if (programs.Of(head.Id) is not { } program) await Load(head.Id, cancellationToken);
            else if (!head.IsOf(program.Current)) await Read(program, cancellationToken);
        }
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hints.Subscribe(HintKind.Log, _ => _wake.Set());
        await using var poll = time.CreateTimer(_ => _wake.Set(), null, TimeSpan.Zero, Poll);
        var down = false;
        while (true)
        {
            await _wake.Wait(stoppingToken);
            try
            {
                await ReadAll(stoppingToken);
                if (down) Log.Back(logger);
                down = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!down) Log.Down(logger, e);
                down = true;
            }
        }
    }

    public override void Dispose()
    {
        _wake.Dispose();
        base.Dispose();
    }

    private async Task Load(OrganizationId organization, CancellationToken cancellationToken)
    {
        if (await database.Read(session => session.LoadCatalog(organization, sequence: 1), cancellationToken) is not { } catalog) return;
        programs.Add(new OrganizationProgram(organization, catalog));
        connections.Wake();
    }

    private async Task<bool> Has(OrganizationId organization, Catalog catalog, long offset, CancellationToken cancellationToken) =>
        catalog.Trail.Has(offset) ?? await database.Read(session => session.LogHas(organization, offset), cancellationToken);

    private async Task<Catalog> Read(OrganizationProgram program, CancellationToken cancellationToken)
    {
        await program.Reading.WaitAsync(cancellationToken);
        try
        {
            var before = program.Current;
            var (catalog, restored) = await database.Read(session => session.CatchUp(program.Id, before), cancellationToken);
            if (catalog is null || ReferenceEquals(catalog, before)) return before;
            if (!restored) return Swap(program, catalog);
        }
        finally
        {
            program.Reading.Release();
        }
        var stale = program.Current;
        return await Restored(program, stale.Epoch + 1, stale.Sequence, cancellationToken);
    }

    private async Task<Catalog> Restored(OrganizationProgram program, long epoch, long sequence, CancellationToken cancellationToken)
    {
        await program.Reading.WaitAsync(cancellationToken);
        try
        {
            if (program.Current.Sequence > sequence && program.Current.Epoch >= epoch) return program.Current;
            if (await database.Write(session => session.Raise(program.Id, epoch), cancellationToken: cancellationToken) == 1)
                Log.Restored(logger, program.Id.Value, epoch);
            var next = program.Current.Sequence + 1;
            var catalog = await database.Read(session => session.LoadCatalog(program.Id, next), cancellationToken);
            return catalog is null ? program.Current : Swap(program, catalog);
        }
        finally
        {
            program.Reading.Release();
        }
    }

    private Catalog Swap(OrganizationProgram program, Catalog catalog)
    {
        program.Current = catalog;
        connections.Wake();
        return catalog;
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Critical,
            "The database of organization {Organization} was restored to an earlier state: its epoch is now {Epoch}, and tablets send all kept ballots again")]
        internal static partial void Restored(ILogger logger, Guid organization, long epoch);

        [LoggerMessage(LogLevel.Error, "The publication log can't be read; tablets keep what they have")]
        internal static partial void Down(ILogger logger, Exception exception);

        [LoggerMessage(LogLevel.Information, "The publication log is read again")]
        internal static partial void Back(ILogger logger);
    }
}
