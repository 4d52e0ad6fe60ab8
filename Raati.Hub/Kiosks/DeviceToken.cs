using Raati.Hub.Doors;

namespace Raati.Hub.Kiosks;

/// <summary>What a tablet proves itself with: in its cookie, or as a bearer token.</summary>
internal static class DeviceToken
{
    internal const string Prefix = "kiosk_";
    internal const string CookieName = "raati_kiosk";

    // The longest that browsers keep a cookie; every rotation and claim begins it anew.
    private static readonly TimeSpan CookieLasts = TimeSpan.FromDays(400);

    /// <summary>
    /// The token of a pairing follows from the pairing's secret, which only the tablet has: asking again gives the same one, and the
    /// hub keeps only hashes of both.
    /// </summary>
    internal static string OfPairing(string secret) => Secret.Derive(secret, "device token", Prefix);

    /// <summary>The token that follows this one.</summary>
    internal static string After(string token, byte[] nonce) => Secret.Derive(token, "next " + Convert.ToHexString(nonce), Prefix);

    internal static string? Of(HttpRequest request) => Bearer.Of(request) ?? request.Cookies[CookieName];

    /// <summary>The hash of the one a request carries; null when it carries none.</summary>
    internal static byte[]? HashOf(HttpRequest request) => Of(request) is { Length: > 0 } token ? Secret.Hash(token) : null;

    internal static void SetCookie(HttpContext http, string token) => http.Response.Cookies.Append(CookieName, token, new CookieOptions
    {
        HttpOnly = true,
        SameSite = SameSiteMode.Strict,
        Secure = http.Request.IsHttps,
        MaxAge = CookieLasts,
        Path = "/",
    });
}
