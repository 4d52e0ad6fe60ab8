using System.Net;
using System.Net.Sockets;
using Raati.Contracts.Api;

namespace Raati.Hub.Operators.Sessions;

/// <summary>
/// What a session's owner needs to know it again: which browser, which system, what kind of network. No address and no version is kept:
/// they would say more of a person than of a session.
/// </summary>
internal static class Device
{
    // Most browsers name others too, so the order counts.
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Edg", "Edge"), ("OPR/", "Opera"), ("SamsungBrowser/", "Samsung Internet"), ("Vivaldi/", "Vivaldi"), ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"), ("CriOS/", "Chrome"), ("Chrome/", "Chrome"), ("Safari/", "Safari"),
    ];
    private static readonly (string Mark, string Name)[] Systems =
    [
        ("iPhone", "iOS"), ("iPad", "iPadOS"), ("Android", "Android"), ("CrOS", "ChromeOS"), ("Windows", "Windows"), ("Macintosh", "macOS"),
        ("Linux", "Linux"),
    ];

    internal static string? Browser(string userAgent) => Named(Browsers, userAgent);

    internal static string? System(string userAgent) => Named(Systems, userAgent);

    internal static NetworkKind Network(IPAddress? address)
    {
        if (address is null) return NetworkKind.Unknown;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        if (IPAddress.IsLoopback(address)) return NetworkKind.ThisMachine;
        if (address.AddressFamily is AddressFamily.InterNetworkV6)
            return address.IsIPv6UniqueLocal || address.IsIPv6LinkLocal ? NetworkKind.PrivateNetwork : NetworkKind.Internet;
        return address.GetAddressBytes() is [10, ..] or [172, >= 16 and <= 31, ..] or [192, 168, ..] or [169, 254, ..] or [100, >= 64 and <= 127, ..]
            ? NetworkKind.PrivateNetwork
            : NetworkKind.Internet;
    }

    private static string? Named((string Mark, string Name)[] table, string userAgent) =>
        table.FirstOrDefault(entry => userAgent.Contains(entry.Mark, StringComparison.Ordinal)).Name;
}
