using Raati.Contracts;
using Raati.Contracts.Api;
using Raati.Hub.Cluster;
using Raati.Hub.Operators;
using Raati.Hub.Storage;
using Raati.Hub.Stores;

namespace Raati.Hub.Signage.Media;

/// <summary>What became of a wish: the file as it is now, or why it was not granted. Neither: there is no such file.</summary>
internal sealed record MediaOutcome(MediaView? View = null, MediaRefusal? Refusal = null, bool IsNew = false);

/// <summary>An organization's media library: added to, renamed, cleaned up, each in the audit log by the same commit.</summary>
internal sealed partial class MediaDesk(
    Database database, MediaVault vault, IEnumerable<IMediaUses> users, AuditLog audit, IHints hints, MediaOptions options, TimeProvider time,
    ILogger<MediaDesk> log)
{
    private const string Used = "select cast(coalesce(sum(bytes), 0) as bigint) from media where organization_id = @organization";
    private const string Count = "select count(*) from media where organization_id = @organization";
    private const string Insert = """
        insert into media (organization_id, sha256, name, type, bytes, width, height, length_ms, added_at, added_by)
        values (@organization, @sha256, @name, @type, @bytes, @width, @height, @length, @now, @actor)
        """;
    private const string Put =
        "update media set name = @name, poster_sha256 = @poster where organization_id = @organization and sha256 = @sha256";
    private const string DeleteOne = "delete from media where organization_id = @organization and sha256 = @sha256";

    internal Task<MediaLibrary> List(OrganizationId organization, CancellationToken cancellationToken) => database.Read(async session =>
    {
        var rows = await session.AllMedia(organization);
        var uses = (await Uses(session, organization, null)).ToLookup(use => use.Sha256, use => use.Use);
        var byHash = rows.ToDictionary(row => row.Sha256);
        return new MediaLibrary
        {
            Items = Array.ConvertAll(rows, row => row.View(row.PosterSha256 is { } poster ? byHash.GetValueOrDefault(poster) : null, uses[row.Sha256])),
            UsedBytes = rows.Sum(row => row.Bytes),
            LimitBytes = options.LibraryBytes,
            MaxImageBytes = options.ImageBytes,
            MaxVideoBytes = options.VideoBytes,
        };
    }, cancellationToken);

    internal Task<MediaView?> Find(OrganizationId organization, string sha256, CancellationToken cancellationToken) =>
        database.Read(session => Read(session, organization, sha256), cancellationToken);

    /// <summary>For who reads it: null when none of these organizations has it.</summary>
    internal Task<MediaRef?> FileOf(OrganizationId[] organizations, string sha256, CancellationToken cancellationToken) => database.Read(async session =>
    {
        foreach (var organization in organizations)
        {
            if (await session.Media(organization, sha256) is { } row) return row.Ref;
        }
        return null;
    }, cancellationToken);

    /// <summary>The same bytes a second time are the same file, under the name of the first.</summary>
    internal async Task<MediaOutcome> Add(Caller caller, Incoming file, string? name, CancellationToken cancellationToken)
    {
        var outcome = await vault.Keep(file, session => Add(session, caller, file, name), cancellationToken);
        if (outcome.Refusal is not null) await ForgetBytes(file.Sha256);
        return outcome;
    }

    /// <summary>A poster is a picture of the same library, and a video's.</summary>
    internal Task<MediaOutcome> Change(Caller caller, string sha256, string name, string? poster, CancellationToken cancellationToken) =>
        database.Write(async session =>
        {
            var organization = caller.Organization;
            if (await session.MediaAlone(organization, sha256) is not { } row) return new MediaOutcome();
            if (poster is not null && !row.Kind.IsVideo()) return new MediaOutcome(Refusal: MediaRefusal.PosterOfPicture);
            if (poster is not null && (await session.Require(organization, [poster])).GetValueOrDefault(poster)?.File.Type.IsVideo() is not false)
                return new MediaOutcome(Refusal: MediaRefusal.NoSuchPoster);
            await session.Execute(Put, new { organization, sha256, name, poster });
            await Note(session, caller, "media.change", row, name);
            return new MediaOutcome(await Read(session, organization, sha256));
        }, cancellationToken: cancellationToken);

    /// <summary>Only what nobody uses: what is used comes back with its uses.</summary>
    internal async Task<MediaView?> Delete(Caller caller, string sha256, CancellationToken cancellationToken)
    {
        var view = await database.Write(async session =>
        {
            // Who begins to use it holds it: that use is seen below, or comes after and finds no file.
            if (await session.MediaAlone(caller.Organization, sha256) is not { } row) return null;
            var view = await Read(session, caller.Organization, sha256);
            if (view is null or { Uses.Length: > 0 }) return view;
            await session.Execute(DeleteOne, new { organization = caller.Organization, sha256 });
            await Note(session, caller, "media.delete", row, row.Name);
            return view;
        }, cancellationToken: cancellationToken);
        if (view is { Uses: [] }) await ForgetBytes(sha256);
        return view;
    }

    private async Task<MediaOutcome> Add(Session session, Caller caller, Incoming file, string? name)
    {
        var organization = caller.Organization;
        // Two uploads at once must not fill what is left twice.
        await session.LockNames(organization);
        if (await Read(session, organization, file.Sha256) is { } there) return new MediaOutcome(there);
        if (await session.QueryOne<int>(Count, new { organization }) >= MediaOptions.MostFiles) return new MediaOutcome(Refusal: MediaRefusal.TooManyFiles);
        if (await session.QueryOne<long>(Used, new { organization }) + file.Bytes > options.LibraryBytes)
            return new MediaOutcome(Refusal: MediaRefusal.LibraryFull);
        var (sha256, facts) = (file.Sha256, file.Facts);
        name ??= MediaName.Usual(facts, sha256);
        await session.Execute(Insert, new
        {
            organization,
            sha256,
            name,
            type = WireEnum.Name(facts.Type),
            bytes = file.Bytes,
            width = facts.Width,
            height = facts.Height,
            length = (int?)facts.LengthMs,
            now = time.GetUtcNow().ToUnixTimeMilliseconds(),
            actor = caller.Actor,
        });
        await Note(session, caller, "media.add", new MediaRow { Sha256 = sha256 }, name);
        return new MediaOutcome(await Read(session, organization, sha256), IsNew: true);
    }

    private async Task<MediaView?> Read(Session session, OrganizationId organization, string sha256)
    {
        if (await session.Media(organization, sha256) is not { } row) return null;
        var poster = row.PosterSha256 is { } picture ? await session.Media(organization, picture) : null;
        return row.View(poster, (await Uses(session, organization, sha256)).Select(use => use.Use));
    }

    private async Task<List<MediaUseOf>> Uses(Session session, OrganizationId organization, string? sha256)
    {
        var uses = new List<MediaUseOf>();
        foreach (var user in users) uses.AddRange(await user.Of(session, organization, sha256));
        return uses;
    }

    private async Task Note(Session session, Caller caller, string action, MediaRow row, string name)
    {
        await audit.Write(session, caller, action, row.Subject, name);
        session.AfterCommit(() => hints.Publish(new Hint(HintKind.Media, caller.Organization, row.Subject)));
    }

    /// <summary>After the commit: that it is gone is true already, whatever becomes of the bytes. The sweep takes what is left here.</summary>
    private async Task ForgetBytes(string sha256)
    {
        try
        {
            await vault.Forget(sha256, CancellationToken.None);
        }
        catch (Exception e) when (e is StorageUnavailableException or IOException)
        {
            Log.Left(log, sha256, e);
        }
    }

    private static partial class Log
    {
        [LoggerMessage(LogLevel.Warning, "The bytes of {Sha256} are nobody's and could not be taken away now: the next sweep does it")]
        internal static partial void Left(ILogger logger, string sha256, Exception reason);
    }
}
