using System.Net.Http.Json;
using Raati.Contracts;
using Raati.Contracts.Api;

namespace Raati.Drivers;

/// <summary>Somebody who runs the co-operative's tablets: the HTTP API in the words of a story.</summary>
public sealed class Operator : IDisposable
{
    private Operator(Api api) => Api = api;

    /// <summary>The API as this operator.</summary>
    public Api Api { get; }

    /// <summary>Signs in with e-mail and password; lives by the cookie.</summary>
    public static async Task<Operator> SignInAsync(Uri hub, string email, string password)
    {
        var api = new Api(hub);
        await api.Post<Me>("/api/session", new SignInRequest { Email = email, Password = password });
        return new Operator(api);
    }

    /// <summary>Comes in by the demo's one-time link.</summary>
    public static async Task<Operator> EnterDemoAsync(Uri hub, string link)
    {
        var api = new Api(hub);
        await api.Post<Me>("/api/demo/session", new DemoSessionRequest { Token = new Uri(link).Fragment.Split('=', 2)[1] });
        return new Operator(api);
    }

    /// <summary>Acts by an API key.</summary>
    public static Operator WithKey(Uri hub, string key) => new(new Api(hub, key));

    /// <summary>Makes one more organization with the bootstrap key, and acts as its admin by a key of its own.</summary>
    public static async Task<Operator> OfNewOrganizationAsync(Uri hub, string bootstrapKey, string name) =>
        WithKey(hub, (await AddOrganizationAsync(hub, bootstrapKey, name)).Made.ApiKey);

    /// <summary>Makes one more organization with the bootstrap key, and signs in as its admin.</summary>
    public static async Task<Operator> SignInToNewOrganizationAsync(Uri hub, string bootstrapKey, string name)
    {
        var (request, _) = await AddOrganizationAsync(hub, bootstrapKey, name);
        return await SignInAsync(hub, request.AdminEmail, request.AdminPassword);
    }

    /// <summary>Makes an API key of a role and acts by it.</summary>
    public async Task<Operator> ColleagueAsync(OperatorRole role) =>
        WithKey(Api.Hub, (await Api.Post<ApiKeyView>("/api/api-keys", new ApiKeyRequest { Name = $"{role}", Role = role, Days = 1 })).Secret!);

    /// <summary>Invites an operator and accepts in their place.</summary>
    public async Task<Operator> InviteAsync(OperatorRole role, params Guid[] stores)
    {
        var email = $"{Guid.NewGuid():N}@example.test";
        const string password = "a colleague's password";
        var link = await Api.Post<SecretLink>("/api/operators", new InviteRequest { Email = email, Role = role, Stores = stores });
        using var anonymous = new Api(Api.Hub);
        await anonymous.Post("/api/invitations/accept",
            new AcceptInvitationRequest { Token = new Uri(link.Url).Fragment.Split('=', 2)[1], Password = password });
        return await SignInAsync(Api.Hub, email, password);
    }

    /// <summary>Opens a console: a live connection as this operator.</summary>
    public async Task<ConsoleHubClient> OpenConsoleAsync()
    {
        var console = new ConsoleHubClient(new HubAddress
        {
            Hub = Api.Hub,
            Path = ConsoleHubClient.HubPath,
            Bearer = Api.Bearer,
            Cookie = Api.Bearer is null ? Api.Cookie : null,
            Origin = Api.Hub.GetLeftPart(UriPartial.Authority),
        });
        await console.StartAsync();
        return console;
    }

    /// <summary>Makes an area.</summary>
    public Task<AreaView> AddAreaAsync(string name) => Api.Post<AreaView>("/api/areas", new AreaRequest { Name = name });

    /// <summary>Makes a store.</summary>
    public Task<StoreView> AddStoreAsync(string name, Guid? areaId = null, string? format = null, int? members = null) =>
        Api.Post<StoreView>("/api/stores", new StoreRequest { Name = name, AreaId = areaId, Format = format, MemberCount = members });

    /// <summary>Looks at what a list of stores would do.</summary>
    public Task<StoreImportPlan> PreviewAsync(StoreImportRequest list) => Api.Post<StoreImportPlan>("/api/stores/import/preview", list);

    /// <summary>Looks at a list of stores, and takes it in as it was looked at.</summary>
    public async Task<StoreImportPlan> ImportAsync(StoreImportRequest list) =>
        await Api.Post<StoreImportPlan>("/api/stores/import", list with { Plan = (await PreviewAsync(list)).Plan });

    /// <summary>All stores, by name.</summary>
    public Task<StoreView[]> StoresAsync() => Api.Get<StoreView[]>("/api/stores");

    /// <summary>Approves the tablet that shows this code.</summary>
    public Task<KioskView> ApproveAsync(string code, Guid storeId, string name, Touchpoint touchpoint = Touchpoint.Entrance, params string[] tags) =>
        Api.Post<KioskView>($"/api/pairings/{code}/approve",
            new ApproveRequest { StoreId = storeId, Name = name, Touchpoint = touchpoint, Tags = tags });

    /// <summary>Moves a tablet to another store.</summary>
    public Task<KioskView> MoveAsync(Guid kioskId, Guid storeId) =>
        Api.Post<KioskView>($"/api/kiosks/{kioskId}/move", new MoveRequest { StoreId = storeId });

    /// <summary>Takes a tablet's right away.</summary>
    public Task RevokeAsync(Guid kioskId) => Api.Post($"/api/kiosks/{kioskId}/revoke");

    /// <summary>All tablets' settings.</summary>
    public Task<KioskView[]> KiosksAsync() => Api.Get<KioskView[]>("/api/kiosks");

    /// <summary>Writes a poll and leaves it a draft.</summary>
    public Task<PollView> DraftAsync(PollRequest poll) => Api.Post<PollView>("/api/polls", poll);

    /// <summary>Writes a poll and publishes it.</summary>
    public async Task<PollView> PublishAsync(PollRequest poll) => await PublishAsync((await DraftAsync(poll)).Id);

    /// <summary>Publishes a draft.</summary>
    public Task<PollView> PublishAsync(Guid pollId) => Step(pollId, "publish");

    /// <summary>Closes a poll by hand.</summary>
    public Task<PollView> CloseAsync(Guid pollId) => Step(pollId, "close");

    /// <summary>Certifies a closed poll.</summary>
    public async Task<CertificateView> CertifyAsync(Guid pollId)
    {
        await Api.Post($"/api/polls/{pollId}/certify");
        return (await CertificatesAsync(pollId)).MaxBy(certificate => certificate.Revision)!;
    }

    /// <summary>What was set aside instead of counted.</summary>
    public Task<SetAsideView> SetAsideAsync() => Api.Get<SetAsideView>("/api/ballots/set-aside");

    /// <summary>Puts a poll's ballots that were set aside through again.</summary>
    public Task<AdmittedView> AdmitAsync(Guid pollId) => Api.Post<AdmittedView>($"/api/ballots/set-aside/{pollId}/admit");

    /// <summary>Takes a poll off the tablets.</summary>
    public Task<PollView> ArchiveAsync(Guid pollId) => Step(pollId, "archive");

    /// <summary>Makes the tally anew from the ledger.</summary>
    public Task RecountAsync(Guid pollId) => Api.Post($"/api/polls/{pollId}/recount");

    /// <summary>A poll as it stands.</summary>
    public Task<PollView> PollAsync(Guid pollId) => Api.Get<PollView>($"/api/polls/{pollId}");

    /// <summary>Its split.</summary>
    public Task<ResultFrame> ResultAsync(Guid pollId) => Api.Get<ResultFrame>($"/api/polls/{pollId}/result");

    /// <summary>Its split with ranges, stores and how it was made.</summary>
    public Task<PollResult> ReportAsync(Guid pollId) => Api.Get<PollResult>($"/api/polls/{pollId}/result");

    /// <summary>Its result as a table, or its ballots: lines of cells.</summary>
    public async Task<string[][]> ExportAsync(Guid pollId, string what = "result")
    {
        using var answer = await Api.Raw(HttpMethod.Get, $"/api/polls/{pollId}/{what}.csv");
        answer.EnsureSuccessStatusCode();
        var text = await answer.Content.ReadAsStringAsync();
        return [.. text.TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries).Select(line => line.Split(';'))];
    }

    /// <summary>Its certificates.</summary>
    public Task<CertificateView[]> CertificatesAsync(Guid pollId) => Api.Get<CertificateView[]>($"/api/polls/{pollId}/certificates");

    /// <summary>Tally minus ledger.</summary>
    public Task<DriftView> DriftAsync(Guid pollId) => Api.Get<DriftView>($"/api/polls/{pollId}/drift");

    /// <summary>Changes who gets a published poll.</summary>
    public Task<PollView> ChangeAudienceAsync(Guid pollId, Audience audience) =>
        Api.Put<PollView>($"/api/polls/{pollId}/audience", new AudienceRequest { Audience = audience });

    /// <summary>Changes when a published poll closes.</summary>
    public Task<PollView> ChangeClosingAsync(Guid pollId, long? closesAtMs) =>
        Api.Put<PollView>($"/api/polls/{pollId}/closing", new ClosingRequest { ClosesAtMs = closesAtMs });

    /// <summary>Writes a bulletin and publishes it.</summary>
    public async Task<BulletinView> PublishAsync(BulletinRequest bulletin)
    {
        var draft = await Api.Post<BulletinView>("/api/bulletins", bulletin);
        return await Api.Post<BulletinView>($"/api/bulletins/{draft.Id}/publish");
    }

    /// <summary>Takes a bulletin off the tablets.</summary>
    public Task WithdrawAsync(Guid bulletinId) => Api.Post($"/api/bulletins/{bulletinId}/withdraw");

    /// <summary>Gives a takeover, under an id of its own unless one is named.</summary>
    public Task<TakeoverView> GiveAsync(TakeoverRequest takeover, Guid? id = null) =>
        Api.Post<TakeoverView>($"/api/takeovers/{id ?? Guid.CreateVersion7()}", takeover);

    /// <summary>Takes a takeover off the tablets.</summary>
    public Task<TakeoverView> EndAsync(Guid takeoverId) => Api.Post<TakeoverView>($"/api/takeovers/{takeoverId}/withdraw");

    /// <summary>Puts a file into the media library; the one that is there when these bytes are.</summary>
    public async Task<MediaView> AddMediaAsync(byte[] file, string name)
    {
        using var answer = await Api.Raw(HttpMethod.Post, $"/api/media?name={Uri.EscapeDataString(name)}", new ByteArrayContent(file));
        answer.EnsureSuccessStatusCode();
        return (await answer.Content.ReadFromJsonAsync<MediaView>(WireJson.Options))!;
    }

    /// <summary>The newest feedback of a store, or of all.</summary>
    public Task<FeedbackPage> FeedbackAsync(Guid? storeId = null) =>
        Api.Get<FeedbackPage>(storeId is null ? "/api/feedback" : $"/api/feedback?storeId={storeId}");

    /// <inheritdoc/>
    public void Dispose() => Api.Dispose();

    private static async Task<(OrganizationRequest Request, OrganizationCreated Made)> AddOrganizationAsync(Uri hub, string bootstrapKey, string name)
    {
        using var platform = new Api(hub, bootstrapKey);
        var request = new OrganizationRequest { Name = name, AdminEmail = $"{Guid.NewGuid():N}@example.test", AdminPassword = "a long enough password" };
        return (request, await platform.Post<OrganizationCreated>("/api/organizations", request));
    }

    private Task<PollView> Step(Guid pollId, string step) => Api.Post<PollView>($"/api/polls/{pollId}/{step}");
}
