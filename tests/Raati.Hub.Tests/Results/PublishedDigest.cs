using System.Security.Cryptography;
using System.Text;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Results;

/// <summary>The digest as docs/certificates.md says, from what stands in the database.</summary>
internal static class PublishedDigest
{
    internal static async Task<string> ReadAsync(TestDatabase database, Guid poll)
    {
        var sqlite = database.Engine is Engine.Sqlite;
        var of = sqlite ? $"x'{poll:N}'" : $"'{poll:D}'";
        var key = (byte[])(await database.ScalarAsync($"select poll_key from polls where id = {of}"))!;
        var rows = (string)(await database.ScalarAsync(sqlite
            ? $"select group_concat(hex(id) || ' ' || class || ' ' || answers, '|') from ballots where poll_id = {of}"
            : $"select string_agg(replace(id::text, '-', '') || ' ' || class || ' ' || answers, '|') from ballots where poll_id = {of}"))!;
        var lines = rows.Split('|').Select(row => row.Split(' ', 2))
            .Select(row => $"{Convert.ToHexStringLower(HMACSHA256.HashData(key, Convert.FromHexString(row[0])))} {row[1]}\n")
            .Order(StringComparer.Ordinal);
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.ASCII.GetBytes(string.Concat(lines))));
    }
}
