using System.Buffers.Binary;
using System.Numerics;
using Raati.Hub.Storage;

namespace Raati.Hub.Ballots;

/// <summary>
/// A batch of ballots holds its polls shared; close, reclassify, certify and recount hold their poll alone, so that no ballot is
/// classed by a rule that has just changed. SQLite has one writer and needs no lock.
/// </summary>
internal static class PollLock
{
    private const string Alone = "select pg_advisory_xact_lock(@key)";

    internal static async Task TakeAlone(Session session, OrganizationId organization, PollId poll)
    {
        if (session.Engine is Engine.Postgres) await session.Execute(Alone, new { key = Key(organization, poll) });
    }

    /// <summary>Two polls with one key only wait for one another.</summary>
    internal static long Key(OrganizationId organization, PollId poll)
    {
        Span<byte> bytes = stackalloc byte[32];
        organization.Value.TryWriteBytes(bytes);
        poll.Value.TryWriteBytes(bytes[16..]);
        var key = 0UL;
        for (var at = 0; at < bytes.Length; at += 8)
            key = (BitOperations.RotateLeft(key, 23) ^ BinaryPrimitives.ReadUInt64LittleEndian(bytes[at..])) * 0x9E3779B97F4A7C15;
        return (long)key;
    }
}
