using System.Collections.Concurrent;
using System.Threading.Channels;
using Raati.Hub.Cluster;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>
/// Follows the membership rows of every organization's log. A revocation is known here within a second even when every hint is lost,
/// and at once when its hint arrives.
/// </summary>
internal sealed partial class RegistryReader(
    KioskRegistry registry, Database database, IHints hints, TimeProvider time, ILogger<RegistryReader> logger) : BackgroundService
{
    private const string Heads = "select id, log_head from organizations";
    private const string Changes = """
        select kind, subject_id from publication_log
        where organization_id = @organization and log_offset > @after and log_offset <= @head and kind in ('kiosk', 'store', 'area')
        """;
    private const int LoadAllAbove = 200;
    private static readonly TimeSpan Every = TimeSpan.FromSeconds(1);

    private readonly Dictionary<OrganizationId, long> _cursors = [];
    private readonly ConcurrentQueue<(OrganizationId, KioskId)> _hinted = new();
    // One wake-up waiting is as good as many.
    private readonly Channel<bool> _wake = Channel.CreateBounded<bool>(new BoundedChannelOptions(1) { FullMode = BoundedChannelFullMode.DropWrite });

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        hints.Subscribe(HintKind.Revoked, hint =>
        {
            registry.Forget(new KioskId(hint.Subject));
            _hinted.Enqueue((hint.Organization, new KioskId(hint.Subject)));
            _wake.Writer.TryWrite(true);
        });
        hints.Subscribe(HintKind.Log, _ => _wake.Writer.TryWrite(true));
        _wake.Writer.TryWrite(true);
        await using var timer = time.CreateTimer(_ => _wake.Writer.TryWrite(true), null, Every, Every);
        var down = false;
        await foreach (var _ in _wake.Reader.ReadAllAsync(stoppingToken))
        {
            try
            {
                await Read(stoppingToken);
                registry.Loaded();
                if (down) Log.Back(logger);
                down = false;
            }
            catch (Exception e) when (e is not OperationCanceledException)
            {
                if (!down) Log.Down(logger, e.Message);
                down = true;
            }
        }
    }

    private async Task Read(CancellationToken cancellationToken)
    {
        while (_hinted.TryDequeue(out var hinted))
            await Load(hinted.Item1, [hinted.Item2], cancellationToken);
        var heads = await database.Read(session => session.Query<Head>(Heads), cancellationToken);
        foreach (var gone in _cursors.Keys.Except(heads.Select(head => head.Id)).ToArray())
        {
            registry.Load(gone, [], [], all: true);
            _cursors.Remove(gone);
        }
        foreach (var (organization, head) in heads)
        {
            // A head that went back is a restored database: everything known is in doubt.
            if (!_cursors.TryGetValue(organization, out var cursor) || head < cursor) await LoadAll(organization, cancellationToken);
            else if (head > cursor) await LoadChanges(organization, cursor, head, cancellationToken);
            _cursors[organization] = head;
        }
    }

    private async Task LoadChanges(OrganizationId organization, long after, long head, CancellationToken cancellationToken)
    {
        var changes = (await database.Read(session => session.Query<Change>(Changes, new { organization, after, head }), cancellationToken))
            .Distinct().ToArray();
        if (changes.Length == 0) return;
        // Stores and areas change seldom, and many kiosks with them.
        if (changes.Length > LoadAllAbove || changes.Any(change => change.Kind != "kiosk")) await LoadAll(organization, cancellationToken);
        else await Load(organization, [.. changes.Select(change => new KioskId(change.SubjectId))], cancellationToken);
    }

    private async Task LoadAll(OrganizationId organization, CancellationToken cancellationToken)
    {
        var (kiosks, tokens) = await database.Read(
            async session => (await session.KioskTraits(organization), await session.DeviceTokens(organization)), cancellationToken);
        registry.Load(organization, kiosks, tokens, all: true);
    }

    private async Task Load(OrganizationId organization, KioskId[] changed, CancellationToken cancellationToken)
    {
        var (kiosks, tokens) = await database.Read(async session =>
        {
            var traits = await session.KioskTraits(organization, changed);
            var found = new List<KnownToken>();
            foreach (var kiosk in changed) found.AddRange(await session.DeviceTokens(organization, kiosk));
            return (traits, found.ToArray());
        }, cancellationToken);
        registry.Load(organization, kiosks, tokens, all: false);
    }

    private sealed record Head
    {
        public OrganizationId Id { get; init; }
        public long LogHead { get; init; }

        public void Deconstruct(out OrganizationId organization, out long head) => (organization, head) = (Id, LogHead);
    }

    private sealed record Change
    {
        public string Kind { get; init; } = "";
        public Guid SubjectId { get; init; }
    }

    private static partial class Log
    {
        [LoggerMessage(Level = LogLevel.Warning, Message = "The kiosk registry can't be refreshed, it stays as it is: {Reason}")]
        internal static partial void Down(ILogger logger, string reason);

        [LoggerMessage(Level = LogLevel.Information, Message = "The kiosk registry is fresh again")]
        internal static partial void Back(ILogger logger);
    }
}
