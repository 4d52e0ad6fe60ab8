using System.Net;
using System.Net.Http.Json;
using Raati.Contracts;

namespace Raati.Drivers;

public sealed partial class Tablet
{
    /// <summary>The timetable it holds; null until it has fetched one.</summary>
    public Timetable? Timetable { get; private set; }

    /// <summary>One beat, after which it fetches the timetable that the hub names, when it is another. True: it holds that one now.</summary>
    public async Task<bool> KeepTimetableAsync()
    {
        if ((await BeatAsync()).Timetable is not { } tag) return false;
        if (Timetable?.Tag != tag) await FetchTimetableAsync();
        return Timetable?.Tag == tag;
    }

    /// <summary>Fetches its timetable, or hears that the one it holds is the newest, or that the hub does not know it yet: then false.</summary>
    public async Task<bool> FetchTimetableAsync()
    {
        using var http = new HttpClient { BaseAddress = hub };
        using var request = new HttpRequestMessage(HttpMethod.Get, "/api/kiosk/timetable");
        request.Headers.Authorization = new("Bearer", Token);
        if (Timetable is not null) request.Headers.IfNoneMatch.Add(new($"\"{Timetable.Tag}\""));
        using var answer = await http.SendAsync(request);
        if (answer.StatusCode is HttpStatusCode.NotModified or HttpStatusCode.ServiceUnavailable) return false;
        answer.EnsureSuccessStatusCode();
        Timetable = await answer.Content.ReadFromJsonAsync<Timetable>(WireJson.Options);
        if (answer.Headers.ETag?.Tag != $"\"{Timetable?.Tag}\"") throw new InvalidOperationException("The timetable's ETag is not its tag.");
        return true;
    }
}
