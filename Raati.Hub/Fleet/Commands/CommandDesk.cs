using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Kiosks;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet.Commands;

/// <summary>What became of a command for one tablet.</summary>
internal readonly record struct CommandOutcome(CommandView? Command = null, bool Retired = false);

/// <summary>
/// Asks tablets, wherever they are connected, and keeps what they say. A command is never kept for a tablet without a connection: it says
/// so at once, and does nothing to a tablet that comes back next week.
/// </summary>
internal sealed class CommandDesk(Database database, FleetWatch fleet, AuditLog audit, IHints hints, TimeProvider time)
{
    internal const int Most = 5_000;
    private const int Listed = 50;

    private const string Columns =
        "id, kiosk_id, kind, actor, sent_at, offline, received_at, in_use_at, applied_at, painted_at, failed_at, reason";
    private const string OfKiosk = $"""
        select {Columns} from kiosk_commands where organization_id = @organization and kiosk_id = @kiosk order by sent_at desc, id desc limit @Listed
        """;
    private const string OfBatch = $"select {Columns} from kiosk_commands where organization_id = @organization and batch_id = @batch";

    private long Now => time.GetUtcNow().ToUnixTimeMilliseconds();

    internal async Task<CommandOutcome> Send(Caller caller, KioskId kiosk, KioskCommandKind kind, CancellationToken cancellationToken)
    {
        var connected = await Connected(caller, cancellationToken);
        return await database.Write(async session =>
        {
            if (await session.KioskTraits(caller.Organization, kiosk) is not { } traits || !caller.Covers(traits.Store)) return default;
            if (traits.Retired) return new CommandOutcome(Retired: true);
            var (_, rows) = await Put(session, caller, [kiosk], kind, connected);
            return new CommandOutcome(rows[0].ToView(Now));
        }, cancellationToken: cancellationToken);
    }

    internal async Task<CommandBatch> Send(Caller caller, Guid[] kiosks, KioskCommandKind kind, CancellationToken cancellationToken)
    {
        var connected = await Connected(caller, cancellationToken);
        var wanted = kiosks.ToHashSet();
        return await database.Write(async session =>
        {
            var asked = (await session.KioskTraits(caller.Organization))
                .Where(traits => !traits.Retired && wanted.Contains(traits.Kiosk.Value) && caller.Covers(traits.Store))
                .Select(traits => traits.Kiosk).ToArray();
            var (batch, rows) = await Put(session, caller, asked, kind, connected);
            return Sum(batch, kind, rows);
        }, cancellationToken: cancellationToken);
    }

    /// <summary>Null when there is no such batch, or nothing of it is the caller's to see.</summary>
    internal async Task<CommandBatch?> Batch(Caller caller, Guid batch, CancellationToken cancellationToken)
    {
        var (rows, stores) = await database.Read(async session => (
            await session.Query<CommandRow>(OfBatch, new { organization = caller.Organization, batch }),
            (await session.KioskTraits(caller.Organization)).ToDictionary(traits => traits.Kiosk, traits => traits.Store)), cancellationToken);
        var own = rows.Where(row => stores.TryGetValue(row.KioskId, out var store) && caller.Covers(store)).ToArray();
        return own.Length == 0 ? null : Sum(batch, WireEnum.Parse<KioskCommandKind>(own[0].Kind), own);
    }

    internal static Task<CommandRow[]> Of(Session session, OrganizationId organization, KioskId kiosk) =>
        session.Query<CommandRow>(OfKiosk, new { organization, kiosk, Listed });

    private async Task<HashSet<KioskId>> Connected(Caller caller, CancellationToken cancellationToken) =>
        [.. (await fleet.View(caller.Organization, cancellationToken)).Entries.Where(entry => entry.Row.Connected).Select(entry => entry.Traits.Kiosk)];

    private async Task<(Guid Batch, CommandRow[] Rows)> Put(
        Session session, Caller caller, KioskId[] kiosks, KioskCommandKind kind, HashSet<KioskId> connected)
    {
        var (now, batch, organization) = (Now, Guid.CreateVersion7(time.GetUtcNow()), caller.Organization);
        var rows = Array.ConvertAll(kiosks, kiosk => new CommandRow
        {
            Id = Guid.CreateVersion7(time.GetUtcNow()),
            KioskId = kiosk,
            Kind = WireEnum.Name(kind),
            Actor = caller.Actor,
            SentAt = now,
            Offline = !connected.Contains(kiosk),
        });
        await session.InsertRows("kiosk_commands",
            ["organization_id", "id", "batch_id", "kiosk_id", "kind", "actor", "sent_at", "offline"],
            rows.Select(row => new object?[] { organization.Value, row.Id, batch, row.KioskId.Value, row.Kind, row.Actor, now, row.Offline }));
        await audit.WriteAll(session, caller, rows.Select(row => ("kiosk.command", row.KioskId.Value, row.Kind)));
        session.AfterCommit(() =>
        {
            foreach (var row in rows.Where(row => !row.Offline))
                hints.Publish(new Hint(kind is KioskCommandKind.Reload ? HintKind.Reload : HintKind.Identify, organization, row.KioskId.Value, row.Id));
            hints.Publish(new Hint(HintKind.Commands, organization, rows is [var only] ? only.KioskId.Value : default));
        });
        return (batch, rows);
    }

    private CommandBatch Sum(Guid batch, KioskCommandKind kind, CommandRow[] rows)
    {
        var now = Now;
        var states = rows.CountBy(row => row.State(now)).ToDictionary();
        int Of(params CommandState[] wanted) => wanted.Sum(state => states.GetValueOrDefault(state));
        return new CommandBatch
        {
            Id = batch,
            Kind = kind,
            SentAtMs = rows.Length == 0 ? now : rows[0].SentAt,
            Kiosks = rows.Length,
            Done = Of(CommandState.Applied, CommandState.Painted),
            Received = Of(CommandState.Received, CommandState.InUse),
            Waiting = Of(CommandState.Sent),
            Offline = Of(CommandState.Offline),
            Failed = Of(CommandState.Failed, CommandState.Unanswered),
        };
    }
}
