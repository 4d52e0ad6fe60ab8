using System.Net;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Doors;

/// <summary>PostgreSQL takes no NUL: what brings one is refused by field, or finds nothing, and breaks nothing.</summary>
public sealed class ControlCharacterTests
{
    private const string Quoted = "\"\u0001\\\u0000\"@x.fi";

    [Theory, OnBothEngines]
    public async Task An_email_with_control_characters_in_quotation_marks_is_refused(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        using var key = new Api(hub.Url, HubSettings.BootstrapKey);

        await IsRefusedAsync(maija.Api, "/api/operators", new InviteRequest { Email = Quoted, Role = OperatorRole.Viewer, Stores = [] }, "email");
        await IsRefusedAsync(key, "/api/organizations",
            new OrganizationRequest { Name = "Uusi", AdminEmail = Quoted, AdminPassword = "a good password" }, "adminEmail");
        await IsRefusedAsync(maija.Api, "/api/session", new SignInRequest { Email = Quoted, Password = "wrong" }, "email");
    }

    [Theory, OnBothEngines]
    public async Task The_audit_log_of_somebody_with_nul_in_the_name_is_empty(Engine engine)
    {
        await using var hub = await TestHub.StartAsync(engine);
        using var maija = await hub.SignInAsync();
        await maija.AddStoreAsync("Prisma");

        Assert.NotEmpty((await maija.Api.Get<AuditPage>("/api/audit")).Items);
        Assert.Empty((await maija.Api.Get<AuditPage>("/api/audit?actor=%00")).Items);
        using var list = await maija.Api.Raw(HttpMethod.Get, "/api/audit.csv?actor=a%00b");
        Assert.Single((await list.Content.ReadAsStringAsync()).Split('\n', StringSplitOptions.RemoveEmptyEntries));
    }

    private static async Task IsRefusedAsync(Api api, string path, object body, string field)
    {
        var refused = await Assert.ThrowsAsync<ApiException>(() => api.Post(path, body));
        Assert.Equal((path, HttpStatusCode.BadRequest), (path, refused.Status));
        Assert.Contains(field, refused.Fields.Keys);
    }
}
