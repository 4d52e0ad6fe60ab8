using Raati.Hub.Tests.Settings;

namespace Raati.Hub.Tests.Doors;

/// <summary>A body that each changing route would take, so that a refusal is about who asks and never about what.</summary>
internal static class Bodies
{
    internal static object? For(Door door, Guid storeId) => (door.Method, door.Pattern) switch
    {
        ("GET" or "DELETE", _) => null,
        ("POST", "/api/areas") or ("PUT", "/api/areas/{id:guid}") => new AreaRequest { Name = $"Alue {Guid.NewGuid():N}" },
        ("POST", "/api/stores") or ("PUT", "/api/stores/{id:guid}") => new StoreRequest { Name = $"Myymälä {Guid.NewGuid():N}" },
        ("POST", "/api/stores/import/preview") => Sample.StoreList($"Nimi\r\nMyymälä {Guid.NewGuid():N}"),
        ("POST", "/api/stores/import") => Sample.StoreList("Nimi\r\n") with { Plan = "none" },
        ("PUT", "/api/kiosks/{id:guid}") =>
            new KioskRequest { Name = "Renamed", Touchpoint = Touchpoint.Floor, Tags = ["taken-over"], StaffTest = true },
        ("POST", "/api/kiosks/{id:guid}/move") => new MoveRequest { StoreId = storeId },
        ("POST", "/api/kiosks/{id:guid}/commands") => new CommandRequest { Kind = KioskCommandKind.Identify },
        ("POST", "/api/kiosks/commands") => new CommandsRequest { Kind = KioskCommandKind.Identify, KioskIds = [Guid.NewGuid()] },
        ("POST", "/api/kiosks/tags") => new TagsRequest { KioskIds = [Guid.NewGuid()], Add = ["taken-over"] },
        ("POST", "/api/pairings/{code}/approve") => new ApproveRequest { StoreId = storeId, Name = "Approved" },
        ("POST", "/api/polls") or ("PUT", "/api/polls/{id:guid}") => Sample.Poll("Whose poll is this?"),
        ("PUT", "/api/polls/{id:guid}/audience") => new AudienceRequest { Audience = new Audience { All = true } },
        ("PUT", "/api/polls/{id:guid}/closing") => new ClosingRequest { ClosesAtMs = 4_000_000_000_000 },
        ("POST", "/api/audience/size") => new Audience { All = true },
        ("POST", "/api/bulletins") or ("PUT", "/api/bulletins/{id:guid}") => Sample.Bulletin("Whose bulletin is this?"),
        ("POST" or "PUT", "/api/takeovers/{id:guid}") => Sample.Takeover("Whose takeover is this?"),
        ("POST", "/api/media") => new ByteArrayContent(Pictures.Png(16, 16)),
        ("PUT", "/api/media/{sha256:sha256}") => new MediaRequest { Name = "Whose picture is this?" },
        ("PUT", "/api/feedback/{id:guid}/status") => new FeedbackStatusRequest { Status = FeedbackStatus.Done },
        ("PUT", "/api/feedback/{id:guid}/assignee") => new FeedbackAssignRequest(),
        ("POST", "/api/feedback/{id:guid}/notes") => new FeedbackNoteRequest { Text = "Whose feedback is this?" },
        ("PUT", "/api/settings") => Sample.Settings(),
        ("POST", "/api/settings/look") => new LookRequest { Accent = "#0e5c49" },
        ("POST", "/api/operators") => new InviteRequest { Email = $"{Guid.NewGuid():N}@example.test", Role = OperatorRole.Viewer },
        ("PUT", "/api/operators/{id:guid}") => new OperatorRequest { Role = OperatorRole.Viewer },
        ("POST", "/api/account/password") =>
            new PasswordChangeRequest { CurrentPassword = "not the password", NewPassword = "another long password" },
        ("POST", "/api/account/totp" or "/api/account/totp/off" or "/api/account/recovery-codes" or "/api/account/passkeys/challenge") =>
            new PasswordProof { Password = "not the password" },
        ("POST", "/api/account/totp/confirm") => new CodeRequest { Ticket = "made up", Code = "123456" },
        ("POST", "/api/account/passkeys") => new PasskeyRequest { Ticket = "made up", Credential = "{}", Name = "Phone" },
        ("PUT", "/api/account/passkeys/{id:guid}") => new PasskeyNameRequest { Name = "Phone" },
        ("POST", "/api/api-keys") => new ApiKeyRequest { Name = "A key", Role = OperatorRole.Viewer, Days = 1 },
        ("POST", "/api/organizations") => new OrganizationRequest
        {
            Name = $"Osuuskauppa {Guid.NewGuid():N}",
            AdminEmail = $"{Guid.NewGuid():N}@example.test",
            AdminPassword = "a long enough password",
        },
        ("POST", _) when Steps.Any(step => door.Pattern.EndsWith(step, StringComparison.Ordinal)) => null,
        _ => throw new InvalidOperationException($"Tell this table what {door} takes."),
    };

    private static readonly string[] Steps =
        ["/publish", "/close", "/certify", "/archive", "/recount", "/copy", "/withdraw", "/revoke", "/admit", "/api/kiosk/token", "/disable",
            "/enable", "/end-sessions", "/end-others"];
}
