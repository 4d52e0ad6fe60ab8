using System.Net;
using System.Net.Http.Json;
using System.Security.Cryptography;
using System.Text.Json;

namespace Raati.Hub.Tests.Signage.Media;

/// <summary>What tests of media do again and again.</summary>
internal static class MediaGround
{
    internal static string Hash(byte[] content) => Convert.ToHexStringLower(SHA256.HashData(content));

    internal static Task<HttpResponseMessage> SendAsync(this Operator by, byte[] content, string query = "") =>
        by.Api.Raw(HttpMethod.Post, "/api/media" + query, new ByteArrayContent(content));

    internal static Task<MediaLibrary> LibraryAsync(this Operator by) => by.Api.Get<MediaLibrary>("/api/media");

    /// <summary>The codes of a refusal; each must be about the file, and say what is wrong in words.</summary>
    internal static async Task<FaultCode> RefusedAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        var text = await answer.Content.ReadAsStringAsync();
        Assert.True(answer.StatusCode is HttpStatusCode.BadRequest, $"{answer.StatusCode} {text}");
        var fault = JsonDocument.Parse(text).RootElement.GetProperty("faults").Deserialize<FieldFault[]>(WireJson.Options)!.Single();
        Assert.NotEmpty(fault.Message);
        return fault.Code;
    }

    internal static async Task<MediaView> AddedAsync(Task<HttpResponseMessage> sent)
    {
        using var answer = await sent;
        Assert.True(answer.StatusCode is HttpStatusCode.Created, $"{answer.StatusCode} {await answer.Content.ReadAsStringAsync()}");
        return (await answer.Content.ReadFromJsonAsync<MediaView>(WireJson.Options))!;
    }

    /// <summary>Files of all kinds under the hub's directory that hold media or were to.</summary>
    internal static string[] FilesLeft(TestHub hub) => [.. new[] { "media", "media-cache" }.Select(folder => Path.Combine(hub.Database.Directory, folder))
        .Where(Directory.Exists).SelectMany(folder => Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories))];

    /// <summary>No file, no row and no chunk of anything.</summary>
    internal static async Task NothingLeftAsync(TestHub hub)
    {
        Assert.Empty(FilesLeft(hub));
        foreach (var table in (string[])["media", "media_files", "media_chunks"]) Assert.Equal(0, await hub.Database.CountAsync($"select count(*) from {table}"));
    }
}
