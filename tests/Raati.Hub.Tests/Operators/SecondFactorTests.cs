using System.Net;
using System.Text;
using Microsoft.Extensions.Options;
using Raati.Hub.Operators;
using Raati.Hub.Operators.Accounts;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

public sealed class SecondFactorTests
{
    private static readonly TimeSpan NextCode = TimeSpan.FromSeconds(30);

    [Theory]
    // RFC 6238, appendix B: its SHA-1 codes have eight digits, the last six of which are ours.
    [InlineData(59, "287082")]
    [InlineData(1111111109, "081804")]
    [InlineData(1111111111, "050471")]
    [InlineData(1234567890, "005924")]
    [InlineData(2000000000, "279037")]
    [InlineData(20000000000, "353130")]
    public void Codes_are_those_of_the_standard(long second, string code)
    {
        var now = DateTimeOffset.FromUnixTimeSeconds(second);

        Assert.Equal(code, TotpRule.Code(Encoding.ASCII.GetBytes("12345678901234567890"), TotpRule.StepAt(now)));
        Assert.Equal(TotpRule.StepAt(now), TotpRule.Match("GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ", code, now, null));
    }

    [Fact]
    public void A_code_is_good_for_one_step_to_either_side_and_none_that_is_not_after_the_last_used()
    {
        const string key = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";
        var now = DateTimeOffset.FromUnixTimeSeconds(1111111109);
        var step = TotpRule.StepAt(now);

        Assert.Equal(step, TotpRule.Match(key, "081804", now.AddSeconds(30), step - 1));
        Assert.Equal(step, TotpRule.Match(key, "081804", now.AddSeconds(-30), null));
        Assert.Null(TotpRule.Match(key, "081804", now.AddSeconds(60), null));
        Assert.Null(TotpRule.Match(key, "081804", now.AddSeconds(-60), null));
        Assert.Null(TotpRule.Match(key, "081804", now, step));
        Assert.Null(TotpRule.Match(key, "8180 4", now, null));
    }

    [Theory, OnBothEngines]
    public async Task An_app_that_is_confirmed_twice_at_once_gives_one_set_of_codes(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var admin = new Person(hub);
        await admin.SignInAsync();
        var begun = await admin.Api.Post<TotpKey>("/api/account/totp", new PasswordProof { Password = HubSettings.AdminPassword });
        var confirm = new CodeRequest { Ticket = begun.Ticket, Code = Person.CodeOf(begun.Key, clock) };

        var answers = await Task.WhenAll(Enumerable.Range(0, 3).Select(_ => admin.Api.StatusAsync(HttpMethod.Post, "/api/account/totp/confirm", confirm)));

        // One that comes after a refused one is a try too many so soon.
        Assert.Single(answers, HttpStatusCode.OK);
        Assert.All(answers, answer => Assert.True(answer is HttpStatusCode.OK or HttpStatusCode.BadRequest or HttpStatusCode.TooManyRequests, answer.ToString()));
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from audit_log where action = 'operator.totpOn'"));
    }

    [Theory, OnBothEngines]
    public async Task An_app_is_in_force_once_a_code_confirms_it_and_then_the_password_alone_lets_nobody_in(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await maija.Api.StatusAsync(HttpMethod.Post, "/api/account/totp", new PasswordProof { Password = "not hers" }));
        var begun = await maija.Api.Post<TotpKey>("/api/account/totp", new PasswordProof { Password = maija.Password });
        Assert.Equal(HttpStatusCode.BadRequest,
            await maija.Api.StatusAsync(HttpMethod.Post, "/api/account/totp/confirm", new CodeRequest { Ticket = begun.Ticket, Code = "000000" }));
        using (var before = new Person(hub)) Assert.Equal(HttpStatusCode.OK, await before.PasswordAsync());

        var codes = await maija.TakeAppAsync(clock);

        Assert.Equal(10, codes.Distinct().Count());
        Assert.Contains($"secret={begun.Key}", begun.Uri, StringComparison.Ordinal);
        Assert.Equal((clock.NowMs, 10), ((await maija.AccountAsync()).TotpSinceMs, (await maija.AccountAsync()).RecoveryCodesLeft));
        using var other = new Person(hub);
        Assert.Equal(HttpStatusCode.Accepted, await other.PasswordAsync());
        Assert.False(await other.IsInAsync());
        clock.Advance(NextCode);
        var step = await other.HalfWayAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await other.CodeAsync(step, "123"));
        Assert.Equal(HttpStatusCode.OK, await other.CodeAsync(step, maija.AppCode(clock)));
        Assert.True(await other.IsInAsync());
        Assert.Equal(SignInMethod.PasswordAndCode, (await other.SessionsAsync()).Single(session => session.Current).Method);

        await maija.Api.Post("/api/account/totp/off", new PasswordProof { Password = maija.Password });

        using var last = new Person(hub);
        Assert.Equal(HttpStatusCode.OK, await last.PasswordAsync());
        Assert.Equal(0, (await last.AccountAsync()).RecoveryCodesLeft);
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from audit_log where action = 'operator.totpOn'"));
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from audit_log where action = 'operator.totpOff'"));
    }

    [Theory, OnBothEngines]
    public async Task A_code_lets_in_once_also_when_two_come_with_it_at_the_same_time(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        await maija.TakeAppAsync(clock);
        using var first = new Person(hub);
        using var second = new Person(hub);
        var (firstStep, secondStep) = (await first.HalfWayAsync(), await second.HalfWayAsync());
        // The code that confirmed the app is used.
        Assert.Equal(HttpStatusCode.BadRequest, await first.CodeAsync(firstStep, maija.AppCode(clock)));
        clock.Advance(NextCode);
        var code = maija.AppCode(clock);

        var answers = await Task.WhenAll(first.CodeAsync(firstStep, code), second.CodeAsync(secondStep, code));

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.BadRequest], answers.Order());
    }

    [Theory, OnBothEngines]
    public async Task A_recovery_code_lets_in_once_however_it_is_typed_and_new_ones_end_the_old(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        var codes = await maija.TakeAppAsync(clock);
        using var phoneless = new Person(hub);
        var step = await phoneless.HalfWayAsync();
        var typed = $" {codes[0].ToLowerInvariant().Replace("-", "", StringComparison.Ordinal)} ";

        Assert.Equal(HttpStatusCode.OK, await phoneless.CodeAsync(step, typed));
        Assert.Equal(HttpStatusCode.BadRequest, await phoneless.CodeAsync(step, codes[0]));
        Assert.Equal(9, (await phoneless.AccountAsync()).RecoveryCodesLeft);
        Assert.Equal(SignInMethod.RecoveryCode, (await phoneless.SessionsAsync()).Single(session => session.Current).Method);

        var fresh = (await maija.Api.Post<RecoveryCodes>("/api/account/recovery-codes", new PasswordProof { Password = maija.Password })).Codes;
        step = await phoneless.HalfWayAsync();
        Assert.Equal(HttpStatusCode.BadRequest, await phoneless.CodeAsync(step, codes[1]));
        Assert.Equal(HttpStatusCode.OK, await phoneless.CodeAsync(step, fresh[9]));
        Assert.Equal(2, await hub.Database.CountAsync("select count(*) from audit_log where action = 'operator.recoveryCode'"));
    }

    /// <summary>What it is hashed to was worked out by another program: PBKDF2 of 100,000 rounds, as slow as it is deployed.</summary>
    [Fact]
    public async Task A_recovery_code_is_hashed_as_earlier_builds_did_so_that_those_given_out_stay_good()
    {
        using var slow = new SlowHashes();
        var hashes = new RecoveryHashes(slow, Options.Create(new RecoveryHashOptions()));

        var hash = Assert.Single(await hashes.Of(new OperatorId(new Guid("0192f0c1-5a7e-7c3d-9b1e-2f4a6c8e0d12")), ["k7m2q-9xwtb"], CancellationToken.None));

        Assert.Equal("98C50FB8729278AF25D3886050536174641D9A1E70BF07D5C7936FF7F7CAF848", Convert.ToHexString(hash));
    }

    [Theory, OnBothEngines]
    public async Task Wrong_codes_lock_the_account_and_the_right_password_between_them_forgets_none(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        var codes = await maija.TakeAppAsync(clock);
        using var guesser = new Person(hub);

        for (var wrong = 1; wrong <= 4; wrong++) Assert.Equal(HttpStatusCode.BadRequest, await guesser.CodeAsync(await guesser.HalfWayAsync(), "0000000"));
        var step = await guesser.HalfWayAsync();
        Assert.Equal(HttpStatusCode.Locked, await guesser.CodeAsync(step, "0000000"));

        Assert.Equal(HttpStatusCode.Locked, await guesser.CodeAsync(step, codes[0]));
        Assert.Equal(HttpStatusCode.Unauthorized, await guesser.PasswordAsync());
        clock.Advance(TimeSpan.FromMinutes(15));
        Assert.Equal(HttpStatusCode.OK, await guesser.CodeAsync(await guesser.HalfWayAsync(), codes[0]));
    }

    [Fact]
    public async Task The_second_step_must_come_within_five_minutes_and_not_after_the_password_was_changed()
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(Engine.Sqlite, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        var codes = await maija.TakeAppAsync(clock);
        using var slow = new Person(hub);
        var step = await slow.HalfWayAsync();
        Assert.Equal(clock.NowMs + 300_000, step.ExpiresAtMs);
        clock.Advance(TimeSpan.FromMinutes(5));
        Assert.Equal(["ticket"], await FieldsAsync(slow, step, codes[0]));

        step = await slow.HalfWayAsync();
        await maija.ChangePasswordAsync("another long password");

        Assert.Equal(["ticket"], await FieldsAsync(slow, step, codes[0]));
        Assert.Equal(["ticket"], await FieldsAsync(slow, step with { Ticket = "made up" }, codes[0]));
    }

    [Theory, OnBothEngines]
    public async Task Neither_key_nor_codes_stand_in_the_database_as_they_are(Engine engine)
    {
        var clock = new FakeClock();
        await using var hub = await TestHub.StartAsync(engine, new HubSettings { Clock = clock });
        using var maija = new Person(hub);
        await maija.SignInAsync();
        var codes = await maija.TakeAppAsync(clock);

        var kept = (string)(await hub.Database.ScalarAsync("select totp_key from operators where totp_key is not null"))!;
        var hashes = (byte[])(await hub.Database.ScalarAsync("select code_hash from operator_recovery_codes"))!;

        Assert.DoesNotContain(maija.Key!, kept, StringComparison.OrdinalIgnoreCase);
        Assert.Equal(32, hashes.Length);
        Assert.DoesNotContain(codes, code => hashes.AsSpan().IndexOf(Encoding.UTF8.GetBytes(code)) >= 0);
        Assert.DoesNotContain(hub.Log.Lines, line => codes.Append(maija.Key!).Any(secret => line.Text.Contains(secret, StringComparison.Ordinal)));
    }

    private static async Task<string[]> FieldsAsync(Person who, SecondStep step, string code)
    {
        var refusal = await Assert.ThrowsAsync<ApiException>(() =>
            who.Api.Post<Me>("/api/session/code", new CodeRequest { Ticket = step.Ticket, Code = code }));
        return [.. refusal.Fields.Keys];
    }
}
