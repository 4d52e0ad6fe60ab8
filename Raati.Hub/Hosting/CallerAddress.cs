using System.Net;
using System.Net.Sockets;

namespace Raati.Hub.Hosting;

/// <summary>Where a request comes from, as far as it tells callers apart: a whole store may be one address.</summary>
internal static class CallerAddress
{
    // An IPv6 subscriber owns at least a /64: one address of it is no identity.
    internal static string Of(HttpContext http)
    {
        var address = http.Connection.RemoteIpAddress ?? IPAddress.None;
        if (address.IsIPv4MappedToIPv6) address = address.MapToIPv4();
        return address.AddressFamily is AddressFamily.InterNetworkV6
            ? Convert.ToHexString(address.GetAddressBytes().AsSpan(0, 8))
            : address.ToString();
    }
}
