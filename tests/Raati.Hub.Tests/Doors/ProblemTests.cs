using System.Net;
using System.Text;
using System.Text.Json;
using Microsoft.Extensions.Logging;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>Every refusal of the API is ProblemDetails; what is wrong with a request is told by field, all of it at once.</summary>
public sealed class ProblemTests : IAsyncLifetime
{
    private TestHub hub = null!;
    private Operator admin = null!;

    public async Task InitializeAsync()
    {
        hub = await TestHub.StartAsync(Engine.Sqlite);
        admin = await hub.SignInAsync();
    }

    public async Task DisposeAsync()
    {
        admin.Dispose();
        await hub.DisposeAsync();
    }

    [Fact]
    public async Task A_poll_with_several_faults_names_each_field()
    {
        var poll = Sample.Poll("Ok?", "One") with { Name = "", ClosesAtMs = 1, OpensAtMs = 2 };

        var refusal = await Assert.ThrowsAsync<ApiException>(() => admin.DraftAsync(poll));

        Assert.Equal(HttpStatusCode.BadRequest, refusal.Status);
        Assert.Contains("name", refusal.Fields.Keys);
        Assert.Contains("questions[0].options", refusal.Fields.Keys);
        Assert.Contains("closesAtMs", refusal.Fields.Keys);
    }

    [Fact]
    public async Task Each_fault_of_a_field_has_a_code_with_its_bounds_beside_the_sentence()
    {
        var poll = Sample.Poll("Ok?", "One") with { Name = "", Secrecy = Secrecy.Unknown };

        using var answer = await admin.Api.Raw(HttpMethod.Post, "/api/polls", poll);
        using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
        var faults = problem.RootElement.GetProperty("faults").Deserialize<FieldFault[]>(WireJson.Options)!;

        var name = Assert.Single(faults, fault => fault.Field == "name");
        Assert.Equal((FaultCode.TextLength, 1L, 100L), (name.Code, name.AtLeast, name.AtMost));
        Assert.Equal(name.Message, Assert.Single(problem.RootElement.GetProperty("errors").GetProperty("name").EnumerateArray()).GetString());
        var options = Assert.Single(faults, fault => fault.Field == "questions[0].options" && fault.Code is FaultCode.ListLength);
        Assert.Equal((2L, 12L), (options.AtLeast, options.AtMost));
        Assert.Equal(["exact", "stepped"], Assert.Single(faults, fault => fault.Field == "secrecy").Choices!);
    }

    [Fact]
    public async Task What_can_not_be_read_or_is_missing_has_a_code_too()
    {
        Assert.Equal([("name", FaultCode.Required)], await FaultsAsync("{}"));
        Assert.Equal([("name", FaultCode.Unreadable)], await FaultsAsync("""{ "name": 7 }"""));

        async Task<(string, FaultCode)[]> FaultsAsync(string body)
        {
            using var content = new StringContent(body, Encoding.UTF8, "application/json");
            using var answer = await admin.Api.Raw(HttpMethod.Post, "/api/stores", content);
            using var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync());
            return [.. problem.RootElement.GetProperty("faults").Deserialize<FieldFault[]>(WireJson.Options)!.Select(fault => (fault.Field, fault.Code))];
        }
    }

    [Theory]
    [InlineData("/api/stores", "{")]
    [InlineData("/api/stores", "null")]
    [InlineData("/api/stores", "[]")]
    [InlineData("/api/stores", "{}")]
    [InlineData("/api/stores", """{ "name": 7 }""")]
    [InlineData("/api/stores", """{ "name": "Sale", "memberCount": 1e99 }""")]
    [InlineData("/api/stores", """{ "name": "Sale", "timeZone": "Nowhere/Atlantis" }""")]
    [InlineData("/api/polls", """{ "name": "x", "questions": null, "languages": ["fi"], "audience": { "all": true } }""")]
    [InlineData("/api/polls", """{ "name": "x", "questions": [null], "languages": ["fi"], "audience": { "all": true } }""")]
    [InlineData("/api/polls", """{ "name": "x", "questions": [], "languages": ["fi"], "audience": null }""")]
    [InlineData("/api/polls", """{ "name": "x", "questions": [], "languages": ["klingon"], "audience": { "all": true } }""")]
    [InlineData("/api/bulletins", """{ "title": null, "text": null, "audience": {} }""")]
    [InlineData("/api/bulletins", """{ "title": {}, "text": {}, "audience": { "stores": null } }""")]
    [InlineData("/api/api-keys", """{ "name": "x", "role": "emperor", "days": 1 }""")]
    [InlineData("/api/session", """{ "email": null, "password": null }""")]
    [InlineData("/api/pairings/claim", """{ "code": "AAAAAA" }""")]
    [InlineData("/api/pairings/claim", """{ "code": "AAAAAA", "secret": null }""")]
    [InlineData("/api/session", """{ "email": "a\u0000b@example.test", "password": "x" }""")]
    [InlineData("/api/invitations/accept", """{ "token": null, "password": "a good password" }""")]
    [InlineData("/api/operators", """{ "email": "a@example.test", "role": "viewer", "stores": null }""")]
    [InlineData("/api/bulletins", """{ "title": { "fi": "x" }, "text": { "fi": "x" }, "audience": { "all": true }, "showsUntilMs": 9223372036854775807 }""")]
    [InlineData("/api/setup", "{}")]
    public async Task A_body_that_makes_no_sense_is_a_problem_of_the_sender(string path, string body)
    {
        using var content = new StringContent(body, Encoding.UTF8, "application/json");

        using var answer = await admin.Api.Raw(HttpMethod.Post, path, content);

        Assert.InRange((int)answer.StatusCode, 400, 499);
        await IsProblemAsync(answer);
    }

    [Theory]
    [InlineData("GET", "/api/stores/00000000-0000-0000-0000-000000000000", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/stores/not-an-id", HttpStatusCode.NotFound)]
    [InlineData("GET", "/api/nothing-of-the-kind", HttpStatusCode.NotFound)]
    [InlineData("DELETE", "/api/stores", HttpStatusCode.MethodNotAllowed)]
    public async Task What_is_not_there_is_a_problem_too(string method, string path, HttpStatusCode status)
    {
        using var answer = await admin.Api.Raw(new HttpMethod(method), path);

        Assert.Equal(status, answer.StatusCode);
        await IsProblemAsync(answer);
    }

    [Fact]
    public async Task A_body_of_another_type_or_size_is_refused()
    {
        using var form = new FormUrlEncodedContent([new("name", "Sale")]);
        using var wrongType = await admin.Api.Raw(HttpMethod.Post, "/api/stores", form);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, wrongType.StatusCode);
        await IsProblemAsync(wrongType);

        using var huge = new StringContent($$"""{ "name": "{{new string('x', 5_000_000)}}" }""", Encoding.UTF8, "application/json");
        using var tooBig = await admin.Api.Raw(HttpMethod.Post, "/api/stores", huge);
        Assert.InRange((int)tooBig.StatusCode, 400, 499);
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("foo")]
    [InlineData("\"; charset=x")]
    public async Task A_body_in_another_charset_is_refused_and_leaves_nothing_in_the_log(string charset)
    {
        using var anyone = hub.Anonymous();
        using var body = new ByteArrayContent("{}"u8.ToArray());
        body.Headers.TryAddWithoutValidation("Content-Type", $"application/json; charset={charset}");
        using var answer = await anyone.Raw(HttpMethod.Post, "/api/pairings/claim", body);

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.UnsupportedMediaType, HttpStatusCode.BadRequest]);
        Assert.DoesNotContain(hub.Log.Lines, line => line.Level >= LogLevel.Error);
    }

    [Fact]
    public async Task A_name_that_is_taken_is_a_conflict()
    {
        await admin.AddStoreAsync("Sale");

        using var answer = await admin.Api.Raw(HttpMethod.Post, "/api/stores", new StoreRequest { Name = "Sale" });

        Assert.Contains(answer.StatusCode, (HttpStatusCode[])[HttpStatusCode.Conflict, HttpStatusCode.BadRequest]);
        await IsProblemAsync(answer);
    }

    private static async Task IsProblemAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync();
        Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        var problem = JsonDocument.Parse(text).RootElement;
        Assert.Equal((int)answer.StatusCode, problem.GetProperty("status").GetInt32());
        Assert.False(string.IsNullOrWhiteSpace(problem.GetProperty("title").GetString()));
        Assert.DoesNotContain("   at ", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Raati.Hub.", text, StringComparison.Ordinal);
    }
}
