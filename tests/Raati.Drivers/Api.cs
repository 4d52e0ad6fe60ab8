using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace Raati.Drivers;

/// <summary>The hub's HTTP API, as somebody: anonymous, with a cookie, or with a key. Sends an Origin, as a browser does.</summary>
public sealed class Api : IDisposable
{
    private const int LargeBody = 1_000_000;

    private readonly HttpClient http;
    private readonly CookieContainer cookies = new();

    /// <summary>The API of one hub; without a bearer it lives by the cookies it is given.</summary>
    public Api(Uri hub, string? bearer = null)
    {
        Hub = hub;
        Bearer = bearer;
        http = new HttpClient(new SocketsHttpHandler { CookieContainer = cookies, AllowAutoRedirect = false }) { BaseAddress = hub };
        if (bearer is not null) http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        http.DefaultRequestHeaders.Add("Origin", hub.GetLeftPart(UriPartial.Authority));
    }

    /// <summary>The hub.</summary>
    public Uri Hub { get; }

    /// <summary>The key or device token, if there is one.</summary>
    public string? Bearer { get; }

    /// <summary>The cookies as they would be sent; null when there are none.</summary>
    public string? Cookie => cookies.GetCookieHeader(Hub) is { Length: > 0 } header ? header : null;

    /// <summary>Reads.</summary>
    public Task<T> Get<T>(string path) => Send<T>(HttpMethod.Get, path, null);

    /// <summary>Asks for a change, and reads what came of it.</summary>
    public Task<T> Post<T>(string path, object? body = null) => Send<T>(HttpMethod.Post, path, body);

    /// <summary>Asks for a change.</summary>
    public Task Post(string path, object? body = null) => Send(HttpMethod.Post, path, body);

    /// <summary>Replaces, and reads what came of it.</summary>
    public Task<T> Put<T>(string path, object body) => Send<T>(HttpMethod.Put, path, body);

    /// <summary>Replaces.</summary>
    public Task Put(string path, object body) => Send(HttpMethod.Put, path, body);

    /// <summary>Removes.</summary>
    public Task Delete(string path) => Send(HttpMethod.Delete, path, null);

    /// <summary>The bare answer, whatever it is: for tests of refusals.</summary>
    public Task<HttpResponseMessage> Raw(HttpMethod method, string path, object? body = null)
    {
        var request = new HttpRequestMessage(method, path);
        if (body is HttpContent content) request.Content = content;
        else if (body is not null) request.Content = JsonContent.Create(body, body.GetType(), options: WireJson.Options);
        // A hub that refuses a large body closes while it is still being sent: ask before sending.
        request.Headers.ExpectContinue = request.Content?.Headers.ContentLength > LargeBody;
        return http.SendAsync(request);
    }

    /// <inheritdoc/>
    public void Dispose() => http.Dispose();

    private async Task<T> Send<T>(HttpMethod method, string path, object? body)
    {
        using var response = await Answer(method, path, body);
        return await response.Content.ReadFromJsonAsync<T>(WireJson.Options)
            ?? throw new ApiException(response.StatusCode, $"{method} {path}", "the answer was null", []);
    }

    private async Task Send(HttpMethod method, string path, object? body) => (await Answer(method, path, body)).Dispose();

    private async Task<HttpResponseMessage> Answer(HttpMethod method, string path, object? body)
    {
        var response = await Raw(method, path, body);
        if (response.IsSuccessStatusCode) return response;
        var text = await response.Content.ReadAsStringAsync();
        response.Dispose();
        throw new ApiException(response.StatusCode, $"{method} {path}", text, FieldsOf(text));
    }

    private static Dictionary<string, string[]> FieldsOf(string problem)
    {
        try
        {
            return JsonDocument.Parse(problem).RootElement.TryGetProperty("errors", out var errors)
                ? errors.Deserialize<Dictionary<string, string[]>>() ?? []
                : [];
        }
        catch (JsonException)
        {
            return [];
        }
    }
}

/// <summary>The hub refused. Its message holds the whole answer.</summary>
public sealed class ApiException(HttpStatusCode status, string request, string text, Dictionary<string, string[]> fields)
    : Exception($"{request}: {(int)status} {text}")
{
    /// <summary>The status.</summary>
    public HttpStatusCode Status { get; } = status;

    /// <summary>What is wrong with which field, when the hub says so.</summary>
    public IReadOnlyDictionary<string, string[]> Fields { get; } = fields;
}
