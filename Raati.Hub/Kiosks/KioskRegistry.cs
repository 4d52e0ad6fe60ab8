using System.Collections.Concurrent;
using Raati.Hub.Storage;

namespace Raati.Hub.Kiosks;

/// <summary>
/// Every token and every kiosk in this node's memory, so that a storm of connects asks the database nothing and an outage keeps no
/// tablet out. Kept true by the log: <see cref="RegistryReader"/> loads what changed, on a hint at once and without one within a second.
/// </summary>
internal sealed class KioskRegistry(Database database)
{
    private static readonly TimeSpan FirstLoadingTakes = TimeSpan.FromSeconds(10);

    private readonly ConcurrentDictionary<string, KnownToken> _tokens = new();
    private readonly ConcurrentDictionary<KioskId, KioskTraits> _kiosks = new();
    private readonly TaskCompletionSource _loaded = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly Lock _loading = new();
    private int _generation;

    /// <summary>The kiosk as this node knows it, else as the database does; null when there is none.</summary>
    /// <exception cref="StorageUnavailableException">This node has not met the kiosk, and the database does not answer.</exception>
    internal async ValueTask<KioskTraits?> Find(OrganizationId organization, KioskId kiosk, CancellationToken cancellationToken) =>
        _kiosks.TryGetValue(kiosk, out var known) && known.Organization == organization
            ? known
            : await database.Read(session => session.KioskTraits(organization, kiosk), cancellationToken);

    /// <summary>
    /// Whose token it is, as this node knows; null when it does not, or the kiosk was revoked. Right after the start it waits for the first
    /// loading, so that a storm of connects is not a storm of look-ups.
    /// </summary>
    /// <exception cref="StorageUnavailableException">Nothing is loaded yet, and the database does not answer.</exception>
    internal async ValueTask<KnownToken?> Known(byte[] hash, CancellationToken cancellationToken)
    {
        var key = Convert.ToHexString(hash);
        if (!_tokens.ContainsKey(key) && !_loaded.Task.IsCompleted) await FirstLoading(cancellationToken);
        return _tokens.TryGetValue(key, out var known) && !IsRetired(known) ? known : null;
    }

    /// <summary>Whose token the database says it is; null when it is no one's, or its kiosk was revoked.</summary>
    /// <exception cref="StorageUnavailableException">The database does not answer.</exception>
    internal async Task<KnownToken?> LookUp(byte[] hash, CancellationToken cancellationToken)
    {
        var generation = Volatile.Read(ref _generation);
        var (token, traits) = await database.Read(async session =>
        {
            var found = await session.DeviceToken(hash);
            return (found, found is null ? null : await session.KioskTraits(found.Organization, found.Kiosk));
        }, cancellationToken);
        if (token is null || traits is not { Retired: false } || IsRetired(token)) return null;
        lock (_loading)
        {
            // What was loaded meanwhile may be newer than what was read here: then nothing is remembered.
            if (generation != _generation) return token;
            _tokens[token.Key] = token;
            _kiosks[traits.Kiosk] = traits;
        }
        return token;
    }

    /// <summary>Every organization has been loaded once.</summary>
    internal void Loaded() => _loaded.TrySetResult();

    /// <summary>A fresh token of this node, known before its first use.</summary>
    internal void MarkSeen(KnownToken token, long now)
    {
        if (_tokens.ContainsKey(token.Key)) _tokens[token.Key] = token with { SeenAt = now };
    }

    /// <summary>Takes over what the database says of one organization, or of some of its kiosks.</summary>
    internal void Load(OrganizationId organization, KioskTraits[] kiosks, KnownToken[] tokens, bool all)
    {
        lock (_loading)
        {
            _generation++;
            var loaded = kiosks.Select(kiosk => kiosk.Kiosk).ToHashSet();
            var good = tokens.Select(token => token.Key).ToHashSet();
            foreach (var (key, known) in _tokens)
            {
                if (known.Organization == organization && (all || loaded.Contains(known.Kiosk)) && !good.Contains(key)) _tokens.TryRemove(key, out _);
            }
            foreach (var kiosk in kiosks) _kiosks[kiosk.Kiosk] = kiosk;
            foreach (var token in tokens) _tokens[token.Key] = token;
        }
    }

    /// <summary>Its tokens are asked of the database again: from a revocation on, before the log has been read, none of them is good.</summary>
    internal void Forget(KioskId kiosk)
    {
        lock (_loading)
        {
            _generation++;
            foreach (var (key, known) in _tokens)
            {
                if (known.Kiosk == kiosk) _tokens.TryRemove(key, out _);
            }
        }
    }

    private bool IsRetired(KnownToken token) => _kiosks.TryGetValue(token.Kiosk, out var traits) && traits.Retired;

    private async Task FirstLoading(CancellationToken cancellationToken)
    {
        try
        {
            await _loaded.Task.WaitAsync(FirstLoadingTakes, TimeProvider.System, cancellationToken);
        }
        catch (TimeoutException e)
        {
            throw new StorageUnavailableException("The tablets are not loaded yet.", e);
        }
    }
}
