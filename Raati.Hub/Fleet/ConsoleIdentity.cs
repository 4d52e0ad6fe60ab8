using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Raati.Hub.Operators;
using Raati.Hub.Storage;

namespace Raati.Hub.Fleet;

/// <summary>
/// Who a console connection speaks for. A connection outlives its handshake by hours: the same proof is put before the same
/// authentication again, so that a session that ended or an operator that was taken off ends the connection too.
/// </summary>
internal sealed class ConsoleIdentity(HttpContext handshake, IServiceScopeFactory scopes)
{
    private readonly PathString _path = handshake.Request.Path;
    private readonly string? _authorization = handshake.Request.Headers.Authorization;
    private readonly string? _cookie = handshake.Request.Headers.Cookie;
    private readonly string _scheme = handshake.Request.Scheme;

    internal Caller Caller { get; private set; } = handshake.User.Caller();

    /// <summary>False when the connection must end. While the database does not answer, what was true stays true.</summary>
    internal async Task<bool> Renew()
    {
        await using var scope = scopes.CreateAsyncScope();
        var request = new DefaultHttpContext { RequestServices = scope.ServiceProvider };
        request.Request.Path = _path;
        request.Request.Scheme = _scheme;
        if (_authorization is not null) request.Request.Headers.Authorization = _authorization;
        if (_cookie is not null) request.Request.Headers.Cookie = _cookie;
        try
        {
            var authenticated = await request.AuthenticateAsync();
            if (authenticated.Principal is not { } user) return false;
            var allowed = await scope.ServiceProvider.GetRequiredService<IAuthorizationService>().AuthorizeAsync(user, Policies.View);
            if (!allowed.Succeeded || user.Caller().Organization != Caller.Organization) return false;
            Caller = user.Caller();
            return true;
        }
        catch (StorageUnavailableException)
        {
            return true;
        }
    }
}
