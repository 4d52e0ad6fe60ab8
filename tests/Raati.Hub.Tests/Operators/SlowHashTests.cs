using System.Net;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.DependencyInjection;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Tests.Operators;

/// <summary>Whoever signs in without an account costs the hub a hash, and the others nothing; and learns no e-mail that is an operator's.</summary>
public sealed class SlowHashTests
{
    private const string NewPassword = "another good password";

    [Theory, OnBothEngines]
    public async Task A_crowd_that_signs_in_takes_half_of_the_cores_and_the_rest_is_told_to_come_again(Engine engine)
    {
        using var hasher = new HeldHasher();
        await using var hub = await TestHub.StartAsync(engine, Held(hasher));
        using var anonymous = hub.Anonymous();
        using var key = new Api(hub.Url, HubSettings.BootstrapKey);
        hasher.Hold();

        var crowd = Enumerable.Range(0, 24).Select(at => anonymous.Raw(HttpMethod.Post, "/api/session",
            new SignInRequest { Email = $"nobody{at}@example.test", Password = "wrong" })).ToArray();
        var refused = crowd.Length - SlowHashes.AtOnce - SlowHashes.MostWaiting;
        await Eventually.TrueAsync(() => crowd.Count(one => one.IsCompleted) >= refused, what: "the rest is refused");

        // All that needs no hash goes on; all that needs one is refused like the crowd.
        Assert.Empty(await key.Get<StoreView[]>("/api/stores"));
        foreach (var (path, body) in ((string, object)[])
        [
            ("/api/setup", new SetupRequest { Token = "x", OrganizationName = "Uusi", Email = "new@example.test", Password = NewPassword }),
            ("/api/invitations/accept", new AcceptInvitationRequest { Token = "x", Password = NewPassword }),
            ("/api/organizations", new OrganizationRequest { Name = "Uusi", AdminEmail = "new@example.test", AdminPassword = NewPassword }),
        ])
        {
            using var also = await key.Raw(HttpMethod.Post, path, body);
            Assert.Equal((path, HttpStatusCode.TooManyRequests), (path, also.StatusCode));
        }
        hasher.Release();
        var answers = await Task.WhenAll(crowd);

        Assert.InRange(hasher.MostAtOnce, 1, SlowHashes.AtOnce);
        Assert.InRange(answers.Count(answer => answer.StatusCode is HttpStatusCode.Unauthorized), 1, SlowHashes.AtOnce + SlowHashes.MostWaiting);
        Assert.All(answers.Where(answer => answer.StatusCode is not HttpStatusCode.Unauthorized), answer =>
        {
            Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
            Assert.Equal(TimeSpan.FromSeconds(2), answer.Headers.RetryAfter?.Delta);
            Assert.Equal("application/problem+json", answer.Content.Headers.ContentType?.MediaType);
        });
        using var maija = await hub.SignInAsync();
        Assert.DoesNotContain(hub.Log.Lines, line => line.Problem is TooBusyException);
    }

    [Theory, OnBothEngines]
    public async Task A_locked_account_is_told_from_no_account_neither_by_the_answer_nor_by_its_cost(Engine engine)
    {
        using var hasher = new HeldHasher();
        await using var hub = await TestHub.StartAsync(engine, Held(hasher));
        var before = hasher.Hashed;

        var known = await TrySixAsync(hub, HubSettings.AdminEmail);
        var between = hasher.Hashed;
        var unknown = await TrySixAsync(hub, "nobody@example.test");

        Assert.Equal(known, unknown);
        Assert.Equal((6, 6), (between - before, hasher.Hashed - between));
        Assert.Equal(1, await hub.Database.CountAsync("select count(*) from operators where locked_until is not null"));
    }

    private static HubSettings Held(HeldHasher hasher) =>
        new() { Configure = builder => builder.Services.AddSingleton<IPasswordHasher<Hub.Operators.Operator>>(hasher) };

    private static async Task<string[]> TrySixAsync(TestHub hub, string email)
    {
        using var anonymous = hub.Anonymous();
        var answers = new List<string>();
        for (var at = 0; at < 6; at++)
        {
            using var answer = await anonymous.Raw(HttpMethod.Post, "/api/session", new SignInRequest { Email = email, Password = "guessed wrong" });
            var text = await answer.Content.ReadAsStringAsync();
            answers.Add($"{answer.StatusCode} {text[..text.IndexOf("traceId", StringComparison.Ordinal)]}");
        }
        return [.. answers];
    }

    /// <summary>The real one, which can be held to keep whoever is in it.</summary>
    private sealed class HeldHasher : IPasswordHasher<Hub.Operators.Operator>, IDisposable
    {
        private readonly PasswordHasher<Hub.Operators.Operator> _real = new();
        private readonly ManualResetEventSlim _open = new(initialState: true);
        private readonly Lock _gate = new();
        private int _inside;

        internal int MostAtOnce { get; private set; }
        internal int Hashed { get; private set; }

        internal void Hold() => _open.Reset();

        internal void Release() => _open.Set();

        public string HashPassword(Hub.Operators.Operator user, string password) => Inside(() => _real.HashPassword(user, password));

        public PasswordVerificationResult VerifyHashedPassword(Hub.Operators.Operator user, string hashedPassword, string providedPassword) =>
            Inside(() => _real.VerifyHashedPassword(user, hashedPassword, providedPassword));

        public void Dispose()
        {
            _open.Set();
            _open.Dispose();
        }

        private T Inside<T>(Func<T> hash)
        {
            lock (_gate) (Hashed, _inside, MostAtOnce) = (Hashed + 1, _inside + 1, Math.Max(MostAtOnce, _inside + 1));
            try
            {
                _open.Wait();
                return hash();
            }
            finally
            {
                lock (_gate) _inside--;
            }
        }
    }
}
