namespace Raati.Hub.Signage.Media;

/// <summary>64 lower-case hex digits: nothing else is an address of a file, and nothing that somebody wrote is ever part of a path.</summary>
internal sealed class HashConstraint : IRouteConstraint
{
    internal const string Name = "sha256";
    private const int Digits = 64;

    public bool Match(HttpContext? httpContext, IRouter? route, string routeKey, RouteValueDictionary values, RouteDirection routeDirection) =>
        Is(values.GetValueOrDefault(routeKey) as string);

    internal static bool Is(string? text) => text is { Length: Digits } && text.All(char.IsAsciiHexDigitLower);
}
